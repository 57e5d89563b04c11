#include "store/journal/digest.hpp"

#include "store/sodium_code.hpp"
#include "store/store.hpp"

#include <array>
#include <sodium.h>

namespace ilonet::store {

struct Digest::State {
    crypto_generichash_state blake;
};

Digest::Digest() : state_(std::make_unique<State>())
{
    sodium_must_work(crypto_generichash_init(&state_->blake, nullptr, 0, crypto_generichash_BYTES));
}

Digest::~Digest() = default;

Digest& Digest::add(std::string_view bytes)
{
    sodium_must_work(
        crypto_generichash_update(&state_->blake, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
    return *this;
}

std::string Digest::hex()
{
    std::array<unsigned char, crypto_generichash_BYTES> raw{};
    sodium_must_work(crypto_generichash_final(&state_->blake, raw.data(), raw.size()));
    std::string hex(2 * raw.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size()); // gives `hex` back, or ends the program
    hex.pop_back();
    return hex;
}

std::string digest_of(std::string_view bytes) { return Digest().add(bytes).hex(); }

} // namespace ilonet::store
