// SPDX-License-Identifier: EUPL-1.2
#include "report/groups.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace duidelijk {
namespace {

int weight(std::string_view severity) { return severity == "error" ? 2 : severity == "warning" ? 1 : 0; }

std::string likeness(const ReportFinding& finding) {
  if (!finding.about.empty()) return 'a' + finding.about;
  return 'm' + finding.match + '\n' + finding.message;
}

}  // namespace

std::vector<Group> grouped(const FileReport& file, bool together) {
  std::vector<Group> groups;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> group_of;  // rule and severity
  std::vector<std::map<std::string, std::size_t>> repeats_of;                     // one for each group
  for (const ReportFinding& finding : file.findings) {
    if (finding.suppressed) continue;
    const auto [place, added] = group_of.try_emplace({finding.rule->id, finding.severity}, groups.size());
    if (added) {
      groups.push_back({finding.rule.get(), finding.severity, {}, 0});
      repeats_of.emplace_back();
    }
    Group& group = groups[place->second];
    ++group.findings;
    std::size_t entry = group.repeats.size();
    if (together) entry = repeats_of[place->second].try_emplace(likeness(finding), entry).first->second;
    if (entry == group.repeats.size()) group.repeats.emplace_back();
    group.repeats[entry].push_back(&finding);
  }
  std::ranges::stable_sort(groups, [](const Group& a, const Group& b) {
    return std::tuple(weight(a.severity), a.findings) > std::tuple(weight(b.severity), b.findings);
  });
  return groups;
}

std::vector<const Group*> by_gain(const std::vector<Group>& groups) {
  constexpr std::size_t severities[] = {1, 4, 16};  // info, warning, error
  std::vector<const Group*> ordered;
  for (const Group& group : groups) ordered.push_back(&group);
  std::ranges::stable_sort(ordered, std::greater{}, [&severities](const Group* group) {
    return group->findings * static_cast<std::size_t>(group->rule->gain) *
           severities[static_cast<std::size_t>(weight(group->severity))];
  });
  std::set<std::string_view> seen;
  std::erase_if(ordered, [&seen](const Group* group) { return !seen.insert(group->rule->id).second; });
  return ordered;
}

}  // namespace duidelijk
