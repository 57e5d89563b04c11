#include "print_done.hpp"

#include "session.hpp"

namespace ilonet::cmd {

// No revision tells of what is done to a whole file: where the answer cannot be written, the message does.
void print_done(Session& session, records::Answer answer, const std::string& done)
{
    try {
        session.print(std::move(answer));
    } catch (const Failure& failure) {
        if (session.globals().dry_run) throw;
        throw Failure(Fault::io, done + "; answer not written: " + failure.sentence, "it need not be repeated");
    }
}

} // namespace ilonet::cmd
