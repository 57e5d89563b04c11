// Which kind of rows a file holds.
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/data_files.hpp"
#include "service/check/check_kinds.hpp"
#include "service/check/check_rows.hpp"
#include "service/desk/posts.hpp"

#include <algorithm>
#include <filesystem>

namespace ilonet::service {
namespace {

struct Fit {
    const Kind* kind = nullptr;
    std::size_t known = 0, unknown = 0, missing = 0;

    bool fits() const { return known > 0 && unknown == 0; }
    bool exact() const { return fits() && missing == 0; }
};

Fit fit(const Kind& kind, const std::vector<std::string>& columns)
{
    Fit found{&kind};
    for (const auto& column : columns) ++(kind.index_of(column) >= 0 ? found.known : found.unknown);
    for (const auto& field : kind.fields)
        if (field.required && field.name != "uid" &&
            std::find(columns.begin(), columns.end(), field.name) == columns.end())
            ++found.missing;
    return found;
}

// A header with a slip of the pen still shows what was meant: most of its columns are of one kind, and fewer of any
// other.
const Kind* surely_meant(std::vector<Fit> fits, std::size_t columns)
{
    constexpr std::size_t few = 3;
    std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) {
        return std::pair(a.known, b.missing) > std::pair(b.known, a.missing);
    });
    const auto& best = fits[0];
    const bool most = best.known >= few && 2 * best.known > columns;
    return most && best.known > fits[1].known ? best.kind : nullptr;
}

// Columns that fit several kinds, or lack what is required, are those of the records that the rows are about.
const Kind* known_by_uids(const read::RowSource& source, const std::vector<Fit>& fits, const IsThere& is_there)
{
    const Kind* only = nullptr;
    if (!is_there) return only;
    const auto uids = read::first_uids(source);
    for (const auto& found : fits) {
        if (!found.fits() || found.kind == &post_kind()) continue; // posts are no records
        const auto has = [&](const std::string& uid) { return is_there(*found.kind, uid); };
        if (std::none_of(uids.begin(), uids.end(), has)) continue;
        if (only != nullptr) return nullptr;
        only = found.kind;
    }
    return only;
}

std::string names_among(const std::vector<Fit>& fits, bool (Fit::*is_wanted)() const)
{
    std::string names;
    for (const auto& found : fits)
        if ((found.*is_wanted)()) names += (names.empty() ? "" : " ") + std::string(found.kind->name);
    return names;
}

/// Those with most of the columns, where they are worth naming.
std::string nearest_among(const std::vector<Fit>& fits)
{
    constexpr std::size_t few = 3;
    std::size_t most = few;
    std::string names;
    for (const auto& found : fits) most = std::max(most, found.known);
    for (const auto& found : fits)
        if (found.known == most && found.known > found.unknown)
            names += (names.empty() ? "" : " ") + std::string(found.kind->name);
    return names;
}

const Kind& must_be_row_kind(const std::string& name)
{
    std::vector<std::string_view> names;
    std::string list;
    for (const auto* kind : row_kinds()) {
        if (kind->name == name) return *kind;
        names.push_back(kind->name);
        list += (list.empty() ? "" : " ") + std::string(kind->name);
    }
    const auto help = did_you_mean(name, std::span<const std::string_view>(names));
    throw Failure(Fault::usage, "<kind>: there are no rows of the kind '"_marked + spelled_out(name) + "'",
                  help.empty() ? "the kinds are " + one_of(list) : help);
}

Finding unclear(const read::RowSource& source, const std::vector<Fit>& fits, bool has_columns)
{
    const auto exact = names_among(fits, &Fit::exact);
    const auto some = names_among(fits, &Fit::fits);
    const auto near = nearest_among(fits);
    Finding finding;
    finding.rule = rule_id::kind_unknown;
    finding.place = {source.path, 1, 1};
    finding.help = "say what the rows are with <kind> KIND:"_marked + source.path;
    if (!has_columns) {
        finding.sentence = "nothing at the beginning of the file tells what its rows are";
        finding.help = "begin it with a line of column names in UTF-8, or " + finding.help;
    } else if (exact.empty() && some.find(' ') != std::string::npos) {
        finding.sentence = "the columns fit several kinds of record, and are not all that one of them requires";
        finding.help += "; they fit " + one_of(some);
    } else if (exact.empty() && !some.empty()) {
        finding.sentence = "the columns are not all that a record of the kind " + some + " requires";
        finding.help = "add the columns that are missing, or " + finding.help;
    } else if (exact.empty()) {
        finding.sentence = "the columns are those of no kind of record";
        finding.help += near.empty() ? ", or leave the file out" : "; nearest are " + one_of(near);
    } else {
        finding.sentence = "the columns fit " + one_of(exact) + " alike";
    }
    return finding;
}

bool is_same_file(const std::string& a, const std::string& b)
{
    std::error_code none;
    return std::filesystem::equivalent(a, b, none);
}

} // namespace

const Kind* kind_of_rows(const read::RowSource& source, const CheckRequest& request, Findings& findings,
                         const IsThere& is_there)
{
    for (const auto& [name, path] : request.kinds)
        if (path == source.path || (path != "-" && source.path != "-" && is_same_file(path, source.path)))
            return &must_be_row_kind(name);
    if (!read::is_regular(source.path))
        throw Failure(Fault::usage,
                      "what are the rows of " +
                          (source.path == "-" ? std::string("standard input") : "'" + visible(source.path) + "'") + "?",
                      "say it with <kind> KIND:"_marked + source.path + ", for they can be read only once");
    const auto columns = read::columns_of(source);
    std::vector<Fit> fits;
    std::vector<const Kind*> exact;
    for (const auto* kind : row_kinds()) {
        fits.push_back(fit(*kind, columns));
        if (fits.back().exact()) exact.push_back(kind);
    }
    if (const auto* known = known_by_uids(source, fits, is_there)) return known;
    if (exact.size() == 1) return exact.front();
    if (exact.empty())
        if (const auto* meant = surely_meant(fits, columns.size())) return meant;
    findings.push_back(unclear(source, fits, !columns.empty()));
    return nullptr;
}

} // namespace ilonet::service
