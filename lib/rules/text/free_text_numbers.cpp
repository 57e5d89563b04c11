// Numbers that no telephone has: dates, periods, references with a year in them.
#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

struct Group {
    std::size_t begin, end;
    int value = -1; ///< -1 where it is too long for a year

    std::size_t length() const { return end - begin; }
    bool is_there() const { return end > begin; }
    bool is_year() const { return length() == 4 && value >= 1900 && value < 2100; }
    bool is_month() const { return length() <= 2 && value >= 1 && value <= 12; }
    bool is_day() const { return length() <= 2 && value >= 1 && value <= 31; }
};

bool is_joint(char c) { return is_one_of(c, "-./"); }

Group group_at(const Folded& text, std::size_t begin)
{
    Group group{begin, skip(text, begin, is_digit, 6)};
    if (group.length() > 4) return group;
    group.value = 0;
    for (auto i = begin; i < group.end; ++i) group.value = group.value * 10 + (text[i] - '0');
    return group;
}

Group next_group(const Folded& text, const Group& group)
{
    return is_joint(text[group.end]) ? group_at(text, group.end + 1) : Group{group.end, group.end};
}

bool is_date(const Group& a, const Group& b, const Group& c)
{
    return (a.is_year() && b.is_month() && c.is_day()) || (a.is_day() && b.is_month() && c.is_year()) ||
           (a.is_month() && b.is_day() && c.is_year());
}

bool is_period(const Group& a, const Group& b)
{
    return (a.is_year() && (b.is_year() || b.length() == 2)) || (a.is_month() && b.is_year());
}

/// 2019/1240, 810/2009. A leading zero in front is that of an area: 0221/2034.
bool is_act(const Folded& text, const Group& a, const Group& b)
{
    return text[a.end] == '/' && (a.is_year() || (b.is_year() && a.length() < 5 && text[a.begin] != '0'));
}

bool is_round_the_clock(const Folded& text, const Group& a, const Group& b)
{
    const auto fits = [](const Group& group) { return group.value == 24 || group.value == 7; };
    return text[a.end] == '/' && fits(a) && fits(b);
}

struct Piece {
    std::size_t end;
    bool certain = false; ///< a day or `24/7`, whatever stands around it
};

Piece piece_at(const Folded& text, std::size_t begin)
{
    const auto a = group_at(text, begin);
    const auto b = next_group(text, a);
    const auto c = next_group(text, b);
    if (c.is_there() && text[a.end] == text[b.end] && is_date(a, b, c)) return {c.end, true};
    if (is_round_the_clock(text, a, b)) return {b.end, true};
    if (b.is_there() && (is_period(a, b) || is_act(text, a, b))) return {b.end};
    return {begin};
}

/// The number of an act or agreement behind its year: 07/2024/0001.
bool is_last_of_a_reference(const Folded& text, const Group& group)
{
    return text.before(group.begin) == '/' && group.is_there() && !is_joint(text[group.end]);
}

/// Behind pieces that follow one another (2026-01-31/2026-12-31), or `begin`.
std::size_t behind_pieces(const Folded& text, std::size_t begin)
{
    bool certain = false;
    for (auto at = begin;;) {
        auto piece = piece_at(text, at);
        if (const auto group = group_at(text, at); piece.end == at && at > begin && is_last_of_a_reference(text, group))
            piece.end = group.end;
        if (piece.end == at || is_digit(text[piece.end])) return begin;
        certain = certain || piece.certain;
        if (is_joint(text[piece.end]) && is_digit(text[piece.end + 1])) {
            at = piece.end + 1;
            continue;
        }
        // Amid groups parted by blanks 20-34 is part of a telephone number, unless it is a whole date.
        const bool amid = (text.before(begin) == ' ' && is_digit(text.before(begin, 2))) ||
                          (text[piece.end] == ' ' && is_digit(text[piece.end + 1]));
        return certain || !amid ? piece.end : begin;
    }
}

bool begins_number(const Folded& text, std::size_t i)
{
    return is_digit(text[i]) && !is_digit(text.before(i)) && !(is_joint(text.before(i)) && is_digit(text.before(i, 2)));
}

} // namespace

std::vector<bool> harmless_digits(const Folded& text)
{
    std::vector<bool> harmless(text.size(), false);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!begins_number(text, i)) continue;
        const auto end = behind_pieces(text, i);
        std::fill(harmless.begin() + static_cast<std::ptrdiff_t>(i),
                  harmless.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
    return harmless;
}

} // namespace ilonet::rules
