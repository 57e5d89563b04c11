#include "read/others/iso_codes.hpp"

#include "model/code.hpp"
#include "model/failure.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "read/file_text.hpp"
#include "read/others/mo_file.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace ilonet::read {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest = std::size_t{4} << 20U; // a hundred times as large as they are
constexpr int deepest_list = 3;                        // an object with one array of objects
constexpr int longest_name = 100;

std::string found_beneath(std::span<const std::string> folders, const std::string& path)
{
    for (const auto& folder : folders) {
        std::error_code ignored;
        auto whole = folder + "/" + path;
        if (std::filesystem::is_regular_file(whole, ignored)) return whole;
    }
    return {};
}

Json countries_of(const std::string& path)
{
    const auto no_deeper = [](int depth, Json::parse_event_t event, Json&) {
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        return !opens || depth < deepest_list;
    };
    const auto all = Json::parse(file_text(path, largest), no_deeper, false);
    if (!all.is_object() || !all.contains("3166-1") || !all["3166-1"].is_array())
        throw Failure(Fault::content, visible(path) + " is no list of countries",
                      "install the package iso-codes again");
    return all["3166-1"];
}

std::string text_at(const Json& object, const char* key)
{
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

bool can_stand(const std::string& name)
{
    return !name.empty() && problem_of_text(name).empty() && count_characters(name) <= longest_name;
}

} // namespace

std::optional<NamesByCode> iso_country_names(std::string_view language, std::span<const std::string> folders)
{
    const auto list = found_beneath(folders, "iso-codes/json/iso_3166-1.json");
    if (list.empty()) return std::nullopt;
    const auto path = "locale/" + std::string(language) + "/LC_MESSAGES/iso_3166-1.mo";
    const auto catalogue = found_beneath(folders, path);
    if (catalogue.empty())
        throw Failure(Fault::usage,
                      "iso-codes is installed, but not its names in '" + std::string(language) + "': no " + path,
                      "install the package again; dpkg leaves catalogues out where its settings say path-exclude");
    const auto translated = mo_texts(file_text(catalogue, largest), catalogue);
    NamesByCode names;
    for (const auto& country : countries_of(list)) {
        const auto code = text_at(country, "alpha_2");
        for (const auto* key : {"common_name", "name"}) {
            const auto found = translated.find(text_at(country, key));
            if (found == translated.end() || !can_stand(found->second)) continue;
            if (is_country_code(eu_code(code))) names.emplace(eu_code(code), found->second);
            break;
        }
    }
    return names;
}

} // namespace ilonet::read
