// The answer to what was done to a whole file.
#pragma once

#include "service/service.hpp"

#include <string>

namespace ilonet::cmd {

class Session;

/// Prints it. `done`: what Failure (io) says where the answer cannot be written.
void print_done(Session& session, records::Answer answer, const std::string& done);

} // namespace ilonet::cmd
