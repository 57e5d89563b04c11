// What a write is worked out from is what stands in the file when it is written: another writer that comes before it
// counts.
#include "model/failure.hpp"
#include "service/board/board.hpp"
#include "store/store.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace ilonet;

namespace {

constexpr std::chrono::milliseconds long_wait{60'000};

class Board {
public:
    Board()
    {
        std::filesystem::remove(path_);
        store::create(path_, {{}, false, "2026-01-01T00:00:00.000Z"});
        store::Writer writer(path_, long_wait);
        put(writer, kinds::authority, {{"uid", "COM"}, {"kind", "commission"}, {"name", "Commission"}});
        put(writer, kinds::programme, programme({}));
        put(writer, kinds::decision,
            {{"uid", "COM-v-1"},
             {"owner", "COM"},
             {"day", "2026-01-10"},
             {"kind", "programme"},
             {"subject", "programme"},
             {"votes", "COM:for"},
             {"outcome", "adopted"}});
        REQUIRE(writer.commit(note).has_value());
    }
    ~Board() { std::filesystem::remove(path_); }
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    std::string path() const { return path_; }
    records::Context context() const
    {
        records::Context context;
        context.db = path_;
        context.lock_wait = long_wait;
        context.today = *Day::parse("2026-02-01");
        context.now = "2026-02-01T09:00:00.000Z";
        return context;
    }

    using Cells = std::vector<std::pair<std::string_view, std::string>>;
    static Cells programme(const std::string& decision)
    {
        return {{"uid", "COM-w-1"},
                {"owner", "COM"},
                {"since", "2026-01-01"},
                {"until", "2027-12-31"},
                {"decision", decision}};
    }
    static void put(store::Writer& writer, const Kind& kind, const Cells& cells)
    {
        Record record(kind);
        for (const auto& [field, cell] : cells) record.cell_named(field) = cell;
        writer.put(record);
    }

    static inline const store::RevisionNote note{"2026-01-01T00:00:00.000Z", "COM", "", "test"};

private:
    std::filesystem::path path_ =
        std::filesystem::temp_directory_path() / ("ilonet-inside-" + std::to_string(getpid()) + ".db");
};

} // namespace

TEST_CASE("a programme that is adopted while an item waits to be written gets no item by the same decision")
{
    using namespace std::chrono_literals;
    const Board board;
    store::Writer first(board.path(), long_wait);
    std::string refusal;
    std::thread second([&] {
        try {
            service::add_programme_item(board.context(), {},
                                        {{"programme", "COM-w-1"}, {"activity", "training"}, {"decision", "COM-v-1"}});
        } catch (const Failure& failure) {
            refusal = failure.what();
        }
    });
    std::this_thread::sleep_for(300ms); // long enough for the other to look at the file, if it did so before its write
    Board::put(first, kinds::programme, Board::programme("COM-v-1"));
    REQUIRE(first.commit(Board::note).has_value());
    second.join();
    CHECK(refusal == "COM-v-1 adopted COM-w-1: it cannot amend it too");
}
