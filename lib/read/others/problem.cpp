#include "read/others/problem.hpp"

#include "model/folding.hpp"
#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "read/file_text.hpp"
#include "read/others/problem_line.hpp"
#include "read/rows/in_quotes.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace ilonet::read {
namespace {

constexpr std::int64_t most = 1'000'000'000'000;

struct Objective {
    std::string_view name;
    bool has_k;
    bool needs_value;
};
constexpr std::array objectives{Objective{"assignment", false, true}, Objective{"max-cover", true, false},
                                Objective{"set-cover", false, false}, Objective{"p-median", true, true},
                                Objective{"p-center", true, true}};

/// What a line is about, and the key that may stand beside it.
struct LineForm {
    std::string_view key;
    std::string_view beside;
};
constexpr std::array forms{LineForm{"objective", "k"}, LineForm{"site", "cost"}, LineForm{"demand", "weight"},
                           LineForm{"pair", "value"}};

/// The names of sites or demands, numbered as they come; a pair may name one before its own line does.
class Names {
public:
    struct Entry {
        std::string name;
        std::size_t offset;
        Spot spot;
        bool described = false;
    };
    std::size_t number(const std::string& name, std::size_t offset, Spot spot)
    {
        const auto [at, is_new] = numbers_.emplace(composed(name), entries.size());
        if (is_new) entries.push_back({name, offset, spot});
        return at->second;
    }
    std::vector<Entry> entries;

private:
    std::unordered_map<std::string, std::size_t> numbers_;
};

class ProblemReader {
public:
    ProblemReader(const std::string& path, std::string_view text, ProblemFile& file)
        : path_(path), text_(text), file_(file)
    {
    }

