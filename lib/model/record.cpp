#include "model/record.hpp"

#include "model/folding.hpp"

#include <functional>
#include <stdexcept>

namespace ilonet {

bool is_text(FieldType type) { return type == FieldType::text || identifies(type); }

bool identifies(FieldType type) { return type == FieldType::reference || type == FieldType::label; }

std::string known_by(const Field& field, std::string_view cell)
{
    if (field.type == FieldType::label) return folded_without_case(cell);
    return field.type == FieldType::reference ? folded(cell) : std::string(cell);
}

void keep_spelling(const Record& present, Record& record)
{
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const auto& field = record.kind->fields[i];
        if (identifies(field.type) && known_by(field, record.cells[i]) == known_by(field, present.cells[i]))
            record.cells[i] = present.cells[i];
    }
}

bool holds_several(FieldType type)
{
    switch (type) {
    case FieldType::countries:
    case FieldType::slugs:
    case FieldType::periods:
    case FieldType::authorities:
    case FieldType::shares:
    case FieldType::choices:
    case FieldType::uids:
    case FieldType::networks:
    case FieldType::percents:
    case FieldType::month_days:
    case FieldType::amounts:
    case FieldType::votes: return true;
    default: return false;
    }
}

namespace {

// The library's own description, whichever copy the caller has.
const Kind& own(const Kind& kind)
{
    return kind.id == KindId::of_a_file ? kind : *kinds::table[static_cast<std::size_t>(kind.id)];
}

int place_of(const Kind& kind, FieldName field)
{
    return kind.id == KindId::of_a_file ? kind.index_of(field.text()) : index_of(kind.id, field);
}

[[noreturn]] void fail_for(const Kind& kind, std::string_view field)
{
    throw std::out_of_range("a " + std::string(kind.name) + " has no " + std::string(field));
}

} // namespace

Record::Record(const Kind& kind_) : kind(&own(kind_)), cells(kind_.fields.size()) {}

const std::string& Record::operator[](FieldName field) const
{
    const int index = place_of(*kind, field);
    if (index < 0) fail_for(*kind, field.text());
    return cells[static_cast<std::size_t>(index)];
}

std::string& Record::operator[](FieldName field)
{
    return const_cast<std::string&>(static_cast<const Record&>(*this)[field]);
}

const std::string& Record::operator[](const Field& field) const
{
    const auto& fields = kind->fields;
    // A program may have its own copy of the descriptions.
    const bool ours =
        std::less_equal<>()(fields.data(), &field) && std::less<>()(&field, fields.data() + fields.size());
    return ours ? cells[static_cast<std::size_t>(&field - fields.data())] : cell_named(field.name);
}

std::string& Record::operator[](const Field& field)
{
    return const_cast<std::string&>(static_cast<const Record&>(*this)[field]);
}

const std::string& Record::cell_named(std::string_view field) const
{
    const int index = kind->index_of(field);
    if (index < 0) fail_for(*kind, field);
    return cells[static_cast<std::size_t>(index)];
}

std::string& Record::cell_named(std::string_view field)
{
    return const_cast<std::string&>(static_cast<const Record&>(*this).cell_named(field));
}

bool Record::operator==(const Record& other) const
{
    const bool same_kind =
        kind == other.kind || (kind != nullptr && other.kind != nullptr && kind->id == other.kind->id);
    return same_kind && cells == other.cells;
}

std::vector<std::string> words_of(std::string_view cell)
{
    std::vector<std::string> words;
    while (!cell.empty()) {
        const auto end = cell.find(' ');
        if (end != 0) words.emplace_back(cell.substr(0, end));
        cell = end == std::string_view::npos ? std::string_view{} : cell.substr(end + 1);
    }
    return words;
}

std::string one_of(std::string_view choices)
{
    const auto words = words_of(choices);
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
        list += words[i];
    }
    return list;
}

bool natural_less(std::string_view a, std::string_view b)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!digit(a[i]) || !digit(b[j])) {
            if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
            ++i, ++j;
            continue;
        }
        const auto number = [&](std::string_view text, std::size_t& at) {
            while (at < text.size() && text[at] == '0') ++at;
            const auto start = at;
            while (at < text.size() && digit(text[at])) ++at;
            return text.substr(start, at - start);
        };
        const auto x = number(a, i);
        const auto y = number(b, j);
        if (x.size() != y.size()) return x.size() < y.size();
        if (x != y) return x < y;
    }
    if (i < a.size() || j < b.size()) return j < b.size();
    return a < b; // 007 and 7: equal as numbers, still told apart
}

} // namespace ilonet
