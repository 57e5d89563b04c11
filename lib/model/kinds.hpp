// All kinds of records, and the names of their fields as the compiler knows them.
#pragma once

#include "model/kinds/action.hpp"
#include "model/kinds/activity.hpp"
#include "model/kinds/activity_report.hpp"
#include "model/kinds/authority.hpp"
#include "model/kinds/contact_event.hpp"
#include "model/kinds/decision.hpp"
#include "model/kinds/deployment.hpp"
#include "model/kinds/entry.hpp"
#include "model/kinds/envelope.hpp"
#include "model/kinds/facilitator_agreement.hpp"
#include "model/kinds/facilitator_notice.hpp"
#include "model/kinds/instrument.hpp"
#include "model/kinds/intake.hpp"
#include "model/kinds/joint_deployment.hpp"
#include "model/kinds/mandate.hpp"
#include "model/kinds/meeting.hpp"
#include "model/kinds/network_guest.hpp"
#include "model/kinds/network_meeting.hpp"
#include "model/kinds/notification.hpp"
#include "model/kinds/officer.hpp"
#include "model/kinds/policy.hpp"
#include "model/kinds/programme.hpp"
#include "model/kinds/programme_item.hpp"
#include "model/kinds/redaction.hpp"
#include "model/kinds/region.hpp"
#include "model/kinds/report.hpp"
#include "model/kinds/representation.hpp"
#include "model/kinds/requirement.hpp"
#include "model/kinds/roster.hpp"
#include "model/kinds/roster_entry.hpp"
#include "model/kinds/seat.hpp"
#include "model/kinds/sharing.hpp"
#include "model/kinds/third_country.hpp"

#include <array>

namespace ilonet {

namespace kinds {

/// By KindId.
inline constexpr std::array<const Kind*, kind_count> table{
    &authority,
    &region,
    &third_country,
    &requirement,
    &policy,
    &instrument,
    &officer,
    &deployment,
    &mandate,
    &representation,
    &sharing,
    &joint_deployment,
    &activity,
    &intake,
    &notification,
    &contact_event,
    &redaction,
    &seat,
    &meeting,
    &envelope,
    &decision,
    &programme,
    &programme_item,
    &roster,
    &roster_entry,
    &activity_report,
    &action,
    &facilitator_agreement,
    &facilitator_notice,
    &network_meeting,
    &network_guest,
    &entry,
    &report,
};

} // namespace kinds

/// The name of a field that some kind has: another name does not compile. How a record's cell is asked for.
class FieldName {
public:
    template <std::size_t length>
    consteval FieldName(const char (&name)[length]) : name_(name, length - 1), number_(number_of({name, length - 1}))
    {
    }
    constexpr std::string_view text() const { return name_; }
    friend constexpr bool operator==(const FieldName& field, std::string_view name) { return field.name_ == name; }
    constexpr std::uint16_t number() const { return number_; }

private:
    // The place of the first field of that name among the fields of all kinds, one kind behind the other.
    static consteval std::uint16_t number_of(std::string_view name)
    {
        std::uint16_t number = 0;
        for (const Kind* kind : kinds::table)
            for (const auto& field : kind->fields) {
                if (field.name == name) return number;
                ++number;
            }
        throw "no kind has a field of this name";
    }

    std::string_view name_;
    std::uint16_t number_;
};

/// Index of the field in that kind, or -1.
int index_of(KindId kind, FieldName field);
/// True where the kind has a field of that name.
inline bool has_field(const Kind& kind, FieldName field) { return index_of(kind.id, field) >= 0; }

/// True for one line of text, be it free or a reference or a label.
bool is_text(FieldType type);
/// True for texts that identify or link: they are compared as `known_by` has them.
bool identifies(FieldType type);
/// What a cell of the field is compared by: itself, or where the field identifies its folded form (model/folding.hpp).
std::string known_by(const Field& field, std::string_view cell);
/// True for fields that hold several values in one cell.
bool holds_several(FieldType type);

} // namespace ilonet
