#include "model/kinds.hpp"

#include <algorithm>

namespace ilonet {
namespace {

constexpr std::size_t count_fields()
{
    std::size_t count = 0;
    for (const Kind* kind : kinds::table) count += kind->fields.size();
    return count;
}

using Places = std::array<std::array<std::int8_t, count_fields()>, kind_count>;

// For each kind and each field of any kind, as FieldName counts them, where that name stands in the kind.
Places places_of_fields()
{
    Places places{};
    std::size_t number = 0;
    for (const Kind* of_name : kinds::table)
        for (const auto& field : of_name->fields) {
            for (std::size_t kind = 0; kind < kind_count; ++kind)
                places[kind][number] = static_cast<std::int8_t>(kinds::table[kind]->index_of(field.name));
            ++number;
        }
    return places;
}

constexpr bool stand_by_their_id()
{
    for (std::size_t i = 0; i < kind_count; ++i)
        if (static_cast<std::size_t>(kinds::table[i]->id) != i) return false;
    return true;
}
static_assert(stand_by_their_id());

constexpr bool has_words(const Kind& kind, std::string_view words)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (kind.index_of(words.substr(0, end)) < 0) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

// What a kind says of its fields is of fields that it has.
constexpr bool name_their_own_fields()
{
    for (const Kind* kind : kinds::table) {
        for (const auto field : kind->repeat_key)
            if (kind->index_of(field) < 0) return false;
        for (const auto& given : kind->defaults)
            if (kind->index_of(given.field) < 0) return false;
        if (!has_words(*kind, kind->frozen_fields)) return false;
    }
    return true;
}
static_assert(name_their_own_fields());

} // namespace

int index_of(KindId kind, FieldName field)
{
    static const auto places = places_of_fields();
    return places[static_cast<std::size_t>(kind)][field.number()];
}

namespace kinds {

std::span<const Kind* const> all() { return std::span(table).first(kind_count - 1); }

const Kind& of(KindId id) { return *table.at(static_cast<std::size_t>(id)); }

const Kind* find(std::string_view name)
{
    for (const Kind* kind : all())
        if (kind->name == name) return kind;
    return nullptr;
}

} // namespace kinds
} // namespace ilonet
