// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "app/baseline_file.h"
#include "app/check_file.h"
#include "app/commands.h"
#include "app/files.h"
#include "app/in_order.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "core/message.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_paths_bytes = 256u << 20;

/// One file, ready to be written.
struct Done {
  std::string text, trouble;
  Summary all, shown;                 // before and after --min-severity
  std::vector<std::string> accepted;  // entries of the accept list that were of use
  FileReport report;                  // when it is not finished yet
};

Result<FileList> files_to_check(const CheckOptions& options, Configs& configs) {
  std::vector<std::string> paths = options.paths;
  if (!options.file_list.empty()) {
    const Result<std::string> text = read_file(options.file_list, most_paths_bytes);
    if (!text) return text.error();
    std::ranges::move(paths_in(*text, options.nul), std::back_inserter(paths));
  }
  return find_files(paths, {options.respect_ignore, options.force_exclude, &configs});
}

std::string trouble_of(const FileReport& report, bool notes) {
  std::string out;
  const std::string start = "duidelijk: " + printable_path(report.path);
  if (report.status != FileStatus::checked && !report.chosen)
    out += start + ": " + printable_path(report.reason) + '\n';
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

/// What is not typed can stand in a settings file.
void add_settings_of_run(const Config& config, CheckOptions& options) {
  constexpr std::string_view names[] = {"info", "warning", "error"};
  const auto severity = [&names](const std::string& name) {
    return static_cast<Severity>(std::ranges::find(names, name) - std::begin(names));
  };
  if (const auto* fail_on = config.value(&ConfigFile::fail_on); fail_on && !options.fail_on_typed) {
    options.fail_on.reset();
    if (fail_on->value != "never") options.fail_on = severity(fail_on->value);
  }
  if (const auto* least = config.value(&ConfigFile::min_severity); least && !options.min_severity_typed)
    options.min_severity = severity(least->value);
  if (const auto* most = config.value(&ConfigFile::max_warnings); most && !options.max_warnings)
    options.max_warnings = static_cast<unsigned>(most->value);
}

/// --show-files: what is checked on standard output, what is not and why on standard error.
int show_files(const FileList& list, const std::vector<std::shared_ptr<const FileSettings>>& settings,
               const Streams& streams) {
  for (std::size_t i = 0; i < list.files.size(); ++i) {
    const Result<std::string> bytes = list.files[i] == "-" ? Error{} : read_file(list.files[i], max_source_bytes);
    const Valued<std::string>* skipped = bytes ? skipped_by(*bytes, *settings[i]->config) : nullptr;
    if (skipped == nullptr)
      streams.out.write(valid_text(list.files[i]) + '\n');
    else
      streams.err.write(printable_path(list.files[i]) + ": overgeslagen: bovenin staat '" + skipped->value + "'\n");
  }
  for (const SkippedPath& skipped : list.skipped)
    streams.err.write(printable_path(skipped.path) + ": overgeslagen: " + printable_path(skipped.reason) + '\n');
  return 0;
}

unsigned threads_for(const CheckOptions& options, std::size_t files) {
  constexpr unsigned most = 256;
  const unsigned wanted = options.threads == 0 ? std::max(1u, std::thread::hardware_concurrency()) : options.threads;
  return static_cast<unsigned>(std::min<std::size_t>(std::min(wanted, most), files));
}

/// The files of a run, what holds for each, and what is known about them.
struct Work {
  FileList list;
  std::vector<std::shared_ptr<const FileSettings>> settings;
  std::optional<GitChanges> changes;
  std::optional<BaselineFile> baseline_file;
  std::optional<KnownFindings> known;
  std::set<std::string> accepted;  // entries of accept lists that were of use
};

/// Entries of accept lists that kept no finding out.
void tell_unused(const Work& work, const Streams& streams) {
  std::set<std::pair<std::string, std::string>> unused;  // origin, entry
  for (const auto& settings : work.settings)
    for (const Valued<std::string>& word : settings->effective.words)
      if (!work.accepted.contains(word.value)) unused.emplace(word.origin.text(), word.value);
  for (const auto& [origin, word] : unused)
    streams.err.write("duidelijk: " + printable_path(origin) + ": '" + printable_path(word) +
                      "' hield geen enkele vondst tegen.\n");
}

/// Only files that changed.
void leave_unchanged_out(const GitChanges& changes, FileList& list) {
  std::erase_if(list.files, [&](const std::string& file) { return changes.of(file) == nullptr; });
}

/// --since, --staged and the baseline. An Error when one of them cannot be had.
Result<bool> add_what_is_known(const CheckOptions& options, const Config& config, Work& work) {
  if (options.staged || !options.since.empty()) {
    std::error_code error;
    const std::string& first = options.paths.empty() ? "." : options.paths.front();
    const std::string folder = std::filesystem::is_directory(first, error) ? first : folder_of(first);
    Result<GitChanges> changes = options.staged ? GitChanges::staged(folder) : GitChanges::since(options.since, folder);
    if (!changes) return changes.error();
    work.changes = std::move(*changes);
    leave_unchanged_out(*work.changes, work.list);
  }
  const auto* set = config.value(&ConfigFile::baseline);
  if (options.baseline.empty() && set == nullptr) return true;
  work.baseline_file.emplace(options.baseline.empty() ? set->value : options.baseline);
  const Result<Baseline> baseline = work.baseline_file->read();
  if (!baseline) return baseline.error();
  work.known.emplace(*baseline, [&file = *work.baseline_file](const std::string& name) { return file.has(name); });
  return true;
}

/// Checks all files and writes the report; the summaries come back through `all` and `shown`.
void write_report(Work& work, const CheckOptions& options, const ReportStyle& style, const Reporter& reporter,
                  Output& out, const Streams& streams, Summary& all, Summary& shown) {
  const bool silent = options.quiet >= 2;
  if (!silent) out.write(reporter.header(style));
  const auto finish = [&](FileReport& report, std::size_t i) {
    Done done;
    done.all.add(report);
    hide_below(report, options.min_severity);
    done.shown.add(report);
    done.accepted = std::move(report.accepted);
    done.trouble = trouble_of(report, !reporter.shows_notes);
    if (!silent) done.text = reporter.file(report, i, style);
    return done;
  };
  const auto make = [&](std::size_t i) {
    const std::string& file = work.list.files[i];
    FileReport report =
        report_on(file, options.stdin_filename, *work.settings[i], options.staged ? &*work.changes : nullptr);
    if (work.changes) keep_changed(report, *work.changes->of(file));
    if (work.known) return Done{{}, {}, {}, {}, {}, std::move(report)};  // what is known depends on the files before it
    return finish(report, i);
  };
  const auto use = [&](std::size_t i, Done done) {
    if (work.known) {
      work.known->mark(done.report, work.baseline_file->name_of(work.list.files[i]));
      done = finish(done.report, i);
    }
    all.add(done.all);
    shown.add(done.shown);
    work.accepted.insert(done.accepted.begin(), done.accepted.end());
    streams.err.write(done.trouble);
    streams.err.flush();
    out.write(done.text);
    return !out.closed() && !out.failed();
  };
  in_order(work.list.files.size(), threads_for(options, work.list.files.size()), make, use);
}

}  // namespace

