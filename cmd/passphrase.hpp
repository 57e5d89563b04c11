// Where a passphrase comes from: the terminal or a file descriptor, never the command line.
#pragma once

#include "service/contacts/contacts.hpp"
#include "session.hpp"

namespace ilonet::cmd {

/// `--passphrase-fd N` as written; adds the option.
void add_passphrase_option(CommandLine& app, int& descriptor);
/// Of keys that are under one.
service::AskPassphrase present_passphrase(Session& session, int descriptor);
/// For new keys; asked twice on the terminal.
service::AskPassphrase new_passphrase(Session& session, int descriptor);

} // namespace ilonet::cmd
