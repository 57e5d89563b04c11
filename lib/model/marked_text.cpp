#include "model/marked_text.hpp"

#include <utility>

namespace ilonet {

MarkedText::MarkedText(std::string text) : text_(std::move(text)) {}
MarkedText::MarkedText(std::string_view text) : text_(text) {}
MarkedText::MarkedText(const char* text) : text_(text) {}
MarkedText::MarkedText(Name name, std::string_view text) : text_(text), marks_{{0, text.size(), name}} {}

std::string MarkedText::spelled(const Spelling& spelling) const
{
    std::string out;
    std::size_t at = 0;
    for (const auto& mark : marks_) {
        out.append(text_, at, mark.begin - at);
        out += spelling(mark.name, std::string_view(text_).substr(mark.begin, mark.size));
        at = mark.begin + mark.size;
    }
    return out.append(text_, at);
}

MarkedText& MarkedText::operator+=(const MarkedText& more)
{
    const auto before = text_.size();
    const auto count = more.marks_.size(); // of a text added to itself they grow
    text_ += more.text_;
    for (std::size_t i = 0; i < count; ++i) {
        const auto mark = more.marks_[i];
        marks_.push_back({before + mark.begin, mark.size, mark.name});
    }
    return *this;
}

MarkedText operator+(MarkedText text, const MarkedText& more) { return std::move(text += more); }

MarkedLiteral::operator MarkedText() const
{
    MarkedText text;
    std::size_t at = 0;
    for (auto begin = written_.find_first_of("{<"); begin != std::string_view::npos;
         begin = written_.find_first_of("{<", at)) {
        const auto end = written_.find_first_of(">}", begin);
        const auto name = written_.substr(begin + 1, end - begin - 1);
        text += written_.substr(at, begin - at);
        text += written_[begin] == '{' ? operation(name) : parameter(name);
        at = end + 1;
    }
    return text += written_.substr(at);
}

} // namespace ilonet
