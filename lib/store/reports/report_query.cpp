#include "store/reports/report_query.hpp"

#include "model/failure.hpp"
#include "model/folding.hpp"
#include "model/record.hpp"
#include "model/safe_text.hpp"

#include <algorithm>
#include <vector>

namespace ilonet::store {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f"; // of ASCII: the others have become plain spaces
constexpr std::string_view ends_word = " \t\r\n\v\f()\"";

[[noreturn]] void refuse(const std::string& why, const MarkedText& help)
{
    throw Failure(Fault::usage, "the query cannot be read: " + visible(why), help);
}

std::string lower(std::string_view word)
{
    std::string out(word);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string quoted(std::string_view text) { return "\"" + folded_for_search(text) + "\""; }

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
        if (misses_operand())
            refuse(last_.empty() ? "it is empty" : "nothing stands behind " + last_, "write a word there");
        if (!before_groups_.empty()) refuse("a ( is not closed", "write ) behind the group");
        if (!standing_.operand_before) refuse("it holds signs and no word", "write a word");
        return std::move(out_);
    }

private:
    // Signs are no words and ask for nothing; so does what joins them to words. Hence a connector and a field wait
    // until there is something behind them.
    struct Standing {
        std::string connector, field;
        bool operand_before = false;
        bool passed_over = false; ///< signs alone stand where an operand is wanted
        std::size_t written = 0;  ///< of `out_`
    };

    bool misses_operand() const
    {
        const auto& [connector, field, operand_before, passed_over, written] = standing_;
        return !passed_over && (!operand_before || !connector.empty() || !field.empty());
    }

    // Words side by side must all be there.
    void begin_operand()
    {
        if (!standing_.connector.empty())
            out_ += " " + standing_.connector + " ";
        else if (standing_.operand_before)
            out_ += " AND ";
        if (!standing_.field.empty()) out_ += standing_.field + " : ";
        standing_ = {};
    }
    void end_operand(std::string_view shown)
    {
        standing_ = {{}, {}, true, false, 0};
        last_ = shown;
    }
    // What is asked for beside nothing must be there; what OR offers instead of nothing is still to come.
    void pass_over(std::string_view shown)
    {
        if (standing_.connector != "OR") standing_.connector.clear();
        standing_.field.clear();
        standing_.passed_over = true;
        last_ = shown;
    }

    void open()
    {
        standing_.written = out_.size();
        before_groups_.push_back(standing_);
        begin_operand();
        out_ += '(';
        ++at_;
        last_ = "(";
    }

    void close()
    {
        if (before_groups_.empty()) refuse("a ) has no ( before it", "put words with ( or ) in quotes");
        if (misses_operand()) refuse("nothing stands between " + last_ + " and )", "write a word there");
        ++at_;
        auto before = std::move(before_groups_.back());
        before_groups_.pop_back();
        if (standing_.operand_before) {
            out_ += ')';
            return end_operand(")");
        }
        standing_ = std::move(before);
        out_.resize(standing_.written);
        pass_over("( )");
    }

    void phrase()
    {
        const auto end = query_.find('"', at_ + 1);
        if (end == std::string_view::npos) refuse("a \" is not closed", "write \" behind the phrase, too");
        const auto words = query_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        const bool beginning = at_ < query_.size() && query_[at_] == '*';
        if (beginning) ++at_;
        if (!holds_word(words)) return pass_over("the phrase");
        begin_operand();
        out_ += quoted(words) + (beginning ? "*" : "");
        end_operand("the phrase");
    }

    void word()
    {
        const auto end = std::min(query_.find_first_of(ends_word, at_), query_.size());
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
        const bool nothing_before = !standing_.operand_before || !standing_.connector.empty();
        if ((nothing_before && (word == "NOT" || !standing_.passed_over)) || !standing_.field.empty())
            refuse("nothing stands before " + std::string(word),
                   word == "NOT" ? "write what must be there first: boats NOT storm" : "write a word there");
        // AND binds what is behind it to the signs before it, not to what OR parts from them.
        const bool stays = standing_.connector == "OR" && word == "AND";
        if (standing_.operand_before && !stays) standing_.connector = word;
        standing_.passed_over = false;
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
                   "write title: or text:, or choose reports by options such as <topic>"_marked);
        if (!standing_.field.empty()) refuse("nothing stands behind " + last_, "write a word there");
        standing_.field = field;
        standing_.passed_over = false;
        last_ = field + ":";
        at_ = behind;
    }

    void plain(std::string_view word, std::size_t end)
    {
        const bool beginning = word.ends_with('*');
        const auto stem = beginning ? word.substr(0, word.size() - 1) : word;
        if (stem.empty()) refuse("a * stands alone", "write the beginning of a word before it");
        at_ = end;
        if (!holds_word(stem)) return pass_over(word);
        begin_operand();
        out_ += quoted(stem) + (beginning ? "*" : "");
        end_operand(word);
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
        if (inside.find_first_not_of(blanks) == std::string_view::npos) refuse("NEAR( ) is empty", near_help);
        at_ = end + 1;
        std::string words;
        for (std::size_t from_word = 0; (from_word = inside.find_first_not_of(blanks, from_word)) < inside.size();) {
            const auto stop = std::min(inside.find_first_of(blanks, from_word), inside.size());
            const auto word = inside.substr(from_word, stop - from_word);
            if (holds_word(word)) words += quoted(word) + " ";
            from_word = stop;
        }
        if (words.empty()) return pass_over("NEAR( )");
        begin_operand();
        out_ += "NEAR(" + words + ", " + std::string(distance) + ")";
        end_operand("NEAR( )");
    }

    static constexpr const char* near_help = "write NEAR(boat engine, 5)";

    std::string_view query_;
    std::string out_, last_;
    std::size_t at_ = 0;
    Standing standing_;
    std::vector<Standing> before_groups_;
};

} // namespace

std::string as_fts5(std::string_view query)
{
    const auto words = words_for_search(query);
    return Translation(words).fts5();
}

} // namespace ilonet::store
