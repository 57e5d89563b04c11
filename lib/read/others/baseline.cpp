#include "read/others/baseline.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "read/file_text.hpp"

#include <nlohmann/json.hpp>

namespace ilonet::read {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 2; // an array of objects

[[noreturn]] void refuse(const std::string& path, const std::string& what)
{
    throw Failure(Fault::usage, "<baseline>: '"_marked + visible(path) + "' " + what,
                  "make it with: {check} PATH... <output> json:"_marked + path);
}

std::string text_at(const Json& object, const char* key, const std::string& path)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_string()) refuse(path, std::string("has a ") + key + " that is no text");
    return found->get<std::string>();
}

} // namespace

Findings read_baseline(const std::string& path)
{
    const auto text = file_text(path);
    const auto no_deeper = [](int depth, Json::parse_event_t event, Json&) {
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        return !opens || depth < deepest;
    };
    const auto all = Json::parse(text, no_deeper, false);
    if (!all.is_array()) refuse(path, "is no list of findings");
    Findings findings;
    for (const auto& entry : all) {
        if (!entry.is_object() || !entry.contains("rule")) refuse(path, "is no list of findings");
        Finding finding;
        finding.rule = text_at(entry, "rule", path);
        finding.severity = text_at(entry, "severity", path) == "warning" ? Severity::warning : Severity::error;
        finding.kind = text_at(entry, "kind", path);
        finding.uid = text_at(entry, "uid", path);
        finding.field = text_at(entry, "field", path);
        finding.sentence = text_at(entry, "sentence", path);
        finding.place.file = text_at(entry, "file", path);
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace ilonet::read
