#include "model/board.hpp"
#include "model/code.hpp"
#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/folding.hpp"
#include "model/period_list.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"

#include <algorithm>

namespace ilonet {
namespace {

constexpr int longest_text = 2000;

Canonical good(std::string cell) { return {std::move(cell), {}, {}}; }
Canonical bad(std::string problem, std::string help) { return {{}, std::move(problem), std::move(help)}; }

std::string quoted(std::string_view written) { return "'" + spelled_out(written.substr(0, 60)) + "'"; }

std::string upper_case(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

Canonical text_cell(std::string_view written)
{
    if (auto problem = problem_of_text(written); !problem.empty())
        return bad(problem, "write plain text on one line that begins with a letter, a digit or a bracket");
    if (count_characters(written) > longest_text)
        return bad("is longer than " + std::to_string(longest_text) + " characters", "shorten it");
    return good(std::string(written));
}

// Two ways to write one reference would be two references: what can be meant by none of them is taken away (the form of
// Unicode), and what somebody must decide is refused.
Canonical identifying_cell(std::string_view written)
{
    auto text = composed(written);
    if (auto problem = problem_of_identifier(text); !problem.empty())
        return bad(problem + ": '" + visible(text.substr(0, 120)) + "'",
                   "write it with single plain spaces between words");
    return text_cell(text);
}

Canonical country_cell(std::string_view written)
{
    const auto code = eu_code(written);
    if (is_country_code(code)) return good(std::string(code));
    const auto upper = upper_case(written);
    const auto meant = eu_code(upper);
    return bad(quoted(written) + " is no code of a country",
               is_country_code(meant) ? "write " + std::string(meant)
                                      : "write the two capitals that the EU uses, such as MA, EL or XK");
}

Canonical authority_cell(std::string_view written)
{
    if (is_authority_code(written)) return good(std::string(eu_code(written)));
    const auto upper = upper_case(written);
    return bad(quoted(written) + " is no code of an authority", is_authority_code(upper)
                                                                    ? "write " + std::string(eu_code(upper))
                                                                    : "write capitals, such as ES, COM or FRONTEX");
}

Canonical uid_cell(std::string_view written)
{
    if (is_uid(written)) return good(std::string(written));
    return bad(quoted(written) + " is no id", "write the owner's code, a hyphen, letters and digits, such as ES-0042");
}

Canonical slug_cell(std::string_view written)
{
    if (is_slug(written)) return good(std::string(written));
    return bad(quoted(written) + " is no lower-case word",
               "write small letters, digits and hyphens, such as west-africa");
}

Canonical day_cell(std::string_view written)
{
    if (Day::parse(written)) return good(std::string(written));
    return bad(quoted(written) + " is no day", "write YYYY-MM-DD, a day of the calendar, such as 2026-01-31");
}

Canonical whole_cell(const Field& field, std::string_view written)
{
    const auto number = parse_whole(written);
    if (number && *number >= field.min && *number <= field.max) return good(std::to_string(*number));
    return bad(quoted(written) + " is no whole number from " + std::to_string(field.min) + " to " +
                   std::to_string(field.max),
               {});
}

Canonical hundredths_cell(const Field& field, std::string_view written)
{
    const auto number = parse_hundredths(written);
    if (number && *number >= field.min && *number <= field.max) return good(hundredths_text(*number));
    return bad(quoted(written) + " is no number from " + hundredths_text(field.min) + " to " +
                   hundredths_text(field.max) + " with at most two decimals",
               {});
}

Canonical choice_cell(const Field& field, std::string_view written)
{
    for (auto rest = field.choices; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == written) return good(std::string(written));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return bad(quoted(written) + " is none of the words that may stand here", "write " + one_of(field.choices));
}

Canonical periods_word(std::string_view written)
{
    const auto period = parse_status_period(written);
    if (!period) return bad(quoted(written) + " is no period", "write SINCE/UNTIL, with .. for an open end");
    return good(status_period_text(*period));
}

Canonical share_word(std::string_view written)
{
    const auto share = parse_authority_share(written);
    if (!share) return bad(quoted(written) + " is no share of an authority", "write CODE:PERCENT, such as ES:60 FR:40");
    return good(share->authority + ":" + hundredths_text(share->share));
}

Canonical percent_word(std::string_view written)
{
    const auto percent = parse_percent(written);
    if (!percent) return bad(quoted(written) + " is no percentage", "write KEY:PERCENT, such as joint:90");
    return good(percent->key + ":" + hundredths_text(percent->percent));
}

Canonical amount_word(std::string_view written)
{
    const auto amount = parse_authority_amount(written);
    if (!amount) return bad(quoted(written) + " is no amount of an authority", "write CODE:EURO, such as ES:600.00");
    return good(amount->authority + ":" + euro_text(amount->cents));
}

Canonical month_day_word(std::string_view written)
{
    // A leap year's: 02-29 is no day of every year.
    if (Day::parse("2025-" + std::string(written))) return good(std::string(written));
    return bad(quoted(written) + " is no day of every year", "write MM-DD, such as 07-31");
}

Canonical instrument_cell(std::string_view written)
{
    if (parse_status_period(std::string(written) + ":../..")) return good(std::string(written));
    return bad(quoted(written) + " is no code of an instrument",
               "write capitals, digits and hyphens, such as BMVI or ISF-B");
}

Canonical network_cell(std::string_view written)
{
    const auto code = eu_code(written);
    if (is_country_code(code) || is_slug(written)) return good(std::string(code));
    return bad(quoted(written) + " is no network",
               "write the code of a country, such as SN, or of a region, such as west-africa");
}

Canonical vote_word(std::string_view written)
{
    const auto vote = parse_vote(written);
    if (!vote)
        return bad(quoted(written) + " is no vote",
                   "write MEMBER:VOTE, such as AT:for or COM-1:absent; who votes for another stands behind: EL:for:CY");
    return good(vote_text(*vote));
}

Canonical euro_cell(const Field& field, std::string_view written)
{
    const auto cents = parse_hundredths(written);
    if (cents && *cents >= field.min && *cents <= field.max) return good(euro_text(*cents));
    return bad(quoted(written) + " is no amount of euro from " + euro_text(field.min) + " to " + euro_text(field.max),
               "write digits, and cents behind a point, such as 125000 or 125000.50");
}

Canonical digest_cell(const Field& field, std::string_view written)
{
    constexpr std::size_t longest_digest = 64;
    const bool hex = written.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    const bool whole = static_cast<std::int64_t>(written.size()) >= field.min;
    if (hex && whole && written.size() <= longest_digest) return good(std::string(written));
    if (field.min > 0)
        return bad(quoted(written) + " is no digest", "write the 64 hex digits of an export, or leave the cell empty");
    return bad(quoted(written) + " is no digest", "write at most 64 hex digits in small letters");
}

Canonical one_of_several(const Field& field, std::string_view written)
{
    switch (field.type) {
    case FieldType::authorities: return authority_cell(written);
    case FieldType::shares: return share_word(written);
    case FieldType::countries: return country_cell(written);
    case FieldType::periods: return periods_word(written);
    case FieldType::choices: return choice_cell(field, written);
    case FieldType::uids: return uid_cell(written);
    case FieldType::networks: return network_cell(written);
    case FieldType::votes: return vote_word(written);
    case FieldType::percents: return percent_word(written);
    case FieldType::month_days: return month_day_word(written);
    case FieldType::amounts: return amount_word(written);
    default: return slug_cell(written);
    }
}

Canonical several_cell(const Field& field, std::string_view written)
{
    std::vector<std::string> words;
    for (const auto& word : words_of(written)) {
        auto one = one_of_several(field, word);
        if (!one.problem.empty()) return one;
        words.push_back(std::move(one.cell));
    }
    std::sort(words.begin(), words.end());
    const auto same = [](const std::string& a, const std::string& b) {
        return a.substr(0, a.find(':')) == b.substr(0, b.find(':'));
    };
    const bool periods = field.type == FieldType::periods;
    const auto twice =
        periods ? std::adjacent_find(words.begin(), words.end()) : std::adjacent_find(words.begin(), words.end(), same);
    if (twice != words.end())
        return bad((periods ? *twice : twice->substr(0, twice->find(':'))) + " stands there twice", "name each once");
    std::string cell;
    for (const auto& word : words) cell += (cell.empty() ? "" : " ") + word;
    return good(std::move(cell));
}

} // namespace

Canonical canonical_cell(const Field& field, std::string_view written)
{
    if (written.empty()) return good({});
    if (written.front() == ' ' || written.back() == ' ')
        return bad("begins or ends with a space", "take the space away");
    switch (field.type) {
    case FieldType::uid: return uid_cell(written);
    case FieldType::authority: return authority_cell(written);
    case FieldType::country: return country_cell(written);
    case FieldType::slug: return slug_cell(written);
    case FieldType::text: return text_cell(written);
    case FieldType::reference:
    case FieldType::label: return identifying_cell(written);
    case FieldType::day: return day_cell(written);
    case FieldType::digest: return digest_cell(field, written);
    case FieldType::whole: return whole_cell(field, written);
    case FieldType::hundredths: return hundredths_cell(field, written);
    case FieldType::choice: return choice_cell(field, written);
    case FieldType::network: return network_cell(written);
    case FieldType::euro: return euro_cell(field, written);
    case FieldType::instrument: return instrument_cell(written);
    default: return several_cell(field, written);
    }
}

} // namespace ilonet
