#include "store/contacts/sealing_secret.hpp"

#include "model/failure.hpp"

#include <sodium.h>

namespace ilonet::store {
namespace {

static_assert(std::tuple_size_v<decltype(Stretching::salt)> == crypto_pwhash_argon2id_SALTBYTES);

void begin_sodium()
{
    if (sodium_init() < 0) throw Failure(Fault::io, "the system gives no random numbers");
}

} // namespace

Secret::Secret() : bytes_(nullptr, &sodium_free)
{
    begin_sodium();
    bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (!bytes_) throw Failure(Fault::io, "the system gives no memory for a key");
    sodium_memzero(bytes_.get(), size);
}

Secret random_secret()
{
    Secret key;
    randombytes_buf(key.data(), Secret::size);
    return key;
}

std::string new_file_id()
{
    begin_sodium();
    std::array<unsigned char, 16> raw{};
    randombytes_buf(raw.data(), raw.size());
    std::array<char, 2 * raw.size() + 1> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
}

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
    text.clear();
}

Stretching new_stretching()
{
    begin_sodium();
    Stretching how{crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE, crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE, {}};
    randombytes_buf(how.salt.data(), how.salt.size());
    return how;
}

bool is_bearable(const Stretching& how)
{
    return how.operations >= crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE &&
           how.operations <= crypto_pwhash_argon2id_OPSLIMIT_SENSITIVE &&
           how.memory >= crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE &&
           how.memory <= crypto_pwhash_argon2id_MEMLIMIT_SENSITIVE;
}

Secret stretch(std::string_view passphrase, const Stretching& how)
{
    Secret key;
    if (crypto_pwhash(key.data(), Secret::size, passphrase.data(), passphrase.size(), how.salt.data(), how.operations,
                      how.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Failure(Fault::io, "there is not enough memory to try the passphrase");
    return key;
}

} // namespace ilonet::store
