// A document as one page of HTML, made of these parts.
#pragma once

#include "model/result.hpp"

#include <set>
#include <string>
#include <string_view>

namespace ilonet::render {

/// Names for parts of the page: small letters, digits and hyphens, no name twice.
class Anchors {
public:
    std::string add(std::string_view name);

private:
    std::set<std::string> taken_;
};

/// The table in a box of its own that scrolls where the screen is narrower.
std::string page_table(const DocumentTable& table);
/// Whether the table is too wide for paper in upright format.
bool needs_landscape(const Result& result);
/// The picture with its caption, its legend and its text.
std::string page_picture(const Picture& picture, std::string_view id);
/// The rules of CSS for all but the pictures.
std::string_view page_style();

/// `<p>text</p>`, empty for an empty text.
std::string paragraph(std::string_view text, std::string_view style = {});
/// ` name="text"`
std::string text_attribute(std::string_view name, std::string_view text);

} // namespace ilonet::render
