#include "coverage/joint_work.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace ilonet::coverage {
namespace {

using Form = JointWork::Form;

class Finder {
public:
    Finder(Day day, OnDay& on_day) : day_(day), on_day_(on_day)
    {
        const auto& deployments = on_day.deployments();
        for (std::uint32_t i = 0; i < deployments.size(); ++i)
            if (deployments[i].counts()) counted_.emplace(deployments[i].deployment->uid, i);
    }

    void find(const Representation& record)
    {
        auto work = work_of(Form::representation, record);
        if (!work) return;
        if (!record.subject.empty()) work->subjects = only(record.subject);
        work->beneficiary = on_day_.authority_number(record.beneficiary);
        work->authorities = {work->beneficiary};
        found_.push_back(std::move(*work));
    }

    void find(const Sharing& record)
    {
        auto work = work_of(Form::sharing, record);
        if (!work) return;
        if (!record.subject.empty()) work->subjects = only(record.subject);
        for (const auto& partner : record.partners) work->authorities.push_back(on_day_.authority_number(partner));
        found_.push_back(std::move(*work));
    }

    void find(const JointDeployment& record)
    {
        auto work = work_of(Form::joint_deployment, record);
        if (!work) return;
        for (const auto& share : record.shares) work->authorities.push_back(on_day_.authority_number(share.authority));
        found_.push_back(std::move(*work));
    }

    std::vector<JointWork> found() && { return std::move(found_); }

private:
    /// As the deployment itself counts: for its owner, with the subjects of its mandates.
    template <typename Record>
    std::optional<JointWork> work_of(Form form, const Record& record) const
    {
        const auto at = counted_.find(record.deployment);
        if (at == counted_.end() || !record.period.contains(day_)) return std::nullopt;
        const auto& present = on_day_.deployments()[at->second];
        return JointWork{form, at->second, present.host, present.subjects, {present.authority}};
    }

    static Subjects only(std::string_view subject)
    {
        const auto number = subject_number(subject);
        return number == none ? 0 : 1U << number;
    }

    Day day_;
    OnDay& on_day_;
    Numbered counted_;
    std::vector<JointWork> found_;
};

} // namespace

std::vector<JointWork> joint_work_on(Day day, const Snapshot& snapshot, OnDay& on_day)
{
    if (snapshot.representations.empty() && snapshot.sharings.empty() && snapshot.joint_deployments.empty()) return {};
    Finder finder(day, on_day);
    for (const auto& record : snapshot.representations) finder.find(record);
    for (const auto& record : snapshot.sharings) finder.find(record);
    for (const auto& record : snapshot.joint_deployments) finder.find(record);
    return std::move(finder).found();
}

void JointTally::add(const JointWork& work)
{
    switch (work.form) {
    case Form::representation: represented_.emplace(work.beneficiary, work.host); break;
    case Form::sharing: shared_.insert(work.deployment); break;
    case Form::joint_deployment: joint_.insert(work.deployment); break;
    }
}

void JointTally::write_to(Line& line) const
{
    line.represented = static_cast<std::int64_t>(represented_.size());
    line.shared = static_cast<std::int64_t>(shared_.size());
    line.joint = static_cast<std::int64_t>(joint_.size());
}

} // namespace ilonet::coverage
