#include "store/report_query.hpp"

#include "model/failure.hpp"
#include "model/record.hpp"
#include "model/text.hpp"

#include <algorithm>

namespace ilonet::store {
namespace {

constexpr std::string_view blanks = " \t\r\n";

[[noreturn]] void refuse(const std::string& why, const std::string& help)
{
    throw Failure(Exit::usage, "the query cannot be read: " + visible(why), help);
}

std::string lower(std::string_view word)
{
    std::string out(word);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

class Translation {
public:
    explicit Translation(std::string_view query) : query_(query) {}

    std::string fts5()
    {
        while ((at_ = query_.find_first_not_of(blanks, at_)) < query_.size()) {
            switch (query_[at_]) {
            case '(': open(); break;
            case ')': close(); break;
            case '"': phrase(); break;
            default: word(); break;
            }
        }
        if (!operand_before_)
            refuse(last_.empty() ? "it is empty" : "nothing stands behind " + last_, "write a word there");
        if (depth_ > 0) refuse("a ( is not closed", "write ) behind the group");
        return std::move(out_);
    }

private:
    // Words side by side must all be there.
    void begin_operand()
    {
        if (operand_before_) out_ += " AND ";
    }
    void end_operand(std::string_view shown)
    {
        operand_before_ = true;
        last_ = shown;
    }

    void open()
    {
        begin_operand();
        out_ += '(';
        ++depth_;
        ++at_;
        operand_before_ = false;
        last_ = "(";
    }

    void close()
    {
        if (depth_ == 0) refuse("a ) has no ( before it", "put words with ( or ) in quotes");
        if (!operand_before_) refuse("nothing stands between " + last_ + " and )", "write a word there");
        out_ += ')';
        --depth_;
        ++at_;
        last_ = ")";
    }

    void phrase()
    {
        const auto end = query_.find('"', at_ + 1);
        if (end == std::string_view::npos) refuse("a \" is not closed", "write \" behind the phrase, too");
        begin_operand();
        out_ += query_.substr(at_, end + 1 - at_);
        at_ = end + 1;
        if (at_ < query_.size() && query_[at_] == '*') out_ += query_[at_++];
        end_operand("the phrase");
    }

    void word()
    {
        const auto end = std::min(query_.find_first_of(" \t\r\n()\"", at_), query_.size());
        const auto word = query_.substr(at_, end - at_);
        if (word == "AND" || word == "OR" || word == "NOT")
            connect(word, end);
        else if (word == "NEAR" && end < query_.size() && query_[end] == '(')
            near(end + 1);
        else if (const auto colon = word.find(':');
                 colon != std::string_view::npos && names_a_field(word.substr(0, colon)))
            in_field(lower(word.substr(0, colon)), at_ + colon + 1);
        else
            plain(word, end);
    }

    void connect(std::string_view word, std::size_t end)
    {
        if (!operand_before_)
            refuse("nothing stands before " + std::string(word),
                   word == "NOT" ? "write what must be there first: boats NOT storm" : "write a word there");
        out_ += " " + std::string(word) + " ";
        operand_before_ = false;
        last_ = word;
        at_ = end;
    }

    static bool names_a_field(std::string_view name)
    {
        return lower(name) == "route" || kinds::report.index_of(lower(name)) >= 0;
    }

    void in_field(const std::string& field, std::size_t behind)
    {
        if (field != "title" && field != "text")
            refuse(field + ": is no part of a text",
                   "write title: or text:, or choose reports by options such as --topic");
        begin_operand();
        out_ += field + " : ";
        operand_before_ = false;
        last_ = field + ":";
        at_ = behind;
    }

    void plain(std::string_view word, std::size_t end)
    {
        const bool beginning = word.ends_with('*');
        const auto stem = beginning ? word.substr(0, word.size() - 1) : word;
        if (stem.empty()) refuse("a * stands alone", "write the beginning of a word before it");
        begin_operand();
        out_ += quoted(stem) + (beginning ? "*" : "");
        end_operand(word);
        at_ = end;
    }

    // NEAR(a b, 5): both with at most five words between them.
    void near(std::size_t from)
    {
        const auto end = query_.find(')', from);
        if (end == std::string_view::npos) refuse("NEAR( is not closed", near_help);
        auto inside = query_.substr(from, end - from);
        if (inside.find('"') != std::string_view::npos) refuse("NEAR( ) takes words, not phrases", near_help);
        std::string_view distance = "10";
        if (const auto comma = inside.rfind(','); comma != std::string_view::npos) {
            distance = inside.substr(comma + 1);
            distance.remove_prefix(std::min(distance.find_first_not_of(blanks), distance.size()));
            inside = inside.substr(0, comma);
        }
        constexpr std::size_t most_digits = 4;
        if (distance.empty() || distance.size() > most_digits ||
            distance.find_first_not_of("0123456789") != std::string_view::npos)
            refuse("NEAR( ) has no whole number of words behind its comma", near_help);
        begin_operand();
        out_ += "NEAR(";
        for (std::size_t at = 0; (at = inside.find_first_not_of(blanks, at)) < inside.size();) {
            const auto stop = std::min(inside.find_first_of(blanks, at), inside.size());
            out_ += quoted(inside.substr(at, stop - at)) + " ";
            at = stop;
        }
        if (out_.ends_with('(')) refuse("NEAR( ) is empty", near_help);
        out_ += ", " + std::string(distance) + ")";
        end_operand("NEAR( )");
        at_ = end + 1;
    }

    static constexpr const char* near_help = "write NEAR(boat engine, 5)";

    std::string_view query_;
    std::string out_, last_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool operand_before_ = false;
};

} // namespace

std::string as_fts5(std::string_view query) { return Translation(query).fts5(); }

} // namespace ilonet::store
