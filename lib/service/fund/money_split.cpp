// fund split: files of weights and minimums become a proposal that sums exactly.
#include "model/decimal.hpp"
#include "model/failure.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "money/money.hpp"
#include "records/row_place.hpp"
#include "service/fund/fund.hpp"
#include "service/fund/money_amounts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <stdexcept>

namespace ilonet::service {
namespace {

constexpr Cents most_cents = 999'999'999'999'999'99;
constexpr std::string_view no_choices;

constexpr std::array weight_fields{
    Field{"key", FieldType::reference, true, "who or what gets a part"},
    Field{"weight", FieldType::text, true, "a number of 0 or more"},
};
constexpr Kind weight_kind{KindId::of_a_file, "weight", "", false, weight_fields, {}};

constexpr std::array minimum_fields{
    Field{"key", FieldType::reference, true, "a key of the weights"},
    Field{"minimum", FieldType::euro, true, "the least that it gets, in euro", no_choices, 0, most_cents},
};
constexpr Kind minimum_kind{KindId::of_a_file, "minimum", "", false, minimum_fields, {}};

// In millionths, so that keys of four or five decimals, such as those of an annex, can be written as they are.
std::optional<std::int64_t> weight_of(const std::string& written)
{
    constexpr std::size_t places = 6;
    constexpr std::size_t most_digits = 12;
    const auto point = written.find('.');
    const auto whole = written.substr(0, point);
    auto rest = point == std::string::npos ? std::string{} : written.substr(point + 1);
    if (whole.empty() || whole.size() > most_digits || rest.size() > places) return std::nullopt;
    if (point != std::string::npos && rest.empty()) return std::nullopt;
    rest.resize(places, '0');
    if ((whole + rest).find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return parse_whole(whole + rest);
}

// As a number of JSON has it: no zeros before or behind.
std::string weight_text(std::int64_t millionths)
{
    constexpr std::int64_t whole = 1'000'000;
    auto text = std::to_string(millionths / whole);
    auto rest = std::to_string(whole + millionths % whole).substr(1);
    rest.erase(rest.find_last_not_of('0') + 1);
    return rest.empty() ? text : text + "." + rest;
}

// The rows of one file, with what the form of a row cannot show.
class KeyFile {
public:
    KeyFile(const Kind& kind, const read::RowSource& source) : rows_(read::read_rows(kind, source))
    {
        std::map<std::string, int> seen;
        for (const auto& row : rows_.records)
            if (const auto [at, fresh] = seen.emplace(row.record.cell_named("key"), row.place.line); !fresh)
                say(row, 0, rule_id::stands_twice,
                    "the key '" + at->first + "' stands in line " + std::to_string(at->second), "keep one of both");
    }

    const std::vector<read::SourcedRecord>& rows() const { return rows_.records; }
    Findings& findings() { return rows_.findings; }

    void say(const read::SourcedRecord& row, std::size_t field, std::string_view rule, std::string sentence,
             std::string help)
    {
        rows_.findings.push_back(
            about_row(row, rule, row.record.kind->fields[field].name, std::move(sentence), std::move(help)));
    }

private:
    read::Rows rows_;
};

struct Keys {
    std::vector<std::string> names;
    std::vector<money::Key> keys; ///< weights in millionths
};

Keys keys_in(KeyFile& file)
{
    Keys list;
    for (const auto& row : file.rows()) {
        const auto weight = weight_of(row.record.cell_named("weight"));
        if (!weight)
            file.say(row, 1, rule_id::value_not_allowed,
                     "weight '" + row.record.cell_named("weight") + "' is no number of 0 or more",
                     "write at most twelve digits before the point and six behind it");
        list.names.push_back(row.record.cell_named("key"));
        list.keys.push_back({weight.value_or(0), 0});
    }
    return list;
}

void take_minimums(KeyFile& file, Keys& list)
{
    for (const auto& row : file.rows()) {
        const auto& key = row.record.cell_named("key");
        const auto at = std::find(list.names.begin(), list.names.end(), key);
        if (at == list.names.end()) {
            auto meant = did_you_mean(key, std::span<const std::string>(list.names));
            file.say(row, 0, rule_id::unknown_reference, "the key '" + key + "' has no weight",
                     meant.empty() ? "add it to the weights, or take it away here" : std::move(meant));
            continue;
        }
        list.keys[static_cast<std::size_t>(at - list.names.begin())].minimum =
            parse_hundredths(row.record.cell_named("minimum")).value_or(0);
    }
}

void must_be_good(Findings findings, std::string_view what)
{
    sort_by_place(findings);
    if (has_error(findings))
        throw Failure(Fault::content, "nothing was split: the file of " + std::string(what) + " holds errors", {},
                      findings);
}

Keys read_keys(const SplitRequest& request)
{
    KeyFile weights(weight_kind, request.weights);
    auto list = keys_in(weights);
    must_be_good(weights.findings(), "weights");
    if (list.keys.empty())
        throw Failure(Fault::content, request.weights.path + " holds no key", "write a row for each: key,weight");
    if (request.minimums.path.empty()) return list;
    KeyFile minimums(minimum_kind, request.minimums);
    take_minimums(minimums, list);
    must_be_good(minimums.findings(), "minimums");
    return list;
}

std::vector<money::Portion> split_or_fail(const SplitRequest& request, const Keys& list)
{
    try {
        return money::split(request.amount, request.unit, list.keys);
    } catch (const std::domain_error& problem) {
        throw Failure(Fault::content, std::string("the amount cannot be split: ") + problem.what(),
                      "look at the weights and the minimums");
    }
}

} // namespace

Answer split_amount(const SplitRequest& request)
{
    if (request.unit <= 0)
        throw Failure(Fault::usage, "<unit>: the unit is 0"_marked, "write a unit such as 0.01, 1 or 1000");
    if (request.amount % request.unit != 0)
        throw Failure(Fault::usage,
                      "<amount>: "_marked + euro_text(request.amount) + " is not a whole number of units of " +
                          euro_text(request.unit),
                      "split " + euro_text(request.amount - request.amount % request.unit) +
                          ", or take a smaller <unit>"_marked);
    const auto list = read_keys(request);
    const auto portions = split_or_fail(request, list);
    Answer answer;
    auto& result = answer.result;
    result.columns = {{"key"}, {"weight", true}, {"minimum"}};
    add_amount_columns(result.columns, "amount");
    result.columns.push_back({"remainder"});
    std::int64_t up = 0;
    for (std::size_t i = 0; i < portions.size(); ++i) {
        std::vector<std::string> row{list.names[i], weight_text(list.keys[i].weight), euro_text(list.keys[i].minimum)};
        add_amount(row, portions[i].amount);
        row.emplace_back(money::word_of(portions[i].way));
        up += portions[i].way == money::Way::up ? 1 : 0;
        result.rows.push_back(std::move(row));
    }
    result.notes.push_back(euro_text(request.amount) + " EUR among " + std::to_string(portions.size()) +
                           " keys by largest remainder, " + std::to_string(up) + " of them one unit of " +
                           euro_text(request.unit) + " up; a proposal, nothing was written");
    return answer;
}

} // namespace ilonet::service
