// The words that are offered to a shell, and the values of an option among them.
#pragma once

#include "service/service.hpp"
#include "typed.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::cmd {

class Offered {
public:
    explicit Offered(std::string written) : written_(std::move(written)) {}

    /// Offers the word where it goes on from what is written.
    void offer(const std::string& word, std::string_view about, bool whole = true)
    {
        if (!word.starts_with(written_) || std::find(offered_.begin(), offered_.end(), word) != offered_.end()) return;
        offered_.push_back(word);
        lines_ += word + "\t" + std::string(about) + "\n";
        if (!whole) last_ = ":nospace\n";
    }
    void ask_for_files(std::size_t behind) { last_ = ":files " + std::to_string(behind) + "\n"; }
    const std::string& written() const { return written_; }
    std::string text() const { return lines_ + last_; }

private:
    std::string written_, lines_, last_;
    std::vector<std::string> offered_;
};

/// Offers what may stand at the option, behind `fixed`, the part of the written word that is no value.
void offer_values(Offered& answer, const Typed& typed, const Option& option, const std::string& fixed,
                  const records::Context& context);

} // namespace ilonet::cmd
