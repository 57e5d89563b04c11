#include "contact_verbs.hpp"

#include <array>

namespace ilonet::cmd {

CommandTable officer_contact_commands()
{
    static constexpr std::array verbs{
        Command{"officer contact set", "Keep an officer's name, telephone and email, sealed and apart",
                "ilonet officer contact set ES-0042 --review-on 2027-01-31 --db network.db < contact.txt",
                contact_of<kinds::officer, set_contact>},
        Command{"officer contact show", "Show an officer's contact; the journal notes it",
                "ilonet officer contact show ES-0042 --db network.db", contact_of<kinds::officer, show_contact>},
        Command{"officer contact list", "List whose contact is kept, and until when; opens nothing",
                "ilonet officer contact list --db network.db", contact_of<kinds::officer, list_contacts>},
        Command{"officer contact erase", "Erase an officer's contact: its key is destroyed",
                "ilonet officer contact erase ES-0042 --yes --db network.db",
                contact_of<kinds::officer, erase_contact>},
    };
    return {.place = 8100, .commands = verbs, .about = &kinds::officer};
}

} // namespace ilonet::cmd
