// Findings that were there already: a file that keeps them, and which findings of a run it knows.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

/// Path (relative to the folder of the baseline, forward slashes) and rule → fingerprints of findings. They hold no
/// letter text, no path and no line numbers.
using BaselineKey = std::pair<std::string, std::string>;
using Baseline = std::map<BaselineKey, std::vector<std::uint64_t>>;

/// A baseline with more than this is refused.
inline constexpr std::size_t max_baseline_bytes = 256u << 20;

/// Reads what baseline_text made. An Error has one Dutch sentence.
Result<Baseline> parse_baseline(std::string_view json);

/// JSON: sorted, one line for each path and rule, so that versions merge line by line.
std::string baseline_text(const Baseline& baseline);

/// Adds the findings of a report that count.
void add_findings(const FileReport& report, const std::string& path, Baseline& baseline);

/// Entries that no longer occur.
struct StaleEntry {
  std::string path, rule;
  std::size_t count = 0;
  bool gone = false;  // the file itself is not there any more
};

/// The findings of a baseline, while the reports of a run go by in a fixed order.
class KnownFindings {
 public:
  /// `exists` says whether a path of the baseline is still there: findings of a file that is gone are known in every
  /// other file, because it may have got another name.
  KnownFindings(const Baseline& baseline, const std::function<bool(const std::string&)>& exists);
  /// Marks findings that the baseline knows as suppressed from outside.
  void mark(FileReport& report, const std::string& path);
  /// Entries of files that went by, or are gone, that no finding needed; by path and rule.
  std::vector<StaleEntry> stale() const;
  /// The baseline without those.
  Baseline pruned() const;

 private:
  struct Entry {
    std::multiset<std::uint64_t> left;  // what no finding has needed yet
    std::vector<std::uint64_t> used;
    bool seen = false, gone = false;
  };
  std::map<BaselineKey, Entry> entries_;
  std::multimap<std::pair<std::string, std::uint64_t>, BaselineKey> gone_;  // rule and fingerprint → whose
};

}  // namespace duidelijk
