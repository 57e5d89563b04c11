#include "read/rows/json_rows.hpp"

#include "model/nearest.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "model/utf8.hpp"
#include "read/rows/in_quotes.hpp"
#include "read/rows/json_feed.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace ilonet::read {
namespace {

using Json = nlohmann::json;

// One line's object, as the parser tells it piece by piece. `mark_` stands behind the last piece.
class RowHandler {
public:
    RowHandler(const Kind& kind, std::string_view line, std::size_t offset, int number, RowBuilder& builder,
               std::string_view passed_over)
        : kind_(kind), line_(line), offset_(offset), number_(number), builder_(builder), passed_over_(passed_over),
          read_(line.data()), written_(kind.fields.size(), false)
    {
    }

    void run()
    {
        const char* end = line_.data() + line_.size();
        const bool parsed = Json::sax_parse(JsonFeed(line_.data(), &read_), JsonFeed(end, &read_), this);
        if (!parsed || !is_object_) return;
        for (std::size_t field = 0; field < written_.size(); ++field)
            if (!written_[field]) builder_.absent(field);
    }

    bool null()
    {
        const auto start = begin_literal(4);
        if (is_cell()) take({}, start);
        return true;
    }
    bool boolean(bool value)
    {
        const auto start = begin_literal(value ? 4 : 5);
        if (is_cell()) refuse(start, "true or false");
        return true;
    }
    bool number_integer(Json::number_integer_t value) { return number(std::to_string(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return number(std::to_string(value)); }
    bool number_float(Json::number_float_t, const std::string& written)
    {
        // The parser takes whole numbers for decimal ones where they are too large for it.
        if (written.find_first_not_of("-0123456789") == std::string::npos) return number(written);
        const auto start = begin_number();
        if (is_cell()) refuse(start, "a decimal number");
        return true;
    }
    bool string(std::string& value)
    {
        const auto start = begin_to_read();
        if (is_cell()) take(value, start);
        return true;
    }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t)
    {
        if (depth_ == 0) is_object_ = true;
        return start_nested("an object");
    }
    bool start_array(std::size_t) { return start_nested("an array"); }
    bool end_object() { return end_nested(); }
    bool end_array() { return end_nested(); }

    bool key(std::string& name)
    {
        const auto start = begin_to_read();
        if (depth_ != 1) return true;
        field_ = kind_.index_of(name);
        if (field_ < 0 && !passed_over_.empty() && name == passed_over_) return true;
        if (field_ < 0)
            report_unknown(name, start);
        else if (written_[static_cast<std::size_t>(field_)])
            report_doubled(name, start);
        else
            written_[static_cast<std::size_t>(field_)] = true;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error)
    {
        std::string_view what = error.what();
        // `[json.exception.parse_error.101] parse error at line 1, column 9: ` says what the place says better.
        if (const auto colon = what.find(": "); colon != std::string_view::npos) what.remove_prefix(colon + 2);
        const auto at = std::min(position == 0 ? 0 : position - 1, start());
        builder_.report(rule_id::row_form, offset_ + at, spot(at), {}, "is no JSON: " + visible(what),
                        "write one object with names in double quotes");
        return false;
    }

private:
    // Places ascend: so a row is counted once, however many of them it has.
    Spot spot(std::size_t at)
    {
        if (at < counted_to_) counted_to_ = counted_ = 0;
        counted_ += static_cast<std::size_t>(count_characters(line_.substr(counted_to_, at - counted_to_)));
        counted_to_ = at;
        return {number_, static_cast<int>(counted_) + 1};
    }
    std::size_t read() const { return static_cast<std::size_t>(read_ - line_.data()); }

    std::size_t start() const { return std::min(line_.find_first_not_of(" \t\r\n:,", mark_), line_.size()); }
    // Where the piece begins that ends where the parser has read to, ...
    std::size_t begin_to_read()
    {
        const auto at = start();
        mark_ = read();
        return at;
    }
    // ... that has so many characters, ...
    std::size_t begin_literal(std::size_t length)
    {
        const auto at = start();
        mark_ = at + length;
        return at;
    }
    // ... that is a number, of which the parser knows the end only from the character behind it.
    std::size_t begin_number()
    {
        const auto at = start();
        mark_ = std::min(line_.find_first_not_of("0123456789+-.eE", at), line_.size());
        return at;
    }

    // A value of the row itself, not of something nested in it; what stands outside an object is refused here.
    bool is_cell()
    {
        if (depth_ == 0) report_no_object(start_of_line());
        return depth_ == 1 && is_object_ && field_ >= 0;
    }

    bool number(const std::string& digits)
    {
        const auto start = begin_number();
        if (!is_cell()) return true;
        const auto& field = kind_.fields[static_cast<std::size_t>(field_)];
        if (field.type == FieldType::whole)
            take(digits, start);
        else
            refuse(start, "a number");
        return true;
    }

    bool start_nested(std::string_view what)
    {
        const auto at = begin_to_read();
        if (depth_ == 0 && !is_object_) report_no_object(start_of_line());
        if (depth_ == 1 && is_object_ && field_ >= 0) refuse(at, what);
        ++depth_;
        return true;
    }
    bool end_nested()
    {
        mark_ = read();
        --depth_;
        return true;
    }

    void take(std::string_view written, std::size_t at)
    {
        builder_.cell(static_cast<std::size_t>(field_), written, offset_ + at, spot(at));
        field_ = -1;
    }

    void refuse(std::size_t at, std::string_view what)
    {
        const auto& field = kind_.fields[static_cast<std::size_t>(field_)];
        const bool whole = field.type == FieldType::whole;
        builder_.report(rule_id::wrong_type, offset_ + at, spot(at), field.name,
                        std::string(field.name) + " is " + std::string(what) + ", not " +
                            (whole ? "a whole number" : "a string"),
                        holds_several(field.type) ? "write one string with the words parted by single spaces"
                        : whole                   ? "write it as a whole number"
                                                  : "write it in double quotes");
        field_ = -1;
    }

    void report_no_object(std::size_t at)
    {
        builder_.report(rule_id::wrong_type, offset_ + at, spot(at), {}, "a line holds one object",
                        "write {\"owner\": ...}");
    }
    std::size_t start_of_line() const { return std::min(line_.find_first_not_of(" \t"), line_.size()); }

    void report_unknown(const std::string& name, std::size_t at)
    {
        std::vector<std::string_view> names;
        std::string list;
        for (const auto& field : kind_.fields) {
            names.push_back(field.name);
            list += (list.empty() ? "" : ", ") + std::string(field.name);
        }
        const auto near = nearest(name, names);
        // The field that was meant is not missing as well.
        if (!near.empty()) written_[static_cast<std::size_t>(kind_.index_of(near))] = true;
        builder_.report(rule_id::columns, offset_ + at, spot(at), {},
                        in_quotes(name) + " is no key of " + std::string(kind_.name) + " rows",
                        near.empty() ? "the keys are " + list : "did you mean '" + near + "'?");
    }

    void report_doubled(const std::string& name, std::size_t at)
    {
        builder_.report(rule_id::columns, offset_ + at, spot(at), name,
                        "the key " + in_quotes(name) + " stands there twice", "keep one of the two");
        field_ = -1;
    }

    const Kind& kind_;
    std::string_view line_;
    std::size_t offset_;
    int number_;
    RowBuilder& builder_;
    std::string_view passed_over_;
    const char* read_;
    std::vector<bool> written_;
    std::size_t mark_ = 0;
    std::size_t counted_to_ = 0, counted_ = 0;
    int depth_ = 0;
    int field_ = -1; ///< of the value that comes next; -1 where it is to be passed over
    bool is_object_ = false;
};

bool report_encoding(std::string_view line, std::size_t offset, int number, RowBuilder& builder)
{
    const auto encoding = encoding_problem(line);
    if (encoding.sentence.empty()) return false;
    const int column = count_characters(line.substr(0, encoding.offset)) + 1;
    builder.report(rule_id::encoding, offset + encoding.offset, {number, column}, {}, "the row " + encoding.sentence,
                   encoding.help);
    return true;
}

} // namespace

void read_json_lines(const Kind& kind, const RowSource& source, std::string_view text, Rows& rows)
{
    read_json_lines_from(kind, source, text, 1, rows);
}

int read_json_lines_from(const Kind& kind, const RowSource& source, std::string_view text, int number, Rows& rows)
{
    RowBuilder builder(kind, source, text, rows);
    const bool clean = encoding_problem(text).sentence.empty();
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const auto newline = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, newline - begin);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.find_first_not_of(" \t") != std::string_view::npos) {
            builder.begin(begin, {number, 1});
            if (clean || !report_encoding(line, begin, number, builder))
                read_json_row(kind, line, begin, number, builder);
            builder.end(line);
        }
        begin = newline + 1;
    }
    return number;
}

void read_json_row(const Kind& kind, std::string_view line, std::size_t offset, int number, RowBuilder& builder,
                   std::string_view passed_over)
{
    RowHandler(kind, line, offset, number, builder, passed_over).run();
}

} // namespace ilonet::read