    void run()
    {
        if (is_utf16(text_)) {
            const auto problem = encoding_problem(text_);
            return report(rule_id::encoding, 0, {}, "the file " + problem.sentence, problem.help);
        }
        const bool clean = encoding_problem(text_).sentence.empty();
        for (std::size_t next = 0; next < text_.size(); ++number_) {
            begin_ = next;
            const auto newline = std::min(text_.find('\n', begin_), text_.size());
            line_ = text_.substr(begin_, newline - begin_);
            next = newline + 1;
            if (line_.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            if (clean || !report_encoding()) read_line();
            is_first_ = false;
        }
        if (is_first_)
            report(rule_id::missing_value, 0, {1, 1}, "objective", "the file is empty", help_for_objective());
        report_not_described(demands_, "demand");
        report_not_described(sites_, "site");
        in_file_order(file_.findings, 0);
    }

private:
    Spot spot(std::size_t at) const { return {number_, count_characters(line_.substr(0, at)) + 1}; }
    std::size_t start_of_line() const { return std::min(line_.find_first_not_of(" \t"), line_.size()); }

    void report(std::string_view rule, std::size_t at, std::string_view field, std::string sentence, MarkedText help)
    {
        report(rule, begin_ + at, spot(at), field, std::move(sentence), std::move(help));
    }
    void report(std::string_view rule, std::size_t offset, Spot place, std::string_view field, std::string sentence,
                MarkedText help)
    {
        auto finding = row_finding(rule, path_, text_, offset, place);
        finding.field = field;
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        file_.findings.push_back(std::move(finding));
    }

    static MarkedText help_for_objective()
    {
        std::string names;
        for (const auto& objective : objectives) names += (names.empty() ? "" : " ") + std::string(objective.name);
        return "begin with {\"objective\":\"...\"}: " + one_of(names);
    }

    bool report_encoding()
    {
        const auto encoding = encoding_problem(line_);
        if (encoding.sentence.empty()) return false;
        report(rule_id::encoding, encoding.offset, {}, "the line " + encoding.sentence, encoding.help);
        return true;
    }

    void report_not_described(const Names& names, std::string_view what)
    {
        for (const auto& [name, offset, place, described] : names.entries)
            if (!described)
                report(rule_id::unknown_reference, offset, place, "pair",
                       "no line describes the " + std::string(what) + " " + shown_in_quotes(name),
                       "correct the name, or add {\"" + std::string(what) + "\":\"...\"}");
    }

    void read_line()
    {
        const auto parsed = read_problem_line(line_);
        if (!parsed.problem.empty())
            return report(rule_id::row_form, parsed.problem_at, {}, parsed.problem,
                          "write one object with names in double quotes");
        if (!parsed.is_object)
            return report(rule_id::wrong_type, start_of_line(), {}, "a line holds one object", "write {\"site\": ...}");
        const auto* form = form_of(parsed.members);
        if (form == nullptr && parsed.members.empty())
            return report(rule_id::missing_value, start_of_line(), {}, "the line says nothing",
                          "write {\"site\": ...}, or take it out");
        if (is_first_ && form != nullptr && form->key != "objective")
            report(rule_id::missing_value, start_of_line(), "objective", "the first line names no objective",
                   help_for_objective());
        if (!keys_are_known(parsed.members, form) || form == nullptr) return;
        const auto& subject = *find(parsed.members, form->key);
        const auto* beside = find(parsed.members, form->beside);
        if (form->key == "objective") return take_objective(subject, beside);
        if (form->key == "pair") return take_pair(subject, beside);
        const auto number = whole(beside, -most).value_or(1);
        const auto* name = name_in(subject);
        if (name == nullptr) return;
        const auto at = subject.values.front().at;
        if (form->key == "site")
            described(sites_, file_.sites, *name, at, "site").cost = number;
        else
            described(demands_, file_.demands, *name, at, "demand").weight = number;
    }

    static const ProblemMember* find(const std::vector<ProblemMember>& members, std::string_view key)
    {
        const auto at =
            std::find_if(members.begin(), members.end(), [&](const ProblemMember& m) { return m.key == key; });
        return at == members.end() ? nullptr : &*at;
    }
    static const LineForm* form_of(const std::vector<ProblemMember>& members)
    {
        for (const auto& form : forms)
            if (find(members, form.key) != nullptr) return &form;
        return nullptr;
    }

    bool keys_are_known(const std::vector<ProblemMember>& members, const LineForm* form)
    {
        std::vector<std::string_view> known;
        for (const auto& each : forms)
            if (form == nullptr || form == &each) known.insert(known.end(), {each.key, each.beside});
        const auto before = file_.findings.size();
        for (const auto& member : members) {
            if (find(members, member.key) != &member)
                report(rule_id::columns, member.at, visible(member.key),
                       "the key " + shown_in_quotes(member.key) + " stands there twice", "keep one of the two");
            else if (std::find(known.begin(), known.end(), member.key) == known.end())
                report_unknown(member, form, known);
        }
        if (form == nullptr && file_.findings.size() == before)
            report(rule_id::missing_value, start_of_line(), {}, "the line names neither site nor demand nor pair",
                   "add one of them");
        return file_.findings.size() == before;
    }

    void report_unknown(const ProblemMember& member, const LineForm* form, const std::vector<std::string_view>& known)
    {
        std::string list;
        for (const auto key : known) list += (list.empty() ? "" : ", ") + std::string(key);
        const auto meant = did_you_mean(member.key, known);
        report(rule_id::columns, member.at, {},
               shown_in_quotes(member.key) + " is no key of " +
                   (form == nullptr ? "these files" : std::string(form->key) + " lines"),
               meant.empty() ? "the keys are " + list : meant);
    }

    /// The name that the value gives, or nullptr with a finding.
    const std::string* name_of(const ProblemValue& value, const std::string& field)
    {
        if (value.type != ProblemValue::Type::text) {
            const auto what = value.type == ProblemValue::Type::whole ? "a number" : value.text;
            report(rule_id::wrong_type, value.at, field, field + " is " + what + ", not a string",
                   "write it in double quotes");
            return nullptr;
        }
        auto problem = value.text.empty() ? "is empty" : problem_of_identifier(composed(value.text));
        if (problem.empty()) problem = problem_of_text(value.text);
        if (problem.empty()) return &value.text;
        report(rule_id::cell_form, value.at, field, field + " " + problem, "write a name");
        return nullptr;
    }

    /// Where a list stands in the place of one value it is pointed at by its key.
    bool is_single(const ProblemMember& member, std::string_view meant)
    {
        if (!member.is_list) return true;
        report(rule_id::wrong_type, member.at, member.key, member.key + " is a list, not " + std::string(meant),
               "write one value");
        return false;
    }

    const std::string* name_in(const ProblemMember& member)
    {
        return is_single(member, "a string") ? name_of(member.values.front(), member.key) : nullptr;
    }

    /// The whole number of a member; nothing where it is left out, null, or reported.
    std::optional<std::int64_t> whole(const ProblemMember* member, std::int64_t least)
    {
        if (member == nullptr || !is_single(*member, "a whole number")) return std::nullopt;
        const auto& [type, text, at] = member->values.front();
        if (type == ProblemValue::Type::null) return std::nullopt;
        const auto help = "write a whole number from " + std::to_string(least) + " to " + std::to_string(most);
        if (type != ProblemValue::Type::whole) {
            report(rule_id::wrong_type, at, member->key,
                   member->key + " is " + (type == ProblemValue::Type::text ? "a string" : text) +
                       ", not a whole number",
                   help);
            return std::nullopt;
        }
        std::int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec == std::errc() && least <= number && number <= most) return number;
        report(rule_id::cell_form, at, member->key,
               member->key + " is " + text.substr(0, 40) + ", which is out of bounds", help);
        return std::nullopt;
    }

