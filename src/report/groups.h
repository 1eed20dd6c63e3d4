// Findings in the order in which a person reads them: worst first, repeats together.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace duidelijk {

/// Findings that say the same thing, as numbers in FileReport::findings, in text order; never empty.
using Repeats = std::span<const std::uint32_t>;

/// All findings of one rule with one severity.
struct Group {
  const ReportRule* rule = nullptr;
  std::string_view severity;
  std::vector<Repeats> repeats = {};  // by first place; or one for each finding when `together` was false
  std::size_t findings = 0;
};

/// The groups of a text: a list of numbers, because the findings of a long text stay packed.
class Groups {
 public:
  /// What is not suppressed, grouped: by severity, then by number of findings, then by first place.
  /// `together`: findings with the same `about` (or the same words and message) become one entry. Borrows `file`.
  Groups(const FileReport& file, bool together);
  Groups(Groups&&) = default;  // the repeats lead into numbers_, which keeps its place
  Groups(const Groups&) = delete;
  Groups& operator=(Groups&&) = delete;

  bool empty() const { return groups_.empty(); }
  std::size_t size() const { return groups_.size(); }
  const Group& operator[](std::size_t i) const { return groups_[i]; }
  auto begin() const { return groups_.begin(); }
  auto end() const { return groups_.end(); }

 private:
  std::vector<Group> groups_;
  std::vector<std::uint32_t> numbers_;  // group after group, entry after entry
};

/// The groups in the order in which work on them pays: what one finding gains, times its severity, times how many there
/// are. A rule stands there once, with its heaviest group. Borrows `groups`.
std::vector<const Group*> by_gain(const Groups& groups);

}  // namespace duidelijk