int run_check(const CheckOptions& typed, const Streams& streams) {
  CheckOptions options = typed;
  ConfigChoice choice = config_choice(options.rules);
  choice.sentences = options.sentences;
  choice.scores = options.format != "text" || options.quiet == 0;
  Configs configs(std::move(choice));
  const auto of_run = config_of_run(options.paths, options.stdin_filename, configs);
  if (of_run == nullptr) {
    complain(streams, configs);
    return 2;
  }
  add_settings_of_run(*of_run, options);
  if (std::ranges::find(options.paths, "-") != options.paths.end() && ::isatty(STDIN_FILENO) != 0) {
    streams.err.write(help_page("check"));
    return 2;
  }
  Result<FileList> list = files_to_check(options, configs);
  if (!list) {
    complain(streams, list.error(),
             list.error().kind == Error::Kind::not_found ? similar_file_hint(options.file_list) : "");
    return 2;
  }
  for (const Error& error : list->trouble) complain(streams, error);
  for (const Error& note : list->notes) complain(streams, note);

  const auto trouble = static_cast<std::uint32_t>(list->trouble.size());
  Work work;
  work.list = std::move(*list);
  if (const Result<bool> known = add_what_is_known(options, *of_run, work); !known) {
    complain(streams, known.error());
    return 2;
  }
  auto settings = settings_of_files(work.list.files, options.stdin_filename, options.rules, configs, streams);
  if (!settings) return 2;
  work.settings = std::move(*settings);
  if (options.show_files) return show_files(work.list, work.settings, streams);

  const Reporter& reporter = *find_reporter(options.format);
  Result<OutputFile> file = Error{};
  if (!options.output.empty()) {
    file = OutputFile::open(options.output);
    if (!file) {
      complain(streams, file.error());
      return 2;
    }
  }
  Summary all, shown;
  Verdict verdict;
  bool failed = false, left = false;
  {
    Output to_file(file ? file->descriptor() : -1);
    Output& out = file ? to_file : streams.out;
    ReportStyle style;
    style.colour = use_colour(options.colour, colour_environment(out.descriptor()));
    style.width = text_width(out.descriptor());
    style.top = options.top;
    style.quiet = options.quiet > 0;
    style.verbose = options.verbose;
    style.sentences = options.sentences;
    style.names_unread = file ? true : false;
    write_report(work, options, style, reporter, out, streams, all, shown);
    // With --since or --staged a finding that is not on a changed line is not gone.
    const std::vector<StaleEntry> stale = work.known && !work.changes ? work.known->stale() : std::vector<StaleEntry>();
    if (!stale.empty() && options.quiet < 2) tell_stale(stale, *work.baseline_file, streams);
    if (options.verbose && !work.changes) tell_unused(work, streams);
    verdict = verdict_on(all, trouble, options, !stale.empty());
    style.exit_reason = verdict.reason;
    if (options.quiet < 2) out.write(reporter.footer(shown, style));
    out.flush();
    failed = out.failed();
    left = out.closed();
  }
  if (left) return 0;
  if (failed) {
    complain(streams,
             {Error::Kind::unreadable, "het verslag kan niet worden geschreven; is de schijf vol?", options.output});
    return 2;
  }
  if (file)
    if (const Result<bool> kept = file->keep(); !kept) {
      complain(streams, kept.error());
      return 2;
    }
  return static_cast<int>(verdict.exit);
}

}  // namespace duidelijk
