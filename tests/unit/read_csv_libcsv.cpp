// Our reader of CSV and libcsv, an independent one, say the same of every text: which rows are whole, and what their
// cells hold.
#include "read/rows/csv_scan.hpp"

#include <algorithm>
#include <csv.h>
#include <doctest/doctest.h>
#include <random>
#include <string>
#include <utility>

using namespace ilonet::read;

namespace {

constexpr unsigned long long seed = 20190814;

using Cells = std::vector<std::string>;

// Blanks around a cell belong to it (RFC 4180), and only a line feed ends a row: libcsv thinks otherwise by default.
int is_no_blank(unsigned char) { return 0; }
int is_line_feed(unsigned char c) { return c == '\n' ? 1 : 0; }

struct Read {
    std::vector<Cells> rows; ///< up to the first that is broken; empty lines are none
    bool whole = true;       ///< no row is broken

    bool operator==(const Read&) const = default;
};

Read by_libcsv(std::string_view text, char delimiter)
{
    csv_parser libcsv;
    REQUIRE(csv_init(&libcsv, CSV_STRICT | CSV_STRICT_FINI) == 0);
    csv_set_delim(&libcsv, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&libcsv, is_no_blank);
    csv_set_term_func(&libcsv, is_line_feed);
    struct Found {
        Read read;
        Cells row;
    } found;
    const auto take_cell = [](void* cell, std::size_t length, void* to) {
        static_cast<Found*>(to)->row.emplace_back(static_cast<const char*>(cell), length);
    };
    const auto end_row = [](int, void* to) {
        auto& [read, row] = *static_cast<Found*>(to);
        read.rows.push_back(std::exchange(row, {}));
    };
    found.read.whole = csv_parse(&libcsv, text.data(), text.size(), take_cell, end_row, &found) == text.size() &&
                       csv_fini(&libcsv, take_cell, end_row, &found) == 0;
    csv_free(&libcsv);
    return found.read;
}

Cells cells_of(const CsvRow& row)
{
    Cells cells;
    for (std::size_t at = 0; at < row.size(); ++at) cells.emplace_back(row[at]);
    return cells;
}

/// What holds of any row, broken or not.
void require_sound(const CsvRow& row, std::size_t begin, char delimiter)
{
    const auto text = row.text;
    REQUIRE(row.begin == begin);
    REQUIRE(row.end <= row.next);
    REQUIRE((row.next > begin || begin == text.size()));
    REQUIRE((row.next == text.size() || text[row.next - 1] == '\n'));
    const auto read = text.substr(begin, row.next - begin);
    REQUIRE(row.line_ends == std::count(read.begin(), read.end(), '\n'));
    REQUIRE(row.cells.empty() == (row.broken != CsvBreak::none));
    if (row.broken != CsvBreak::none) {
        REQUIRE(text[row.broken_at - (row.broken == CsvBreak::text_behind_quote ? 1 : 0)] == '"');
        REQUIRE(row.line_ends <= 1);
    }
    for (std::size_t at = 0; at < row.size(); ++at) {
        const auto place = row.cells[at].begin;
        REQUIRE((at == 0 ? place == begin : text[place - 1] == delimiter));
    }
}

Read by_ours(std::string_view text, char delimiter)
{
    Read read;
    CsvRow row;
    for (std::size_t at = 0; at < text.size(); at = row.next) {
        scan_row(text, at, delimiter, row);
        require_sound(row, at, delimiter);
        read.whole = read.whole && row.broken == CsvBreak::none;
        if (read.whole && row.end > row.begin) read.rows.push_back(cells_of(row));
    }
    return read;
}

std::string random_text(std::mt19937_64& random, std::string_view letters, std::size_t most)
{
    std::string text(random() % (most + 1), ' ');
    for (char& c : text) c = letters[random() % letters.size()];
    return text;
}

constexpr char delimiters[] = {',', ';', '\t'};

} // namespace

TEST_CASE("rows by line feeds: our reader and libcsv find the same rows and cells, and the same first break")
{
    using namespace std::string_view_literals;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    int whole = 0, broken = 0, several_lines = 0, doubled = 0;
    for (int round = 0; round < 200000; ++round) {
        const char delimiter = delimiters[random() % 3];
        const auto text = random_text(random, "ab,,;;\t\t\"\"\"\"\n\n \0\xC3\xA9"sv, 18);
        CAPTURE(text);
        CAPTURE(delimiter);
        const auto ours = by_ours(text, delimiter);
        REQUIRE(ours == by_libcsv(text, delimiter));
        ++(ours.whole ? whole : broken);
        for (const auto& row : ours.rows)
            for (const auto& cell : row) {
                several_lines += cell.find('\n') != std::string::npos;
                doubled += cell.find('"') != std::string::npos;
            }
    }
    CHECK(whole > 10000);
    CHECK(broken > 10000);
    CHECK(several_lines > 1000);
    CHECK(doubled > 1000);
}

TEST_CASE("carriage returns: of each row without its line end libcsv says what our reader says")
{
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    CsvRow row;
    int whole = 0, broken = 0, with_return = 0;
    for (int round = 0; round < 200000; ++round) {
        const auto text = random_text(random, "ab,,\"\"\"\n\r\r ", 14);
        CAPTURE(text);
        scan_row(text, 0, ',', row);
        require_sound(row, 0, ',');
        if (row.end == row.begin) continue;
        const auto other = by_libcsv(row.raw(), ',');
        REQUIRE(other.whole == (row.broken == CsvBreak::none));
        ++(other.whole ? whole : broken);
        if (!other.whole) continue;
        REQUIRE((other.rows == std::vector<Cells>{cells_of(row)}));
        with_return += row.raw().find('\r') != std::string_view::npos;
    }
    CHECK(whole > 10000);
    CHECK(broken > 10000);
    CHECK(with_return > 1000);
}

