// What keys seal. Everything is sealed to its place (file, record, field): moved elsewhere, it does not open.
#pragma once

#include "store/contacts/sealing_secret.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ilonet::store {

/// The text padded, so that its length tells little, and sealed under a new nonce.
std::string seal(const Secret& key, std::string_view clear, std::string_view place);
/// Nothing where key, bytes and place do not belong together.
std::optional<std::string> unseal(const Secret& key, std::string_view sealed, std::string_view place);

/// A key as it stands on disk: nonce, key, tag. Without a master key it is plain, and the tag a check sum.
using KeptKey = std::array<unsigned char, 24 + Secret::size + 16>;
KeptKey keep(const Secret& key, const Secret* master, std::string_view place);
/// Nothing where the bytes are not those that were kept at this place.
std::optional<Secret> take(const KeptKey& kept, const Secret* master, std::string_view place);

/// Shows later that the bytes and the master key are the same; without a master key the bytes alone.
using Seal = std::array<unsigned char, 24 + 16>;
Seal seal_of(std::span<const unsigned char> bytes, const Secret* master);
bool fits(const Seal& seal, std::span<const unsigned char> bytes, const Secret* master);

} // namespace ilonet::store
