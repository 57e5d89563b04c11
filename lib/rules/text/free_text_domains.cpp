// Names of hosts, which addresses and links have in common.
#include "rules/text/free_text_scan.hpp"

namespace ilonet::rules {
namespace {

constexpr std::size_t longest_domain = 253; // RFC 1035; it also bounds the work at each place

// Of two letters all, since states publish posts on their own sites; of the others those in common use. The last ones
// lead nowhere (RFC 2606), but stand for those that do. Blanks around each word make it found as a whole.
constexpr std::string_view top_level =
    " ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd"
    " cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge"
    " gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki"
    " km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my"
    " mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se"
    " sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz"
    " va vc ve vg vi vn vu wf ws xk ye yt za zm zw"
    " aero agency app asia biz blog cat chat cloud com contact coop dev digital edu email gov info ink int jobs link live"
    " mail media mil mobi museum name net network news online org page post press pro services site social solutions space"
    " store support team tech tel top travel website wiki work world xyz"
    " example invalid local localhost onion test ";
constexpr std::size_t longest_known = 9;

bool is_known(std::string_view label)
{
    return label.size() >= 2 && label.size() <= longest_known &&
           top_level.find(" " + std::string(label) + " ") != std::string_view::npos;
}

bool has_its_case(const Folded& text, std::size_t begin, std::size_t label, std::size_t end)
{
    // `return of persons.In 2026`: a capital behind a dot begins a sentence, unless all are capitals.
    const auto written = std::string_view(text.text).substr(begin, end - begin);
    const auto is_small = [](char c) { return is_letter(c) && !is_capital(c); };
    return std::none_of(written.begin() + static_cast<std::ptrdiff_t>(label - begin), written.end(), is_capital) ||
           std::none_of(written.begin(), written.end(), is_small);
}

bool can_be_top_level(std::string_view label)
{
    return label.size() >= 2 && (label.starts_with("xn--") || std::all_of(label.begin(), label.end(), is_letter));
}

constexpr std::string_view written_dots[] = {".", "[.]", "(.)", "[dot]", "(dot)", "{dot}", " [dot] ", " (dot) "};
constexpr std::string_view spoken_dots[] = {" dot ", " punto ", " point ", " punkt ", "[punto]", "(punto)"};

std::size_t behind_dot(const Folded& text, std::size_t i, Dots dots)
{
    const auto stands = [&](std::string_view dot) { return std::string_view(text.lower).substr(i).starts_with(dot); };
    for (const auto dot : written_dots)
        if (stands(dot)) return i + dot.size();
    for (const auto dot : spoken_dots)
        if (dots == Dots::spoken && stands(dot)) return i + dot.size();
    return i;
}

bool is_of_label(char c) { return is_of_word(c) || c == '-'; }

} // namespace

Domain domain_at(const Folded& text, std::size_t begin, Dots dots)
{
    Domain domain{begin};
    for (auto label = begin; label - begin < longest_domain;) {
        const auto end = skip(text, label, is_of_label, longest_domain);
        if (end == label) break;
        const auto word = text.word(label, end);
        if (label != begin && can_be_top_level(word)) {
            const bool known = is_known(word) && has_its_case(text, begin, label, end);
            if (known || !domain.known) domain = {end, known};
        }
        const auto next = behind_dot(text, end, dots);
        if (next == end) break;
        label = next;
    }
    return domain;
}

} // namespace ilonet::rules
