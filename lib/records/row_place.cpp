#include "records/row_place.hpp"

#include "model/safe_text.hpp"

#include <algorithm>

namespace ilonet::records {
namespace {

constexpr std::size_t longest = 200; // characters, as of other excerpts

std::string_view first_characters(std::string_view text)
{
    std::size_t at = 0;
    for (std::size_t seen = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && seen++ == longest) break;
    }
    return text.substr(0, at);
}

// A quoted cell can hold line ends, so that the row stands on several lines.
std::string_view nth_line(std::string_view raw, int number)
{
    for (; number > 0; --number) {
        const auto newline = raw.find('\n');
        if (newline == std::string_view::npos) return {};
        raw.remove_prefix(newline + 1);
    }
    raw = raw.substr(0, raw.find('\n'));
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    return raw;
}

} // namespace

void put_in_row(Finding& finding, const read::SourcedRecord& row)
{
    finding.uid = row.record.uid();
    finding.kind = row.record.kind->name;
    finding.place = row.place_of(finding.field);
    std::string line(first_characters(nth_line(row.raw, finding.place.line - row.place.line)));
    std::replace(line.begin(), line.end(), '\t', ' '); // one character for one, as in other excerpts
    const auto shown = visible(line);
    finding.excerpt = first_characters(shown);
}

Finding about_row(const read::SourcedRecord& row, std::string_view rule, std::string_view field, MarkedText sentence,
                  MarkedText help)
{
    Finding finding;
    finding.rule = rule;
    finding.field = field;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    put_in_row(finding, row);
    return finding;
}

} // namespace ilonet::records