    static bool is_given(const ProblemMember* member)
    {
        return member != nullptr && (member->is_list || member->values.front().type != ProblemValue::Type::null);
    }

    void take_objective(const ProblemMember& objective, const ProblemMember* k)
    {
        if (!is_first_)
            return report(rule_id::stands_twice, objective.at, "objective", "only the first line names the objective",
                          "take the line out");
        const auto* name = name_in(objective);
        if (name == nullptr) return;
        const auto known =
            std::find_if(objectives.begin(), objectives.end(), [&](const auto& o) { return o.name == *name; });
        if (known == objectives.end())
            return report(rule_id::cell_form, objective.values.front().at, "objective",
                          shown_in_quotes(*name) + " is no objective that is known", help_for_objective());
        objective_ = &*known;
        file_.objective = *name;
        file_.k = whole(k, 1);
        if (known->has_k && !is_given(k))
            report(rule_id::missing_value, objective.at, "k", "'k' is missing",
                   "add the number of sites to choose: \"k\":5");
        if (!known->has_k && is_given(k))
            report(rule_id::columns, k->at, "k", "'k' is no key of the objective " + *name, "take it out");
    }

    template <typename List>
    std::size_t number_of(Names& names, List& list, const std::string& name, std::size_t at)
    {
        const auto number = names.number(name, begin_ + at, spot(at));
        if (number == list.size()) list.emplace_back().name = name;
        return number;
    }

    /// The site or demand that the line describes.
    template <typename List>
    typename List::value_type& described(Names& names, List& list, const std::string& name, std::size_t at,
                                         std::string_view what)
    {
        const auto number = number_of(names, list, name, at);
        auto& entry = names.entries[number];
        if (entry.described)
            report(rule_id::stands_twice, at, what,
                   "the " + std::string(what) + " " + shown_in_quotes(name) + " stands on line " +
                       std::to_string(entry.spot.line) + " already",
                   "keep one of the two");
        else
            entry = {name, begin_ + at, spot(at), true};
        return list[number];
    }

    void take_pair(const ProblemMember& pair, const ProblemMember* value)
    {
        const auto number = whole(value, -most);
        if (objective_ != nullptr && objective_->needs_value && !is_given(value))
            report(rule_id::missing_value, pair.at, "value", "'value' is missing",
                   "add what the pair costs: \"value\":5");
        if (!pair.is_list || pair.values.size() != 2)
            return report(rule_id::wrong_type, pair.at, "pair", "pair is not a list of two names",
                          "write [\"DEMAND\",\"SITE\"]");
        const auto* demand_name = name_of(pair.values[0], "pair");
        const auto* site_name = name_of(pair.values[1], "pair");
        if (demand_name == nullptr || site_name == nullptr) return;
        const auto demand = number_of(demands_, file_.demands, *demand_name, pair.values[0].at);
        const auto site = number_of(sites_, file_.sites, *site_name, pair.values[1].at);
        const auto [first, is_new] = line_of_pair_.emplace(std::uint64_t{demand} << 32U | site, number_);
        if (is_new)
            file_.pairs.push_back({demand, site, number.value_or(1)});
        else
            report(rule_id::stands_twice, pair.at, "pair",
                   "the pair " + shown_in_quotes(*demand_name) + " and " + shown_in_quotes(*site_name) +
                       " stands on line " + std::to_string(first->second) + " already",
                   "keep one of the two");
    }

    const std::string& path_;
    std::string_view text_;
    ProblemFile& file_;
    const Objective* objective_ = nullptr;
    Names demands_, sites_;
    std::unordered_map<std::uint64_t, int> line_of_pair_;
    std::size_t begin_ = 0; ///< of the line
    std::string_view line_;
    int number_ = 1;
    bool is_first_ = true; ///< nothing but blank lines before
};

} // namespace

ProblemFile read_problem(const std::string& path)
{
    ProblemFile file;
    auto text = file_text(path);
    ProblemReader(path, without_mark(text), file).run();
    file.texts.add(path, std::move(text));
    return file;
}

} // namespace ilonet::read
