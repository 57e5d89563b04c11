#include "read/others/statement_amount.hpp"

#include "model/decimal.hpp"

#include <algorithm>

namespace ilonet::read {
namespace {

// Digits, and marks that people put between groups of them.
bool looks_parted(std::string_view written, char mark)
{
    // Two marks, be they of one kind, are not both before the cents.
    const auto mark_at = written.find_first_of(".,");
    const bool several =
        mark_at != std::string_view::npos && written.find_first_of(".,", mark_at + 1) != std::string_view::npos;
    const auto whole = several ? written : written.substr(0, written.find(mark));
    const auto first = whole.find_first_of("0123456789");
    const auto last = whole.find_last_of("0123456789");
    if (first == std::string_view::npos) return false;
    const auto inner = whole.substr(first, last - first + 1);
    // A no-break space or thin space is several bytes.
    return std::any_of(inner.begin(), inner.end(), [](char c) { return c < '0' || c > '9'; }) &&
           std::all_of(inner.begin(), inner.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ' || c == '\'' ||
                      static_cast<unsigned char>(c) >= 0x80U;
           });
}

} // namespace

StatementAmount statement_amount(std::string_view written, bool decimal_comma)
{
    const char mark = decimal_comma ? ',' : '.';
    const char other = decimal_comma ? '.' : ',';
    const auto plain = written.substr(written.starts_with('+') && !written.starts_with("+-") ? 1 : 0);
    if (plain.find(other) == std::string_view::npos) {
        std::string pointed(plain);
        std::replace(pointed.begin(), pointed.end(), ',', '.');
        if (const auto cents = parse_hundredths(pointed)) return {cents, {}, {}};
    }
    // An amount in the other form: most likely the file writes all of them so.
    std::string exchanged(plain);
    std::replace(exchanged.begin(), exchanged.end(), other, '.');
    const bool of_other_form = plain.find(other) != std::string_view::npos && parse_hundredths(exchanged);
    if (of_other_form)
        return {{},
                std::string("has a decimal ") + (decimal_comma ? "point" : "comma"),
                decimal_comma ? "leave <decimal-comma> out"_marked : "give <decimal-comma>"_marked};
    if (looks_parted(plain, mark))
        return {{}, "parts its thousands", "write the digits without any mark or blank between them"};
    return {{},
            "is no amount of euro",
            std::string("write digits with at most two places behind the ") + (decimal_comma ? "comma" : "point") +
                " and no currency"};
}

} // namespace ilonet::read
