// All texts of one run: checked on several threads, reported in their order.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/baseline_file.h"
#include "app/document_stream.h"
#include "app/files.h"
#include "app/git.h"
#include "app/options.h"
#include "app/outputs.h"
#include "app/progress.h"
#include "baseline/baseline.h"
#include "report/history.h"
#include "report/statistics.h"
#include "settings/configs.h"

namespace duidelijk {

/// The files of a run, what holds for each, and what is known about them.
struct Work {
  FileList list;
  std::vector<std::shared_ptr<const FileSettings>> settings;  // of each file; of the stream when there is one
  std::optional<GitChanges> changes;
  std::optional<BaselineFile> baseline_file;
  std::optional<KnownFindings> known;
};

/// Takes the findings out that --min-severity does not show.
void hide_below(FileReport& report, Severity least);

/// Checks all texts and writes the reports. Borrows everything it is given.
class CheckRun {
 public:
  CheckRun(const CheckOptions& options, Work& work, Outputs& outputs, const Streams& streams, std::size_t texts);

  void check_files();
  /// Texts from a stream, some at a time: memory depends on the largest texts, not on their number.
  void check_documents(DocumentStream stream);
  /// After the last text: the terminal is free.
  void end() { progress_.hide(); }

  Summary all, shown;  // before and after --min-severity
  HistoryCounter history;
  Statistics statistics;           // with --statistics
  Profile profile;                 // empty when not asked for
  std::set<std::string> accepted;  // entries of accept lists that were of use

 private:
  /// One text, ready to be written; or its report, when that depends on the texts before it.
  struct Done {
    Outputs::Parts parts;
    std::string path;
    std::string trouble;
    Profile profile;
    Summary all, shown;
    HistoryCounter history;
    std::vector<std::string> accepted;
    FileReport report;
  };
  Done finish(FileReport report, std::size_t index) const;
  bool use(Done one);

  const CheckOptions& options_;
  Work& work_;
  Outputs& outputs_;
  const Streams& streams_;
  Progress progress_;
  bool left_ = false;  // nobody reads the reports any more
};

}  // namespace duidelijk
