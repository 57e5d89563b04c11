// Configuration: guard, parser, and what becomes of the tables.
#include "foreign_file.hpp"

using namespace ilonet;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto& path = fuzz::path_with(text);
    const auto configuration = read::read_configuration(std::span(&path, 1));
    fuzz::expect_places(configuration.findings, path, text);
    fuzz::expect_excerpts(configuration.findings, configuration.texts);
    for (const auto& read : configuration.records) {
        for (const auto& cell : read.record.cells) fuzz::expect_shown(cell);
        fuzz::expect(read.place.line >= 1 && read.place.column >= 1, "a record has a place");
    }
    return 0;
}
