#include "model/country_names.hpp"

#include <array>

namespace ilonet {
namespace {

constexpr std::array<std::string_view, 24> languages{"bg", "cs", "da", "de", "el", "en", "es", "et",
                                                     "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv",
                                                     "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"};

struct UsualName {
    std::string_view code, language; ///< empty: all that are not named below
    std::string_view name;
};

// Kosovo has no code in ISO 3166-1, and Palestine stands there as `Palestine, State of` alone. The others are short
// names that iso-codes 4.15 lacks in the language: it has the formal one alone, such as `Syrienne, République arabe`,
// or none since the country's name changed. For Taiwan one of its catalogues has `Republic of China`.
constexpr std::array usual_names{
    UsualName{"XK", "", "Kosovo"},
    UsualName{"XK", "bg", "Косово"},
    UsualName{"XK", "el", "Κοσσυφοπέδιο"},
    UsualName{"XK", "ga", "An Chosaiv"},
    UsualName{"XK", "hu", "Koszovó"},
    UsualName{"XK", "lt", "Kosovas"},
    UsualName{"XK", "lv", "Kosova"},
    UsualName{"XK", "pl", "Kosowo"},
    UsualName{"PS", "", "Palestina"},
    UsualName{"PS", "bg", "Палестина"},
    UsualName{"PS", "da", "Palæstina"},
    UsualName{"PS", "de", "Palästina"},
    UsualName{"PS", "el", "Παλαιστίνη"},
    UsualName{"PS", "en", "Palestine"},
    UsualName{"PS", "et", "Palestiina"},
    UsualName{"PS", "fi", "Palestiina"},
    UsualName{"PS", "fr", "Palestine"},
    UsualName{"PS", "ga", "An Phalaistín"},
    UsualName{"PS", "hu", "Palesztina"},
    UsualName{"PS", "lv", "Palestīna"},
    UsualName{"PS", "pl", "Palestyna"},
    UsualName{"PS", "sk", "Palestína"},
    UsualName{"TR", "da", "Tyrkiet"},
    UsualName{"TR", "el", "Τουρκία"},
    UsualName{"TR", "es", "Turquía"},
    UsualName{"TR", "fi", "Turkki"},
    UsualName{"TR", "fr", "Turquie"},
    UsualName{"TR", "ga", "An Tuirc"},
    UsualName{"TR", "it", "Turchia"},
    UsualName{"TR", "lt", "Turkija"},
    UsualName{"TR", "lv", "Turcija"},
    UsualName{"TR", "mt", "Turkija"},
    UsualName{"TR", "ro", "Turcia"},
    UsualName{"TR", "sk", "Turecko"},
    UsualName{"TR", "sl", "Turčija"},
    UsualName{"SY", "da", "Syrien"},
    UsualName{"SY", "el", "Συρία"},
    UsualName{"SY", "es", "Siria"},
    UsualName{"SY", "fi", "Syyria"},
    UsualName{"SY", "fr", "Syrie"},
    UsualName{"SY", "ga", "An tSiria"},
    UsualName{"SY", "hr", "Sirija"},
    UsualName{"SY", "hu", "Szíria"},
    UsualName{"SY", "it", "Siria"},
    UsualName{"SY", "lt", "Sirija"},
    UsualName{"SY", "lv", "Sīrija"},
    UsualName{"SY", "mt", "Sirja"},
    UsualName{"SY", "pt", "Síria"},
    UsualName{"SY", "ro", "Siria"},
    UsualName{"SY", "sk", "Sýria"},
    UsualName{"SY", "sl", "Sirija"},
    UsualName{"IR", "da", "Iran"},
    UsualName{"IR", "el", "Ιράν"},
    UsualName{"IR", "es", "Irán"},
    UsualName{"IR", "fi", "Iran"},
    UsualName{"IR", "fr", "Iran"},
    UsualName{"IR", "ga", "An Iaráin"},
    UsualName{"IR", "hr", "Iran"},
    UsualName{"IR", "hu", "Irán"},
    UsualName{"IR", "it", "Iran"},
    UsualName{"IR", "lt", "Iranas"},
    UsualName{"IR", "lv", "Irāna"},
    UsualName{"IR", "mt", "Iran"},
    UsualName{"IR", "pt", "Irão"},
    UsualName{"IR", "ro", "Iran"},
    UsualName{"IR", "sk", "Irán"},
    UsualName{"IR", "sl", "Iran"},
    UsualName{"LA", "da", "Laos"},
    UsualName{"LA", "el", "Λάος"},
    UsualName{"LA", "es", "Laos"},
    UsualName{"LA", "fi", "Laos"},
    UsualName{"LA", "fr", "Laos"},
    UsualName{"LA", "ga", "Laos"},
    UsualName{"LA", "hr", "Laos"},
    UsualName{"LA", "hu", "Laosz"},
    UsualName{"LA", "it", "Laos"},
    UsualName{"LA", "lt", "Laosas"},
    UsualName{"LA", "lv", "Laosa"},
    UsualName{"LA", "mt", "Laos"},
    UsualName{"LA", "pt", "Laos"},
    UsualName{"LA", "ro", "Laos"},
    UsualName{"LA", "sk", "Laos"},
    UsualName{"LA", "sl", "Laos"},
    UsualName{"CZ", "fi", "Tšekki"},
    UsualName{"CZ", "ga", "An tSeicia"},
    UsualName{"CZ", "lt", "Čekija"},
    UsualName{"CZ", "lv", "Čehija"},
    UsualName{"CZ", "mt", "Ċekja"},
    UsualName{"CZ", "sl", "Češka"},
    UsualName{"MK", "fi", "Pohjois-Makedonia"},
    UsualName{"MK", "ga", "An Mhacadóin Thuaidh"},
    UsualName{"MK", "lt", "Šiaurės Makedonija"},
    UsualName{"MK", "lv", "Ziemeļmaķedonija"},
    UsualName{"MK", "mt", "Maċedonja ta' Fuq"},
    UsualName{"MK", "ro", "Macedonia de Nord"},
    UsualName{"MK", "sk", "Severné Macedónsko"},
    UsualName{"MK", "sl", "Severna Makedonija"},
    UsualName{"TW", "et", "Taiwan"},
};

constexpr std::array footnotes{
    NameFootnote{"XK", "This designation is without prejudice to positions on status, and is in line with UNSCR "
                       "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."},
    NameFootnote{"PS", "This designation shall not be construed as recognition of a State of Palestine and is without "
                       "prejudice to the individual positions of the Member States on this issue."},
};

} // namespace

std::span<const std::string_view> union_languages() { return languages; }

void lay_over_names_of_the_union(std::string_view language, NamesByCode& names)
{
    for (const auto& [code, of, name] : usual_names)
        if (of.empty() || of == language) names[std::string(code)] = name;
    for (const auto& [code, text] : footnotes) names[std::string(code)] += "*";
}

std::span<const NameFootnote> name_footnotes() { return footnotes; }

} // namespace ilonet
