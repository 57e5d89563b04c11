#include "records/country_names.hpp"

#include "model/country_names.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "model/snapshot.hpp"
#include "read/others/iso_codes.hpp"
#include "records/reading.hpp"

#include <algorithm>
#include <array>

namespace ilonet::records {
namespace {

constexpr std::array<std::string_view, 2> columns_of_countries{"country", "nearest_country"};
constexpr std::string_view name_ending = "_name";

void must_be_language(const std::string& written)
{
    const auto known = union_languages();
    if (std::find(known.begin(), known.end(), written) != known.end()) return;
    std::string all;
    for (const auto& one : known) all += (all.empty() ? "" : " ") + std::string(one);
    auto small = written;
    for (auto& letter : small)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    const bool capitals = std::find(known.begin(), known.end(), small) != known.end();
    throw Failure(Fault::usage, "<lang>: '"_marked + spelled_out(written) + "' is no language of the Union",
                  capitals ? "did you mean '" + small + "'?" : "write one of " + all);
}

// A relative folder counts for nothing, as the standard of XDG_DATA_DIRS has it.
std::vector<std::string> folders_in(std::string_view list)
{
    std::vector<std::string> folders;
    while (!list.empty()) {
        const auto end = std::min(list.find(':'), list.size());
        if (list.starts_with('/')) folders.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return folders;
}

// By the file's own names where the language has none.
class Namer {
public:
    explicit Namer(const Context& context) : context_(context) {}

    std::string name(const std::string& code)
    {
        const auto known = context_.names.of(code);
        if (!known.empty() || code.empty()) return std::string(known);
        if (!read_) read();
        const auto found = of_file_.find(code);
        return found == of_file_.end() ? std::string{} : found->second;
    }

private:
    void read()
    {
        read_ = true;
        const auto store = reading(context_);
        for (const auto& record : store.records(kinds::third_country)) of_file_[record.uid()] = record["name"];
    }

    const Context& context_;
    bool read_ = false;
    std::map<std::string, std::string> of_file_;
};

bool has_column(const Result& result, std::string_view name)
{
    return std::any_of(result.columns.begin(), result.columns.end(), [&](const auto& one) { return one.name == name; });
}

void add_columns(Namer& namer, Result& result)
{
    if (has_column(result, "name")) return;
    for (std::size_t at = 0; at < result.columns.size(); ++at) {
        const auto of = result.columns[at].name;
        if (std::find(columns_of_countries.begin(), columns_of_countries.end(), of) == columns_of_countries.end())
            continue;
        const auto behind = static_cast<std::ptrdiff_t>(at + 1);
        result.columns.insert(result.columns.begin() + behind, {of + std::string(name_ending)});
        for (auto& row : result.rows) row.insert(row.begin() + behind, namer.name(row[at]));
    }
}

// Names with an asterisk that stand in a text.
class Footnotes {
public:
    explicit Footnotes(const CountryNames& names) : names_(names) {}

    void look_at(std::string_view text)
    {
        if (text.find('*') == std::string_view::npos) return;
        for (std::size_t i = 0; i < name_footnotes().size(); ++i)
            if (const auto name = names_.of(name_footnotes()[i].code);
                !name.empty() && text.find(name) != std::string_view::npos)
                met_[i] = true;
    }
    void look_at(const Result& result)
    {
        for (const auto& row : result.rows)
            for (const auto& cell : row) look_at(cell);
    }
    std::vector<std::string> lines() const
    {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < met_.size(); ++i) {
            const auto& [code, text] = name_footnotes()[i];
            if (met_[i]) lines.push_back(std::string(names_.of(code)) + ": " + std::string(text));
        }
        return lines;
    }

private:
    const CountryNames& names_;
    std::vector<bool> met_ = std::vector<bool>(name_footnotes().size());
};

bool is_state(const Authority& authority)
{
    return authority.kind == "member_state" || authority.kind == "associated_state";
}

} // namespace

std::string_view CountryNames::of(std::string_view code) const
{
    const auto found = by_code.find(code);
    return found == by_code.end() ? std::string_view{} : std::string_view(found->second);
}

CountryNames country_names(const std::string& language, std::string_view folders)
{
    must_be_language(language);
    CountryNames names{language, {}};
    if (language != "en") {
        auto found = read::iso_country_names(language, folders_in(folders));
        if (!found)
            throw Failure(Fault::usage,
                          "<lang> "_marked + language + " needs the names of iso-codes, which is not installed",
                          "install it (on Debian: apt install iso-codes), or name its folder in XDG_DATA_DIRS");
        names.by_code = std::move(*found);
    }
    lay_over_names_of_the_union(language, names.by_code);
    return names;
}

Snapshot named(const Context& context, Snapshot snapshot)
{
    const auto lay_over = [&](const std::string& code, std::string& name) {
        if (const auto known = context.names.of(code); !known.empty()) name = known;
    };
    for (auto& country : snapshot.countries) lay_over(country.code, country.name);
    for (auto& authority : snapshot.authorities)
        if (is_state(authority)) lay_over(authority.code, authority.name);
    return snapshot;
}

void add_country_names(const Context& context, Result& result)
{
    if (context.names.language.empty()) return;
    Namer namer(context);
    add_columns(namer, result);
}

void add_country_names(const Context& context, Document& document)
{
    if (context.names.language.empty()) return;
    Namer namer(context);
    for (auto& section : document.sections)
        for (auto& table : section.tables) add_columns(namer, table.result);
}

std::vector<std::string> footnotes_of(const CountryNames& names, const Result& result)
{
    Footnotes footnotes(names);
    footnotes.look_at(result);
    return footnotes.lines();
}

std::vector<std::string> footnotes_of(const CountryNames& names, const Document& document)
{
    Footnotes footnotes(names);
    footnotes.look_at(document.title);
    for (const auto& section : document.sections) {
        for (const auto& paragraph : section.paragraphs) footnotes.look_at(paragraph);
        for (const auto& table : section.tables) footnotes.look_at(table.result);
    }
    return footnotes.lines();
}

std::string_view named_column(std::string_view column)
{
    if (!column.ends_with(name_ending)) return {};
    column.remove_suffix(name_ending.size());
    const auto* found = std::find(columns_of_countries.begin(), columns_of_countries.end(), column);
    return found == columns_of_countries.end() ? std::string_view{} : column;
}

} // namespace ilonet::records
