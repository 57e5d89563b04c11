// A transcript of tests/cli as a test case; tests/CMakeLists.txt makes one of each file.
#pragma once

#include <string>

namespace ilonet::test {

/// Plays the file's commands in a folder of their own. A command that gives something else fails at its line of the file.
void play_transcript(const std::string& path);

} // namespace ilonet::test
