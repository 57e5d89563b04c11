// A random life of the ledgers beside a naive model: what is refused is exactly what cannot stand, and every balance is
// equal.
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "service/board/board.hpp"
#include "service/fund/fund.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <unistd.h>

using namespace ilonet;
using records::Context;

namespace {

constexpr int envelopes = 40;

struct Line {
    std::string uid, owner, act, day, envelope, decision, account, target, corrects, authority, kind, payment;
    Cents amount = 0;
    int year = 0;
    bool gone = false;
};

// One envelope and all that is drawn on it, looked at anew for each day: slow, and plain.
struct Purse {
    Cents opened = 0, ceiling = 0;
    std::string envelope, decision, decided_on, since;
    std::vector<Line> lines;

    const Line* find(const std::string& uid) const
    {
        for (const auto& line : lines)
            if (line.uid == uid && !line.gone) return &line;
        return nullptr;
    }
    const Line& root(const Line& line) const { return line.account.empty() ? line : root(*find(line.account)); }
    bool of_union(const Line& line) const { return line.owner == "COM"; }

    Cents sum(const std::string& account, const std::string& act, const std::string& day) const
    {
        Cents sum = 0;
        for (const auto& line : lines)
            if (!line.gone && line.act == act && line.day <= day &&
                (line.account == account || (line.account.empty() && line.envelope == account)))
                sum += line.amount;
        return sum;
    }
    Cents worth(const Line& line, const std::string& day) const
    {
        Cents sum = line.day <= day ? line.amount : 0;
        for (const auto& other : lines) {
            if (other.gone || other.day > day) continue;
            if (other.corrects == line.uid) sum += other.amount;
            if (other.act == "transfer" && other.account == line.uid) sum -= other.amount;
            if (other.act == "transfer" && other.target == line.uid) sum += other.amount;
        }
        return sum;
    }
    bool in_order(const Line& line) const
    {
        for (const auto* named : {&line.account, &line.target, &line.corrects}) {
            if (named->empty()) continue;
            const auto* other = find(*named);
            if (other == nullptr || line.day < other->day) return false;
        }
        if (line.act == "allocation" && line.amount > 0 && (line.day < decided_on || line.day > "2027-12-31"))
            return false;
        if (line.day > "2029-12-31" || (line.account.empty() && line.day < since)) return false;
        if (line.act == "commitment" && line.amount > 0 && of_union(line) &&
            line.day > std::to_string(line.year + 1) + "-03-31")
            return false;
        if (line.act == "legal" && line.amount > 0) {
            const auto& bound = *find(line.account);
            const auto given_up = sum(bound.uid, "decommitment", line.day);
            if (given_up != 0 && sum(bound.uid, "legal", line.day) > worth(bound, line.day) - given_up) return false;
        }
        if (line.act == "legal" && line.amount > 0) {
            const auto& budget = *find(line.account);
            if (line.day > std::to_string(budget.year + (budget.kind == "global" ? 1 : 0)) + "-12-31") return false;
        }
        if (line.act != "payment" || !line.corrects.empty() || !of_union(line)) return true;
        for (const auto& other : lines)
            if (!other.gone && other.act == "legal" && other.account == line.account && other.day <= line.day)
                return true;
        return false;
    }
    bool stands_on(const std::string& day) const
    {
        if (opened + sum(envelope, "amendment", day) < sum(envelope, "allocation", day)) return false;
        Cents agreed = 0;
        for (const auto& line : lines) {
            if (line.gone || !line.corrects.empty()) continue;
            const auto worth_now = worth(line, day);
            if (line.act == "allocation") {
                agreed += worth_now;
                if (worth_now < sum(line.uid, "commitment", day) || worth_now < sum(line.uid, "grant", day))
                    return false;
            }
            if (line.act == "grant" && worth_now < sum(line.uid, "commitment", day)) return false;
            if (line.act != "commitment") continue;
            const auto paid = sum(line.uid, "payment", day);
            if (worth_now < paid + sum(line.uid, "decommitment", day) || paid < sum(line.uid, "recovery", day))
                return false;
            if (worth_now < sum(line.uid, "legal", day) || (of_union(line) && sum(line.uid, "legal", day) < paid))
                return false;
        }
        return agreed <= ceiling;
    }
    bool stands() const
    {
        std::set<std::string> days;
        for (const auto& line : lines) {
            if (line.gone) continue;
            if (!in_order(line)) return false;
            Cents left = line.amount;
            for (const auto& other : lines)
                if (!other.gone && other.corrects == line.uid) left += other.amount;
            if (line.corrects.empty() && left < 0 && line.act != "amendment") return false;
            days.insert(line.day);
        }
        return std::all_of(days.begin(), days.end(), [&](const std::string& day) { return stands_on(day); });
    }
};

class Office {
public:
    explicit Office(unsigned seed) : random_(seed)
    {
        // In memory where the machine has such a place: what is tested here is not the disk.
        const std::filesystem::path memory = "/dev/shm";
        folder_ = (std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path()) /
                  ("ilonet-fund-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder_);
        context_.db = folder_ / "fund.db";
        context_.today = *Day::parse("2029-12-31");
        context_.now = "2029-12-31T09:00:00.000Z";
        std::filesystem::remove(context_.db);
        store::create(context_.db, {{}, false, context_.now});
        std::ofstream(folder_ / "money.toml")
            << "[[instrument]]\ncode = \"TEST\"\nname = \"test\"\nsince = 2021-01-01\nuntil = 2027-12-31\n"
               "strands = [\"one\"]\nrates = {joint = 90, ordinary = 75}\n";
        std::ofstream(folder_ / "states.toml")
            << "[[commission]]\ncode = \"COM\"\nname = \"Commission\"\nvotes = [{since = 2019-08-14}]\n";
        for (const std::string code : {"ES", "FR"})
            std::ofstream(folder_ / "states.toml", std::ios::app)
                << "[[member_state]]\ncode = \"" << code << "\"\nname = \"" << code
                << "\"\nbound = [{since = 2019-08-14}]\n"
                << "votes = [{since = 2019-08-14}]\nfunded = [{instrument = \"TEST\", since = 2021-01-01, until = 2027-12-31}]\n";
        service::apply(context_, {{folder_}, false});
        for (int i = 0; i < envelopes; ++i) open();
    }
    ~Office() { std::filesystem::remove_all(folder_); }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    /// One command; what the program says must be what the model says.
    void act()
    {
        auto& purse = purses_[static_cast<std::size_t>(pick(envelopes))];
        if (pick(15) == 0 && !written_.empty()) return undo();
        auto line = random_line(purse);
        if (!line) return;
        auto changes = changes_of(*line);
        changes.emplace_back("reference", "R " + std::to_string(++references_));
        const auto before = head();
        std::string uid;
        bool refused = false;
        try {
            uid = records::add(context_, kinds::entry, "fund", {}, changes).result.rows[0][0];
        } catch (const Failure& failure) {
            refused = true;
            REQUIRE(failure.fault == Fault::refused);
            last_refusal_ = failure.findings.empty()
                                ? failure.what()
                                : failure.findings.front().rule + " " + failure.findings.front().sentence.text();
        }
        line->uid = refused ? "?" : uid;
        purse.lines.push_back(*line);
        const bool stands = purse.stands();
        INFO("act ", line->act, " of ", line->amount, " on ", line->account, line->envelope, " on ", line->day,
             " corrects ", line->corrects, ": ", last_refusal_);
        REQUIRE(stands != refused);
        REQUIRE((head() == before) == refused);
        if (refused) {
            purse.lines.pop_back();
            ++refusals;
        } else {
            ++entries;
            written_.push_back({&purse, uid, head()});
            if (pick(40) == 0) repeat(changes);
        }
    }

    void compare(const std::string& day)
    {
        for (const bool of_programmes : {false, true}) {
            service::BalanceRequest request;
            request.of_programmes = of_programmes;
            request.by = "commitment";
            request.on = *Day::parse(day);
            const auto answer = service::fund_balance(context_, request).result;
            const auto column = [&](const std::string& name) {
                for (std::size_t i = 0; i < answer.columns.size(); ++i)
                    if (answer.columns[i].name == name) return i;
                return std::size_t{0};
            };
            std::map<std::string, std::vector<std::string>> rows;
            for (const auto& row : answer.rows) rows[row[0]] = row;
            Cents allocated = 0;
            std::size_t seen = 0;
            for (const auto& purse : purses_)
                for (const auto& line : purse.lines) {
                    if (line.gone || !line.corrects.empty()) continue;
                    if (line.act == "allocation" || line.act == "grant")
                        if ((line.act == "allocation") == !of_programmes) allocated += purse.worth(line, day);
                    if (line.act != "commitment" || purse.of_union(line) != !of_programmes || line.day > day) continue;
                    ++seen;
                    const auto& row = rows[line.uid];
                    REQUIRE(row.size() > 1);
                    const auto paid = purse.sum(line.uid, "payment", day);
                    const auto committed = purse.worth(line, day);
                    const auto given_up = purse.sum(line.uid, "decommitment", day);
                    CHECK(row[column("committed_minor")] == std::to_string(committed));
                    CHECK(row[column("legal_minor")] == std::to_string(purse.sum(line.uid, "legal", day)));
                    CHECK(row[column("paid_minor")] == std::to_string(paid));
                    CHECK(row[column("recovered_minor")] == std::to_string(purse.sum(line.uid, "recovery", day)));
                    CHECK(row[column("decommitted_minor")] == std::to_string(given_up));
                    CHECK(row[column("ral")] == euro_text(committed - paid - given_up));
                }
            rows.erase("");
            CHECK(rows.size() == seen);
            request.by = "all";
            const auto all = service::fund_balance(context_, request).result;
            if (!all.rows.empty()) CHECK(all.rows[0][column("allocated_minor")] == std::to_string(allocated));
            compared += static_cast<int>(seen);
        }
    }

    bool is_sound() const { return !has_error(store::Store(context_.db, std::chrono::milliseconds(0)).verify()); }
    std::string day()
    {
        const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        return std::to_string(2021 + pick(9)) + "-" + two(1 + pick(12)) + "-" + two(1 + pick(28));
    }

    int refusals = 0, entries = 0, undone = 0, compared = 0;

private:
    struct Written {
        Purse* purse;
        std::string uid;
        std::int64_t revision;
    };

    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    std::int64_t head() const { return store::Store(context_.db, std::chrono::milliseconds(0)).head().number; }

    void open()
    {
        Purse purse;
        purse.opened = 1'000'00 + pick(100'000);
        purse.ceiling = purse.opened - pick(30'000);
        purse.decided_on = "2021-0" + std::to_string(1 + pick(9)) + "-01";
        // One strand has one envelope for each first day.
        const auto since = "2021-" + std::string(purses_.size() < 9 ? "01-0" : "0") +
                           (purses_.size() < 9 ? std::to_string(purses_.size() + 1)
                                               : std::to_string(1 + purses_.size() % 9) + "-" +
                                                     std::to_string(10 + purses_.size() / 9));
        purse.since = since;
        purse.envelope = records::add(context_, kinds::envelope, "fund envelope add", {},
                                      {{"instrument", "TEST"},
                                       {"strand", "one"},
                                       {"since", since},
                                       {"until", "2027-12-31"},
                                       {"amount", euro_text(purse.opened)}})
                             .result.rows[0][0];
        service::DecideRequest request;
        request.day = Day::parse(purse.decided_on);
        request.kind = "funding_agreement";
        request.subject = "money " + purse.envelope;
        request.envelope = purse.envelope;
        request.ceiling = euro_text(purse.ceiling);
        request.others = "for";
        purse.decision = service::decide(context_, request).result.rows[0][0];
        purses_.push_back(purse);
    }

    const Line* any(const Purse& purse, const std::string& act, const std::string& other = {})
    {
        std::vector<const Line*> found;
        for (const auto& line : purse.lines)
            if (!line.gone && line.corrects.empty() && (line.act == act || line.act == other)) found.push_back(&line);
        return found.empty() ? nullptr : found[static_cast<std::size_t>(pick(static_cast<int>(found.size())))];
    }

    // Mostly after what it draws on, and mostly small enough to stand.
    std::string day_after(const Line* line)
    {
        if (line == nullptr || pick(12) == 0) return day();
        const auto later = Day::parse(line->day);
        return (*later + pick(200)).iso();
    }
    Cents amount() { return 1 + pick(pick(8) == 0 ? 120'000 : 12'000); }

    std::optional<Line> random_line(const Purse& purse)
    {
        Line line;
        line.owner = "COM";
        line.amount = amount();
        const int choice = pick(20);
        if (choice < 3) {
            line.act = "allocation";
            line.envelope = purse.envelope;
            line.decision = purse.decision;
            line.authority = pick(2) == 0 ? "ES" : "FR";
            line.amount *= 3;
            line.day = day();
            return line;
        }
        if (choice == 3) {
            line.act = "amendment";
            line.envelope = purse.envelope;
            line.amount = pick(2) == 0 ? line.amount : -line.amount;
            line.day = day();
            return line;
        }
        if (choice == 4) return correction(purse);
        const auto* account =
            choice < 9 ? any(purse, "allocation", choice > 6 ? "grant" : "") : any(purse, "commitment");
        if (account == nullptr) return std::nullopt;
        line.account = account->uid;
        line.day = day_after(account);
        line.owner = account->owner;
        if (choice == 5) {
            const auto* target = any(purse, "allocation");
            if (account->act != "allocation" || target == account) return std::nullopt;
            line.act = "transfer";
            line.target = target->uid;
        } else if (choice == 6) {
            line.act = "grant";
            line.owner = purse.root(*account).authority;
        } else if (choice < 9) {
            line.act = "commitment";
            line.kind = pick(2) == 0 ? "individual" : "global";
            line.year = 2021 + pick(7);
        } else if (choice < 13) {
            line.act = "legal";
        } else if (choice < 17) {
            line.act = "payment";
            line.payment = pick(2) == 0 ? "prefinancing" : "interim";
        } else {
            line.act = choice == 17 ? "recovery" : choice == 18 ? "decommitment" : "legal";
        }
        return line;
    }

    std::optional<Line> correction(const Purse& purse)
    {
        static const char* acts[] = {"allocation", "commitment", "legal", "payment", "grant", "transfer", "recovery"};
        const auto* corrected = any(purse, acts[pick(7)]);
        if (corrected == nullptr) return std::nullopt;
        Line line = *corrected;
        line.corrects = corrected->uid;
        line.day = day_after(corrected);
        line.amount = pick(2) == 0 ? amount() / 4 + 1 : -(amount() / 4 + 1);
        return line;
    }

    static records::Changes changes_of(const Line& line)
    {
        records::Changes changes{
            {"owner", line.owner}, {"act", line.act}, {"day", line.day}, {"amount", euro_text(line.amount)}};
        const std::pair<const char*, const std::string*> more[] = {
            {"envelope", &line.envelope}, {"decision", &line.decision}, {"account", &line.account},
            {"target", &line.target},     {"corrects", &line.corrects}, {"authority", &line.authority},
            {"commitment", &line.kind},   {"payment", &line.payment}};
        for (const auto& [name, value] : more)
            if (!value->empty()) changes.emplace_back(name, *value);
        if (line.act == "commitment") changes.emplace_back("year", std::to_string(line.year));
        return changes;
    }

    void repeat(records::Changes changes)
    {
        CHECK(records::add(context_, kinds::entry, "fund", {}, changes).result.rows[0][1] == "unchanged");
        for (auto& [field, value] : changes)
            if (field == "amount") value = euro_text(1 + *parse_hundredths(value));
        CHECK_THROWS_AS(records::add(context_, kinds::entry, "fund", {}, changes), Failure);
    }

    void undo()
    {
        const auto at = static_cast<std::size_t>(pick(static_cast<int>(written_.size())));
        const auto [purse, uid, revision] = written_[at];
        auto line = std::find_if(purse->lines.begin(), purse->lines.end(),
                                 [&](const Line& one) { return one.uid == uid && !one.gone; });
        bool needed = false;
        for (const auto& other : purse->lines)
            needed = needed || (!other.gone && (other.account == uid || other.target == uid || other.corrects == uid));
        line->gone = true;
        const bool stands = !needed && purse->stands();
        bool refused = false;
        try {
            service::undo(context_, revision);
        } catch (const Failure&) {
            refused = true;
        }
        INFO("undo of ", uid);
        REQUIRE(stands != refused);
        if (refused) {
            line->gone = false;
            return;
        }
        ++undone;
        written_.erase(written_.begin() + static_cast<std::ptrdiff_t>(at));
    }

    std::mt19937 random_;
    std::filesystem::path folder_;
    Context context_;
    std::vector<Purse> purses_;
    std::vector<Written> written_;
    std::string last_refusal_;
    int references_ = 0;
};

} // namespace

TEST_CASE("law of the ledgers: a random life beside a naive model")
{
#ifdef __SANITIZE_ADDRESS__
    constexpr bool dear = true; // some ten times as slow
#else
    constexpr bool dear = false;
#endif
    const int operations = dear || std::getenv("ILONET_TESTS_FULL") == nullptr ? 1'500 : 10'000;
    const unsigned seed = 20260126;
    INFO("seed ", seed);
    Office office(seed);
    for (int i = 1; i <= operations; ++i) {
        office.act();
        if (i % 250 == 0) office.compare(office.day());
    }
    office.compare("2029-12-31");
    CHECK(office.is_sound());
    CHECK(office.entries > operations / 6);
    CHECK(office.refusals > operations / 6);
    CHECK(office.undone > operations / 200);
    CHECK(office.compared > 0);
    MESSAGE(office.entries, " entries, ", office.refusals, " refused, ", office.undone, " undone, ", office.compared,
            " balances compared");
}
