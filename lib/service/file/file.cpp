#include "model/code.hpp"
#include "model/failure.hpp"
#include "records/clock.hpp"
#include "service/service.hpp"
#include "store/store.hpp"

namespace ilonet::service {

Answer init(const Context& context, const std::string& path, const std::string& authority, bool group)
{
    if (!context.known_at.empty())
        throw Failure(Fault::usage, "<as-known-at> looks back, but init makes a new file"_marked,
                      "leave one of the two out");
    const std::string code(eu_code(authority));
    if (!code.empty() && !is_authority_code(code))
        throw Failure(Fault::usage, "<authority>: '"_marked + authority + "' is no code of an authority",
                      "write capitals, such as ES, COM or FRONTEX");
    Answer answer;
    answer.result.columns = {{"file"}, {"authority"}, {"schema_version", true}, {"id"}};
    if (context.dry_run) {
        answer.remarks.emplace_back("dry run: nothing was written");
        return answer;
    }
    if (store::create(path, {code, group, now_of(context)}) == store::Made::completed)
        answer.remarks.push_back(path + " was there already, with nothing in it; it is complete now");
    const store::Store store(path, context.lock_wait);
    answer.result.rows.push_back({path, code, std::to_string(store.file().schema_version), store.file().id});
    return answer;
}

Answer upgrade(const Context& context, const std::string& path)
{
    const auto done = store::upgrade(path, context.lock_wait, context.dry_run);
    Answer answer;
    answer.remarks = done.remarks;
    answer.result.columns = {{"file"}, {"from", true}, {"to", true}, {"backup"}};
    answer.result.rows.push_back({path, std::to_string(done.from), std::to_string(done.to), done.backup});
    if (done.from == done.to) answer.remarks.push_back(path + " is up to date");
    if (context.dry_run) answer.remarks.emplace_back("dry run: nothing was written");
    return answer;
}

} // namespace ilonet::service
