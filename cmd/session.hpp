// One run of a command: its global options, and how its answer is written.
#pragma once

#include "command.hpp"
#include "progress.hpp"
#include "render/render.hpp"
#include "run.hpp"
#include "service/documents/documents.hpp"
#include "service/service.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ilonet::cmd {

/// The options that every command takes, as written.
struct Globals {
    std::string command; ///< its words, such as `deploy list`
    std::string db, format, columns, today, acting, operator_code, known_at, lang, color = "auto";
    std::vector<std::string> outputs;
    double lock_wait = 5;
    bool dry_run = false, quiet = false, verbose = false, yes = false, help = false, no_pager = false;
};

/// The options of lists.
struct ListOptions {
    std::string sort;
    std::int64_t limit = -1;
};

class Session {
public:
    /// `own_formats`: those of --output that the command writes by itself (take_output). `text_formats`: those of --output
    /// and --format beside the usual ones (print_findings).
    Session(System& system, Globals globals, std::string_view own_formats = {}, std::string_view text_formats = {});

    System& system() { return system_; }
    const Globals& globals() const { return globals_; }
    /// With the file that --db or ILONET_DB names; Failure (usage) where neither does.
    records::Context context() const;
    /// The same for commands that need no file.
    records::Context context_without_file() const;
    Day today() const;
    bool db_from_environment() const { return db_from_environment_; }

    /// After a commit a failure to answer is Failure (io) that names the revision: nobody should take it for not done.
    /// Remarks, notes and warnings on stderr, then the result; columns chosen by --columns, else `usual` (all if empty).
    /// `also` writes what else belongs to the answer.
    void print(records::Answer answer, const std::vector<std::string>& usual = {}, const ListOptions& list = {},
               const std::function<void()>& also = {});
    /// The columns that `print` will need: chosen, usual and sorted by; empty for all.
    std::vector<std::string> wanted(const std::vector<std::string>& usual, const ListOptions& list) const;
    /// The path of `--output FORMAT:PATH` for a format that this command writes by itself; it is then not written otherwise.
    std::optional<std::string> take_output(const std::string& format);
    /// Failure (refused) where a file of --output can be read by others.
    void outputs_must_be_private() const;
    /// Rows of a kind that come some at a time and are many: written as they come, where the format allows it.
    void print_parts(const Kind& kind, const std::function<void(const std::function<void(const Result&)>& take)>& each);
    /// A document, or with `table` that table of it alone: in the formats of lists where it has one table, else md, html, json
    /// or xlsx. Without --format one of one table goes out like a list, others as md.
    void print_document(service::DocumentAnswer answer, const std::string& table, const ListOptions& list = {});
    /// Findings in each format asked for, those of findings in render/render.hpp and those of lists; without one in full.
    void print_findings(const Findings& findings, const render::Checked& checked);
    /// A text as it is.
    void print_text(const std::string& text);
    /// Findings, on stderr, all of them or the first few.
    void complain(const Findings& findings, bool all);
    void say(const MarkedText& line);
    /// Asks, or takes --yes for a yes; Failure (usage) where nobody can answer.
    bool confirmed(const std::string& question);

    render::Screen out_screen() const;
    render::Screen err_screen() const;
    /// Writes a result in each format asked for.
    void print_result(const Result& result, bool restricted = false, const Picture* picture = nullptr);
    /// Whether html or svg is asked for: what is not drawn needs no picture.
    bool draws() const;

private:
    void print_answer(records::Answer answer, const std::vector<std::string>& usual, const ListOptions& list);
    /// Whether --format or an --output names it.
    bool asks_for(render::Format format) const;
    std::string bytes_of(const Result& result, render::Format format, const render::Screen& screen,
                         const Picture* picture = nullptr) const;
    render::Format usual_format() const;
    void must_not_be_binary_on_terminal(render::Format format) const;
    bool colour(bool terminal) const;
    /// In a pager where it is longer than the terminal.
    void write_out(const std::string& bytes);
    /// The columns with those that add_country_names puts behind them.
    std::vector<std::string> with_names(std::vector<std::string> columns) const;

    System& system_;
    Globals globals_;
    bool db_from_environment_ = false;
    ProgressLine progress_;
    records::CountryNames names_;
};

} // namespace ilonet::cmd
