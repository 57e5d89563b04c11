#include "options.hpp"
#include "record_commands.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

struct Proposed {
    std::string posts, from, delimiter, problem;
    std::vector<std::string> authorities;
    ListOptions list;
};

Action propose(CommandLine& app)
{
    auto options = std::make_shared<Proposed>();
    app.add_option("--posts", options->posts, "CSV, TSV or JSON Lines of posts to fill; - for standard input")
        ->type_name("FILE");
    app.add_option("--from", options->from, "csv, tsv or jsonl, where the name does not say it")->type_name("FORMAT");
    app.add_option("--delimiter", options->delimiter, "what parts the cells of CSV: , or ; or tab")->type_name("CHAR");
    add_words(app, "--authority", options->authorities, "officers of these authorities alone");
    app.add_option("--from-problem", options->problem, "solve a plain assignment instance: ilonet-problem(5)")
        ->type_name("FILE");
    add_list_options(app, options->list);
    return [options](Session& session) {
        if (options->posts.empty() == options->problem.empty())
            throw Failure(Fault::usage, "which posts?",
                          "name a file of posts with --posts, or an instance with --from-problem");
        if (!options->problem.empty())
            session.print(service::solve_problem(options->problem), {}, options->list);
        else
            session.print(service::propose(session.context(),
                                           row_source(options->posts, options->from, options->delimiter),
                                           eu_codes(options->authorities)),
                          {}, options->list);
        return Exit::done;
    };
}

} // namespace

CommandTable assign_commands()
{
    static constexpr std::array verbs{
        Command{"assign propose", "Propose officers for posts: an exact matching, with reasons; it decides nothing",
                "ilonet assign propose --posts posts.csv --authority ES --db network.db", propose},
    };
    return {2400, verbs, "What a deployment does, decided by its authority (Art 3)"};
}

} // namespace ilonet::cmd
