// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <algorithm>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/files.h"
#include "app/in_order.h"
#include "app/outputs.h"
#include "app/run_history.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "check/check.h"
#include "core/message.h"
#include "report/privacy.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_paths_bytes = 256u << 20;

/// One file, ready to be written.
struct Done {
  Outputs::Parts parts;
  std::string trouble;
  Summary all, shown;  // before and after --min-severity
  HistoryCounter history;
};

Result<FileList> files_to_check(const CheckOptions& options) {
  std::vector<std::string> paths = options.paths;
  if (!options.file_list.empty()) {
    const Result<std::string> text = read_file(options.file_list, most_paths_bytes);
    if (!text) return text.error();
    std::ranges::move(paths_in(*text, options.nul), std::back_inserter(paths));
  }
  return find_files(paths, options.respect_ignore);
}

FileReport report_on(const std::string& file, const CheckOptions& options, const Settings& settings,
                     const Lexicon& lexicon) {
  const std::string& name = file == "-" && !options.stdin_filename.empty() ? options.stdin_filename : file;
  Result<std::string> bytes = read_file(file, max_source_bytes);
  if (bytes) return check(std::move(*bytes), valid_text(name), settings, lexicon);
  FileReport report;
  report.path = valid_text(name);
  report.status = bytes.error().kind == Error::Kind::too_large ? FileStatus::skipped : FileStatus::failed;
  report.reason = as_sentence(bytes.error().what);
  if (bytes.error().kind == Error::Kind::not_found)
    if (const std::string hint = similar_file_hint(file); !hint.empty()) report.reason += ' ' + valid_text(hint);
  return report;
}

std::string trouble_of(const FileReport& report, bool notes) {
  std::string out;
  const std::string start = "duidelijk: " + printable_path(report.path);
  if (report.status != FileStatus::checked) out += start + ": " + printable_path(report.reason) + '\n';
  if (notes)
    for (const Note& note : report.notes)
      out += start + (note.line > 0 ? ":" + std::to_string(note.line) : std::string()) + ": " +
             printable_path(note.message) + '\n';
  return out;
}

void hide_below(FileReport& report, Severity least) {
  if (least == Severity::info) return;
  std::erase_if(report.findings, [least](const ReportFinding& finding) {
    return finding.severity == "info" || (least == Severity::error && finding.severity == "warning");
  });
}

unsigned threads_for(const CheckOptions& options, std::size_t files) {
  constexpr unsigned most = 256;
  const unsigned wanted = options.threads == 0 ? std::max(1u, std::thread::hardware_concurrency()) : options.threads;
  return static_cast<unsigned>(std::min<std::size_t>(std::min(wanted, most), files));
}

/// Checks all files and writes the reports; the summaries come back through `all` and `shown`.
void write_reports(const FileList& list, const CheckOptions& options, const Settings& settings, Outputs& outputs,
                   const Streams& streams, Summary& all, Summary& shown, HistoryCounter& history) {
  const Lexicon& lexicon = Lexicon::built_in();
  outputs.start();
  const auto make = [&](std::size_t i) {
    FileReport report = report_on(list.files[i], options, settings, lexicon);
    Done done;
    done.all.add(report);
    done.history.add(report);
    hide_below(report, options.min_severity);
    if (options.no_text)
      remove_text(report);
    else if (options.mask)
      mask_personal_data(report);
    done.shown.add(report);
    done.trouble = trouble_of(report, !outputs.show_notes());
    done.parts = outputs.parts(report, i);
    return done;
  };
  const auto use = [&](std::size_t, Done done) {
    all.add(done.all);
    shown.add(done.shown);
    history.add(done.history);
    streams.err.write(done.trouble);
    streams.err.flush();
    return outputs.add(std::move(done.parts));
  };
  in_order(list.files.size(), threads_for(options, list.files.size()), make, use);
}

}  // namespace

int run_check(const CheckOptions& options, const Streams& streams) {
  Result<Settings> settings = settings_for(options.rules);
  if (!settings) {
    complain(streams, settings.error());
    return 2;
  }
  settings->sentences = options.sentences || wants_pages(options);
  settings->text = wants_pages(options) || options.mask;
  settings->actions = wants_scores(options);
  settings->scores = settings->actions || !options.history.empty();
  if (std::ranges::find(options.paths, "-") != options.paths.end() && ::isatty(STDIN_FILENO) != 0) {
    streams.err.write(help_page("check"));
    return 2;
  }
  const Result<FileList> list = files_to_check(options);
  if (!list) {
    complain(streams, list.error(),
             list.error().kind == Error::Kind::not_found ? similar_file_hint(options.file_list) : "");
    return 2;
  }
  for (const Error& error : list->trouble) complain(streams, error);
  for (const Error& note : list->notes) complain(streams, note);

  Result<std::vector<HistoryEntry>> history = std::vector<HistoryEntry>{};
  if (!options.history.empty()) history = open_history(options.history);
  if (!history) {
    complain(streams, history.error());
    return 2;
  }
  Result<Outputs> outputs = Outputs::open(options, streams);
  if (!outputs) {
    complain(streams, outputs.error());
    return 2;
  }
  Summary all, shown;
  HistoryCounter counter;
  write_reports(*list, options, *settings, *outputs, streams, all, shown, counter);
  if (!options.history.empty()) {
    history->push_back(counter.entry());
    history->back().date = run_date();
    outputs->set_history(*history);
  }
  const Verdict verdict = verdict_on(all, static_cast<std::uint32_t>(list->trouble.size()), options);
  const Result<bool> written = outputs->finish(shown, verdict);
  if (outputs->left()) return 0;
  if (!written) {
    complain(streams, written.error());
    return 2;
  }
  if (!options.history.empty())
    if (const Result<bool> kept = append_history(options.history, history->back()); !kept) {
      complain(streams, kept.error());
      return 2;
    }
  return static_cast<int>(verdict.exit);
}

}  // namespace duidelijk
