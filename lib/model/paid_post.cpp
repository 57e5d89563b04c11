#include "model/paid_post.hpp"

#include "model/find_sorted.hpp"

namespace ilonet {

const Deployment* paid_deployment(const Snapshot& snapshot, const Entry& entry)
{
    const auto* joint = find_sorted(snapshot.joint_deployments, entry.joint, &JointDeployment::uid);
    return snapshot.deployment(joint == nullptr ? entry.deployment : joint->deployment);
}

} // namespace ilonet
