// The reports of one run: one on standard output, others in files.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/output.h"
#include "app/verdict.h"
#include "report/report_writer.h"

namespace duidelijk {

/// Writes every report that was asked for while the files come in. Files appear when the run is complete.
class Outputs {
 public:
  /// What one file adds to each report.
  using Parts = std::vector<ReportWriter::Part>;

  /// Opens the files; an Error when one cannot be written. Borrows `streams`.
  static Result<Outputs> open(const CheckOptions& options, const Streams& streams);

  void start();
  /// Changes nothing; several threads may ask at once.
  Parts parts(const std::shared_ptr<const FileReport>& file, std::size_t index) const;
  /// Takes the parts in the order of the files. False when nobody reads any of the reports any more.
  bool add(Parts parts);
  /// Earlier runs and this one, for reports that show the trend; before `finish`.
  void set_history(const std::vector<HistoryEntry>& entries);
  /// Tables of --statistics, for reports that show them; before `finish`.
  void set_statistics(const std::string& tables);
  /// Ends the reports and puts the files in their places.
  Result<bool> finish(const Summary& shown, const Verdict& verdict);

  /// Whether notes about files are in a report; else they belong on standard error.
  bool show_notes() const;
  /// The same for the tables of --statistics.
  bool show_statistics() const;
  /// The rules of this program, for reports that name them.
  const std::vector<ReportRuleInfo>& rules() const { return rules_; }
  /// Standard output is the only report, and its reader has left.
  bool left() const;

 private:
  /// One report and where it goes: to a stream, to a file beside its place, or at the end of a file.
  struct One {
    ReportWriter writer;
    Output* stream = nullptr;  // null: one of the next
    std::optional<OutputFile> file;
    std::unique_ptr<Output> to_file;  // of `file`
    std::string append_to, text;      // of a file that others write to as well
    std::string path;                 // for messages; empty: standard output
    std::vector<OutputFile> pages;    // of a report that is split; they appear with the main page
  };
  static void write(One& one, std::string_view text);
  void write_pages(One& one);
  std::vector<ReportRuleInfo> rules_;  // the writers borrow these
  std::vector<One> all_;
  std::optional<Error> trouble_;  // the first page that could not be written
};

/// Whether a report of `options` shows the whole text.
bool wants_pages(const CheckOptions& options);

/// Whether a report of `options` lists each sentence.
bool wants_sentences(const CheckOptions& options);

/// Whether a report of `options` shows scores.
bool wants_scores(const CheckOptions& options);

}  // namespace duidelijk
