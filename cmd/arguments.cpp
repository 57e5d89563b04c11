#include "arguments.hpp"

#include "model/failure.hpp"
#include "model/text.hpp"
#include "typed.hpp"

#include <CLI/CLI.hpp>

namespace ilonet::cmd {
namespace {

constexpr const char* clears = "an empty value clears";

bool may_be_empty(CLI::Option& option)
{
    try {
        for (int i = 0;; ++i)
            if (option.get_validator(i)->get_name() == clears) return true;
    } catch (const CLI::OptionNotFound&) {
        return false;
    }
}

// Blanks alone are what a variable holds that was meant to hold something.
bool is_blank(std::string_view value) { return value.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool takes_list(const CLI::Option& option)
{
    return option.get_delimiter() == ',' || option.get_type_name().ends_with(",...");
}

[[noreturn]] void refuse_empty(const std::string& name)
{
    throw Failure(Exit::usage, name + " is empty", "give it a value, or leave it out");
}

void must_hold_words(const std::string& name, std::string_view list)
{
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        if (is_blank(list.substr(at, end - at)))
            throw Failure(Exit::usage, name + ": a word of '" + visible(list) + "' is empty",
                          "part the words by one comma each");
        at = end + 1;
    }
}

void must_be_value(const std::string& name, CLI::Option& option, const std::string& value)
{
    if (is_blank(value)) {
        if (!may_be_empty(option)) refuse_empty(name);
    } else if (takes_list(option))
        must_hold_words(name, value);
}

class Fastening {
public:
    Fastening(CLI::App& app, const std::vector<std::string>& arguments) : app_(app), arguments_(arguments)
    {
        for (auto* option : app.get_options([](CLI::Option* each) { return each->get_positional(); }))
            positional_.push_back(option->get_name());
    }

    std::vector<std::string> run()
    {
        while (at_ < arguments_.size()) {
            const auto& word = arguments_[at_++];
            if (word == "--" && !only_names_) {
                only_names_ = true;
                out_.push_back(word);
            } else if (only_names_ || word.size() < 2 || word.front() != '-')
                take_name(word);
            else if (word.starts_with("--"))
                take_long(word);
            else
                take_short(word);
        }
        return std::move(out_);
    }

private:
    void take_name(const std::string& word)
    {
        const bool last_again = names_ >= positional_.size();
        if (is_blank(word)) {
            if (positional_.empty()) throw Failure(Exit::usage, "a word of the command is empty", "leave it out");
            refuse_empty(last_again ? positional_.back() : positional_[names_]);
        }
        ++names_;
        out_.push_back(word);
    }

    void take_long(const std::string& word)
    {
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        auto* option = option_named(app_, name);
        if (option == nullptr)
            out_.push_back(word);
        else if (!takes_value(*option)) {
            if (equals != std::string::npos && is_blank(std::string_view(word).substr(equals + 1))) refuse_empty(name);
            out_.push_back(word);
        } else if (equals != std::string::npos)
            fasten(name, name, *option, word.substr(equals + 1));
        else
            take_next(name, name, *option);
    }

    // Short flags may share a hyphen; the first that takes a value takes what is left of the word.
    void take_short(const std::string& word)
    {
        for (std::size_t i = 1; i < word.size(); ++i) {
            const auto name = std::string("-") + word[i];
            auto* option = option_named(app_, name);
            if (option == nullptr) {
                out_.push_back("-" + word.substr(i));
                return;
            }
            if (!takes_value(*option)) {
                out_.push_back(name);
                continue;
            }
            const auto full = option->get_lnames().empty() ? name : "--" + option->get_lnames().front();
            if (i + 1 < word.size())
                fasten(name, full, *option, word.substr(i + 1));
            else
                take_next(name, full, *option);
            return;
        }
    }

    // Columns to sort by begin with a hyphen; all else that does is an option.
    bool is_option(const std::string& word, const CLI::Option& of) const
    {
        if (word.starts_with("--")) return true;
        return word.size() > 1 && word.front() == '-' && !of.check_lname("sort") &&
               option_named(app_, word.substr(0, 2)) != nullptr;
    }

    void take_next(const std::string& written, const std::string& name, CLI::Option& option)
    {
        if (at_ == arguments_.size()) {
            out_.push_back(name);
            return;
        }
        const auto& value = arguments_[at_++];
        if (is_option(value, option))
            throw Failure(Exit::usage, written + " has no value: " + visible(value) + " is an option",
                          "give the value first; one that begins so is written " + name + "=" + visible(value));
        fasten(written, name, option, value);
    }

    void fasten(const std::string& written, const std::string& name, CLI::Option& option, const std::string& value)
    {
        must_be_value(written, option, value);
        if (value.empty()) {
            out_.push_back(name);
            out_.emplace_back();
        } else
            out_.push_back(name + "=" + value);
    }

    CLI::App& app_;
    const std::vector<std::string>& arguments_;
    std::vector<std::string> positional_, out_;
    std::size_t at_ = 0, names_ = 0;
    bool only_names_ = false;
};

} // namespace

void let_empty_clear(CLI::Option& option) { option.check(CLI::Validator().name(clears).active(false)); }

std::vector<std::string> with_values_fast(CLI::App& app, const std::vector<std::string>& arguments)
{
    return Fastening(app, arguments).run();
}

} // namespace ilonet::cmd