TEST_CASE("a row is the same whether a line feed, a carriage return and a line feed, or the text ends it")
{
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    int rows = 0;
    for (int round = 0; round < 50000; ++round) {
        const auto text = random_text(random, "ab,,\"\"\"\"\n ", 12);
        CAPTURE(text);
        const auto alone = by_ours(text, ',');
        if (!alone.whole || text.ends_with('\n')) continue;
        ++rows;
        REQUIRE(by_ours(text + "\n", ',') == alone);
        REQUIRE(by_ours(text + "\r\n", ',') == alone);
        REQUIRE(by_ours(text + "\r", ',') == alone);
    }
    CHECK(rows > 5000);
}

TEST_CASE("texts made by hand: what their cells hold, to us and to libcsv")
{
    using namespace std::string_view_literals;
    const auto hold = [](std::string_view text, const std::vector<Cells>& rows, char delimiter = ',') {
        CAPTURE(text);
        CHECK(by_ours(text, delimiter) == Read{rows, true});
        CHECK(by_libcsv(text, delimiter) == Read{rows, true});
    };
    hold("", {});
    hold("\n\n\n", {});
    hold("a", {{"a"}});
    hold("a,b\nc,d\n", {{"a", "b"}, {"c", "d"}});
    hold("a,b\n\n\nc,d", {{"a", "b"}, {"c", "d"}});
    hold(",\n", {{"", ""}});
    hold("a,,\n,,b\n", {{"a", "", ""}, {"", "", "b"}});
    hold(" a , b \n", {{" a ", " b "}});
    hold("\"\"\n", {{""}});
    hold("\"\",\"\"", {{"", ""}});
    hold("\"a,b\",c\n", {{"a,b", "c"}});
    hold("\"a\nb\n\",c\n", {{"a\nb\n", "c"}});
    hold("\"a\r\nb\",c\n", {{"a\r\nb", "c"}});
    hold("\"\"\"\"\n", {{"\""}});
    hold("\"\"\"a\"\"b\"\"\",\"c\",\"\"\"\"\n", {{"\"a\"b\"", "c", "\""}});
    hold("\"\"\"\"\"\"\"\"\n", {{"\"\"\""}});
    hold("a\rb,c\rd\n", {{"a\rb", "c\rd"}});
    hold("\r,\ra\n", {{"\r", "\ra"}});
    hold("a;b,c;\"d;e\"\n", {{"a", "b,c", "d;e"}}, ';');
    hold("a\tb\t\"c\td\"\n", {{"a", "b", "c\td"}}, '\t');
    hold("a\0b,\"c\0\"\n"sv, {{std::string("a\0b", 3), std::string("c\0", 2)}});
    hold("\xEF\xBB\xBF"
         "a,b\n",
         {{"\xEF\xBB\xBF"
           "a",
           "b"}});
    hold("caf\xC3\xA9,\"\xE2\x82\xAC\"\n", {{"caf\xC3\xA9", "\xE2\x82\xAC"}});
}

TEST_CASE("texts made by hand that are broken, to us and to libcsv, and where")
{
    using enum CsvBreak;
    const auto breaks = [](std::string_view text, CsvBreak why, std::size_t at) {
        CAPTURE(text);
        CsvRow row;
        scan_row(text, 0, ',', row);
        CHECK(row.broken == why);
        CHECK(row.broken_at == at);
        CHECK_FALSE(by_libcsv(text, ',').whole);
        CHECK_FALSE(by_ours(text, ',').whole);
    };
    breaks("\"", quote_not_closed, 0);
    breaks("a,\"b", quote_not_closed, 2);
    breaks("a,\"b\n", quote_not_closed, 2);
    breaks("\"a\"\"", quote_not_closed, 0);
    breaks("\"a\nb\"c\n", quote_not_closed, 0);
    breaks("\"a\"b\n", text_behind_quote, 3);
    breaks("x,\"a\" ,b\n", text_behind_quote, 5);
    breaks("\"a\"\r,b\n", text_behind_quote, 3);
    breaks("\"a\"\r\r\n", text_behind_quote, 3);
    breaks("a\"b\n", quote_inside_cell, 1);
    breaks("x, \"a\"\n", quote_inside_cell, 3);
    breaks("\xEF\xBB\xBF\"a\"\n", quote_inside_cell, 3);
}

TEST_CASE("what a row's memory held before does not show")
{
    CsvRow row;
    scan_row("\"a\"\"b\",\"c\"\"d\"\ne,f,g\n", 0, ',', row);
    CHECK((cells_of(row) == Cells{"a\"b", "c\"d"}));
    CHECK(row.raw() == "\"a\"\"b\",\"c\"\"d\"");
    scan_row(row.text, row.next, ',', row);
    CHECK((cells_of(row) == Cells{"e", "f", "g"}));
    scan_row("\"x\"\"y\"", 0, ',', row);
    CHECK((cells_of(row) == Cells{"x\"y"}));
    scan_row("\"x\"\"y\"", 0, ',', row, RowFormat::tsv);
    CHECK((cells_of(row) == Cells{"\"x\"\"y\""}));
}
