#include "exit.hpp"
#include "model/long_work.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ilonet;
using namespace std::chrono_literals;

namespace {

/// Nobody else is to be stopped by what a test asked.
struct Asked {
    explicit Asked(int signal) { ask_to_stop(signal); }
    ~Asked() { ask_to_stop(0); }
};

/// The exit status of a program that asks whether it is to stop; 0 where it goes on.
int exit_when_asked()
{
    try {
        stop_if_asked();
    } catch (const Failure& failure) {
        REQUIRE(failure.fault == Fault::stopped);
        return cmd::status_of(failure.fault);
    }
    return 0;
}

} // namespace

TEST_CASE("work that is asked to stop ends as shells count signals")
{
    CHECK(exit_when_asked() == 0);
    {
        const Asked asked(2);
        CHECK(exit_when_asked() == 130);
        CHECK_THROWS_AS(note_progress([] { return std::string("never told"); }), Failure);
    }
    CHECK(exit_when_asked() == 0);
}

TEST_CASE("what is indivisible is not stopped in its middle")
{
    const Asked asked(15);
    {
        const Indivisible both;
        CHECK(is_unfinished());
        CHECK(asked_to_stop() == 0);
        CHECK(exit_when_asked() == 0);
    }
    CHECK(exit_when_asked() == 143);
}

TEST_CASE("something is unfinished as long as one of several works goes on")
{
    CHECK_FALSE(is_unfinished());
    {
        const Unfinished one;
        {
            const Unfinished other;
        }
        CHECK(is_unfinished());
    }
    CHECK_FALSE(is_unfinished());
}

TEST_CASE("progress is told when it is due, to the watch that was set last")
{
    std::vector<std::string> told;
    const auto tell = [&](const std::string& text) { told.push_back(text); };
    const auto note = [](const char* text) { note_progress([&] { return std::string(text); }); };
    note("before any watch");
    {
        const Watch watch(tell, 0ms, 1h);
        note("first");
        note("too soon");
        {
            const Watch other([](const std::string&) {}, 0ms, 0ms);
            note("to another");
        }
        note("still too soon");
    }
    {
        const Watch watch(tell, 1h, 0ms);
        note("not due yet");
    }
    note("after all");
    CHECK(told == std::vector<std::string>{"first"});
}
