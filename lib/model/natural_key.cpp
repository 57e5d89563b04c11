#include "model/natural_key.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace ilonet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Sixteen bytes, the first of them the most significant; what comes after is left out.
class Bytes {
public:
    bool full() const { return size_ == 2 * bytes_in_word; }
    void add(unsigned char byte)
    {
        if (full()) return;
        auto& word = size_ < bytes_in_word ? key.high : key.low;
        word |= std::uint64_t{byte} << 8 * (bytes_in_word - 1 - size_ % bytes_in_word);
        ++size_;
    }

    NaturalKey key;

private:
    static constexpr std::size_t bytes_in_word = 8;
    std::size_t size_ = 0;
};

} // namespace

// A run of digits becomes a digit, as it stands among other characters, then how many digits count, then these: so a
// longer number is the greater one, and zeros before it say nothing.
NaturalKey natural_key(std::string_view text)
{
    constexpr std::size_t most_digits = std::numeric_limits<unsigned char>::max();
    Bytes bytes;
    for (std::size_t at = 0; at < text.size() && !bytes.full();) {
        if (!is_digit(text[at])) {
            bytes.add(static_cast<unsigned char>(text[at++]));
            continue;
        }
        const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
        at = std::min(text.find_first_not_of('0', at), end);
        const auto digits = text.substr(at, end - at);
        bytes.add('0');
        bytes.add(static_cast<unsigned char>(std::min(digits.size(), most_digits)));
        if (digits.size() >= most_digits) break;
        for (const char digit : digits) bytes.add(static_cast<unsigned char>(digit));
        at = end;
    }
    return bytes.key;
}

} // namespace ilonet
