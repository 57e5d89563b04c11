#include "passphrase.hpp"

#include "numbers.hpp"

namespace ilonet::cmd {
namespace {

std::string from_descriptor(Session& session, int descriptor)
{
    const auto bytes = session.system().read_all(descriptor);
    if (!bytes)
        throw Failure(Fault::usage,
                      "--passphrase-fd: nothing can be read from descriptor " + std::to_string(descriptor),
                      "open it, such as: ilonet ... --passphrase-fd 3 3< passphrase-file");
    auto line = bytes->substr(0, bytes->find('\n'));
    if (line.empty()) throw Failure(Fault::usage, "--passphrase-fd: the passphrase is empty");
    return line;
}

std::string from_terminal(Session& session, const std::string& prompt)
{
    auto line = session.system().ask_line(prompt, true);
    if (!line)
        throw Failure(Fault::usage, "the keys are under a passphrase, and nobody is there to ask",
                      "give it through a descriptor: --passphrase-fd 3 3< FILE");
    return *line;
}

} // namespace

void add_passphrase_option(CommandLine& app, int& descriptor)
{
    add_whole(app, "--passphrase-fd", descriptor, {3, 1023},
              "read the passphrase of the keys from this file descriptor");
}

service::AskPassphrase present_passphrase(Session& session, int descriptor)
{
    return [&session, descriptor] {
        return descriptor >= 0 ? from_descriptor(session, descriptor)
                               : from_terminal(session, "Passphrase of the keys: ");
    };
}

service::AskPassphrase new_passphrase(Session& session, int descriptor)
{
    return [&session, descriptor] {
        if (descriptor >= 0) return from_descriptor(session, descriptor);
        auto first = from_terminal(session, "New passphrase for the keys: ");
        if (first.empty()) throw Failure(Fault::usage, "the passphrase is empty");
        if (first != from_terminal(session, "The same again: "))
            throw Failure(Fault::usage, "the two passphrases differ; nothing was written");
        return first;
    };
}

} // namespace ilonet::cmd
