#include "model/failure.hpp"
#include "model/rule_ids.hpp"
#include "read/file_text.hpp"
#include "read/read.hpp"
#include "read/rows/csv_rows.hpp"
#include "read/rows/json_rows.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

constexpr std::size_t block_size = std::size_t{256} << 10;
constexpr std::size_t longest_row = 16 * block_size;

} // namespace

struct RowStream::State {
    State(const Kind& of, RowSource from) : kind(of), source(std::move(from)), file(source.path) {}

    /// Reads on behind what is left of the block before.
    void fill()
    {
        text.erase(0, begin);
        begin = 0;
        const auto kept = text.size();
        text.resize(kept + block_size);
        std::size_t filled = kept;
        while (filled < text.size()) {
            const auto got = file.read(text.data() + filled, text.size() - filled);
            if (got == 0) {
                ended = true;
                break;
            }
            filled += got;
        }
        text.resize(filled);
    }

    bool is_utf16_at_start() const { return at_start && is_utf16(text); }

    std::string_view unread() const
    {
        const auto rest = std::string_view(text).substr(begin);
        return at_start ? without_mark(rest) : rest;
    }

    void read_csv_rows(Rows& rows)
    {
        block.text = unread();
        block.last = ended;
        read_csv_block(kind, source, block, rows);
        begin = text.size() - block.text.size() + block.end;
        if (!rows.header.empty()) header = rows.header;
        done = block.broken || (ended && begin >= text.size());
    }

    void read_json_rows(Rows& rows)
    {
        auto part = unread();
        const auto offset = text.size() - part.size();
        if (!ended) part = part.substr(0, part.rfind('\n') + 1); // npos + 1 is 0: no line is whole yet
        block.line = read_json_lines_from(kind, source, part, block.line, rows);
        begin = offset + part.size();
        done = ended && begin >= text.size();
    }

    void give_up(Rows& rows, std::string sentence, MarkedText help)
    {
        auto finding = row_finding(rule_id::row_form, source.path, text, begin, {block.line, 1});
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        rows.findings.push_back(std::move(finding));
        done = true;
    }

    const Kind& kind;
    RowSource source;
    InputFile file;
    std::string text;
    std::size_t begin = 0; ///< of what was not read yet
    bool ended = false, done = false, at_start = true;
    CsvBlock block;
    std::string header;
};

RowStream::RowStream(const Kind& kind, RowSource source) : state_(std::make_unique<State>(kind, std::move(source))) {}
RowStream::~RowStream() = default;

bool RowStream::next(Rows& rows)
{
    auto& state = *state_;
    rows = {};
    while (!state.done && rows.count == 0 && rows.findings.empty()) {
        if (!state.ended) state.fill();
        if (state.is_utf16_at_start()) {
            const auto problem = encoding_problem("\xFF\xFE");
            state.give_up(rows, "the file " + problem.sentence, problem.help);
            rows.findings.back().rule = rule_id::encoding;
            break;
        }
        if (state.source.format != RowFormat::jsonl)
            state.read_csv_rows(rows);
        else
            state.read_json_rows(rows);
        state.at_start = state.at_start && state.begin == 0;
        if (!state.done && rows.count == 0 && state.text.size() - state.begin > longest_row)
            state.give_up(rows, "a row is longer than 4 MiB, or a quote that opens a cell is not closed",
                          "close the quote, or shorten the row; nothing behind it was read");
    }
    rows.header = state.header;
    return rows.count > 0 || !rows.findings.empty();
}

} // namespace ilonet::read
