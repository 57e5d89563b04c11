// What mutate.py puts in the place of an operator: `a < b` becomes `a < Less<7>{} < b`, of the same precedence, which
// is `a <= b` where ILONET_MUTANT=7 is set, and `a < b` else. ILONET_MUTANTS_REACHED names a file that gets the numbers
// of those whose operator was used at all.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <utility>

namespace ilonet_mutant {

inline int chosen()
{
    static const int number = [] {
        const char* text = std::getenv("ILONET_MUTANT");
        return text == nullptr ? 0 : std::atoi(text);
    }();
    return number;
}

inline bool note(int number)
{
    const char* path = std::getenv("ILONET_MUTANTS_REACHED");
    if (path == nullptr) return false;
    std::FILE* file = std::fopen(path, "a");
    if (file == nullptr || std::fprintf(file, "%d\n", number) < 0 || std::fclose(file) != 0) std::abort();
    return true;
}

template <int number>
bool is_chosen()
{
    static const bool noted = note(number);
    static const bool is = (static_cast<void>(noted), chosen() == number);
    return is;
}

} // namespace ilonet_mutant

#define ILONET_MUTANT_OPERATOR(Name, op, changed)                                                                      \
    namespace ilonet_mutant {                                                                                          \
    template <int number>                                                                                              \
    struct Name {                                                                                                      \
    };                                                                                                                 \
    template <typename Left, int number>                                                                               \
    struct Name##Of {                                                                                                  \
        Left&& left;                                                                                                   \
    };                                                                                                                 \
    template <typename Left, int number>                                                                               \
    constexpr auto operator op(Left&& left, Name<number>)                                                              \
    {                                                                                                                  \
        return Name##Of<Left, number>{std::forward<Left>(left)};                                                       \
    }                                                                                                                  \
    template <typename Left, int number, typename Right>                                                               \
    constexpr auto operator op(Name##Of<Left, number> held, Right&& right)                                             \
    {                                                                                                                  \
        static_assert(std::is_same_v<decltype(held.left op right), decltype(held.left changed right)>);                \
        if (!std::is_constant_evaluated() && is_chosen<number>()) return held.left changed right;                      \
        return held.left op right;                                                                                     \
    }                                                                                                                  \
    }

ILONET_MUTANT_OPERATOR(Less, <, <=)
ILONET_MUTANT_OPERATOR(LessEqual, <=, <)
ILONET_MUTANT_OPERATOR(Greater, >, >=)
ILONET_MUTANT_OPERATOR(GreaterEqual, >=, >)
ILONET_MUTANT_OPERATOR(Equal, ==, !=)
ILONET_MUTANT_OPERATOR(NotEqual, !=, ==)
ILONET_MUTANT_OPERATOR(Plus, +, -)
ILONET_MUTANT_OPERATOR(Minus, -, +)
