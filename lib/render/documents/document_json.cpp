#include "render/documents/document_formats.hpp"
#include "render/pictures/number_text.hpp"
#include "render/pictures/picture.hpp"
#include "render/tables/json.hpp"

namespace ilonet::render {
namespace {

std::string json_text(std::string_view text)
{
    std::string out;
    append_json_text(out, text);
    return out;
}

/// The items between commas, one a line, each as `text_of` gives it.
template <typename Items, typename TextOf>
std::string lines(const Items& items, TextOf text_of)
{
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "\n" : ",\n") + text_of(item);
    return out.empty() ? out : out + "\n";
}

std::string texts(const std::vector<std::string>& list)
{
    std::string out;
    for (const auto& text : list) out += (out.empty() ? "" : ",") + json_text(text);
    return "[" + out + "]";
}

std::string days_members(const Period& days)
{
    std::string out;
    if (days.since) out += ",\"since\":" + json_text(days.since->iso());
    if (days.until) out += ",\"until\":" + json_text(days.until->iso());
    return out;
}

std::string mark_object(const Mark& mark)
{
    const auto value = number_text(mark.value);
    return "{\"key\":" + json_text(mark.key) + ",\"label\":" + json_text(mark.label) +
           ",\"value\":" + (value.empty() ? "null" : value) + ",\"shown\":" + json_text(mark.shown) +
           days_members(mark.days) + "}";
}

std::string picture_object(const Picture& picture)
{
    return "{\"picture\":" + json_text(picture.name) + ",\"form\":" + json_text(form_word(picture.form)) +
           ",\"caption\":" + json_text(picture.caption) + ",\"text\":" + json_text(picture.text) +
           ",\"unit\":" + json_text(picture.unit) + days_members(picture.days) + ",\"marks\":[" +
           lines(picture.marks, mark_object) + "]}";
}

std::string table_member(const DocumentTable& table)
{
    auto out = json_text(table.name) + ":";
    append_json_rows(out, table.result);
    return out;
}

std::string section_object(const DocumentSection& section)
{
    return "{\"section\":" + json_text(section.name) + ",\"heading\":" + json_text(section.heading) +
           ",\"paragraphs\":" + texts(section.paragraphs) + ",\"tables\":{" + lines(section.tables, table_member) +
           "},\"pictures\":[" + lines(section.pictures, picture_object) + "]}";
}

} // namespace

std::string document_as_json(const Document& document)
{
    return "{\"document\":" + json_text(document.name) + ",\n\"title\":" + json_text(document.title) +
           ",\n\"head\":" + texts(document.head) + ",\n\"sections\":[" + lines(document.sections, section_object) +
           "]}\n";
}

} // namespace ilonet::render
