// Options that several commands share, each described once.
#pragma once

#include "model/record.hpp"
#include "service/service.hpp"
#include "session.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ilonet::cmd {

/// `words`: the command that they are for.
void add_global_options(CommandLine& app, Globals& globals, std::string_view words);
void add_list_options(CommandLine& app, ListOptions& options);

/// An option that takes words parted by commas, and may be repeated.
Option* add_words(CommandLine& app, const std::string& name, std::vector<std::string>& words, const std::string& what);
/// Failure (usage) where one of the words is not among the choices.
void must_be_among(const std::string& option, const std::vector<std::string>& written, std::string_view choices);

/// Adds the topics and tasks of these groups; Failure (usage) for one that is not known.
void add_subjects_of(const std::vector<std::string>& groups, std::vector<std::string>& topics,
                     std::vector<std::string>& tasks);

/// A filter as written; `filter` makes it ready.
struct FilterOptions {
    std::vector<std::string> countries, regions, authorities, written_topics, written_tasks, groups, states, partners;
    std::string on, since, until;

    records::Filter filter() const;
};
void add_filter_options(CommandLine& app, FilterOptions& options);
void add_partner_option(CommandLine& app, FilterOptions& options);

/// The filters of the board's lists: some of a kind's fields, and days.
class BoardFilterOptions {
public:
    void add_to(CommandLine& app, const Kind& kind, const std::vector<std::string_view>& fields);
    records::Filter filter() const;

private:
    struct Asked {
        const Field& field;
        std::vector<std::string> words;
    };
    std::vector<std::unique_ptr<Asked>> asked_;
    std::string on_, since_, until_;
};

/// What an empty value for a field says: it takes the field of a record that is there away; elsewhere it is a slip.
enum class Empty { refused, clears };

/// One option for each field that a command may write.
class FieldOptions {
public:
    /// Adds `--field VALUE` for all fields of the kind but uid, owner and those named in `except`.
    void add_to(CommandLine& app, const Kind& kind, const std::vector<std::string_view>& except,
                Empty empty = Empty::refused);
    /// The fields that the command line named.
    records::Changes changes() const;

private:
    struct Given {
        std::string field;
        std::string value;
        bool given = false;
    };
    std::vector<std::unique_ptr<Given>> given_;
};

/// The day that the option names; Failure (usage).
Day required_day(const std::string& option, const std::string& written);
/// The same, or nothing where the option is empty.
std::optional<Day> day_option(const std::string& option, const std::string& written);
/// Codes with ISO aliases as the EU writes them.
std::vector<std::string> eu_codes(std::vector<std::string> codes);

} // namespace ilonet::cmd
