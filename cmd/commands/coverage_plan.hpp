// The action of `coverage plan`.
#pragma once

#include "command.hpp"

namespace ilonet::cmd {

Action coverage_plan(CommandLine& app);

} // namespace ilonet::cmd
