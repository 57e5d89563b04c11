// The other files of JSON: notifications, problems and baselines. The first byte of an input chooses which: n, p, or b.
#include "foreign_file.hpp"
#include "read/others/baseline.hpp"
#include "read/others/bundle.hpp"
#include "read/others/problem.hpp"
#include "read/text_place.hpp"

using namespace ilonet;

namespace {

void read_notification(const std::string& path, std::string_view text)
{
    const auto bundle = read::read_bundle(path, kinds::all());
    fuzz::expect_rows(bundle.rows, path, text);
    if (!bundle.rows.findings.empty()) return;
    const auto unmarked = read::without_mark(text);
    fuzz::expect(unmarked.starts_with(bundle.body) && bundle.body.size() < unmarked.size(),
                 "the body ends before the foot");
    fuzz::expect_shown(bundle.owner + bundle.file + bundle.digest + bundle.instant);
}

void read_problem(const std::string& path, std::string_view text)
{
    const auto problem = read::read_problem(path);
    fuzz::expect_places(problem.findings, path, text);
    if (!problem.findings.empty()) return;
    fuzz::expect(!problem.objective.empty(), "a problem has an objective");
    for (const auto& pair : problem.pairs)
        fuzz::expect(pair.demand < problem.demands.size() && pair.site < problem.sites.size(),
                     "a pair is of a demand and a site that are there");
}

void read_baseline(const std::string& path)
{
    try {
        for (const auto& finding : read::read_baseline(path)) (void)finding;
    } catch (const Failure& failure) {
        fuzz::expect_failure(failure);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto& path = fuzz::path_with(text);
    switch (data[0]) {
    case 'n': read_notification(path, text); break;
    case 'p': read_problem(path, text); break;
    default: read_baseline(path);
    }
    return 0;
}
