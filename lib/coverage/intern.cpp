#include "coverage/intern.hpp"

#include <algorithm>

namespace ilonet::coverage {
namespace {

bool among(const std::vector<std::string>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool empty_or_among(const std::vector<std::string>& list, std::string_view word)
{
    return list.empty() || among(list, word);
}

const Topic& subject_at(std::uint32_t number)
{
    const std::size_t index = number - 1;
    return index < topics().size() ? topics()[index] : tasks()[index - topics().size()];
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

} // namespace

std::uint32_t subject_number(std::string_view subject)
{
    if (subject.empty()) return 0;
    for (std::uint32_t number = 1; number < subject_count; ++number)
        if (subject_at(number).code == subject) return number;
    return none;
}

std::string_view subject_word(std::uint32_t number)
{
    return number == 0 ? std::string_view{} : subject_at(number).code;
}

std::string_view subject_name(std::uint32_t number)
{
    return number == 0 ? std::string_view{} : subject_at(number).name;
}

Subjects subjects_of(const SubjectGroup& group)
{
    Subjects subjects = 0;
    for (auto rest = group.subjects; !rest.empty();) {
        const auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        if (const auto number = subject_number(word); number != none) subjects |= 1U << number;
    }
    return subjects;
}

std::string spelled(Subjects subjects)
{
    std::string text;
    for (std::uint32_t number = 1; number < subject_count; ++number) {
        if ((subjects >> number & 1U) == 0) continue;
        text += text.empty() ? "" : ", ";
        text += number <= topics().size() ? "topic " : "task ";
        text += subject_word(number);
    }
    return text;
}

bool subject_in_scope(const Scope& scope, std::string_view subject) { return empty_or_among(scope.subjects, subject); }

Countries::Countries(const Snapshot& snapshot, const Scope& scope)
{
    by_code_.fill(none);
    for (const auto& country : snapshot.countries) {
        const auto& code = country.code;
        if (code.size() == 2 && is_capital(code[0]) && is_capital(code[1]))
            by_code_[static_cast<std::size_t>(code[0] - 'A') * letters + static_cast<std::size_t>(code[1] - 'A')] =
                static_cast<std::uint32_t>(in_scope_.size());
        in_scope_.push_back(empty_or_among(scope.countries, code) && empty_or_among(scope.regions, country.region));
    }
}

std::uint32_t Countries::number(std::string_view code) const
{
    if (code.size() != 2 || !is_capital(code[0]) || !is_capital(code[1])) return none;
    return by_code_[static_cast<std::size_t>(code[0] - 'A') * letters + static_cast<std::size_t>(code[1] - 'A')];
}

ServedCodes::ServedCodes(const Snapshot& snapshot, const Served& served, const Scope& scope, const Countries& countries)
{
    const AuthorityScope authorities(snapshot, scope);
    for (const auto& code : served.codes) {
        country.push_back(countries.number(code));
        subject.push_back(subject_number(code));
        held.push_back(authorities.holds(code));
    }
}

bool AuthorityScope::holds(std::string_view authority) const
{
    if (!empty_or_among(scope_.authorities, authority)) return false;
    if (scope_.authority_kinds.empty()) return true;
    const auto* known = snapshot_.authority(authority);
    return known != nullptr && among(scope_.authority_kinds, known->kind);
}

} // namespace ilonet::coverage
