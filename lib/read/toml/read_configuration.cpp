#include "model/long_work.hpp"
#include "read/data_files.hpp"
#include "read/file_text.hpp"
#include "read/read.hpp"
#include "read/text_place.hpp"
#include "read/toml/toml_config.hpp"
#include "read/toml/toml_guard.hpp"

namespace ilonet::read {

Configuration read_configuration(std::span<const std::string> paths)
{
    Configuration configuration;
    TomlConfig reader;
    for (const auto& file : configuration_files(paths)) {
        note_progress([&] { return "reading " + file; });
        auto text = file_text(file, largest_configuration + 1);
        reader.read(file, text, configuration);
        configuration.texts.add(file, std::move(text));
    }
    sort_by_place(configuration.findings);
    configuration.texts.show_lines(configuration.findings);
    return configuration;
}

} // namespace ilonet::read
