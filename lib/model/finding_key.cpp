#include "model/finding_key.hpp"

#include "model/safe_text.hpp"

#include <cstdint>
#include <unordered_map>

namespace ilonet {
namespace {

bool is_decimal(char c) { return c >= '0' && c <= '9'; }

// `stands already at a.toml:6:8` and `first in line 12` say the same after rows have moved.
std::string without_places(const std::string& sentence)
{
    std::string kept;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const bool begins = is_decimal(sentence[at]) && (kept.ends_with(':') || kept.ends_with("line "));
        if (!begins) {
            kept += sentence[at];
            continue;
        }
        while (at + 1 < sentence.size() && is_decimal(sentence[at + 1])) ++at;
    }
    return kept;
}

// FNV-1a: it need not withstand anybody, for a fingerprint hides nothing and guards nothing.
std::uint64_t digest(std::uint64_t state, const std::string& text)
{
    constexpr std::uint64_t prime = 1099511628211U;
    for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * prime;
    return state;
}

void append_hex(std::string& out, std::uint64_t number)
{
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(number >> static_cast<unsigned>(shift)) & 15U];
}

std::string fingerprint(const std::string& text)
{
    constexpr std::uint64_t basis = 14695981039346656037U;
    std::string hex;
    append_hex(hex, digest(basis, text));
    append_hex(hex, digest(digest(basis, "second half\t"), text));
    return hex;
}

} // namespace

std::string key_of(const Finding& finding)
{
    auto key = finding.rule + (finding.severity == Severity::error ? "\terror\t" : "\twarning\t") + finding.kind +
               "\t" + finding.uid + "\t" + finding.field;
    if (finding.uid.empty())
        key += "\t" + inert(finding.place.file) + "\t" + without_places(inert(finding.sentence.text()));
    return key;
}

std::vector<std::string> fingerprints(const Findings& findings)
{
    std::vector<std::string> all;
    std::unordered_map<std::string, int> seen;
    for (const auto& finding : findings) {
        const auto text = finding.place.file + "\t" + key_of(finding) + "\t" + without_places(finding.sentence.text());
        const int before = seen[text]++;
        all.push_back(fingerprint(before == 0 ? text : text + "\t" + std::to_string(before)));
    }
    return all;
}

} // namespace ilonet
