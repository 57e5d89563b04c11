#include "store/report_index.hpp"

#include <algorithm>
#include <string>

namespace ilonet::store {
namespace {

constexpr std::size_t at_once = 32'768;

} // namespace

ReportIndex::ReportIndex(Connection& connection)
    : insert_(*connection.database, "INSERT INTO report_text (rowid, title, text) SELECT t.key, t.title, t.text "
                                    "FROM json_each(?) k CROSS JOIN report t ON t.key = k.value")
{
}

void ReportIndex::add(std::int64_t key)
{
    waiting_.push_back(key);
    if (waiting_.size() == at_once) write();
}

void ReportIndex::write()
{
    if (waiting_.empty()) return;
    std::sort(waiting_.begin(), waiting_.end());
    std::string keys = "[";
    for (const auto key : waiting_) keys += (keys.size() > 1 ? "," : "") + std::to_string(key);
    insert_.reset();
    insert_.bind(1, keys + "]");
    insert_.exec();
    waiting_.clear();
}

} // namespace ilonet::store
