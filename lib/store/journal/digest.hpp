// BLAKE2b with 32 bytes of output, as 64 lower-case hex digits.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace ilonet::store {

class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    Digest& add(std::string_view bytes);
    /// Ends the digest.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ilonet::store
