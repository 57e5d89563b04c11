#include "progress.hpp"

#include "model/safe_text.hpp"

#include <algorithm>

namespace ilonet::cmd {

ProgressLine::ProgressLine(System& system, bool quiet) : system_(system)
{
    using namespace std::chrono_literals;
    if (quiet || !system.err_is_terminal()) return;
    const auto tell = [this](const std::string& text) {
        constexpr int usual = 72;
        const int width = system_.out_width(); // a longer line would wrap, and then not go away
        const auto longest = static_cast<std::size_t>(width > 4 ? std::min(usual, width - 4) : usual);
        auto line = visible(text);
        if (line.size() > longest) line = "..." + line.substr(line.size() - longest);
        system_.write_err("\r\x1b[K" + line);
        shown_ = true;
    };
    watch_.emplace(tell, 1s, 200ms);
}

void ProgressLine::clear()
{
    if (!shown_) return;
    system_.write_err("\r\x1b[K");
    shown_ = false;
}

} // namespace ilonet::cmd
