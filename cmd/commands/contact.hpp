// `officer contact`: the commands that touch personal data.
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

Action set_contact(CLI::App& app);
Action show_contact(CLI::App& app);
Action list_contacts(CLI::App& app);
Action erase_contact(CLI::App& app);

} // namespace ilonet::cmd
