#include "read/others/mo_file.hpp"

#include "model/failure.hpp"
#include "model/safe_text.hpp"

#include <cstdint>

namespace ilonet::read {
namespace {

// The header: magic, revision, number of texts, and where the two tables of (length, offset) stand.
constexpr std::uint32_t magic = 0x950412de;
constexpr std::size_t header_size = 28, revision_at = 4, count_at = 8, texts_at = 12, translations_at = 16;
constexpr std::size_t entry_size = 8;

class Catalogue {
public:
    Catalogue(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path)
    {
        if (bytes_.size() < header_size) refuse("is shorter than a catalogue's header");
        if (word(0) != magic) big_ = true;
        if (word(0) != magic) refuse("does not begin as a catalogue");
        if (word(revision_at) >> 16 > 1) refuse("is a catalogue of a revision that is not known");
    }

    std::uint32_t count() const { return word(count_at); }
    std::string_view text(std::uint32_t i) const { return entry(word(texts_at), i); }
    std::string_view translation(std::uint32_t i) const { return entry(word(translations_at), i); }

    [[noreturn]] void refuse(const std::string& what) const
    {
        throw Failure(Fault::content, visible(path_) + " " + what, "install the package iso-codes again");
    }

private:
    std::uint32_t word(std::uint64_t at) const
    {
        if (at + sizeof(std::uint32_t) > bytes_.size()) refuse("is cut off: a table leads out of it");
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < sizeof value; ++i) {
            const auto byte = static_cast<unsigned char>(bytes_[static_cast<std::size_t>(at) + i]);
            value |= std::uint32_t{byte} << 8 * (big_ ? 3 - i : i);
        }
        return value;
    }

    // Sums of 32-bit numbers from the file, in 64 bits.
    std::string_view entry(std::uint32_t table, std::uint32_t i) const
    {
        const auto at = std::uint64_t{table} + std::uint64_t{i} * entry_size;
        const std::uint64_t length = word(at), offset = word(at + 4);
        if (offset + length > bytes_.size()) refuse("is cut off: a text leads out of it");
        return bytes_.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    }

    std::string_view bytes_;
    const std::string& path_;
    bool big_ = false;
};

} // namespace

std::map<std::string, std::string, std::less<>> mo_texts(std::string_view bytes, const std::string& path)
{
    const Catalogue catalogue(bytes, path);
    std::map<std::string, std::string, std::less<>> texts;
    // A count beyond the file is found at the first entry that is not there. Entries of a hostile file may lie over one
    // another: together they may not say more than the file holds.
    std::size_t taken = 0;
    for (std::uint32_t i = 0; i < catalogue.count(); ++i) {
        const auto text = catalogue.text(i);
        const auto translation = catalogue.translation(i);
        taken += text.size() + translation.size();
        if (taken > bytes.size()) catalogue.refuse("says the same bytes many times over");
        if (text.empty() && translation.find("charset=") != std::string_view::npos &&
            translation.find("charset=UTF-8") == std::string_view::npos)
            catalogue.refuse("is not written in UTF-8");
        constexpr std::string_view apart("\0\4", 2); // plural forms, contexts
        if (text.empty() || translation.empty() || text.find_first_of(apart) != std::string_view::npos ||
            translation.find('\0') != std::string_view::npos)
            continue;
        texts.emplace(text, translation);
    }
    return texts;
}

} // namespace ilonet::read
