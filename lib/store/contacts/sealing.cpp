#include "store/contacts/sealing.hpp"

#include "store/sodium_code.hpp"

#include <algorithm>
#include <sodium.h>

namespace ilonet::store {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t around = nonce_size + tag_size;
constexpr std::size_t padding_block = 64;
static_assert(nonce_size == 24 && tag_size == 16 && Secret::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

// `out` has room for nonce, text and tag.
void encrypt(unsigned char* out, const Secret& key, std::span<const unsigned char> clear, std::string_view place)
{
    randombytes_buf(out, nonce_size);
    sodium_must_work(crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonce_size, nullptr, clear.data(), clear.size(),
                                                                bytes_of(place), place.size(), nullptr, out,
                                                                key.data()));
}

bool decrypt(unsigned char* out, const Secret& key, std::span<const unsigned char> sealed, std::string_view place)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, sealed.data() + nonce_size,
                                                      sealed.size() - nonce_size, bytes_of(place), place.size(),
                                                      sealed.data(), key.data()) == 0;
}

std::array<unsigned char, tag_size> check_sum(std::span<const unsigned char> bytes, std::string_view place)
{
    crypto_generichash_state blake;
    sodium_must_work(crypto_generichash_init(&blake, nullptr, 0, tag_size));
    sodium_must_work(crypto_generichash_update(&blake, bytes.data(), bytes.size()));
    sodium_must_work(crypto_generichash_update(&blake, bytes_of(place), place.size()));
    std::array<unsigned char, tag_size> sum{};
    sodium_must_work(crypto_generichash_final(&blake, sum.data(), sum.size()));
    sodium_memzero(&blake, sizeof blake);
    return sum;
}

std::string_view text_of(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

std::string seal(const Secret& key, std::string_view clear, std::string_view place)
{
    std::string padded(clear.size() + padding_block, '\0');
    auto* raw = reinterpret_cast<unsigned char*>(padded.data());
    std::copy(clear.begin(), clear.end(), padded.begin());
    std::size_t size = 0;
    sodium_must_work(sodium_pad(&size, raw, clear.size(), padding_block, padded.size()));
    std::string sealed(size + around, '\0');
    encrypt(reinterpret_cast<unsigned char*>(sealed.data()), key, {raw, size}, place);
    wipe(padded);
    return sealed;
}

std::optional<std::string> unseal(const Secret& key, std::string_view sealed, std::string_view place)
{
    if (sealed.size() < around + padding_block) return std::nullopt;
    std::string clear(sealed.size() - around, '\0');
    auto* raw = reinterpret_cast<unsigned char*>(clear.data());
    std::size_t size = 0;
    if (!decrypt(raw, key, {bytes_of(sealed), sealed.size()}, place) ||
        sodium_unpad(&size, raw, clear.size(), padding_block) != 0)
        return std::nullopt;
    clear.resize(size);
    return clear;
}

KeptKey keep(const Secret& key, const Secret* master, std::string_view place)
{
    KeptKey kept{};
    const std::span<const unsigned char> bytes(key.data(), Secret::size);
    if (master != nullptr) {
        encrypt(kept.data(), *master, bytes, place);
        return kept;
    }
    const auto sum = check_sum(bytes, place);
    std::copy(bytes.begin(), bytes.end(), kept.begin() + nonce_size);
    std::copy(sum.begin(), sum.end(), kept.end() - tag_size);
    return kept;
}

std::optional<Secret> take(const KeptKey& kept, const Secret* master, std::string_view place)
{
    Secret key;
    if (master != nullptr) {
        if (!decrypt(key.data(), *master, kept, place)) return std::nullopt;
        return key;
    }
    std::copy_n(kept.begin() + nonce_size, Secret::size, key.data());
    const auto sum = check_sum({key.data(), Secret::size}, place);
    if (sodium_memcmp(sum.data(), kept.data() + nonce_size + Secret::size, tag_size) != 0) return std::nullopt;
    return key;
}

Seal seal_of(std::span<const unsigned char> bytes, const Secret* master)
{
    Seal seal{};
    if (master != nullptr) {
        encrypt(seal.data(), *master, {}, text_of(bytes));
        return seal;
    }
    const auto sum = check_sum(bytes, {});
    std::copy(sum.begin(), sum.end(), seal.begin() + nonce_size);
    return seal;
}

bool fits(const Seal& seal, std::span<const unsigned char> bytes, const Secret* master)
{
    if (master != nullptr) return decrypt(nullptr, *master, seal, text_of(bytes));
    const auto sum = check_sum(bytes, {});
    return sodium_memcmp(sum.data(), seal.data() + nonce_size, tag_size) == 0;
}

} // namespace ilonet::store
