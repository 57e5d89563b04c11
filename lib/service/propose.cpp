// Who could go where: a file of posts becomes a proposal. Only `deploy add` decides.
#include "model/failure.hpp"
#include "plan/plan.hpp"
#include "read/problem.hpp"
#include "service/filter.hpp"
#include "service/reading.hpp"
#include "service/solve_assignment.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace ilonet::service {
namespace {

using Type = FieldType;

constexpr std::array post_fields{
    Field{"post", Type::text, true, "label of the post"},
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
constexpr Kind post_kind{"post", "", false, post_fields, {}};

plan::Post post_of(const Record& r)
{
    plan::Post post;
    post.uid = r["post"];
    post.country = r["country"];
    post.days = {Day::parse(r["since"]), Day::parse(r["until"])};
    if (!r["priority"].empty()) post.priority = std::stoi(r["priority"]);
    post.authorities = words_of(r["authorities"]);
    post.languages = words_of(r["languages"]);
    post.expertise = words_of(r["expertise"]);
    post.training = words_of(r["training"]);
    post.topics = words_of(r["topics"]);
    post.wishes = words_of(r["wishes"]);
    return post;
}

// What the form of a row cannot show.
class PostChecks {
public:
    PostChecks(const Snapshot& snapshot, read::Rows& rows) : snapshot_(snapshot), rows_(rows) {}

    void run()
    {
        for (const auto& row : rows_.records) check(row);
        rows_.findings.insert(rows_.findings.end(), found_.begin(), found_.end());
        sort_by_place(rows_.findings);
        if (has_error(rows_.findings))
            throw Failure(Exit::content, "nothing was proposed: the file of posts holds errors", {}, rows_.findings);
    }

private:
    void check(const read::SourcedRecord& row)
    {
        const auto& r = row.record;
        if (!seen_.emplace(r["post"], row.place).second)
            say(row, "C06", "post", "the post '" + r["post"] + "' stands twice in the file", "keep one of the rows");
        if (r["until"] < r["since"])
            say(row, "C11", "until", "until lies before since", "exchange the two days, or correct one of them");
        if (snapshot_.country(r["country"]) == nullptr)
            say(row, "C14", "country", r["country"] + " is not described as a third country", "correct the code");
        for (const auto& code : words_of(r["authorities"]))
            if (snapshot_.authority(code) == nullptr)
                say(row, "C14", "authorities", "the authority " + code + " is not described", "correct the code");
        for (const auto& word : words_of(r["topics"]))
            if (!is_subject(word))
                say(row, "C16", "topics", "'" + word + "' is neither a topic nor a task",
                    "write topics a to l, return, resettlement, admission or sharing");
    }

    static bool is_subject(const std::string& word)
    {
        const auto is = [&](const Topic& topic) { return topic.code == word; };
        return std::any_of(topics().begin(), topics().end(), is) || std::any_of(tasks().begin(), tasks().end(), is);
    }

    void say(const read::SourcedRecord& row, std::string rule, std::string field, std::string sentence,
             std::string help)
    {
        Finding finding;
        finding.rule = std::move(rule);
        const auto& cell = row.cells[static_cast<std::size_t>(row.record.kind->index_of(field))];
        finding.place = cell.line > 0 ? cell : row.place;
        finding.excerpt = rows_.texts.line(finding.place);
        finding.field = std::move(field);
        finding.uid = row.record.uid();
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        found_.push_back(std::move(finding));
    }

    const Snapshot& snapshot_;
    read::Rows& rows_;
    std::map<std::string, Place> seen_;
    Findings found_;
};

std::string joined(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const auto& sentence : sentences) text += (text.empty() ? "" : "; ") + sentence;
    return text;
}

Result table_of(const plan::Proposal& proposal, const std::vector<plan::Post>& posts)
{
    Result result;
    result.columns = {{"post"},
                      {"country"},
                      {"priority", true},
                      {"officer"},
                      {"score", true},
                      {"reasons"},
                      {"eligible", true},
                      {"runner_up"},
                      {"runner_up_score", true},
                      {"runner_up_placed_at"}};
    std::map<std::string, const plan::Post*> by_uid;
    for (const auto& post : posts) by_uid.emplace(post.uid, &post);
    for (const auto& p : proposal.placements) {
        const auto& post = *by_uid.at(p.post);
        const bool filled = !p.officer.empty();
        result.rows.push_back({p.post, post.country, std::to_string(post.priority), p.officer,
                               filled ? std::to_string(p.score) : "", joined(p.reasons), std::to_string(p.eligible),
                               p.runner_up, p.runner_up.empty() ? "" : std::to_string(p.runner_up_score),
                               p.runner_up_placed_at});
    }
    return result;
}

plan::AssignmentProblem assignment_in(const read::ProblemFile& file)
{
    plan::AssignmentProblem problem;
    for (const auto& demand : file.demands) problem.rows.push_back(demand.name);
    for (const auto& site : file.sites) problem.columns.push_back(site.name);
    for (const auto& pair : file.pairs) problem.pairs.push_back({pair.demand, pair.site, pair.value});
    return problem;
}

} // namespace

