#include "options.hpp"
#include "session.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

struct Queried {
    std::string select;
    ListOptions list;
};

Action query(CommandLine& app)
{
    auto options = std::make_shared<Queried>();
    app.add_option("SELECT", options->select, "one SELECT over the views that 'ilonet schema' lists")->required();
    add_list_options(app, options->list);
    return [options](Session& session) {
        session.print(service::query(session.context(), options->select), {}, options->list);
        return Exit::done;
    };
}

Action schema(CommandLine& app)
{
    auto list = std::make_shared<ListOptions>();
    add_list_options(app, *list);
    return [list](Session& session) {
        session.print(service::schema(), {}, *list);
        return Exit::done;
    };
}

} // namespace

CommandTable query_commands()
{
    static constexpr std::array verbs{
        Command{"query", "Ask a SELECT over the stable views",
                "ilonet query 'SELECT country, count(*) AS posts FROM deployments GROUP BY country' --db network.db",
                query},
        Command{"schema", "List the views of query and their columns", "ilonet schema", schema},
    };
    return {9500, verbs};
}

} // namespace ilonet::cmd
