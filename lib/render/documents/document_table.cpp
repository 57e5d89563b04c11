// Which tables a document has, and the one that is asked for.
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/safe_text.hpp"
#include "render/render.hpp"

#include <utility>
#include <vector>

namespace ilonet::render {
namespace {

std::string listed(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + visible(name);
    return all;
}

std::string help_on(const std::vector<std::string>& names, std::string_view wanted)
{
    if (names.empty()) return {};
    auto help = did_you_mean(wanted, std::span<const std::string>(names));
    return help.empty() ? "the tables are " + listed(names) : visible(help);
}

} // namespace

std::vector<std::string> table_names(const Document& document)
{
    std::vector<std::string> names;
    for (const auto& section : document.sections)
        for (const auto& table : section.tables) names.push_back(table.name);
    return names;
}

Document only_table(Document document, std::string_view name)
{
    for (auto& section : document.sections) {
        for (auto& table : section.tables) {
            if (table.name != name) continue;
            DocumentSection kept{
                std::move(section.name), std::move(section.heading), std::move(section.paragraphs), {}, {}};
            kept.tables.push_back(std::move(table));
            document.sections = {std::move(kept)};
            return document;
        }
    }
    throw Failure(Fault::usage, "there is no table '" + visible(name) + "'", help_on(table_names(document), name));
}

} // namespace ilonet::render
