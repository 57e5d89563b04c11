#include "arguments.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"

namespace ilonet::cmd {
namespace {

// Blanks alone are what a variable holds that was meant to hold something.
bool is_blank(std::string_view value) { return value.find_first_not_of(" \t\r\n") == std::string_view::npos; }

[[noreturn]] void refuse_empty(const std::string& name, bool may_be_left_out)
{
    throw Failure(Fault::usage, name + " is empty",
                  may_be_left_out ? "give it a value, or leave it out" : "give it a value");
}

void must_hold_words(const std::string& name, std::string_view list)
{
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        if (is_blank(list.substr(at, end - at)))
            throw Failure(Fault::usage, name + ": a word of '" + visible(list) + "' is empty",
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

void must_be_value(const std::string& name, const Option& option, const std::string& value)
{
    if (is_blank(value)) {
        if (!option.can_be_empty()) refuse_empty(name, !option.is_required());
    } else if (option.takes_list())
        must_hold_words(name, value);
}

class Fastening {
public:
    Fastening(CommandLine& app, const std::vector<std::string>& arguments)
        : app_(app), arguments_(arguments), positional_(app.positional())
    {
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
            refuse_empty(option->name(), !option->is_required() || names_ >= positional_.size());
        ++names_;
        out_.push_back(word);
    }

    // What the next name is for; the last that takes several takes all the rest.
    const Option* taker() const
    {
        if (names_ < positional_.size()) return positional_[names_];
        const bool several = !positional_.empty() && positional_.back()->takes_several();
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
        const auto* option = app_.find(name);
        if (option == nullptr)
            pass_unknown(word);
        else if (!option->takes_value()) {
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
            const auto* option = app_.find(name);
            if (option == nullptr) {
                pass_unknown("-" + word.substr(i));
                return;
            }
            if (!option->takes_value()) {
                out_.push_back(name);
                continue;
            }
            if (i + 1 < word.size())
                fasten(name, option->name(), *option, word.substr(i + 1));
            else
                take_next(name, option->name(), *option);
            return;
        }
    }

    // Columns to sort by begin with a hyphen; all else that does is an option.
    bool is_option(const std::string& word, const Option& of) const
    {
        if (word.starts_with("--")) return true;
        return word.size() > 1 && word.front() == '-' && of.name() != "--sort" &&
               app_.find(word.substr(0, 2)) != nullptr;
    }

    void take_next(const std::string& written, const std::string& name, const Option& option)
    {
        if (at_ == arguments_.size()) {
            out_.push_back(name);
            return;
        }
        const auto& value = arguments_[at_++];
        if (is_option(value, option))
            throw Failure(Fault::usage, written + " has no value: " + visible(value) + " is an option",
                          "give the value first; one that begins so is written " + name + "=" + visible(value));
        fasten(written, name, option, value);
    }

    void fasten(const std::string& written, const std::string& name, const Option& option, const std::string& value)
    {
        must_be_value(written, option, value);
        if (value.empty()) {
            out_.push_back(name);
            out_.emplace_back();
        } else
            out_.push_back(name + "=" + (option.takes_list() ? without_blanks_around_words(value) : value));
    }

    CommandLine& app_;
    const std::vector<std::string>& arguments_;
    std::vector<const Option*> positional_;
    std::vector<std::string> out_;
    std::size_t at_ = 0, names_ = 0;
    bool only_names_ = false, has_unknown_ = false;
};

} // namespace

std::vector<std::string> with_values_fast(CommandLine& app, const std::vector<std::string>& arguments)
{
    return Fastening(app, arguments).run();
}

} // namespace ilonet::cmd
