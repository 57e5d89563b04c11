#include "service/fund/money_amounts.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "service/fund/fund.hpp"

#include <limits>

namespace ilonet::service {

Cents amount_of_euro(std::string_view parameter, const std::string& written)
{
    constexpr Cents most = std::numeric_limits<Cents>::max();
    const auto point = written.find('.');
    const auto whole = written.substr(0, point);
    auto cents = point == std::string::npos ? std::string{} : written.substr(point + 1);
    const bool digits = (whole + cents).find_first_not_of("0123456789") == std::string::npos;
    if (!digits || whole.empty() || cents.size() > 2 || (point != std::string::npos && cents.empty()))
        throw Failure(Fault::usage, ilonet::parameter(parameter) + ": '" + visible(written) + "' is no amount",
                      "write euro with at most two decimals, such as 250000 or 99999.50");
    cents.resize(2, '0');
    Cents amount = 0;
    for (const char c : whole + cents) {
        const Cents digit = c - '0';
        if (amount > (most - digit) / 10)
            throw Failure(Fault::usage,
                          ilonet::parameter(parameter) + ": " + written.substr(0, 60) + " is more than can be counted",
                          "the most is " + euro_text(most));
        amount = amount * 10 + digit;
    }
    return amount;
}

} // namespace ilonet::service
