// Runs the kept cases of every target, without a fuzzer.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// Each target's file is compiled under a name of its own here.
using Target = int(const unsigned char* data, std::size_t size);
extern "C" Target fuzz_toml, fuzz_csv, fuzz_jsonl, fuzz_statement, fuzz_json_files, fuzz_catalogues, fuzz_arguments;

namespace {

struct Named {
    std::string_view name;
    Target* target;
};
constexpr std::array targets{Named{"toml", fuzz_toml},
                             Named{"csv", fuzz_csv},
                             Named{"jsonl", fuzz_jsonl},
                             Named{"statement", fuzz_statement},
                             Named{"json_files", fuzz_json_files},
                             Named{"catalogues", fuzz_catalogues},
                             Named{"arguments", fuzz_arguments}};

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) return std::fputs("usage: ilonet_fuzz_replay CORPUS\n", stderr), 2;
    const auto corpus = std::filesystem::absolute(arguments[1]);
    for (const auto& [name, target] : targets) {
        int cases = 0;
        for (const auto& entry : std::filesystem::directory_iterator(corpus / name)) {
            std::fprintf(stderr, "%s\n",
                         entry.path().c_str()); // the last one is the culprit where a case ends the program
            const auto bytes = bytes_of(entry.path());
            target(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
            ++cases;
        }
        std::printf("%.*s: %d cases\n", static_cast<int>(name.size()), name.data(), cases);
        if (cases == 0) return 1;
    }
    return 0;
}
