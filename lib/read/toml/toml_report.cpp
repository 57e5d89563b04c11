#include "read/toml/toml_report.hpp"

namespace ilonet::read {

void TomlReport::add(std::string_view rule, Spot spot, std::string_view field, std::string sentence, MarkedText help)
{
    Finding finding;
    finding.rule = rule;
    finding.sentence = std::move(sentence);
    finding.help = std::move(help);
    finding.field = field;
    finding.place = place(spot);
    findings_.push_back(std::move(finding));
}

void TomlReport::name_field(std::size_t first, std::string_view field)
{
    for (auto at = first; at < findings_.size(); ++at) findings_[at].field = field;
}

void TomlReport::name_record(const std::string& uid)
{
    for (auto at = first_; at < findings_.size(); ++at) findings_[at].uid = uid;
}

} // namespace ilonet::read
