#include "choices.hpp"
#include "options.hpp"
#include "record_commands.hpp"
#include "service/board/board.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

RecordNoun decision()
{
    return {kinds::decision,
            "board decision",
            {},
            {"uid", "meeting", "day", "kind", "subject", "outcome", "revokes"},
            false,
            {"meeting", "kind", "outcome"}};
}

struct Decided {
    service::DecideRequest request;
    std::string day;
};

// Lists of members are parted by commas, or by spaces as in all other fields.
std::vector<std::string> split_at_spaces(const std::vector<std::string>& words)
{
    std::vector<std::string> all;
    for (const auto& word : words)
        for (auto& one : words_of(word)) all.push_back(std::move(one));
    return all;
}

service::DecideRequest ready(const Decided& options)
{
    auto request = options.request;
    request.day = day_option("--day", options.day);
    for (auto* list : {&request.in_favour, &request.against, &request.abstained, &request.absent, &request.cast_by})
        *list = split_at_spaces(*list);
    if (!request.others.empty()) must_be_among("--others", {request.others}, vote_choices);
    return request;
}

Action decide(CommandLine& app)
{
    auto options = std::make_shared<Decided>();
    auto& request = options->request;
    const auto text = [&](const char* name, std::string& value, const std::string& help, const char* type) {
        return app.add_option(name, value, help)->type_name(type);
    };
    app.add_option("UID", request.uid, "id; without it the next free number");
    text("--meeting", request.meeting, "meeting at which it was taken; without it a written procedure", "UID");
    text("--day", options->day, "day of the decision; else the meeting's", "DAY");
    const auto& kind = kinds::decision.fields[static_cast<std::size_t>(kinds::decision.index_of("kind"))];
    text("--kind", request.kind, "what is decided: " + one_of(kind.choices), "WORD")->required();
    text("--subject", request.subject, "subject, in a few words", "TEXT")->required();
    add_words(app, "--for", request.in_favour, "members that voted for; COM stands for both its members");
    add_words(app, "--against", request.against, "members that voted against");
    add_words(app, "--abstained", request.abstained, "members that abstained");
    add_words(app, "--absent", request.absent, "members that were absent");
    text("--others", request.others, "what all voting members not named said: " + one_of(vote_choices), "VOTE");
    add_words(app, "--proxy", request.cast_by, "MEMBER:BY: who voted for a member that was not there itself");
    text("--revokes", request.revokes, "earlier decision that this one revokes", "UID");
    text("--quorum", request.quorum, "with rules of procedure: members who must be present", "N");
    text("--proxies", request.proxies, "with rules of procedure: how many others one member may act for", "N");
    text("--envelope", request.envelope, "with a funding agreement: envelope whose money it is about", "UID");
    text("--ceiling", request.ceiling, "with a funding agreement: most that may be allocated under it, in euro", "EUR");
    return [options](Session& session) {
        session.print(service::decide(session.context(), ready(*options)));
        return Exit::done;
    };
}

Action list_decisions(CommandLine& app)
{
    struct Listed {
        BoardFilterOptions filter;
        ListOptions list;
    };
    auto options = std::make_shared<Listed>();
    options->filter.add_to(app, kinds::decision, {"meeting", "kind", "outcome"});
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(
            service::list_decisions(session.context(), options->filter.filter()),
            {"uid", "meeting", "day", "kind", "subject", "outcome", "in_favour", "voters", "revokes", "revoked_by"},
            options->list);
        return Exit::done;
    };
}

Action show_decision(CommandLine& app)
{
    auto uid = std::make_shared<std::string>();
    app.add_option("UID", *uid, "id")->required();
    return [uid](Session& session) {
        session.print(service::show_decision(session.context(), *uid));
        return Exit::done;
    };
}

} // namespace

CommandTable board_decision_commands()
{
    static constexpr std::array verbs{
        Command{
            "board decide", "Record a decision: adopted by an absolute majority of all voting members (Art 7(8))",
            "ilonet board decide --meeting COM-g-1 --kind rules_of_procedure --subject 'rules of procedure' --quorum 16 --others "
            "for --db network.db",
            decide},
        Command{"board decision list", "List decisions",
                "ilonet board decision list --kind programme --outcome adopted --db network.db", list_decisions},
        Command{"board decision show", "Show a decision", "ilonet board decision show COM-v-1 --db network.db",
                show_decision},
        Command{"board decision import", "Import decisions from CSV, TSV or JSON Lines",
                "ilonet board decision import decisions.csv --db network.db", on<decision, import_records>},
        Command{"board decision export", "Export decisions, ready to import",
                "ilonet board decision export --format csv --db network.db", on<decision, export_records>},
    };
    return {.place = 4300, .commands = verbs, .about = &kinds::decision};
}

} // namespace ilonet::cmd
