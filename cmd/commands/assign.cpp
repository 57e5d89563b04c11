#include "commands.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun mandate() { return {kinds::mandate, "assign mandate", {"deployment"}, {}}; }
RecordNoun representation() { return {kinds::representation, "assign representation", {"deployment"}, {}, true}; }
RecordNoun sharing() { return {kinds::sharing, "assign sharing", {"deployment"}, {}, true}; }
RecordNoun joint() { return {kinds::joint_deployment, "assign joint", {"deployment"}, {}, true}; }

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
            throw Failure(Exit::usage, "which posts?",
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

constexpr std::array commands{
    Command{"assign mandate add", "Give a deployment a topic (a-l) or a task",
            "ilonet assign mandate add --deployment ES-d-12 --topic d --level operational --share 40 --db network.db",
            on<mandate, add_record>},
    Command{"assign mandate set", "Change fields of a mandate",
            "ilonet assign mandate set ES-m-7 --share 60 --db network.db", on<mandate, set_record>},
    Command{"assign mandate end", "Give a mandate its last day",
            "ilonet assign mandate end ES-m-7 --until 2026-06-30 --db network.db", on<mandate, end_record>},
    Command{"assign mandate list", "List mandates",
            "ilonet assign mandate list --task return --on 2026-01-01 --db network.db", on<mandate, list_records>},
    Command{"assign mandate show", "Show one mandate", "ilonet assign mandate show ES-m-7 --db network.db",
            on<mandate, show_record>},
    Command{"assign mandate import", "Import mandates from CSV, TSV or JSON Lines",
            "ilonet assign mandate import mandates.csv --db network.db", on<mandate, import_records>},
    Command{"assign mandate export", "Export mandates, ready to import",
            "ilonet assign mandate export --format csv --db network.db", on<mandate, export_records>},
    Command{"assign representation add", "An officer also looks after another member state's interests, Art 6(1)",
            "ilonet assign representation add --deployment ES-d-12 --beneficiary PT --agreement 'ES-PT 2026/3' --db "
            "network.db",
            on<representation, add_record>},
    Command{"assign representation set", "Change fields of a representation",
            "ilonet assign representation set ES-r-1 --task return --db network.db", on<representation, set_record>},
    Command{"assign representation end", "Give a representation its last day",
            "ilonet assign representation end ES-r-1 --until 2026-06-30 --db network.db",
            on<representation, end_record>},
    Command{"assign representation list", "List representations",
            "ilonet assign representation list --partner PT --on 2026-01-01 --db network.db",
            on<representation, list_records>},
    Command{"assign representation show", "Show one representation",
            "ilonet assign representation show ES-r-1 --db network.db", on<representation, show_record>},
    Command{"assign representation import", "Import representations from CSV, TSV or JSON Lines",
            "ilonet assign representation import representations.csv --db network.db",
            on<representation, import_records>},
    Command{"assign representation export", "Export representations, ready to import",
            "ilonet assign representation export --format csv --db network.db", on<representation, export_records>},
    Command{"assign sharing add", "An officer shares a task with officers of other member states, Art 6(2)",
            "ilonet assign sharing add --deployment ES-d-12 --partners 'FR IT' --topic d --agreement 'ES-FR-IT 2026/1' "
            "--db network.db",
            on<sharing, add_record>},
    Command{"assign sharing set", "Change fields of a sharing",
            "ilonet assign sharing set ES-s-1 --partners 'FR IT PT' --db network.db", on<sharing, set_record>},
    Command{"assign sharing end", "Give a sharing its last day",
            "ilonet assign sharing end ES-s-1 --until 2026-06-30 --db network.db", on<sharing, end_record>},
    Command{"assign sharing list", "List sharings", "ilonet assign sharing list --group smuggling --db network.db",
            on<sharing, list_records>},
    Command{"assign sharing show", "Show one sharing", "ilonet assign sharing show ES-s-1 --db network.db",
            on<sharing, show_record>},
    Command{"assign sharing import", "Import sharings from CSV, TSV or JSON Lines",
            "ilonet assign sharing import sharings.csv --db network.db", on<sharing, import_records>},
    Command{"assign sharing export", "Export sharings, ready to import",
            "ilonet assign sharing export --format csv --db network.db", on<sharing, export_records>},
    Command{"assign joint add", "Two or more member states deploy an officer jointly, Art 6(3)",
            "ilonet assign joint add --deployment ES-d-12 --shares 'ES:60 FR:40' --agreement 'ES-FR 2026/2' --db "
            "network.db",
            on<joint, add_record>},
    Command{"assign joint set", "Change fields of a joint deployment",
            "ilonet assign joint set ES-j-1 --shares 'ES:50 FR:50' --db network.db", on<joint, set_record>},
    Command{"assign joint end", "Give a joint deployment its last day",
            "ilonet assign joint end ES-j-1 --until 2026-06-30 --db network.db", on<joint, end_record>},
    Command{"assign joint list", "List joint deployments", "ilonet assign joint list --partner FR --db network.db",
            on<joint, list_records>},
    Command{"assign joint show", "Show one joint deployment", "ilonet assign joint show ES-j-1 --db network.db",
            on<joint, show_record>},
    Command{"assign joint import", "Import joint deployments from CSV, TSV or JSON Lines",
            "ilonet assign joint import joint.csv --db network.db", on<joint, import_records>},
    Command{"assign joint export", "Export joint deployments, ready to import",
            "ilonet assign joint export --format csv --db network.db", on<joint, export_records>},
    Command{"assign propose", "Propose officers for posts: an exact matching, with reasons; it decides nothing",
            "ilonet assign propose --posts posts.csv --authority ES --db network.db", propose},
};

} // namespace

std::span<const Command> assign_commands() { return commands; }

} // namespace ilonet::cmd
