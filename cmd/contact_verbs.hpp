// `officer contact` and `board seat contact`: the commands that touch personal data. `kind` is officer or seat.
#pragma once

#include "command.hpp"
#include "model/record.hpp"

namespace ilonet::cmd {

Action set_contact(CommandLine& app, const Kind& kind);
Action show_contact(CommandLine& app, const Kind& kind);
Action list_contacts(CommandLine& app, const Kind& kind);
Action erase_contact(CommandLine& app, const Kind& kind);

using ContactVerb = Action (*)(CommandLine& app, const Kind& kind);

template <const Kind& kind, ContactVerb verb>
Action contact_of(CommandLine& app)
{
    return verb(app, kind);
}

} // namespace ilonet::cmd
