// One report being written, whether its format streams or waits for the last file.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/html.h"
#include "report/reporters.h"

namespace duidelijk {

/// Borrows the reporter, which is a row of the table.
class ReportWriter {
 public:
  ReportWriter(const Reporter& reporter, ReportStyle style) : reporter_(&reporter), style_(std::move(style)) {
    if (reporter.pages) html_.emplace(style_.stem);
  }

  /// What one file adds.
  struct Part {
    std::string text;
    std::vector<ReportItem> items;  // of each rank no more than the report has room for
    std::uint64_t findings = 0;     // those for which there was no room counted
    std::optional<HtmlPart> page;
    std::shared_ptr<const FileReport> report;  // of a file with very many findings: it is written piece by piece
    std::size_t index = 0;
  };

  std::string start() const { return reporter_->header == nullptr ? "" : reporter_->header(style_); }
  /// Changes nothing; several threads may ask at once.
  Part part(const std::shared_ptr<const FileReport>& file, std::size_t index) const;
  /// Takes the parts in the order of the files; gives `sink` what can be written now.
  void add(Part part, const TextSink& sink);
  void finish(const Summary& summary, const std::string& exit_reason, int exit_status, const TextSink& sink);

  /// Earlier runs and this one, for the trend; before `finish`.
  void set_history(const std::vector<HistoryEntry>& entries) { style_.history = entries; }

  /// Tables for a report that shows them; before `finish`.
  void set_statistics(const std::string& tables) { style_.statistics = tables; }

  /// The pages beside the main one that are complete since the last call.
  std::vector<HtmlFile> take_pages() { return std::exchange(pages_, {}); }

  const Reporter& reporter() const { return *reporter_; }

 private:
  struct Kept {
    std::uint64_t number;  // in the order of the run
    std::string text;
  };
  static constexpr std::size_t ranks = 5;
  const Reporter* reporter_;
  ReportStyle style_;
  std::optional<HtmlReport> html_;
  std::vector<HtmlFile> pages_;
  std::vector<Kept> kept_[ranks];
  std::uint64_t added_ = 0, findings_ = 0;
  bool separate_ = false;  // something stands before the next part
};

}  // namespace duidelijk
