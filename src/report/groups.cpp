// SPDX-License-Identifier: EUPL-1.2
#include "report/groups.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace duidelijk {
namespace {

int weight(std::string_view severity) { return severity == "error" ? 2 : severity == "warning" ? 1 : 0; }

/// Equal for findings that say the same thing.
std::uint64_t likeness(const ReportFinding& finding) {
  if (!finding.about.empty()) return std::hash<std::string>()('a' + finding.about);
  return std::hash<std::string>()('m' + finding.match + '\n' + finding.message);
}

/// One finding on its way to its place.
struct Entry {
  std::uint32_t group = 0, first = 0, number = 0;  // first: number of the first finding that says the same
  std::uint64_t likeness = 0;
};

/// Gives each finding the first of its group that says the same.
void find_repeats(std::vector<Entry>& entries) {
  std::ranges::sort(entries, {}, [](const Entry& one) { return std::tuple(one.group, one.likeness, one.number); });
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (std::tie(entries[i].group, entries[i].likeness) == std::tie(entries[i - 1].group, entries[i - 1].likeness))
      entries[i].first = entries[i - 1].first;
}

}  // namespace

Groups::Groups(const FileReport& file, bool together) {
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> group_of;  // rule and severity
  std::vector<Entry> entries;
  std::uint32_t number = 0;
  file.findings.for_each([&](const ReportFinding& finding) {
    const std::uint32_t own = number++;
    if (finding.suppressed) return;
    const auto [place, added] = group_of.try_emplace({finding.rule->id, finding.severity}, groups_.size());
    if (added) groups_.push_back({finding.rule.get(), finding.severity});
    ++groups_[place->second].findings;
    entries.push_back({place->second, own, own, together ? likeness(finding) : 0});
  });
  if (together) find_repeats(entries);
  std::ranges::sort(entries, {}, [](const Entry& one) { return std::tuple(one.group, one.first, one.number); });
  numbers_.reserve(entries.size());
  for (const Entry& one : entries) numbers_.push_back(one.number);
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    const Entry& one = entries[begin];
    while (end < entries.size() && entries[end].group == one.group && entries[end].first == one.first) ++end;
    groups_[one.group].repeats.push_back(Repeats(numbers_).subspan(begin, end - begin));
  }
  std::ranges::stable_sort(groups_, [](const Group& a, const Group& b) {
    return std::tuple(weight(a.severity), a.findings) > std::tuple(weight(b.severity), b.findings);
  });
}

std::vector<const Group*> by_gain(const Groups& groups) {
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
