// --as-known-at equals what was exported at that moment, for random sequences of commands.
#include "model/failure.hpp"
#include "service/coverage/coverage.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <random>
#include <unistd.h>

using namespace ilonet;
using records::Answer;
using records::Context;

namespace {

class Desk {
public:
    explicit Desk(unsigned seed) : random_(seed)
    {
        path_ = std::filesystem::temp_directory_path() / ("ilonet-known-" + std::to_string(getpid()) + ".db");
        std::filesystem::remove(path_);
        context_.db = path_;
        context_.today = *Day::parse("2026-01-01");
        context_.now = "2026-01-01T09:00:00.000Z";
        store::create(path_, {{}, false, context_.now});
        service::apply(context_, {{ILONET_SOURCE_DIR "/examples/network/config"}, false});
        for (const std::string owner : {"ES", "FR"})
            for (int i = 1; i <= 4; ++i) {
                const auto officer = owner + "-000" + std::to_string(i);
                records::add(context_, kinds::officer, "officer add", officer, {});
                records::add(
                    context_, kinds::deployment, "deploy add", "",
                    {{"officer", officer}, {"country", "SN"}, {"since", "2026-01-01"}, {"duties", "training"}});
            }
        loaded_ = static_cast<int>(head());
        records::set(context_, kinds::officer, "officer set", "ES-0001", {{"languages", "fr"}});
    }
    ~Desk() { std::filesystem::remove(path_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// One command, which may be refused; true where it was recorded.
    bool act()
    {
        context_.now = "2026-01-0" + std::to_string(1 + step_ / 30) + "T10:" + two_digits(step_ % 60) + ":00.000Z";
        ++step_;
        try {
            return command().revision.has_value();
        } catch (const Failure&) {
            return false;
        }
    }

    std::string export_at(const std::string& known_at) const
    {
        Context context = context_;
        context.known_at = known_at;
        std::string text;
        for (const Kind* kind :
             {&kinds::officer, &kinds::deployment, &kinds::mandate, &kinds::sharing, &kinds::joint_deployment})
            for (const auto& row : records::list(context, *kind, {}).result.rows) {
                for (const auto& cell : row) text += cell + "\t";
                text += "\n";
            }
        const auto counted = service::coverage_list(context, context.today, coverage::By::authority, {}, true);
        for (const auto& row : counted.result.rows) text += row[0] + row[2] + "\n";
        return text;
    }
    std::int64_t head() const { return store::Store(path_, std::chrono::milliseconds(0)).head().number; }
    std::string now() const { return context_.now; }

private:
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    static std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }
    std::string any(const std::string& letter)
    {
        const std::string owner = pick(2) == 0 ? "ES" : "FR";
        const auto number = std::to_string(1 + pick(6));
        return letter == "o" ? owner + "-000" + number : owner + "-" + letter + "-" + number;
    }
    std::string day() { return "2026-" + two_digits(1 + pick(12)) + "-" + two_digits(1 + pick(28)); }

    Answer command()
    {
        Context as = context_;
        as.acting = "";
        switch (pick(10)) {
        case 0:
            return records::add(as, kinds::officer, "officer add", any("o"), {{"languages", pick(2) ? "fr" : "ar fr"}});
        case 1:
            return records::add(as, kinds::deployment, "deploy add", "",
                                {{"officer", any("o")},
                                 {"country", pick(2) ? "SN" : "MA"},
                                 {"covers", pick(2) ? "GM" : ""},
                                 {"since", day()},
                                 {"duties", "training"}});
        case 2:
            return records::add(as, kinds::mandate, "assign mandate add", "",
                                {{"deployment", any("d")}, {"task", pick(2) ? "return" : "sharing"}, {"share", "30"}});
        case 3:
            return records::add(as, kinds::sharing, "assign sharing add", "",
                                {{"deployment", any("d")},
                                 {"partners", pick(2) ? "IT" : "IT PT"},
                                 {"task", "return"},
                                 {"agreement", "a"}});
        case 4:
            return records::add(as, kinds::joint_deployment, "assign joint add", "",
                                {{"deployment", any("d")}, {"shares", "ES:50 FR:50"}, {"agreement", "b"}});
        case 5: return records::set(as, kinds::officer, "officer set", any("o"), {{"training", pick(2) ? "a b" : ""}});
        case 6: return records::set(as, kinds::deployment, "deploy set", any("d"), {{"place", pick(2) ? "Dakar" : ""}});
        case 7: return service::end_deployment(as, any("d"), *Day::parse(day()));
        case 8: return records::set(as, kinds::sharing, "assign sharing set", any("s"), {{"partners", "PT"}});
        default: return service::undo(as, loaded_ + 1 + pick(static_cast<int>(head()) - loaded_));
        }
    }

    std::mt19937 random_;
    std::filesystem::path path_;
    Context context_;
    int step_ = 0;
    int loaded_ = 0; ///< revisions that only prepare
};

} // namespace

TEST_CASE("what was known at a revision is what was exported then")
{
    const auto seed = static_cast<unsigned>(std::random_device{}());
    std::size_t recorded = 0;
    for (unsigned round = 0; round < 3; ++round) {
        INFO("seed " << seed << ", round " << round);
        Desk desk(seed + round);
        std::map<std::int64_t, std::string> exports{{desk.head(), desk.export_at("")}};
        std::map<std::string, std::string> by_instant;
        for (int i = 0; i < 60; ++i) {
            if (desk.act()) ++recorded;
            exports[desk.head()] = desk.export_at("");
            by_instant[desk.now()] = exports[desk.head()];
        }
        CHECK(exports.size() > 10);
        for (const auto& [revision, text] : exports) {
            INFO("revision " << revision);
            CHECK(desk.export_at(std::to_string(revision)) == text);
        }
        // Instants run ahead by a millisecond where the clock went back, so each is asked for to the minute.
        std::string latest;
        for (const auto& [instant, text] : by_instant) latest = text;
        CHECK(desk.export_at("2026-12-31") == latest);
    }
    CHECK(recorded > 60);
}
