// Which files a command line names, to read and to write.
#pragma once

#include <string>
#include <vector>

namespace ilonet::cmd {

class CommandLine;
struct Command;
class Session;

/// Standard error goes to a file that the command reads: not a word may be written there.
struct ErrorsWouldSpoil {};

/// Whether standard error goes to standard input's file, to one that a word of the command line may name to read, or to the
/// database that the variable names: for a command line that is no good, so that nobody knows what it names.
bool errors_would_spoil(const std::vector<std::string>& arguments, const std::string& db);

/// ErrorsWouldSpoil, or Failure (usage) where a file that the command will write is one that it reads, or writes twice; the streams and open
/// descriptors of the program count, too. What lies in a folder that is named is for `must_keep` to say.
void must_keep_files(const Command& command, const CommandLine& app, const Session& session);

/// The same for files that were found in folders, or behind names: they are read.
void must_keep(const Session& session, const std::vector<std::string>& read);

} // namespace ilonet::cmd
