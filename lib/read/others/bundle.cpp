#include "read/others/bundle.hpp"

#include "model/code.hpp"
#include "model/rule_ids.hpp"
#include "model/safe_text.hpp"
#include "read/file_text.hpp"
#include "read/rows/json_rows.hpp"
#include "read/rows/row_builder.hpp"
#include "read/text_place.hpp"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace ilonet::read {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kind_key = "{\"kind\":\"";

class Reader {
public:
    Reader(const std::string& path, std::string_view text, std::span<const Kind* const> kinds, Bundle& bundle)
        : path_(path), source_{path, RowFormat::jsonl}, text_(text), kinds_(kinds), bundle_(bundle)
    {
    }

    void run()
    {
        for (std::size_t begin = 0; begin < text_.size() && !foreign_; ++number_) {
            const auto newline = std::min(text_.find('\n', begin), text_.size());
            take(begin, text_.substr(begin, newline - begin));
            begin = newline + 1;
        }
        if (number_ == 1)
            say(0, rule_id::wrong_type, "the file is empty",
                "write it with: {deploy notify} <output> jsonl:FILE"_marked);
        if (number_ > 1 && !ended_ && !foreign_)
            say_at(text_.size(), spot_at(text_, text_.size()), rule_id::wrong_type,
                   "the file has no last line that ends the notification: it was cut short",
                   "ask for the whole file again");
    }

private:
    void take(std::size_t begin, std::string_view line)
    {
        if (const auto problem = encoding_problem(line); !problem.sentence.empty())
            return say(begin, rule_id::encoding, "the line " + problem.sentence, problem.help);
        if (ended_)
            return say(begin, rule_id::wrong_type, "something stands behind the line that ends the notification",
                       "take it away");
        if (number_ == 1) return take_head(line);
        if (line.starts_with("{\"end\":")) return take_foot(begin, line);
        take_record(begin, line);
    }

    void take_head(std::string_view line)
    {
        const auto head = object(line);
        const auto text = [&](const char* key) {
            return head.is_object() && head.contains(key) && head[key].is_string() ? head[key].get<std::string>()
                                                                                   : std::string{};
        };
        const bool ours = text("ilonet") == "notification" && head.value("version", Json()) == 1;
        foreign_ = !ours;
        if (foreign_)
            return say(0, rule_id::wrong_type, "the file is no notification of ilonet, version 1",
                       "write it with: {deploy notify} <output> jsonl:FILE"_marked);
        bundle_.owner = text("owner");
        bundle_.file = text("file");
        bundle_.digest = text("digest");
        bundle_.instant = text("instant");
        const auto revision = head.value("revision", Json());
        const bool good = is_authority_code(bundle_.owner) && is_hex(bundle_.file, 32) && is_hex(bundle_.digest, 64) &&
                          problem_of_text(bundle_.instant).empty() && !bundle_.instant.empty() &&
                          revision.is_number_unsigned() && revision.get<std::uint64_t>() < 1'000'000'000'000;
        if (!good)
            return say(0, rule_id::wrong_type, "the first line does not say whose notification it is",
                       "ask for the file again");
        bundle_.revision = revision.get<std::int64_t>();
    }

    void take_foot(std::size_t begin, std::string_view line)
    {
        ended_ = true;
        const auto foot = object(line);
        const auto records = foot.is_object() ? foot.value("records", Json()) : Json();
        const auto content = foot.is_object() ? foot.value("content", Json()) : Json();
        if (records != bundle_.rows.count || !content.is_string())
            return say(begin, rule_id::wrong_type,
                       "the last line does not fit: the file holds " + std::to_string(bundle_.rows.count) + " records",
                       "ask for the whole file again");
        bundle_.content = content.get<std::string>();
        bundle_.body = text_.substr(0, begin);
    }

    void take_record(std::size_t begin, std::string_view line)
    {
        const auto* kind = kind_of(line);
        if (kind == nullptr)
            return say(begin, rule_id::columns, "the line does not begin with the kind of its record",
                       "write it with: {deploy notify} <output> jsonl:FILE"_marked);
        auto& builder = builders_[kind->id];
        if (!builder) builder = std::make_unique<RowBuilder>(*kind, source_, text_, bundle_.rows);
        builder->begin(begin, {number_, 1});
        read_json_row(*kind, line, begin, number_, *builder, "kind");
        builder->end(line);
    }

    const Kind* kind_of(std::string_view line) const
    {
        if (!line.starts_with(kind_key)) return nullptr;
        line.remove_prefix(kind_key.size());
        const auto name = line.substr(0, line.find('"'));
        for (const Kind* kind : kinds_)
            if (kind->name == name) return kind;
        return nullptr;
    }

    static bool is_hex(std::string_view text, std::size_t length)
    {
        return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    }

    static Json object(std::string_view line) { return Json::parse(line, nullptr, false); }

    void say(std::size_t offset, std::string_view rule, std::string sentence, MarkedText help)
    {
        say_at(offset, {number_, 1}, rule, std::move(sentence), std::move(help));
    }

    void say_at(std::size_t offset, Spot spot, std::string_view rule, std::string sentence, MarkedText help)
    {
        auto finding = row_finding(rule, path_, text_, offset, spot);
        finding.sentence = std::move(sentence);
        finding.help = std::move(help);
        bundle_.rows.findings.push_back(std::move(finding));
    }

    const std::string& path_;
    const RowSource source_;
    std::string_view text_;
    std::span<const Kind* const> kinds_;
    Bundle& bundle_;
    std::map<KindId, std::unique_ptr<RowBuilder>> builders_;
    int number_ = 1;
    bool ended_ = false;
    bool foreign_ = false; ///< not of this form at all: the rest is not looked at
};

} // namespace

Bundle read_bundle(const std::string& path, std::span<const Kind* const> kinds)
{
    Bundle bundle;
    auto text = file_text(path);
    Reader(path, without_mark(text), kinds, bundle).run();
    bundle.rows.texts.add(path, std::move(text));
    return bundle;
}

} // namespace ilonet::read
