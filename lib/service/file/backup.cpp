#include "model/failure.hpp"
#include "records/reading.hpp"
#include "service/service.hpp"

#include <filesystem>

namespace ilonet::service {
namespace {

void must_stand(const Findings& findings, const std::string& copy)
{
    if (!has_error(findings)) return;
    throw Failure(Fault::unusable_file, copy + " does not stand up to the checks; nothing was replaced",
                  "see them all with: {check} <db> "_marked + copy, findings);
}

// A present file that cannot be read has nothing to say; that is what a backup is for.
void say_what_is_lost(const Context& context, const store::Store& source, const store::Revision& head, Answer& answer)
{
    try {
        const store::Store present(context.db, context.lock_wait);
        if (present.file().id != source.file().id)
            throw Failure(Fault::refused, "the backup is of another file than " + context.db,
                          "restore it under another name, or move " + context.db + " away first");
        const auto last = present.head().number;
        if (last > head.number)
            answer.remarks.push_back("revisions " + std::to_string(head.number + 1) + " to " + std::to_string(last) +
                                     " of " + context.db + " are not in the backup");
    } catch (const Failure& failure) {
        if (failure.fault == Fault::refused) throw;
    }
}

} // namespace

Answer backup(const Context& context, const std::string& copy)
{
    const auto store = reading(context);
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but a backup copies the file as it is"_marked);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result.columns = {{"file"}, {"backup"}, {"revision", true}, {"digest"}};
    if (!context.dry_run) store::backup(context.db, copy, context.lock_wait);
    const store::Store copied(context.dry_run ? context.db : copy, context.lock_wait);
    const auto head = copied.head();
    answer.result.rows.push_back({context.db, copy, std::to_string(head.number), head.digest});
    answer.remarks.emplace_back(context.dry_run ? "dry run: nothing was written"
                                                : "contacts and keys are never part of a backup");
    return answer;
}

Answer verify_backup(const Context& context, const std::string& copy)
{
    if (!exists(copy)) throw Failure(Fault::not_found, "there is no backup " + copy, "name the file that backup made");
    const store::Store source(copy, context.lock_wait);
    must_stand(source.verify(), copy);
    const auto head = source.head();
    Answer answer;
    answer.remarks = source.remarks();
    answer.result.columns = {{"file"}, {"backup"}, {"revision", true}, {"digest"}};
    answer.result.rows.push_back({context.db, copy, std::to_string(head.number), head.digest});
    if (exists(context.db)) say_what_is_lost(context, source, head, answer);
    return answer;
}

bool exists(const std::string& path)
{
    std::error_code none;
    return std::filesystem::exists(std::filesystem::symlink_status(path, none));
}

Answer restore(const Context& context, const std::string& copy)
{
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but restore writes"_marked, "leave one of the two out");
    auto answer = verify_backup(context, copy);
    if (context.dry_run)
        answer.remarks.emplace_back("dry run: nothing was written");
    else
        store::restore(copy, context.db, context.lock_wait);
    return answer;
}

Answer query(const Context& context, const std::string& sql)
{
    const auto store = reading(context);
    Answer answer;
    answer.remarks = store.remarks();
    answer.result = store::query(store, sql);
    return answer;
}

Answer schema()
{
    Answer answer;
    answer.result.columns = {{"view"}, {"column"}, {"type"}, {"help"}};
    for (auto& column : store::view_columns())
        answer.result.rows.push_back({column.view, column.column, column.type, column.help});
    return answer;
}

} // namespace ilonet::service
