// Catalogues of names (.mo files).
#include "foreign_file.hpp"
#include "model/failure.hpp"
#include "read/others/mo_file.hpp"

using namespace ilonet;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        std::size_t said = 0;
        for (const auto& [text, translation] : read::mo_texts(bytes, "names.mo")) {
            fuzz::expect(!text.empty() && !translation.empty(), "nothing is translated by nothing");
            said += text.size() + translation.size();
        }
        fuzz::expect(said <= size, "a catalogue says no more than it holds");
    } catch (const Failure& failure) {
        fuzz::expect(failure.fault == Fault::content, "what cannot be read is refused as content");
    }
    return 0;
}
