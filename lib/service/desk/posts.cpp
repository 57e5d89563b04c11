// The form of a file of posts to fill.
#include "service/desk/posts.hpp"

#include "model/folding.hpp"
#include "model/rule_ids.hpp"
#include "records/row_place.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::service {
namespace {

using Type = FieldType;

constexpr std::array post_fields{
    Field{"post", Type::label, true, "label of the post"},
    Field{"country", Type::country, true, "host: a third country"},
    Field{"since", Type::day, true, "first day"},
    Field{"until", Type::day, true, "last day"},
    Field{"priority", Type::whole, false, "1 is the most urgent, 9 the least; empty: 1", {}, 1, 9},
    Field{"authorities", Type::authorities, false, "whose officers may fill it; empty: anybody's"},
    Field{"languages", Type::slugs, false, "an officer must speak all of these"},
    Field{"expertise", Type::slugs, false, "an officer must have all of these"},
    Field{"training", Type::slugs, false, "an officer must have done all of these"},
    Field{"topics", Type::slugs, false, "topics or tasks that an officer must have had a mandate for"},
    Field{"wishes", Type::slugs, false, "languages, expertise, training, topics or tasks that raise the score"},
};
constexpr Kind the_kind{KindId::of_a_file, "post", "", false, post_fields, {}};

// What the form of a row cannot show.
class PostChecks {
public:
    PostChecks(const Snapshot& snapshot, const read::Rows& rows, bool described)
        : snapshot_(snapshot), rows_(rows), described_(described)
    {
    }

    Findings run()
    {
        for (const auto& row : rows_.records) check(row);
        return std::move(found_);
    }

private:
    void check(const read::SourcedRecord& row)
    {
        const auto& r = row.record;
        if (!seen_.emplace(folded_without_case(r["post"]), row.place).second)
            say(row, rule_id::stands_twice, "post", "the post '" + r["post"] + "' stands twice in the file",
                "keep one of the rows");
        if (r["until"] < r["since"])
            say(row, rule_id::days_in_order, "until", "until lies before since",
                "exchange the two days, or correct one of them");
        if (described_ && snapshot_.country(r["country"]) == nullptr)
            say(row, rule_id::unknown_reference, "country", r["country"] + " is not described as a third country",
                "correct the code");
        for (const auto& code : words_of(r["authorities"]))
            if (described_ && snapshot_.authority(code) == nullptr)
                say(row, rule_id::unknown_reference, "authorities", "the authority " + code + " is not described",
                    "correct the code");
        for (const auto& word : words_of(r.cell_named("topics")))
            if (!is_subject(word))
                say(row, rule_id::cell_form, "topics", "'" + word + "' is neither a topic nor a task",
                    "write topics a to l, return, resettlement, admission or sharing");
    }

    static bool is_subject(const std::string& word)
    {
        const auto is = [&](const Topic& topic) { return topic.code == word; };
        return std::any_of(topics().begin(), topics().end(), is) || std::any_of(tasks().begin(), tasks().end(), is);
    }

    void say(const read::SourcedRecord& row, std::string_view rule, const std::string& field, std::string sentence,
             MarkedText help)
    {
        found_.push_back(records::about_row(row, rule, field, std::move(sentence), std::move(help)));
    }

    const Snapshot& snapshot_;
    const read::Rows& rows_;
    bool described_;
    std::map<std::string, Place> seen_;
    Findings found_;
};

} // namespace

const Kind& post_kind() { return the_kind; }

Findings check_posts(const Snapshot& snapshot, const read::Rows& rows, bool described)
{
    return PostChecks(snapshot, rows, described).run();
}

} // namespace ilonet::service
