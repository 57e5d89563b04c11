// What runs out, as an answer, among the obligations, in the calendar and in check.
#include "model/failure.hpp"
#include "service/board/board.hpp"
#include "service/fund/fund.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace ilonet;

namespace {

using Cells = std::vector<std::pair<std::string_view, std::string>>;

/// A network with an instalment of 2023 and a little of it claimed.
class Books {
public:
    Books()
    {
        path_ = std::filesystem::temp_directory_path() / ("ilonet-due-" + std::to_string(getpid()) + ".db");
        std::filesystem::remove(path_);
        context.db = path_;
        context.today = *Day::parse("2026-12-01");
        context.now = "2026-12-01T09:00:00.000Z";
        store::create(path_, {{}, false, context.now});
        service::apply(context, {{ILONET_SOURCE_DIR "/examples/network/config"}, false});
        // Behind the rules' back: clocks look at what is there.
        store::Writer writer(path_, std::chrono::milliseconds(0));
        put(writer, kinds::envelope,
            {{"uid", "COM-b-1"},
             {"owner", "COM"},
             {"instrument", "BMVI"},
             {"strand", "programmes"},
             {"since", "2021-01-01"},
             {"until", "2027-12-31"},
             {"amount", "1000000.00"}});
        put(writer, kinds::entry,
            {{"uid", "COM-u-1"},
             {"owner", "COM"},
             {"reference", "A1"},
             {"day", "2022-12-01"},
             {"act", "allocation"},
             {"amount", "120000.00"},
             {"envelope", "COM-b-1"},
             {"authority", "ES"}});
        put(writer, kinds::entry,
            {{"uid", "COM-u-2"},
             {"owner", "COM"},
             {"reference", "C1"},
             {"day", "2023-02-01"},
             {"act", "commitment"},
             {"amount", "20000.00"},
             {"account", "COM-u-1"},
             {"commitment", "individual"},
             {"year", "2023"}});
        put(writer, kinds::entry,
            {{"uid", "COM-u-3"},
             {"owner", "COM"},
             {"reference", "L1"},
             {"day", "2023-02-02"},
             {"act", "legal"},
             {"amount", "20000.00"},
             {"account", "COM-u-2"}});
        put(writer, kinds::entry,
            {{"uid", "ES-u-1"},
             {"owner", "ES"},
             {"reference", "K1"},
             {"day", "2025-06-01"},
             {"act", "claim"},
             {"amount", "8000.00"},
             {"account", "COM-u-2"}});
        writer.commit({context.now, "COM", {}, "test"});
    }
    ~Books() { std::filesystem::remove(path_); }
    Books(const Books&) = delete;
    Books& operator=(const Books&) = delete;

    records::Context context;

private:
    static void put(store::Writer& writer, const Kind& kind, const Cells& cells)
    {
        Record record(kind);
        for (const auto& [field, cell] : cells) record.cell_named(field) = cell;
        writer.put(record);
    }

    std::string path_;
};

std::vector<std::vector<std::string>> rows_of(const records::Answer& answer, const std::string& duty)
{
    auto rows = answer.result.rows;
    std::erase_if(rows, [&](const auto& row) { return row[0] != duty; });
    return rows;
}

} // namespace

TEST_CASE("fund due: money at risk, and what is overdue")
{
    const Books books;
    const auto answer = service::fund_due(books.context, books.context.today, 30);
    const auto cut = rows_of(answer, "n_plus_cut");
    REQUIRE(cut.size() == 1);
    CHECK(cut[0] == std::vector<std::string>{"n_plus_cut", "CPR Art 105(1)", "COM-u-2", "2026-12-31", "30", "12000.00",
                                             "1200000", "EUR", "due",
                                             "instalment 2023 of BMVI, not covered by pre-financing or claims"});
    CHECK(rows_of(answer, "prefinancing").size() == 4); // 2023 to 2026: nothing was paid
    CHECK(rows_of(answer, "two_years_without_payment").size() == 1);
    CHECK(rows_of(answer, "payment_application")[0][5].empty());
    CHECK(answer.result.notes ==
          std::vector<std::string>{
              "on 2026-12-01, up to 2026-12-31: 5 overdue, 2 due; 12000.00 EUR at risk of an n+ cut"});
    CHECK(rows_of(service::fund_due(books.context, books.context.today, 29), "n_plus_cut").empty());
}

TEST_CASE("board obligations: the clocks of money, and the calendar")
{
    const Books books;
    service::ObligationRequest request{books.context.today, std::nullopt, {}, {"n_plus_cut"}};
    const auto rows = service::obligations(books.context, request).result.rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == std::vector<std::string>{"n_plus_cut", "CPR Art 105(1)", "COM-u-2", "2026-12-31", "law", "due", "",
                                              "12000.00 EUR at risk: instalment 2023 of BMVI, not covered by "
                                              "pre-financing or claims"});
    const auto path = books.context.db + ".ics";
    CHECK(service::write_calendar(books.context, request, path) == 1);
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    std::filesystem::remove(path);
    CHECK(text.str().find("DTSTART;VALUE=DATE:20261231") != std::string::npos);
    request.duties = {"n_plus_cuts"};
    CHECK_THROWS_AS(service::obligations(books.context, request), Failure);
}

TEST_CASE("F18: check warns of what is overdue, and of nothing else")
{
    const Books books;
    auto findings = service::check_db(books.context, {}).findings;
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "F18"; });
    REQUIRE(findings.size() == 5);
    CHECK(std::all_of(findings.begin(), findings.end(), [](const auto& f) { return f.severity == Severity::warning; }));
    const auto found = std::find_if(findings.begin(), findings.end(), [](const auto& f) { return f.uid == "COM-u-2"; });
    REQUIRE(found != findings.end());
    CHECK(found->sentence.text() ==
          "overdue since 2025-02-02: two years without payment of COM-u-2 (FR Art 114(6)): 20000.00 EUR at "
          "risk: last legal commitment or payment on 2023-02-02");
}
