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

[[noreturn]] void refuse_empty(const std::string& name, bool may_be_left_out)
{
    throw Failure(Exit::usage, name + " is empty",
                  may_be_left_out ? "give it a value, or leave it out" : "give it a value");
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

// 'SN, MA' is written as one reads it.
std::string without_blanks_around_words(std::string_view list)
{
    constexpr std::string_view blanks = " \t\r\n";
    std::string plain;
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        auto word = list.substr(at, end - at);
        word.remove_prefix(std::min(word.find_first_not_of(blanks), word.size()));
        plain += word.substr(0, word.find_last_not_of(blanks) + 1);
        if (end < list.size()) plain += ',';
        at = end + 1;
    }
    return plain;
}

void must_be_value(const std::string& name, CLI::Option& option, const std::string& value)
{
    if (is_blank(value)) {
        if (!may_be_empty(option)) refuse_empty(name, !option.get_required());
    } else if (takes_list(option))
        must_hold_words(name, value);
}

class Fastening {
public:
    Fastening(CLI::App& app, const std::vector<std::string>& arguments) : app_(app), arguments_(arguments)
    {
        for (auto* option : app.get_options([](CLI::Option* each) { return each->get_positional(); }))
            positional_.push_back(option);
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
        // Where an option is not known, or nothing takes the word, that is the fault to tell: the parser does.
        if (const auto* option = taker(); is_blank(word) && !has_unknown_ && option != nullptr)
            refuse_empty(option->get_name(), !option->get_required() || names_ >= positional_.size());
        ++names_;
        out_.push_back(word);
    }

    // What the next name is for; the last that takes several takes all the rest.
    const CLI::Option* taker() const
    {
        if (names_ < positional_.size()) return positional_[names_];
        const bool several = !positional_.empty() &&
                             positional_.back()->get_items_expected_max() >= CLI::detail::expected_max_vector_size;
        return several ? positional_.back() : nullptr;
    }

    void pass_unknown(const std::string& word)
    {
        has_unknown_ = true;
        out_.push_back(word);
    }

    void take_long(const std::string& word)
    {
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        auto* option = option_named(app_, name);
        if (option == nullptr)
            pass_unknown(word);
        else if (!takes_value(*option)) {
            if (equals != std::string::npos && is_blank(std::string_view(word).substr(equals + 1)))
                refuse_empty(name, true);
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
                pass_unknown("-" + word.substr(i));
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
            out_.push_back(name + "=" + (takes_list(option) ? without_blanks_around_words(value) : value));
    }

    CLI::App& app_;
    const std::vector<std::string>& arguments_;
    std::vector<const CLI::Option*> positional_;
    std::vector<std::string> out_;
    std::size_t at_ = 0, names_ = 0;
    bool only_names_ = false, has_unknown_ = false;
};

} // namespace

void let_empty_clear(CLI::Option& option) { option.check(CLI::Validator().name(clears).active(false)); }

std::vector<std::string> with_values_fast(CLI::App& app, const std::vector<std::string>& arguments)
{
    return Fastening(app, arguments).run();
}

} // namespace ilonet::cmd
