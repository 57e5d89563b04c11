#include "store/contacts/key_file_header.hpp"

#include <algorithm>
#include <string_view>

namespace ilonet::store {
namespace {

constexpr std::string_view magic = "ILONKEYS";
constexpr std::uint64_t version = 1;
constexpr std::size_t version_at = 8, flag_at = 12, id_at = 16, id_size = 32;
constexpr std::size_t operations_at = 48, memory_at = 56, salt_at = 64, seal_at = 80;
constexpr std::size_t end = seal_at + std::tuple_size_v<Seal>;

void put_number(KeyFileHeader::Bytes& bytes, std::size_t at, std::size_t width, std::uint64_t number)
{
    for (std::size_t i = 0; i < width; ++i) bytes[at + i] = static_cast<unsigned char>(number >> (8 * i));
}

std::uint64_t number_at(const KeyFileHeader::Bytes& bytes, std::size_t at, std::size_t width)
{
    std::uint64_t number = 0;
    for (std::size_t i = width; i > 0; --i) number = number << 8U | bytes[at + i - 1];
    return number;
}

std::span<const unsigned char> sealed_part(const KeyFileHeader::Bytes& bytes)
{
    return std::span(bytes).first(seal_at);
}

Seal seal_in(const KeyFileHeader::Bytes& bytes)
{
    Seal seal{};
    std::copy_n(bytes.begin() + seal_at, seal.size(), seal.begin());
    return seal;
}

} // namespace

KeyFileHeader KeyFileHeader::make(const std::string& passphrase)
{
    KeyFileHeader header(Bytes{});
    auto& bytes = header.bytes_;
    const auto id = new_file_id();
    std::copy(magic.begin(), magic.end(), bytes.begin());
    put_number(bytes, version_at, 4, version);
    put_number(bytes, flag_at, 4, passphrase.empty() ? 0 : 1);
    std::copy(id.begin(), id.end(), bytes.begin() + id_at);
    std::optional<Secret> master;
    if (!passphrase.empty()) {
        const auto how = new_stretching();
        put_number(bytes, operations_at, 8, how.operations);
        put_number(bytes, memory_at, 8, how.memory);
        std::copy(how.salt.begin(), how.salt.end(), bytes.begin() + salt_at);
        master = stretch(passphrase, how);
    }
    const auto seal = seal_of(sealed_part(bytes), master ? &*master : nullptr);
    std::copy(seal.begin(), seal.end(), bytes.begin() + seal_at);
    return header;
}

std::optional<KeyFileHeader> KeyFileHeader::read(const Bytes& bytes)
{
    const bool ours = std::equal(magic.begin(), magic.end(), bytes.begin()) &&
                      number_at(bytes, version_at, 4) == version && number_at(bytes, flag_at, 4) <= 1 &&
                      std::all_of(bytes.begin() + end, bytes.end(), [](auto byte) { return byte == 0; });
    if (!ours) return std::nullopt;
    KeyFileHeader header(bytes);
    // Limits out of all proportion would let a planted file eat the memory of the machine.
    const bool sound = header.under_passphrase() ? is_bearable(header.stretching())
                                                 : fits(seal_in(bytes), sealed_part(bytes), nullptr);
    if (!sound) return std::nullopt;
    return header;
}

std::string KeyFileHeader::id() const { return {bytes_.begin() + id_at, bytes_.begin() + id_at + id_size}; }

bool KeyFileHeader::under_passphrase() const { return bytes_[flag_at] == 1; }

std::optional<Secret> KeyFileHeader::unlock(const std::string& passphrase) const
{
    auto master = stretch(passphrase, stretching());
    if (!fits(seal_in(bytes_), sealed_part(bytes_), &master)) return std::nullopt;
    return master;
}

Stretching KeyFileHeader::stretching() const
{
    Stretching how{number_at(bytes_, operations_at, 8), number_at(bytes_, memory_at, 8), {}};
    std::copy_n(bytes_.begin() + salt_at, how.salt.size(), how.salt.begin());
    return how;
}

} // namespace ilonet::store
