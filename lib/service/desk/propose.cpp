// Who could go where: a file of posts becomes a proposal. Only `deploy add` decides.
#include "model/failure.hpp"
#include "plan/plan.hpp"
#include "read/others/problem.hpp"
#include "records/filter.hpp"
#include "records/reading.hpp"
#include "service/desk/posts.hpp"
#include "service/desk/solve_assignment.hpp"
#include "solver/assignment_problem.hpp"

#include <algorithm>
#include <map>

namespace ilonet::service {
namespace {

plan::Post post_of(const Record& row)
{
    const auto cell = [&](std::string_view name) -> const std::string& { return row.cell_named(name); };
    plan::Post post;
    post.uid = cell("post");
    post.country = cell("country");
    post.days = {Day::parse(cell("since")), Day::parse(cell("until"))};
    if (!cell("priority").empty()) post.priority = std::stoi(cell("priority"));
    post.authorities = words_of(cell("authorities"));
    post.languages = words_of(cell("languages"));
    post.expertise = words_of(cell("expertise"));
    post.training = words_of(cell("training"));
    post.topics = words_of(cell("topics"));
    post.wishes = words_of(cell("wishes"));
    return post;
}

std::string as_sentences(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const auto& sentence : sentences) text += (text.empty() ? "" : "; ") + sentence;
    return text;
}

Result proposal_table(const plan::Proposal& proposal, const std::vector<plan::Post>& posts)
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
                               filled ? std::to_string(p.score) : "", as_sentences(p.reasons),
                               std::to_string(p.eligible), p.runner_up,
                               p.runner_up.empty() ? "" : std::to_string(p.runner_up_score), p.runner_up_placed_at});
    }
    return result;
}

solver::AssignmentProblem assignment_in(const read::ProblemFile& file)
{
    solver::AssignmentProblem problem;
    for (const auto& demand : file.demands) problem.rows.push_back(demand.name);
    for (const auto& site : file.sites) problem.columns.push_back(site.name);
    for (const auto& pair : file.pairs) problem.pairs.push_back({pair.demand, pair.site, pair.value});
    return problem;
}

} // namespace

Answer propose(const Context& context, const read::RowSource& posts_file, const std::vector<std::string>& authorities)
{
    auto rows = read::read_rows(post_kind(), posts_file);
    const auto store = reading(context);
    must_know(store, kinds::authority, authorities);
    store::SnapshotParts parts;
    parts.requirements = false;
    parts.officers = parts.deployments = parts.mandates = true;
    const auto snapshot = store.snapshot(parts);
    const auto found = check_posts(snapshot, rows, true);
    rows.findings.insert(rows.findings.end(), found.begin(), found.end());
    sort_by_place(rows.findings);
    if (has_error(rows.findings))
        throw Failure(Fault::content, "nothing was proposed: the file of posts holds errors", {}, rows.findings);
    std::vector<plan::Post> posts;
    for (const auto& row : rows.records) posts.push_back(post_of(row.record));
    std::vector<Officer> officers;
    for (const auto& officer : snapshot.officers)
        if (authorities.empty() ||
            std::find(authorities.begin(), authorities.end(), officer.owner) != authorities.end())
            officers.push_back(officer);
    const auto proposal = plan::propose(snapshot, officers, posts);
    if (!proposal.certified) throw Failure(Fault::bug, "the proof of the proposal does not hold; nothing is proposed");
    Answer answer;
    answer.remarks = store.remarks();
    answer.findings = std::move(rows.findings);
    answer.result = proposal_table(proposal, posts);
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
        throw Failure(Fault::content, "nothing was solved: " + path + " holds errors", {}, file.findings);
    if (file.objective != "assignment")
        throw Failure(Fault::content, "assign propose solves the objective assignment alone",
                      "write {\"objective\":\"assignment\"} on the first line");
    return solve_assignment(file);
}

Answer solve_assignment(const read::ProblemFile& file)
{
    const auto problem = assignment_in(file);
    const auto solved = solver::solve(problem);
    if (!solved.proven) throw Failure(Fault::bug, "the proof of the answer does not hold");
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
