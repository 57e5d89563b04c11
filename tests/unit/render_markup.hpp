// A simple reader of HTML and SVG: enough to tell whether each element is closed and which elements there are.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ilonet::test {

struct Markup {
    std::string problem; ///< empty where every element is closed in its turn
    std::set<std::string> elements;
    std::set<std::string> attributes;
};

/// The attributes of a tag; a value stands in double quotes.
inline void read_attributes(std::string_view rest, Markup& markup)
{
    while (!rest.empty()) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" /"), rest.size()));
        if (rest.empty()) return;
        const auto name = rest.substr(0, rest.find_first_of("= "));
        markup.attributes.emplace(name);
        rest.remove_prefix(name.size());
        if (!rest.starts_with('=')) continue;
        const auto end = rest.find('"', 2);
        if (!rest.starts_with("=\"") || end == std::string_view::npos) {
            markup.problem = "a value is not quoted at " + std::string(rest);
            return;
        }
        rest.remove_prefix(end + 1);
    }
}

// The `>` that ends the tag, outside of quotes.
inline std::size_t end_of_tag(std::string_view text, std::size_t at)
{
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (text[at] == '>' && !quoted) return at;
    }
    return std::string_view::npos;
}

inline Markup read_markup(std::string_view text)
{
    Markup markup;
    std::vector<std::string> open;
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const auto end = end_of_tag(text, at);
        if (end == std::string_view::npos) return {"a tag is not closed", {}, {}};
        const auto tag = text.substr(at + 1, end - at - 1);
        if (tag.starts_with('!')) continue;
        const bool closes = tag.starts_with('/');
        const std::string name(tag.substr(closes ? 1 : 0, tag.find_first_of(" /", 1) - (closes ? 1 : 0)));
        if (closes) {
            if (open.empty() || open.back() != name) return {"</" + name + "> closes no element", {}, {}};
            open.pop_back();
            continue;
        }
        markup.elements.insert(name);
        read_attributes(tag.substr(name.size()), markup);
        if (name != "meta" && !tag.ends_with('/')) open.push_back(name);
    }
    if (!open.empty()) markup.problem = "<" + open.back() + "> is not closed";
    return markup;
}

} // namespace ilonet::test
