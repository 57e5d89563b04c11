// How documents are written.
#include "formats.hpp"
#include "model/record.hpp"
#include "records/records.hpp"
#include "records/whole_file.hpp"
#include "render/render.hpp"
#include "session.hpp"

namespace ilonet::cmd {
namespace {

using render::Format;

Result* only_result(Document& document)
{
    Result* found = nullptr;
    for (auto& section : document.sections)
        for (auto& table : section.tables) {
            if (found != nullptr) return nullptr;
            found = &table.result;
        }
    return found;
}

std::string document_bytes(Document& document, Format format, const render::Screen& screen, Day today)
{
    const auto* only = only_result(document);
    if (only != nullptr && render::is_of_one_table(format)) return render::render(*only, format, screen);
    if (render::takes_documents(format)) return render::render_document(document, format, today);
    std::string names;
    for (const auto& name : render::table_names(document)) names += (names.empty() ? "" : ", ") + name;
    throw Failure(Fault::usage, "this document has several tables: " + names,
                  "choose one with --table, or the format " + one_of(std::string(render::document_format_names())));
}

} // namespace

void Session::print_document(service::DocumentAnswer answer, const std::string& table, const ListOptions& list)
{
    auto document = table.empty() ? std::move(answer.document) : render::only_table(std::move(answer.document), table);
    if (!names_.language.empty()) records::add_country_names(context(), document);
    for (const auto& remark : answer.remarks) say(remark);
    auto* only = only_result(document);
    if (only == nullptr && (!globals_.columns.empty() || !list.sort.empty() || list.limit >= 0))
        throw Failure(Fault::usage, "--columns, --sort and --limit are for one table", "choose it with --table");
    if (only != nullptr) {
        if (!list.sort.empty()) sort_rows(*only, split(list.sort));
        if (list.limit >= 0 && only->rows.size() > static_cast<std::size_t>(list.limit))
            only->rows.resize(static_cast<std::size_t>(list.limit));
        *only = select_columns(std::move(*only), split(globals_.columns));
    }
    for (auto& line : records::footnotes_of(names_, document)) document.head.push_back(std::move(line));
    // Rows alone do not say what is hidden.
    if (only != nullptr)
        for (const auto& line : document.head) say(line);
    // All is made before anything is written.
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& output : globals_.outputs) {
        const auto colon = output.find(':');
        const auto format = must_be_format("--output", output.substr(0, colon));
        files.emplace_back(output.substr(colon + 1), document_bytes(document, format, {}, today()));
    }
    std::string out;
    if (globals_.outputs.empty() || !globals_.format.empty()) {
        const auto usual = only == nullptr ? Format::md : usual_format();
        const auto format = globals_.format.empty() ? usual : must_be_format("--format", globals_.format);
        must_not_be_binary_on_terminal(format);
        out = document_bytes(document, format, out_screen(), today());
    }
    for (const auto& [path, bytes] : files) records::write_whole_file(path, bytes, answer.restricted);
    if (!out.empty()) write_out(out);
}

} // namespace ilonet::cmd
