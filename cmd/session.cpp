#include "session.hpp"

#include "formats.hpp"
#include "model/code.hpp"
#include "model/instant.hpp"
#include "model/nearest.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"
#include "pager.hpp"
#include "records/records.hpp"
#include "records/whole_file.hpp"
#include "render/render.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <array>

namespace ilonet::cmd {
namespace {

constexpr std::size_t few = 10;

[[noreturn]] void no_such_format(const std::string& option, const std::string& name, const std::string& all)
{
    const auto known = words_of(all);
    const auto meant = did_you_mean(name, std::span<const std::string>(known));
    throw Failure(Fault::usage, option + ": there is no format '" + spelled_out(name) + "'",
                  meant.empty() ? "the formats are " + one_of(all) : meant);
}

} // namespace

render::Format must_be_format(const std::string& option, const std::string& name)
{
    if (const auto format = render::format_named(name)) return *format;
    no_such_format(option, name, std::string(render::format_names()));
}

std::vector<std::string> split(const std::string& list)
{
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= list.size() && !list.empty()) {
        const auto end = std::min(list.find(',', at), list.size());
        parts.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

namespace {

void must_be_one_of_formats(const std::string& option, const std::string& name, const std::string& own_formats)
{
    const auto own = words_of(own_formats);
    if (render::format_named(name) || std::find(own.begin(), own.end(), name) != own.end()) return;
    const auto all = std::string(render::format_names()) + " " + std::string(own_formats);
    no_such_format(option, name, all);
}

// An empty variable is one that somebody forgot to fill; the pager's alone says something by it.
void must_not_be_empty(const System& system, const std::string& name)
{
    const auto value = system.env(name.c_str());
    if (value && value->find_first_not_of(" \t\r\n") == std::string::npos)
        throw Failure(Fault::usage, "the variable " + name + " is empty",
                      "give it a value, or take it away with: unset " + name);
}

// What these say is the same on every day and for everybody; without words it is a help or the version.
bool is_of_the_program(const std::string& words)
{
    constexpr std::array all{"", "help", "version", "explain", "completion", "schema"};
    return std::find(all.begin(), all.end(), words) != all.end();
}

void must_be_operator(const std::string& code)
{
    const bool good = code.size() <= 32 && std::all_of(code.begin(), code.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                 c == '-' || c == '_' || c == '.';
                      });
    if (!good)
        throw Failure(Fault::usage, "--operator: '" + spelled_out(code) + "' is no operator code",
                      "write at most 32 letters, digits, hyphens, dots or underscores, and no name");
}

// The journal orders revisions by the text of their instants.
void must_be_instant(const std::string& now)
{
    if (!is_instant(now))
        throw Failure(Fault::usage, "ILONET_NOW: '" + visible(now) + "' is no instant",
                      "write UTC with milliseconds, such as 2026-01-31T12:00:00.000Z");
}

// An option counts more.
void take_variables(const System& system, Globals& globals)
{
    for (const auto* name : {"ILONET_TODAY", "ILONET_NOW", "ILONET_OPERATOR"}) must_not_be_empty(system, name);
    if (globals.db.empty()) globals.db = system.env("ILONET_DB").value_or("");
    if (globals.today.empty()) globals.today = system.env("ILONET_TODAY").value_or("");
    if (globals.operator_code.empty()) globals.operator_code = system.env("ILONET_OPERATOR").value_or("");
}

// Where the standard of XDG_DATA_DIRS has shared data where nobody says otherwise.
std::string data_folders(const System& system)
{
    const auto named = system.env("XDG_DATA_DIRS").value_or("");
    return named.empty() ? "/usr/local/share:/usr/share" : named;
}

} // namespace

Session::Session(System& system, Globals globals, std::string_view own_formats, std::string_view text_formats)
    : system_(system), globals_(std::move(globals)), progress_(system, globals_.quiet)
{
    const bool looks_at_variables = !is_of_the_program(globals_.command);
    db_from_environment_ = globals_.db.empty();
    if (looks_at_variables) take_variables(system_, globals_);
    must_be_operator(globals_.operator_code);
    globals_.acting = eu_code(globals_.acting);
    if (!globals_.acting.empty() && !is_authority_code(globals_.acting))
        throw Failure(Fault::usage, "--as: '" + spelled_out(globals_.acting) + "' is no code of an authority",
                      "write capitals, such as ES, COM or FRONTEX");
    if (!globals_.format.empty()) must_be_one_of_formats("--format", globals_.format, std::string(text_formats));
    for (const auto& output : globals_.outputs) {
        if (output.find(':') == std::string::npos)
            throw Failure(Fault::usage, "--output: '" + visible(output) + "' does not say the format",
                          "write FORMAT:PATH, such as csv:" + output);
        must_be_one_of_formats("--output", output.substr(0, output.find(':')),
                               std::string(own_formats) + " " + std::string(text_formats));
        const auto path = output.substr(output.find(':') + 1);
        records::must_take_output(path);
        for (const auto& other : globals_.outputs)
            if (&other != &output && other.substr(other.find(':') + 1) == path)
                throw Failure(Fault::usage, "--output: " + visible(path) + " is named twice", "name another file");
    }
    // A library that is missing is better known before anything is written.
    if (asks_for(render::Format::xlsx)) render::render({}, render::Format::xlsx, {});
    if (looks_at_variables || !globals_.today.empty()) today();
    if (looks_at_variables) must_be_instant(system_.now());
    if (!globals_.lang.empty()) names_ = records::country_names(globals_.lang, data_folders(system_));
}

bool Session::asks_for(render::Format format) const
{
    const auto is_it = [&](const std::string& name) { return render::format_named(name) == format; };
    return is_it(globals_.format) ||
           std::any_of(globals_.outputs.begin(), globals_.outputs.end(),
                       [&](const std::string& output) { return is_it(output.substr(0, output.find(':'))); });
}

Day Session::today() const
{
    const auto written = globals_.today.empty() ? system_.now().substr(0, 10) : globals_.today;
    if (const auto day = Day::parse(written)) return *day;
    throw Failure(Fault::usage, "--today or ILONET_TODAY: '" + visible(written) + "' is no day",
                  "write YYYY-MM-DD, such as 2026-01-31");
}

records::Context Session::context_without_file() const
{
    records::Context context;
    context.db = globals_.db;
    context.lock_wait = std::chrono::milliseconds(static_cast<long>(globals_.lock_wait * 1000));
    context.today = today();
    context.now = system_.now();
    context.acting = globals_.acting;
    context.operator_code = globals_.operator_code;
    context.known_at = globals_.known_at;
    context.dry_run = globals_.dry_run;
    context.names = names_;
    context.spelling = spell;
    return context;
}

records::Context Session::context() const
{
    must_not_be_empty(system_, "ILONET_DB"); // also where --db is given; who needs no file does not look at it
    if (globals_.db.empty())
        throw Failure(Fault::usage, "which file?",
                      "name it with --db FILE, or set ILONET_DB; make one with: ilonet init FILE");
    return context_without_file();
}

bool Session::colour(bool terminal) const
{
    if (globals_.color == "always") return true;
    return globals_.color == "auto" && terminal && system_.env("NO_COLOR").value_or("").empty();
}

render::Screen Session::out_screen() const { return {system_.out_width(), colour(system_.out_width() > 0)}; }
render::Screen Session::err_screen() const { return {0, colour(system_.err_is_terminal())}; }

void Session::say(const MarkedText& line)
{
    if (globals_.quiet) return;
    progress_.clear();
    system_.write_err(visible(spelled(line)) + "\n");
}

void Session::complain(const Findings& findings, bool all)
{
    if (findings.empty() || (globals_.quiet && !has_error(findings))) return;
    Findings shown(findings.begin(), all || globals_.verbose || findings.size() <= few
                                         ? findings.end()
                                         : findings.begin() + static_cast<std::ptrdiff_t>(few));
    progress_.clear();
    system_.write_err(render::render_findings(spelled(shown), err_screen()));
    if (shown.size() < findings.size())
        say("and " + std::to_string(findings.size() - shown.size()) + " more; --verbose shows them");
}

void Session::write_out(const std::string& bytes)
{
    progress_.clear();
    const auto pager = globals_.no_pager ? std::string{} : pager_of(system_);
    if (!pager.empty() && overflows(bytes, system_.out_width(), system_.out_height()) && system_.page(pager, bytes))
        return;
    if (system_.write_out(bytes)) return;
    throw Failure(Fault::io, "cannot write the answer to the standard output");
}

void Session::outputs_must_be_private() const
{
    for (const auto& output : globals_.outputs) records::must_take_output(output.substr(output.find(':') + 1), true);
}

std::optional<std::string> Session::take_output(const std::string& format)
{
    for (auto at = globals_.outputs.begin(); at != globals_.outputs.end(); ++at) {
        if (!at->starts_with(format + ":")) continue;
        auto path = at->substr(format.size() + 1);
        globals_.outputs.erase(at);
        return path;
    }
    return std::nullopt;
}

void Session::print_text(const std::string& text) { write_out(text); }

std::string Session::bytes_of(const Result& result, render::Format format, const render::Screen& screen,
                              const Picture* picture) const
{
    if (!render::is_of_documents_alone(format) || !result.title.empty())
        return render::render(result, format, screen, today());
    auto titled = result;
    titled.title = "ilonet " + globals_.command;
    if (picture != nullptr && format == render::Format::html) {
        auto document = render::document_of(titled);
        document.sections.front().pictures.push_back(*picture);
        return render::render_document(document, render::Format::html, today());
    }
    return render::render(titled, format, screen, today());
}

bool Session::draws() const
{
    const auto is_svg = [](const std::string& output) { return output.starts_with("svg:"); };
    return asks_for(render::Format::html) || std::any_of(globals_.outputs.begin(), globals_.outputs.end(), is_svg);
}

void Session::print_result(const Result& result, bool restricted, const Picture* picture)
{
    if (restricted && asks_for(render::Format::xlsx))
        throw Failure(Fault::usage,
                      "a restricted list is not written as xlsx: parts of it would stand in temporary files meanwhile",
                      "choose csv, md or html");
    for (const auto& output : globals_.outputs) {
        const auto colon = output.find(':');
        const auto bytes = picture != nullptr && output.starts_with("svg:")
                               ? render::render_picture(*picture)
                               : bytes_of(result, must_be_format("--output", output.substr(0, colon)), {}, picture);
        records::write_whole_file(output.substr(colon + 1), bytes, restricted);
    }
    if (!globals_.outputs.empty() && globals_.format.empty()) return;
    const auto format = globals_.format.empty() ? usual_format() : must_be_format("--format", globals_.format);
    must_not_be_binary_on_terminal(format);
    write_out(bytes_of(result, format, out_screen(), picture));
}

render::Format Session::usual_format() const
{
    return out_screen().width > 0 ? render::Format::table : render::Format::tsv;
}

void Session::must_not_be_binary_on_terminal(render::Format format) const
{
    if (!render::is_binary(format) || system_.out_width() == 0) return;
    throw Failure(Fault::usage, "a workbook is not for a terminal",
                  "write it to a file: --output " + globals_.format + ":FILE");
}

void Session::print_parts(const Kind& kind,
                          const std::function<void(const std::function<void(const Result&)>& take)>& each)
{
    const auto columns = split(globals_.columns);
    const auto format = globals_.format.empty() ? usual_format() : must_be_format("--format", globals_.format);
    Result whole;
    for (const auto& field : kind.fields) whole.columns.push_back({std::string(field.name)});
    if (!globals_.outputs.empty() || !render::goes_in_parts(format)) {
        each([&](const Result& part) { whole.rows.insert(whole.rows.end(), part.rows.begin(), part.rows.end()); });
        return print_result(select_columns(std::move(whole), columns));
    }
    const auto head = render::render(select_columns(whole, columns), format, {});
    write_out(head);
    each([&](const Result& part) {
        const auto bytes = render::render(select_columns(part, columns), format, {});
        write_out(bytes.substr(head.size()));
    });
}

void Session::print(records::Answer answer, const std::vector<std::string>& usual, const ListOptions& list,
                    const std::function<void()>& also)
{
    const auto recorded = answer.revision;
    const MarkedText once = answer.once;
    const auto help = answer.again.empty()
                          ? "it need not be repeated; see it with: ilonet log " + std::to_string(recorded.value_or(0))
                          : "get it again with: " + answer.again;
    const auto unfinished = answer.unfinished;
    try {
        if (also) also();
        print_answer(std::move(answer), usual, list);
    } catch (const Failure& failure) {
        if (!recorded) throw;
        throw Failure(Fault::io,
                      "recorded as revision " + std::to_string(*recorded) + "; answer not written: " + failure.sentence,
                      once.empty() ? help : once);
    }
    if (unfinished) throw Failure(*unfinished);
}

void Session::print_answer(records::Answer answer, const std::vector<std::string>& usual, const ListOptions& list)
{
    for (const auto& remark : answer.remarks) say(remark);
    complain(answer.findings, false);
    if (!names_.language.empty()) records::add_country_names(context(), answer.result);
    if (!list.sort.empty()) sort_rows(answer.result, split(list.sort));
    if (list.limit >= 0 && answer.result.rows.size() > static_cast<std::size_t>(list.limit))
        answer.result.rows.resize(static_cast<std::size_t>(list.limit));
    for (auto& line : records::footnotes_of(names_, answer.result)) answer.result.notes.push_back(std::move(line));
    for (const auto& note : answer.result.notes) say(note);
    const auto columns = split(globals_.columns);
    print_result(select_columns(std::move(answer.result), columns.empty() ? with_names(usual) : columns),
                 answer.restricted, answer.picture ? &*answer.picture : nullptr);
}

std::vector<std::string> Session::wanted(const std::vector<std::string>& usual, const ListOptions& list) const
{
    const auto chosen = split(globals_.columns);
    auto names = chosen.empty() ? usual : chosen;
    if (names.empty()) return names;
    for (const auto& name : split(list.sort)) names.push_back(name.starts_with('-') ? name.substr(1) : name);
    if (names_.language.empty()) return names;
    for (auto& name : names)
        if (const auto of = records::named_column(name); !of.empty()) name = of;
    return names;
}

std::vector<std::string> Session::with_names(std::vector<std::string> columns) const
{
    if (names_.language.empty()) return columns;
    const bool named = std::find(columns.begin(), columns.end(), "name") != columns.end();
    std::vector<std::string> all;
    for (const auto& column : columns) {
        all.push_back(column);
        const auto name = column + "_name";
        if (!named && !records::named_column(name).empty()) all.push_back(name);
    }
    return all;
}

bool Session::confirmed(const std::string& question)
{
    if (globals_.yes || globals_.dry_run) return true;
    if (const auto answer = system_.ask(question)) return *answer;
    throw Failure(Fault::usage, "this needs a yes, and nobody is there to ask", "add --yes");
}

} // namespace ilonet::cmd
