// A programme of the board and how far it has come, Art 8(2)(a).
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "records/cells.hpp"
#include "service/documents/document_sections.hpp"
#include "service/networks/network_scope.hpp"

#include <algorithm>
#include <array>

namespace ilonet::service {
namespace {

/// Of several that hold the day the one that is adopted; a draft says nothing beside it.
const Programme& programme_on(const std::vector<Programme>& programmes, Day day)
{
    std::vector<const Programme*> holding;
    for (const auto& programme : programmes)
        if (programme.period.contains(day)) holding.push_back(&programme);
    if (std::any_of(holding.begin(), holding.end(), [](const auto* one) { return !one->decision.empty(); }))
        std::erase_if(holding, [](const auto* one) { return one->decision.empty(); });
    if (holding.empty())
        throw Failure(Fault::not_found, "no programme holds " + day.iso(),
                      "name one, or another day with <on>; see: {board programme list}"_marked);
    if (holding.size() > 1)
        throw Failure(Fault::usage, holding.front()->uid + " and " + holding[1]->uid + " both hold " + day.iso(),
                      "name one of them");
    return *holding.front();
}

const Programme& programme_meant(const DocumentSource& source, const std::string& uid)
{
    const auto& board = source.snapshot().board;
    if (uid.empty()) return programme_on(board.programmes, source.until());
    if (const auto* programme = board.programme(uid)) return *programme;
    throw Failure(Fault::not_found, "there is no programme " + spelled_out(uid), "see: {board programme list}"_marked);
}

DocumentTable items_of(const DocumentSource& source, const std::string& programme)
{
    DocumentTable table{"items", "Items of the programme", {}};
    Filter filter;
    filter.fields = {{"programme", {programme}}};
    table.result = list_from(source.store(), kinds::programme_item, filter).result;
    add_minor_units(table.result, kinds::programme_item);
    table.result = select_columns(std::move(table.result),
                                  {"uid", "priority", "activity", "lead", "networks", "indicator", "resources",
                                   "resources_minor", "currency", "due", "progress", "progress_on", "outcome"});
    return table;
}

DocumentTable progress_of(const DocumentTable& items)
{
    auto table = table_of("progress", "Items by progress", "progress #items");
    constexpr std::size_t progress_at = 10;
    for (const auto* progress : {"planned", "running", "done", "dropped"})
        table.result.rows.push_back(
            {progress, std::to_string(std::count_if(items.result.rows.begin(), items.result.rows.end(),
                                                    [&](const auto& row) { return row[progress_at] == progress; }))});
    return table;
}

} // namespace

DocumentAnswer programme_document(const Context& context, const std::string& uid, Day on)
{
    const DocumentSource source(context, {on, on, true});
    const auto& programme = programme_meant(source, uid);
    DocumentSection section{"programme", "Items and their progress", {}, {}, {}};
    section.paragraphs = {programme.decision.empty() ? "A draft: no decision of the board has adopted it."
                                                     : "Adopted by " + programme.decision + ".",
                          programme.priorities.empty() ? "It names no priorities."
                                                       : "Priorities: " + joined(programme.priorities) + ".",
                          "Progress is that of the file, each with its day.", source.state()};
    auto items = items_of(source, programme.uid);
    auto progress = progress_of(items);
    auto picture = picture_of(PictureForm::bars, progress, "progress", "progress", "items", "items");
    picture.text = "The table by progress gives the same numbers.";
    section.tables = {std::move(progress), std::move(items)};
    section.pictures.push_back(std::move(picture));
    DocumentAnswer answer;
    answer.remarks = source.store().remarks();
    answer.document = {"programme",
                       "Programme " + programme.uid + " of the steering board, " +
                           iso_or_empty(programme.period.since) + " to " + iso_or_empty(programme.period.until),
                       {},
                       {std::move(section)}};
    return answer;
}

} // namespace ilonet::service
