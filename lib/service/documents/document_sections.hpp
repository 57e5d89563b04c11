// The sections of documents, each made from the same source.
#pragma once

#include "service/documents/document_source.hpp"

#include <string>

namespace ilonet::service {

DocumentSection deployments_section(const DocumentSource& source);
/// Networks of two or more authorities, who facilitates them, how often they met: Art 5.
DocumentSection networks_section(const DocumentSource& source);
/// Reports observed in the period, by topic, month and region, how late they came, and what nobody reports on: Art 3(4). With a
/// country, of that country alone.
DocumentSection information_section(const DocumentSource& source, const std::string& country = {});
/// Topics d and f by month and route. With a country, of that country alone.
DocumentSection smuggling_section(const DocumentSource& source, const std::string& country = {});
/// Activities whose last day is in the period: returns by state served, and all by kind: Art 3(3), 3(5), 3(6). With a country,
/// those for that country.
DocumentSection activities_section(const DocumentSource& source, const std::string& country = {});
/// Representations, sharings and joint deployments: Art 6.
DocumentSection joint_section(const DocumentSource& source);
/// Meetings, decisions, programmes and actions: Arts 7, 8.
DocumentSection board_section(const DocumentSource& source);
/// Decisions of kind funding_agreement: what the board agreed to on support by the Union, Arts 6(3), 8(4).
DocumentSection funding_section(const DocumentSource& source);
/// Where requirements are not met, and where coordination lacks: Art 8(2)(e), 5.
DocumentSection coverage_section(const DocumentSource& source);

} // namespace ilonet::service
