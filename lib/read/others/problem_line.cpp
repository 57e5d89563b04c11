#include "read/others/problem_line.hpp"

#include "model/safe_text.hpp"
#include "read/rows/json_feed.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace ilonet::read {
namespace {

using Json = nlohmann::json;

// The members of one line's object with their places. `mark_` stands behind the last piece that the parser has told.
class LineParser : public ProblemLine {
public:
    explicit LineParser(std::string_view line) : line_(line), read_(line.data())
    {
        const char* end = line_.data() + line_.size();
        Json::sax_parse(JsonFeed(line_.data(), &read_), JsonFeed(end, &read_), this);
    }

    bool null() { return add(ProblemValue::Type::null, "null", begin_literal(4)); }
    bool boolean(bool value) { return add(ProblemValue::Type::other, "true or false", begin_literal(value ? 4 : 5)); }
    bool number_integer(Json::number_integer_t value) { return whole(std::to_string(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return whole(std::to_string(value)); }
    bool number_float(Json::number_float_t, const std::string& written)
    {
        // The parser takes whole numbers for decimal ones where they are too large for it.
        if (written.find_first_not_of("-0123456789") == std::string::npos) return whole(written);
        return add(ProblemValue::Type::other, "a decimal number", begin_number());
    }
    bool string(std::string& text) { return add(ProblemValue::Type::text, std::move(text), begin_to_read()); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t)
    {
        const auto at = begin_to_read();
        if (depth_ == 0)
            is_object = true;
        else
            add(ProblemValue::Type::other, "an object", at);
        ++depth_;
        return true;
    }
    bool start_array(std::size_t)
    {
        const auto at = begin_to_read();
        const bool of_member = depth_ == 1 && is_object;
        if (of_member)
            members.back().is_list = in_list_ = true;
        else
            add(ProblemValue::Type::other, "a list", at);
        ++depth_;
        return true;
    }
    bool end_object() { return end_nested(); }
    bool end_array() { return end_nested(); }
    bool key(std::string& name)
    {
        const auto at = begin_to_read();
        if (depth_ == 1) members.push_back({std::move(name), at, {}, false});
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error)
    {
        std::string_view what = error.what();
        // `[json.exception.parse_error.101] parse error at line 1, column 9: ` says what the place says better.
        if (const auto colon = what.find(": "); colon != std::string_view::npos) what.remove_prefix(colon + 2);
        problem = "is no JSON: " + visible(what);
        problem_at = std::min(position == 0 ? 0 : position - 1, start());
        return false;
    }

private:
    std::size_t start() const { return std::min(line_.find_first_not_of(" \t\r\n:,", mark_), line_.size()); }
    std::size_t begin_to_read()
    {
        const auto at = start();
        mark_ = static_cast<std::size_t>(read_ - line_.data());
        return at;
    }
    std::size_t begin_literal(std::size_t length)
    {
        const auto at = start();
        mark_ = at + length;
        return at;
    }
    // The parser knows the end of a number only from the character behind it.
    std::size_t begin_number()
    {
        const auto at = start();
        mark_ = std::min(line_.find_first_not_of("0123456789+-.eE", at), line_.size());
        return at;
    }
    bool whole(std::string digits) { return add(ProblemValue::Type::whole, std::move(digits), begin_number()); }
    bool add(ProblemValue::Type type, std::string text, std::size_t at)
    {
        if (is_object && (depth_ == 1 || (depth_ == 2 && in_list_)))
            members.back().values.push_back({type, std::move(text), at});
        return true;
    }
    bool end_nested()
    {
        mark_ = static_cast<std::size_t>(read_ - line_.data());
        if (--depth_ == 1) in_list_ = false;
        return true;
    }

    std::string_view line_;
    const char* read_;
    std::size_t mark_ = 0;
    int depth_ = 0;
    bool in_list_ = false;
};

} // namespace

ProblemLine read_problem_line(std::string_view line)
{
    LineParser parser(line);
    return std::move(static_cast<ProblemLine&>(parser)); // what was read, without what read it
}

} // namespace ilonet::read
