#include "exit.hpp"
#include "model/long_work.hpp"

#include <doctest/doctest.h>
#include <string>
#include <thread>
#include <vector>

using namespace ilonet;
using namespace std::chrono_literals;

namespace {

/// Somebody asked for what this thread does to be stopped.
struct Asked {
    explicit Asked(int signal) { stop.ask(signal); }
    Stop stop;
    Stoppable work{stop};
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
        CHECK(asked.stop.is_unfinished());
        CHECK(asked_to_stop() == 0);
        CHECK(exit_when_asked() == 0);
    }
    CHECK(exit_when_asked() == 143);
}

TEST_CASE("something is unfinished as long as one of several works goes on")
{
    Stop stop;
    const Stoppable work(stop);
    CHECK_FALSE(stop.is_unfinished());
    {
        const Unfinished one;
        {
            const Unfinished other;
        }
        CHECK(stop.is_unfinished());
    }
    CHECK_FALSE(stop.is_unfinished());
}

TEST_CASE("what one thread is asked to stop says nothing to another")
{
    const Asked here(2);
    int there = -1;
    bool unfinished_there = true;
    std::thread([&] {
        CHECK(exit_when_asked() == 0);
        Stop stop;
        const Stoppable work(stop);
        const Unfinished writing;
        unfinished_there = here.stop.is_unfinished();
        stop.ask(15);
        there = exit_when_asked();
    }).join();
    CHECK(there == 143);
    CHECK_FALSE(unfinished_there);
    CHECK(exit_when_asked() == 130);
}

TEST_CASE("who asked last for the work of a thread is heard, and the one before again behind it")
{
    const Asked outer(2);
    {
        Stop stop;
        const Stoppable inner(stop);
        CHECK(exit_when_asked() == 0);
    }
    CHECK(exit_when_asked() == 130);
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
