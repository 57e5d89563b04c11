// Amounts as others write them.
#pragma once

#include "model/marked_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ilonet::read {

struct StatementAmount {
    std::optional<std::int64_t> cents;
    std::string problem; ///< without cents: `parts its thousands ...`, to stand behind the amount
    MarkedText help;
};

/// `12`, `-12.5`, `+12.50`; with a decimal comma `12,50`. Thousands must not be parted, and no currency stand there: what
/// `1.234` is in a foreign file is not guessed.
StatementAmount statement_amount(std::string_view written, bool decimal_comma);

} // namespace ilonet::read
