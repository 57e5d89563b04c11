#include "model/code.hpp"

namespace ilonet {
namespace {

// ISO 3166-1 alpha-2 with the two codes that the EU writes otherwise, and the user-assigned XK.
constexpr std::string_view country_codes = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ "
                                           "BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC "
                                           "CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE "
                                           "EG EH EL ER ES ET FI FJ FK FM FO FR GA GD "
                                           "GE GF GG GH GI GL GM GN GP GQ GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM "
                                           "IN IO IQ IR IS IT JE JM JO JP KE KG KH KI "
                                           "KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH "
                                           "MK ML MM MN MO MP MQ MR MS MT MU MV MW MX "
                                           "MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR "
                                           "PS PT PW PY QA RE RO RS RU RW SA SB SC SD "
                                           "SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL "
                                           "TM TN TO TR TT TV TW TZ UA UG UK UM US UY "
                                           "UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW ";

constexpr std::size_t longest_authority = 12;
constexpr std::size_t longest_word = 40;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string_view eu_code(std::string_view code)
{
    if (code == "GR") return "EL";
    if (code == "GB") return "UK";
    return code;
}

bool is_country_code(std::string_view code)
{
    if (code.size() != 2 || !is_capital(code[0]) || !is_capital(code[1])) return false;
    for (std::size_t at = 0; at + 2 < country_codes.size(); at += 3)
        if (country_codes.substr(at, 2) == code) return true;
    return false;
}

bool is_authority_code(std::string_view code)
{
    if (code.size() < 2 || code.size() > longest_authority || !is_capital(code[0])) return false;
    for (const char c : code)
        if (!is_capital(c) && !is_digit(c)) return false;
    return true;
}

bool is_uid(std::string_view uid)
{
    const auto owner = owner_in_uid(uid);
    if (!is_authority_code(owner) || owner.size() == uid.size() || uid.size() > longest_word) return false;
    for (std::size_t i = owner.size(); i < uid.size(); ++i) {
        const bool hyphen = uid[i] == '-';
        if (!hyphen && !is_capital(uid[i]) && !is_small(uid[i]) && !is_digit(uid[i])) return false;
        if (hyphen && (i + 1 == uid.size() || uid[i + 1] == '-')) return false;
    }
    return true;
}

bool is_slug(std::string_view word)
{
    if (word.empty() || word.size() > longest_word || !is_small(word[0])) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool hyphen = word[i] == '-';
        if (!hyphen && !is_small(word[i]) && !is_digit(word[i])) return false;
        if (hyphen && (i + 1 == word.size() || word[i + 1] == '-')) return false;
    }
    return true;
}

std::string_view owner_in_uid(std::string_view uid) { return uid.substr(0, uid.find('-')); }

} // namespace ilonet
