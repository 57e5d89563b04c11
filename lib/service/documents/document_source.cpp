#include "service/documents/document_source.hpp"

#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/snapshot.hpp"
#include "records/country_names.hpp"
#include "records/reading.hpp"

#include <algorithm>

namespace ilonet::service {
namespace {

constexpr std::int64_t usual_smallest_cell = 3;

std::int64_t smallest_cell(const store::Store& store)
{
    const auto policy = store.find(kinds::policy, "smallest_cell");
    return policy ? parse_whole((*policy)["value"]).value_or(usual_smallest_cell) : usual_smallest_cell;
}

std::size_t index_in(const Result& result, std::string_view column)
{
    const auto at = std::find_if(result.columns.begin(), result.columns.end(),
                                 [&](const Column& one) { return one.name == column; });
    return static_cast<std::size_t>(at - result.columns.begin());
}

} // namespace

DocumentSource::DocumentSource(const Context& context, const DocumentPeriod& period)
    : period_(period), today_(context.today), store_(reading(context))
{
    if (period.until < period.since)
        throw Failure(Fault::usage,
                      "<until> "_marked + period.until.iso() + " is before <since> "_marked + period.since.iso(),
                      "name the earlier day with <since>"_marked);
    constexpr std::int32_t fifty_years = 18263; // days
    if (period.until - period.since >= fifty_years)
        throw Failure(Fault::usage, "<since> and <until> are more than fifty years apart"_marked, "name nearer days");
    store::SnapshotParts parts;
    parts.deployments = parts.mandates = parts.joint_work = parts.board = true;
    snapshot_ = named(context, store_.snapshot(parts));
    smallest_ = period.disclose ? 1 : smallest_cell(store_);
}

std::string DocumentSource::country_name(const std::string& code) const
{
    const auto* country = snapshot_.country(code);
    return country == nullptr ? std::string{} : country->name;
}

std::string DocumentSource::region_name(const std::string& code) const
{
    for (const auto& region : snapshot_.regions)
        if (region.code == code) return region.name;
    return {};
}

std::string DocumentSource::authority_name(const std::string& code) const
{
    const auto* authority = snapshot_.authority(code);
    return authority == nullptr ? std::string{} : authority->name;
}

std::string DocumentSource::region_of(const std::string& country) const
{
    const auto* described = snapshot_.country(country);
    return described == nullptr ? std::string{} : described->region;
}

std::vector<std::string> DocumentSource::head() const
{
    std::vector<std::string> head;
    if (!national().empty())
        head.push_back("Made from the file of " + national() + " alone: what others do is not known here.");
    head.push_back(period_.disclose ? "Small counts are shown: not for publication."
                                    : "Counts of persons under " + std::to_string(smallest_) +
                                          " are banded, and others where these could be worked out from them.");
    if (period_.until > today_)
        head.push_back(period_.until.iso() + " is later than " + today_.iso() +
                       ", on which this was made: the days between are counted as they are known so far.");
    return head;
}

std::string DocumentSource::state() const
{
    const auto newest = store_.head();
    return "State of the file: revision " + std::to_string(newest.number) + ", digest " + newest.digest + ".";
}

DocumentTable table_of(std::string name, std::string caption, std::string_view columns)
{
    DocumentTable table{std::move(name), std::move(caption), {}};
    for (const auto& word : words_of(columns)) {
        const bool number = word.starts_with('#');
        table.result.columns.push_back({word.substr(number ? 1 : 0), number});
    }
    return table;
}

double drawn_size(std::string_view cell)
{
    constexpr double hundredths = 100;
    if (const auto number = parse_hundredths(cell)) return static_cast<double>(*number) / hundredths;
    const auto digits = cell.substr(0, cell.find_first_not_of("0123456789"));
    return static_cast<double>(parse_whole(digits).value_or(0));
}

Picture picture_of(PictureForm form, const DocumentTable& table, std::string_view key, std::string_view label,
                   std::string_view value, std::string unit)
{
    Picture picture;
    picture.form = form;
    picture.name = table.name + "_picture";
    picture.caption = table.caption;
    picture.unit = std::move(unit);
    const auto key_at = index_in(table.result, key);
    const auto label_at = index_in(table.result, label);
    const auto value_at = index_in(table.result, value);
    for (const auto& row : table.result.rows) {
        const auto& name = row[label_at].empty() ? row[key_at] : row[label_at];
        picture.marks.push_back(
            {row[key_at], name.empty() ? "not given" : name, drawn_size(row[value_at]), row[value_at]});
    }
    return picture;
}

std::string subject_name(std::string_view subject)
{
    for (const auto list : {topics(), tasks()})
        for (const auto& one : list)
            if (one.code == subject) return std::string(one.name);
    return {};
}

} // namespace ilonet::service
