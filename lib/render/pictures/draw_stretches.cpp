#include "render/markup.hpp"
#include "render/pictures/map_classes.hpp"
#include "render/pictures/map_legend.hpp"
#include "render/pictures/picture.hpp"
#include "render/pictures/svg.hpp"
#include "render/tables/display_width.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ilonet::render {
namespace {

constexpr double stretches_width = 760;
constexpr double stretch_row_height = 22;
constexpr double stretch_height = 14;
constexpr double days_height = 24; // the days above the bars
constexpr double stretch_gap = 8;
constexpr double narrowest_bar = 1; // one day of many years is still seen
constexpr int longest_stretch_label = 34;
constexpr int tick_columns = 10;

/// Marks of one key that follow one another are one line.
std::vector<std::vector<const Mark*>> lines_of(const Picture& picture)
{
    std::vector<std::vector<const Mark*>> lines;
    for (const auto& mark : picture.marks) {
        if (lines.empty() || lines.back().front()->key != mark.key) lines.emplace_back();
        lines.back().push_back(&mark);
    }
    return lines;
}

class Calendar {
public:
    Calendar(const Period& days, double begin) : days_(days), begin_(begin) {}

    double place(Day day) const
    {
        const auto whole = static_cast<double>(days_.last() - days_.first()) + 1;
        return begin_ + static_cast<double>(day - days_.first()) / whole * (stretches_width - begin_);
    }

    /// First days of months or years, as many as there is room for.
    std::vector<Day> ticks() const
    {
        const auto room = (stretches_width - begin_) / (label_width(tick_columns) + stretch_gap);
        for (const int months : {1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000}) {
            auto list = every(months);
            if (static_cast<double>(list.size()) <= room) return list;
        }
        return {};
    }

private:
    std::vector<Day> every(int months) const
    {
        std::vector<Day> list;
        auto day = Day::of(days_.first().year(), 1, 1);
        while (day && *day <= days_.last()) {
            if (*day >= days_.first()) list.push_back(*day);
            const auto next = day->plus_months(months);
            if (next <= *day) break; // the calendar's end
            day = next;
        }
        return list;
    }

    Period days_;
    double begin_;
};

std::string bar_of(const Picture& picture, const Mark& mark, const std::vector<MapClass>& classes,
                   const Calendar& calendar, double top)
{
    const auto days = intersection(mark.days, picture.days);
    if (!days) return {};
    const auto begin = calendar.place(days->first());
    const Box box{begin, top + (stretch_row_height - stretch_height) / 2,
                  std::max(calendar.place(days->last() + 1) - begin, narrowest_bar), stretch_height};
    return svg_box(shade_style(class_of(drawn_value(mark), classes).shade), box,
                   said_of(mark, picture) + ", " + days->first().iso() + " to " + days->last().iso());
}

} // namespace

Drawing draw_stretches(const Picture& picture)
{
    const auto lines = lines_of(picture);
    const auto classes = map_classes(picture.marks);
    int label_columns = 1;
    for (const auto& line : lines)
        label_columns =
            std::max(label_columns, std::min(display_width(xml_text(line.front()->label)), longest_stretch_label));
    const auto begin = label_width(label_columns) + stretch_gap;
    const Calendar calendar(picture.days, begin);
    const auto height =
        days_height + stretch_row_height * static_cast<double>(std::max<std::size_t>(lines.size(), 1)) + stretch_gap;
    Drawing drawing{stretches_width, height, {}};
    for (const auto day : calendar.ticks()) {
        const auto x = calendar.place(day);
        drawing.shapes += svg_line("grid", x, days_height - stretch_gap, x, height);
        drawing.shapes += svg_label("tick", x, 11, day.iso(), tick_columns);
    }
    auto top = days_height;
    for (const auto& line : lines) {
        drawing.shapes += svg_label("label end", begin - stretch_gap, top + stretch_row_height / 2 + 4.5,
                                    line.front()->label, label_columns);
        for (const auto* mark : line) drawing.shapes += bar_of(picture, *mark, classes, calendar, top);
        top += stretch_row_height;
    }
    drawing.shapes += svg_line("zero", begin, days_height - stretch_gap, begin, height);
    return drawing;
}

} // namespace ilonet::render
