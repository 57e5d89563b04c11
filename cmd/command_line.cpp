#include "command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace ilonet::cmd {

Option::Option(const std::string& names, Target target, std::string what)
    : name_(names), what_(std::move(what)), target_(std::move(target))
{
    if (const auto comma = names.find(','); comma != std::string::npos) {
        short_name_ = names.substr(0, comma);
        name_ = names.substr(comma + 1);
    }
}

Option* Option::required()
{
    required_ = true;
    return this;
}

Option* Option::type_name(std::string name)
{
    type_name_ = std::move(name);
    return this;
}

Option* Option::group(std::string heading)
{
    group_ = std::move(heading);
    return this;
}

Option* Option::choices(std::vector<std::string> values)
{
    choices_ = std::move(values);
    return this;
}

Option* Option::describe(std::string what)
{
    what_ = std::move(what);
    return this;
}

Option* Option::holds(const Field& field)
{
    field_ = &field;
    return this;
}

Option* Option::may_be_empty()
{
    can_be_empty_ = true;
    return this;
}

/// The options as CLI11 has them.
class Parser {
public:
    Parser(const std::deque<Option>& options, std::string summary, std::string name)
        : app_(std::move(summary), std::move(name))
    {
        app_.set_help_flag();
        for (const auto& option : options) theirs_.push_back(add(option));
    }

    CLI::App& app() { return app_; }

    void hand_back_values(std::deque<Option>& options) const
    {
        for (std::size_t i = 0; i < options.size(); ++i) options[i].values_ = theirs_[i]->results();
    }

private:
    CLI::Option* add(const Option& option)
    {
        const auto names = (option.short_name_.empty() ? "" : option.short_name_ + ",") + option.name_;
        auto* added = std::visit([&](const auto& target) { return bind(option, names, target); }, option.target_);
        // Each time that an option is written it takes one word: what stands behind that is a name, as behind any other
        // option.
        if (!option.is_positional()) added->allow_extra_args(false);
        if (option.required_) added->required();
        if (!option.choices_.empty()) added->check(CLI::IsMember(option.choices_));
        if (!option.type_name_.empty()) added->type_name(option.type_name_);
        if (!option.group_.empty()) added->group(option.group_);
        return added;
    }

    CLI::Option* bind(const Option& option, const std::string& names, std::string* text)
    {
        return app_.add_option(names, *text, option.what_);
    }

    CLI::Option* bind(const Option& option, const std::string& names, std::vector<std::string>* texts)
    {
        auto* added = app_.add_option(names, *texts, option.what_);
        if (option.takes_list()) added->delimiter(',');
        if (!option.is_positional()) added->expected(1)->take_all();
        return added;
    }

    CLI::Option* bind(const Option& option, const std::string& names, bool* flag)
    {
        return app_.add_flag(names, *flag, option.what_);
    }

    CLI::Option* bind(const Option& option, const std::string& names,
                      const std::function<void(const std::string&)>& take)
    {
        return app_.add_option_function<std::string>(names, take, option.what_);
    }

    CLI::App app_;
    std::vector<CLI::Option*> theirs_;
};

Option* CommandLine::add_option(const std::string& names, std::string& value, std::string what)
{
    return &options_.emplace_back(names, &value, std::move(what));
}

Option* CommandLine::add_option(const std::string& names, std::vector<std::string>& values, std::string what)
{
    return &options_.emplace_back(names, &values, std::move(what));
}

Option* CommandLine::add_option(const std::string& names, std::function<void(const std::string&)> take,
                                std::string what)
{
    return &options_.emplace_back(names, std::move(take), std::move(what));
}

Option* CommandLine::add_flag(const std::string& name, bool& value, std::string what)
{
    return &options_.emplace_back(name, &value, std::move(what));
}

std::vector<const Option*> CommandLine::positional() const
{
    std::vector<const Option*> names;
    for (const auto& option : options_)
        if (option.is_positional()) names.push_back(&option);
    return names;
}

Option* CommandLine::find(std::string_view written)
{
    const auto at =
        std::find_if(options_.begin(), options_.end(), [&](const Option& option) { return option.is_named(written); });
    return at == options_.end() ? nullptr : &*at;
}

std::optional<Misuse> CommandLine::parse(const std::vector<std::string>& arguments)
{
    Parser parser(options_, {}, {});
    try {
        parser.app().parse(
            std::vector<std::string>(arguments.rbegin(), arguments.rend())); // it takes them from the back
    } catch (const CLI::ParseError& error) {
        return Misuse{parser.app().remaining(), error.what()};
    }
    parser.hand_back_values(options_);
    return std::nullopt;
}

std::string CommandLine::help(std::string_view command, std::string_view summary) const
{
    return Parser(options_, std::string(summary), "ilonet " + std::string(command)).app().help();
}

} // namespace ilonet::cmd
