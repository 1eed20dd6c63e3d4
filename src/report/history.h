// What a run leaves behind for the trend: numbers only, no word of a text.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "report/report.h"

namespace duidelijk {

/// One run over all its files.
struct HistoryEntry {
  std::string date;    // "2026-11-22T14:03:00Z"
  std::string commit;  // empty: there was none
  std::uint32_t files = 0, errors = 0, warnings = 0, infos = 0;
  std::uint64_t words = 0;
  std::array<std::uint32_t, 4> levels{};  // number of texts at level 1 to 4
  std::optional<double> mean_score;       // LiNT-II, over the texts that have a score
  double findings_per_100_words() const {
    return words == 0 ? 0 : 100.0 * (errors + warnings + infos) / static_cast<double>(words);
  }
};

/// Adds up the files of a run.
class HistoryCounter {
 public:
  void add(const FileReport& file);
  void add(const HistoryCounter& other);
  HistoryEntry entry() const;

 private:
  HistoryEntry entry_;
  double scores_ = 0;
  std::uint32_t scored_ = 0;
};

/// One line of the file, with its line end.
std::string history_line(const HistoryEntry& entry);

/// The entries of a file. An Error names the first line that is none; empty lines do not count.
Result<std::vector<HistoryEntry>> read_history(std::string_view text);

/// The three charts of a report: mean score, findings per 100 words, share of texts at level 3 and 4. Empty with fewer
/// than two entries: one point is no trend.
std::string trend_charts(const std::vector<HistoryEntry>& entries);

}  // namespace duidelijk
