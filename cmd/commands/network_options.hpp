// Which networks a question is about.
#pragma once

#include "numbers.hpp"
#include "options.hpp"
#include "service/service.hpp"

namespace ilonet::cmd {

struct NetworkOptions {
    std::vector<std::string> networks, regions, authorities;
    std::int64_t min_authorities = 1;

    service::NetworkFilter filter() const
    {
        return {eu_codes(networks), regions, eu_codes(authorities), min_authorities};
    }
};

inline void add_network_options(CommandLine& app, NetworkOptions& options)
{
    add_words(app, "--region", options.regions, "networks of these regions alone");
    add_words(app, "--authority", options.authorities, "networks in which one of these has an officer");
    add_whole(app, "--min-authorities", options.min_authorities, {1, 1'000},
              "networks of so many authorities or more (1)");
}

} // namespace ilonet::cmd
