#include "foreign_file.hpp"

#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "read/text_place.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

namespace ilonet::fuzz {
namespace {

class MemoryFile {
public:
    MemoryFile() : descriptor_(::memfd_create("foreign", MFD_CLOEXEC))
    {
        expect(descriptor_ >= 0, "a file in memory can be made");
        path = "/proc/self/fd/" + std::to_string(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(descriptor_); }

    void fill(std::string_view bytes) const
    {
        const bool filled = ::ftruncate(descriptor_, 0) == 0 &&
                            ::pwrite(descriptor_, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
        expect(filled, "a file in memory can be filled");
    }

    std::string path;

private:
    int descriptor_;
};

void print(const Finding& finding)
{
    std::fprintf(stderr, "%s:%d:%d: %s: %s\n  help: %s\n  line: %s\n", finding.place.file.c_str(), finding.place.line,
                 finding.place.column, finding.rule.c_str(), finding.sentence.text().c_str(),
                 finding.help.text().c_str(), finding.excerpt.c_str());
}

class Lines {
public:
    explicit Lines(std::string_view text)
    {
        for (std::size_t begin = 0;;) {
            const auto end = std::min(text.find('\n', begin), text.size());
            lengths_.push_back(count_characters(text.substr(begin, end - begin)));
            if (end == text.size()) return;
            begin = end + 1;
        }
    }

    bool hold(const Place& place) const
    {
        if (place.line < 1 || place.column < 1 || place.line > static_cast<int>(lengths_.size())) return false;
        return place.column <= lengths_[static_cast<std::size_t>(place.line) - 1] + 1;
    }

private:
    std::vector<int> lengths_; ///< in characters
};

bool same(const Finding& a, const Finding& b)
{
    return a.rule == b.rule && a.severity == b.severity && a.sentence == b.sentence && a.help == b.help &&
           a.uid == b.uid && a.kind == b.kind && a.field == b.field && a.place == b.place && a.excerpt == b.excerpt;
}

bool same(const read::SourcedRecord& a, const read::SourcedRecord& b)
{
    return a.record == b.record && a.place == b.place && a.cells == b.cells && a.raw == b.raw;
}

void expect_canonical(const Record& record)
{
    for (std::size_t at = 0; at < record.cells.size(); ++at) {
        const auto& cell = record.cells[at];
        const auto again = canonical_cell(record.kind->fields[at], cell);
        expect(again.problem.empty() && again.cell == cell, "a cell that was read is canonical");
    }
}

const Kind& kind_named(std::string_view name)
{
    if (name == kinds::report.name) return kinds::report;
    const auto all = kinds::all();
    if (const auto* kind = kinds::find(std::string(name))) return *kind;
    unsigned sum = 0;
    for (const char c : name) sum += static_cast<unsigned char>(c);
    return *all[sum % all.size()];
}

} // namespace

void expect(bool holds, std::string_view what)
{
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

const std::string& path_with(std::string_view bytes)
{
    static const MemoryFile file;
    file.fill(bytes);
    return file.path;
}

void expect_shown(std::string_view text)
{
    const bool good = visible(text) == text;
    if (!good) std::fprintf(stderr, "text: %s\n", visible(text).c_str());
    expect(good, "a text that is shown is UTF-8 without control characters");
}

void expect_places(const Findings& findings, const std::string& path, std::string_view text)
{
    const Lines lines(read::without_mark(text));
    for (const auto& finding : findings) {
        for (const auto* shown : {&finding.rule, &finding.sentence.text(), &finding.help.text(), &finding.uid,
                                  &finding.kind, &finding.field, &finding.excerpt})
            expect_shown(*shown);
        const bool here = finding.place.file == path && lines.hold(finding.place);
        if (!here || finding.sentence.empty()) print(finding);
        expect(here, "a finding stands at a place of the text");
        expect(!finding.rule.empty() && !finding.sentence.empty(), "a finding has a rule and a sentence");
    }
}

void expect_rows(const read::Rows& rows, const std::string& path, std::string_view text)
{
    expect_places(rows.findings, path, text);
    expect(rows.count == rows.records.size() + rows.rejected.size(), "a row is good or rejected");
    expect(rows.rejected.empty() || has_error(rows.findings), "what is rejected has a finding");
    expect(rows.rejected.size() <= rows.findings.size(), "each row that is rejected has a finding");
    const Lines lines(read::without_mark(text));
    for (const auto& row : rows.records) {
        expect_canonical(row.record);
        expect(lines.hold(row.place), "a row stands at a place of the text");
        for (const auto& cell : row.cells)
            expect(cell.line == 0 || lines.hold({row.place.file, cell.line, cell.column}), "a cell stands in the text");
    }
}

void expect_excerpts(const Findings& findings, const read::Texts& texts)
{
    for (const auto& finding : findings) {
        const bool good = finding.excerpt == texts.line(finding.place);
        if (!good) print(finding);
        expect(good, "the excerpt is the line that the place names");
    }
}

void expect_failure(const Failure& failure)
{
    expect(failure.fault == Fault::usage || failure.fault == Fault::content, "a file is refused, or not");
    expect_shown(failure.what());
    expect_shown(failure.help.text());
}

void expect_same(const read::Rows& one, const read::Rows& other, std::string_view what)
{
    const auto equal = [](const auto& a, const auto& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const auto& left, const auto& right) { return same(left, right); });
    };
    const bool good = one.count == other.count && one.header == other.header && equal(one.findings, other.findings) &&
                      equal(one.records, other.records) && equal(one.rejected, other.rejected);
    if (!good) {
        for (const auto& finding : one.findings) print(finding);
        std::fprintf(stderr, "%zu rows, header '%s'; but then\n", one.count, visible(one.header).c_str());
        for (const auto& finding : other.findings) print(finding);
        std::fprintf(stderr, "%zu rows, header '%s'\n", other.count, visible(other.header).c_str());
    }
    expect(good, what);
}

void append(read::Rows& whole, read::Rows&& part)
{
    const auto move_behind = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move_behind(whole.records, part.records);
    move_behind(whole.rejected, part.rejected);
    move_behind(whole.findings, part.findings);
    whole.count += part.count;
    if (!part.header.empty()) whole.header = std::move(part.header);
}

read::Rows streamed(const Kind& kind, const read::RowSource& source)
{
    read::RowStream stream(kind, source);
    read::Rows all;
    bool more = true;
    while (more) {
        read::Rows part;
        more = stream.next(part); // which tells the header of a file without rows, too
        append(all, std::move(part));
    }
    return all;
}

RowsInput rows_input(std::string_view bytes, read::RowFormat format)
{
    const auto first = bytes.substr(0, bytes.find('\n'));
    auto text = bytes.substr(first.size());
    if (!text.empty()) text.remove_prefix(1);
    const auto name = first.substr(0, first.find_first_of(",;\t"));
    auto rest = first.substr(name.size());
    read::RowSource source{{}, format};
    if (!rest.empty()) source.delimiter = rest.front();
    const auto step = rest.size() > 1 ? static_cast<unsigned char>(rest[1]) - unsigned{'0'} : 0U;
    rest.remove_prefix(std::min(rest.size(), std::size_t{3}));
    if (read::is_date_format(rest)) source.date_format = rest;
    return {&kind_named(name), std::move(source), std::size_t{1} << (step % 10), text};
}

} // namespace ilonet::fuzz
