// Key material: it lives in memory of its own that is locked against swapping and wiped when it goes.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ilonet::store {

class Secret {
public:
    static constexpr std::size_t size = 32;

    Secret();
    unsigned char* data() { return bytes_.get(); }
    const unsigned char* data() const { return bytes_.get(); }

private:
    std::unique_ptr<unsigned char, void (*)(void*)> bytes_;
};

Secret random_secret();
/// 32 hex digits, never given before.
std::string new_file_id();
void wipe(std::string& text);

/// How a passphrase becomes a key: Argon2id with these limits.
struct Stretching {
    std::uint64_t operations = 0;
    std::uint64_t memory = 0; ///< bytes
    std::array<unsigned char, 16> salt{};
};
Stretching new_stretching();
/// False where the limits are none that a sound key file could have.
bool is_bearable(const Stretching& how);
Secret stretch(std::string_view passphrase, const Stretching& how);

} // namespace ilonet::store
