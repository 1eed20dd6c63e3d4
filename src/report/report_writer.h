// One report being written, whether its format streams or waits for the last file.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "report/reporters.h"

namespace duidelijk {

/// Borrows the reporter, which is a row of the table.
class ReportWriter {
 public:
  ReportWriter(const Reporter& reporter, ReportStyle style) : reporter_(&reporter), style_(std::move(style)) {}

  /// What one file adds.
  struct Part {
    std::string text;
    std::vector<ReportItem> items;
  };

  std::string start() const { return reporter_->header == nullptr ? "" : reporter_->header(style_); }
  /// Changes nothing; several threads may ask at once.
  Part part(const FileReport& file, std::size_t index) const;
  /// Takes the parts in the order of the files; gives back what can be written now.
  std::string add(Part part);
  std::string finish(const Summary& summary, const std::string& exit_reason, int exit_status);

  const Reporter& reporter() const { return *reporter_; }

 private:
  struct Kept {
    std::uint64_t number;  // in the order of the run
    std::string text;
  };
  static constexpr std::size_t ranks = 4;
  const Reporter* reporter_;
  ReportStyle style_;
  std::vector<Kept> kept_[ranks];
  std::uint64_t added_ = 0, findings_ = 0;
  bool separate_ = false;  // something stands before the next part
};

}  // namespace duidelijk
