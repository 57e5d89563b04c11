#include "model/failure.hpp"

#include <utility>

namespace ilonet {

Failure::Failure(Fault fault_, const std::string& sentence, std::string help_, Findings findings_)
    : std::runtime_error(sentence), fault(fault_), help(std::move(help_)), findings(std::move(findings_))
{
}

} // namespace ilonet