Answer propose(const Context& context, const read::RowSource& posts_file, const std::vector<std::string>& authorities)
{
    auto rows = read::read_rows(post_kind, posts_file);
    const auto store = reading(context);
    must_know(store, kinds::authority, authorities);
    store::Parts parts;
    parts.requirements = false;
    parts.officers = parts.deployments = parts.mandates = true;
    const auto snapshot = store.snapshot(parts);
    PostChecks(snapshot, rows).run();
    std::vector<plan::Post> posts;
    for (const auto& row : rows.records) posts.push_back(post_of(row.record));
    std::vector<Officer> officers;
    for (const auto& officer : snapshot.officers)
        if (authorities.empty() ||
            std::find(authorities.begin(), authorities.end(), officer.owner) != authorities.end())
            officers.push_back(officer);
    const auto proposal = plan::propose(snapshot, officers, posts);
    if (!proposal.certified) throw Failure(Exit::bug, "the proof of the proposal does not hold; nothing is proposed");
    Answer answer;
    answer.remarks = store.remarks();
    answer.findings = std::move(rows.findings);
    answer.result = table_of(proposal, posts);
    answer.result.notes.push_back(std::to_string(proposal.filled) + " of " + std::to_string(posts.size()) +
                                  " posts filled from " + std::to_string(officers.size()) +
                                  " officers, sum of scores " + std::to_string(proposal.score) +
                                  ": proven best; a proposal, nothing was written");
    return answer;
}

Answer solve_problem(const std::string& path)
{
    auto file = read::read_problem(path);
    if (has_error(file.findings))
        throw Failure(Exit::content, "nothing was solved: " + path + " holds errors", {}, file.findings);
    if (file.objective != "assignment")
        throw Failure(Exit::content, "assign propose solves the objective assignment alone",
                      "write {\"objective\":\"assignment\"} on the first line");
    return solve_assignment(file);
}

Answer solve_assignment(const read::ProblemFile& file)
{
    const auto problem = assignment_in(file);
    const auto solved = plan::solve(problem);
    if (!solved.proven) throw Failure(Exit::bug, "the proof of the answer does not hold");
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> value;
    for (const auto& pair : problem.pairs) value.emplace(std::pair(pair.row, pair.column), pair.cost);
    Answer answer;
    answer.result.columns = {{"demand"}, {"site"}, {"value", true}};
    for (std::size_t row = 0; row < problem.rows.size(); ++row) {
        const auto column = solved.column_of[row];
        answer.result.rows.push_back({problem.rows[row], column ? problem.columns[*column] : "",
                                      column ? std::to_string(value.at({row, *column})) : ""});
    }
    answer.result.notes.push_back("objective " + std::to_string(solved.objective) + ", bound " +
                                  std::to_string(solved.bound) + ", " + std::to_string(solved.filled) + " of " +
                                  std::to_string(problem.rows.size()) + " demands: proven optimal");
    return answer;
}

} // namespace ilonet::service
