#include "help.hpp"
#include "render/render.hpp"

#include <array>

namespace ilonet::cmd {
namespace {

constexpr std::string_view exit_codes = R"(What the exit code of ilonet says:

    0  done; an empty list is an answer, too
    1  the answer is no: 'check' with an error (--strict: a warning), 'plan --exit-code' with differences,
       'coverage test' under its threshold, 'coverage plan' where no answer is possible, a list that was changed
    2  a mistake on the command line, or in the settings of the tool
    3  a mistake in the content of a file; nothing was written, or with --partial the good rows alone
    4  the thing or the input file that is named does not exist
    5  refused: a rule against a single record, ownership, an undo whose records changed since
    6  the file is busy, of another schema version, or needs a recovery that is not possible here
   70  a bug in ilonet
   74  could not read or write; after a commit the message names the revision that was recorded
   75  outcome unknown: run what the help line names, mostly the same command again; a repeat of that is harmless
  130, 143, 129, 141  interrupted (Ctrl-C), terminated, terminal gone, closed pipe; nothing is left half done

A script that checks a file and goes on only where all is well:

  ilonet check --db network.db --strict && ilonet backup monday.db --db network.db

More: man ilonet, EXIT STATUS
)";

constexpr std::string_view environment =
    R"(What ilonet takes from the environment. An option on the command line counts more.
A variable ILONET_... that is set and empty is refused, but for ILONET_PAGER, and where nothing looks at it.

  ILONET_DB        the file, where --db is not given; 'check' looks at a file with --db alone
  ILONET_TODAY     the day to take for today, such as 2026-01-31: --today
  ILONET_OPERATOR  the code of the person at work, for the journal: --operator
  ILONET_NOW       the instant to take for now, such as 2026-01-01T12:00:00.000Z, for tests and examples
  ILONET_PAGER     the pager for what is longer than the terminal, else PAGER, else less; empty or cat: none
  LESS             options of less; FRX where it is not set
  TERM             the kind of terminal; dumb: no pager
  XDG_DATA_DIRS    folders beneath which --lang looks for iso-codes; /usr/local/share:/usr/share where it is not set
  NO_COLOR         if set, no colour, unless --color says otherwise
  TMPDIR           folder for what is written aside while an xlsx is made, files are checked with --db or planned

For a day's work on one file:

  export ILONET_DB=network.db ILONET_OPERATOR=op7

More: man ilonet, ENVIRONMENT
)";

constexpr std::string_view before_formats =
    R"(How answers are written: --format FORMAT, or to a file with --output FORMAT:PATH, which may be repeated.

)";

constexpr std::string_view behind_formats =
    R"(  ics    a calendar, of 'board obligations', with --output alone
  svg    a picture, of 'coverage map', 'gaps' and 'timeline', with --output alone

What is longer than the terminal is read in a pager; --no-pager writes it at once.

Columns have the same names and order in each; --columns NAME,... chooses. What goes down a pipe or into a file depends on
arguments, file and date alone. Documents of several tables are md, html, json or xlsx; --table gives one of them alone.

  ilonet coverage gaps --since 2026-01-01 --until 2026-12-31 --format csv --output html:gaps.html --db network.db

More: man ilonet, FORMATS
)";

constexpr std::string_view languages =
    R"(Names of countries in the 24 official languages of the Union: --lang CODE

  bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv

Takes it: what names countries, which is 'coverage' but for 'test' and 'indicators', lists and single records of 'deploy',
'report' and 'fund', 'network list|show', 'report build', 'deploy notify', 'board voters' and 'board roster', 'assign propose'.
What is exported for import, and 'query', hold the codes and names of the file alone. Texts, columns and words stay English.

Lists with a column country gain country_name behind it; where names stand already, in a column name, in documents, maps and
their legends, those of third countries and states are in the language. Rows stay in the order of codes.

The names are those of ISO 3166-1 in the package iso-codes (on Debian: apt install iso-codes), the short one before the formal
one; a few that it lacks are ours, and where there is none, the file's own stands. With 'en', which needs no package, names are
the file's. Kosovo* and Palestine* are written with the asterisk and footnote of the Union's institutions.

  ilonet coverage gaps --since 2026-01-01 --until 2026-12-31 --lang fr --db network.db

More: man ilonet, LANGUAGES
)";

std::string_view formats()
{
    static const auto text =
        std::string(before_formats) + std::string(render::format_lines()) + std::string(behind_formats);
    return text;
}

} // namespace

std::span<const HelpTopic> help_topics()
{
    static const std::array topics{
        HelpTopic{"exit-codes", "What the exit code says", exit_codes},
        HelpTopic{"environment", "Variables that ilonet looks at", environment},
        HelpTopic{"formats", "How answers are written", formats()},
        HelpTopic{"languages", "Names of countries in the languages of the Union", languages},
    };
    return topics;
}

} // namespace ilonet::cmd
