// What a command takes: its options, its flags and the names behind its words. The parser behind it is known to
// command_line.cpp alone.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ilonet {
struct Field;
}

namespace ilonet::cmd {

/// An option such as `--on DAY`, a flag such as `--all`, or a name such as `UID`.
class Option {
public:
    /// Where what is written goes: a text; texts, of which an option takes one each time that it is written, and a name all that are
    /// left; a flag; or a function, which is called once with the last one written.
    using Target =
        std::variant<std::string*, std::vector<std::string>*, bool*, std::function<void(const std::string&)>>;

    /// `names`: `--on`, `-n,--dry-run` or `UID`. `what`: its line in the help.
    Option(const std::string& names, Target target, std::string what);

    Option* required();
    /// What stands for the value in the help. One that ends with `,...` is a list of words parted by commas.
    Option* type_name(std::string name);
    /// The heading in the help under which it stands.
    Option* group(std::string heading);
    /// The only values that there are.
    Option* choices(std::vector<std::string> values);
    Option* describe(std::string what);
    /// Its value is what this field of a record holds.
    Option* holds(const Field& field);
    /// An empty value means something here: it takes the field away.
    Option* may_be_empty();

    /// `--dry-run` or `UID`: how messages call it.
    const std::string& name() const { return name_; }
    /// `-n`, or nothing.
    const std::string& short_name() const { return short_name_; }
    bool is_named(std::string_view written) const
    {
        return written == name_ || (!short_name_.empty() && written == short_name_);
    }
    bool is_positional() const { return name_.front() != '-'; }
    bool is_required() const { return required_; }
    bool takes_value() const { return !std::holds_alternative<bool*>(target_); }
    bool takes_several() const { return std::holds_alternative<std::vector<std::string>*>(target_); }
    bool takes_list() const { return type_name_.ends_with(",..."); }
    bool can_be_empty() const { return can_be_empty_; }
    const std::string& type_name() const { return type_name_; }
    const std::string& description() const { return what_; }
    const Field* field() const { return field_; }
    /// As written on the command line that was parsed; of a list its words.
    const std::vector<std::string>& values() const { return values_; }

private:
    friend class Parser;

    std::string name_, short_name_, what_, type_name_, group_;
    Target target_;
    std::vector<std::string> choices_, values_;
    const Field* field_ = nullptr;
    bool required_ = false, can_be_empty_ = false;
};

/// What is wrong with the arguments of a command.
struct Misuse {
    std::vector<std::string> left_over; ///< words that nothing takes
    std::string message;
};

class CommandLine {
public:
    CommandLine() = default;
    CommandLine(const CommandLine&) = delete; // what it gave out points into it
    CommandLine& operator=(const CommandLine&) = delete;

    Option* add_option(const std::string& names, std::string& value, std::string what);
    Option* add_option(const std::string& names, std::vector<std::string>& values, std::string what);
    Option* add_option(const std::string& names, std::function<void(const std::string&)> take, std::string what);
    Option* add_flag(const std::string& name, bool& value, std::string what);

    /// All of them, in the order in which they were added.
    std::deque<Option>& options() { return options_; }
    const std::deque<Option>& options() const { return options_; }
    /// Those that are names.
    std::vector<const Option*> positional() const;
    /// The one that is written so, such as --db or -f, or nullptr.
    Option* find(std::string_view written);

    /// Puts what is written where it goes. Names what does not fit, if anything; passes on what a function throws.
    [[nodiscard]] std::optional<Misuse> parse(const std::vector<std::string>& arguments);
    /// How it is used, and a line for each option.
    std::string help(std::string_view command, std::string_view summary) const;

private:
    std::deque<Option> options_;
};

} // namespace ilonet::cmd
