#include "model/failure.hpp"

#include <utility>

namespace ilonet {

Failure::Failure(Fault fault_, MarkedText sentence_, MarkedText help_, Findings findings_)
    : std::runtime_error(sentence_.text()), fault(fault_), sentence(std::move(sentence_)), help(std::move(help_)),
      findings(std::move(findings_))
{
}

} // namespace ilonet
