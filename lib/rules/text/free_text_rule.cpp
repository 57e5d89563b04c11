// P02: the words for what the scanners find. They never repeat it: findings go into logs and into other hands.
#include "model/utf8.hpp"
#include "model/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/rules.hpp"
#include "rules/text/free_text_scan.hpp"
#include "rules/wording.hpp"

#include <array>
#include <optional>

namespace ilonet::rules {
namespace {

constexpr std::array catalogued{
    Rule{"P02", Severity::error, "Art 9(3), 3(4); Decision 2013/488/EU Art 10(4)",
         "free text holds no personal data, no links and no markings",
         "A text that names a telephone, an email address, a passport or a link leads to a person, and a post abroad "
         "with a person's name is a target; a marking of EU classified information belongs into no system that is not "
         "accredited for it. What surely is one of these is an error; what may be something else, such as a long bare "
         "number, is a warning. source alone may hold links, since it says where a published post was read. The "
         "finding names the place and never repeats the text. Take it out; contacts belong into {officer "
         "contact set}. A number that is none is left alone behind a word such as ref."},
};

using What = Suspect::What;

constexpr std::array every_what{What::phone, What::email, What::passport, What::link, What::marking};

std::string_view name_of(What what)
{
    switch (what) {
    case What::phone: return "a phone number";
    case What::email: return "an email address";
    case What::passport: return "the number of a passport or identity card";
    case What::link: return "a link";
    case What::marking: return "a classification marking";
    }
    return {};
}

MarkedText help_if_sure(What what)
{
    switch (what) {
    case What::phone:
    case What::email: return "leave it out: contacts belong into '{officer contact set}'"_marked;
    case What::passport: return "leave it out: ilonet holds no data on identity documents";
    case What::link: return "leave it out: links lead to personal data; name the document instead";
    case What::marking: return "ilonet holds unclassified information alone: take the text out of this file";
    }
    return {};
}

MarkedText help_if_unsure(What what)
{
    switch (what) {
    case What::phone:
    case What::email:
    case What::passport:
        return "if it is one, leave it out; if it is none, write it otherwise, such as with 'ref.' before the number";
    case What::link: return "if it is one, leave it out; if it is none, write it otherwise, such as with a blank in it";
    case What::marking:
        return "if it is one, take the text out of this file: ilonet holds unclassified information alone; if it is "
               "none, write it otherwise";
    }
    return {};
}

Suspects suspects_of(const Field& field, const std::string& cell)
{
    // It says where a published post was read, so it may name a page.
    return field.name == "source" ? suspects_beside_links(cell) : suspects_in(cell);
}

/// The first of this kind that is sure, else the first of it.
std::optional<Suspect> gravest(const Suspects& suspects, What what)
{
    std::optional<Suspect> gravest;
    for (const auto& suspect : suspects)
        if (suspect.what == what && (!gravest || (suspect.sure && !gravest->sure))) gravest = suspect;
    return gravest;
}

void say(const Record& record, const Field& field, const Suspect& suspect, Findings& findings)
{
    const auto& cell = record[field];
    const auto character = count_characters(std::string_view(cell).substr(0, suspect.offset)) + 1;
    const auto sentence = "the " + spoken(field.name) + " of " +
                          (record.uid().empty() ? "this " + spoken(record.kind->name) : record.uid()) +
                          (field.name.ends_with('s') ? " hold " : " holds ") +
                          (suspect.sure ? "what looks like " : "what may be ") + std::string(name_of(suspect.what)) +
                          ", from character " + std::to_string(character) + " on";
    const auto help = suspect.sure ? help_if_sure(suspect.what) : help_if_unsure(suspect.what);
    (suspect.sure ? say_error : say_warning)(findings, "P02", {record.uid(), field.name}, sentence, help);
}

} // namespace

Findings of_texts(const Record& record)
{
    Findings findings;
    // An entry of a frozen list is a copy: the deployment's own text was looked at.
    if (record.kind->reference || record.is(KindId::roster_entry)) return findings;
    for (const auto& field : record.kind->fields) {
        if (!is_text(field.type) || record[field].empty()) continue;
        const auto suspects = suspects_of(field, record[field]);
        for (const auto what : every_what)
            if (const auto suspect = gravest(suspects, what)) say(record, field, *suspect, findings);
    }
    return findings;
}

std::span<const Rule> free_text_rules() { return catalogued; }

} // namespace ilonet::rules
