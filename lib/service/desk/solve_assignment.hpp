// A plain assignment instance that is read already.
#pragma once

#include "read/others/problem.hpp"
#include "service/service.hpp"

namespace ilonet::service {

/// As solve_problem; `file` is without findings and of the objective assignment.
Answer solve_assignment(const read::ProblemFile& file);

} // namespace ilonet::service
