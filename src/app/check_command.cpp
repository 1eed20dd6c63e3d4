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
#include "app/document_stream.h"
#include "app/files.h"
#include "app/in_order.h"
#include "app/outputs.h"
#include "app/progress.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "core/message.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_paths_bytes = 256u << 20;

/// One file, ready to be written.
struct Done {
  Outputs::Parts parts;
  std::string trouble;
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
  std::string path = options.baseline;
  if (const auto* set = config.value(&ConfigFile::baseline); path.empty() && set != nullptr) path = set->value;
  if (path.empty()) return true;
  work.baseline_file.emplace(path);
  const Result<Baseline> baseline = work.baseline_file->read();
  if (!baseline) return baseline.error();
  work.known.emplace(*baseline, [&file = *work.baseline_file](const std::string& name) { return file.has(name); });
  return true;
}

/// Checks all texts and writes the reports; the summaries come back through `all` and `shown`.
class Run {
 public:
  /// `work.settings` are those of each file, or the ones of all documents.
  Run(const CheckOptions& options, Work& work, Outputs& outputs, const Streams& streams)
      : options_(options),
        work_(work),
        outputs_(outputs),
        streams_(streams),
        progress_(streams.err, progress_wanted(options.quiet > 0),
                  options.documents.empty() ? work.list.files.size() : 0) {
    outputs.start();
  }

  void check_files() {
    const auto make = [&](std::size_t i) {
      const std::string& file = work_.list.files[i];
      FileReport report =
          report_on(file, options_.stdin_filename, *work_.settings[i], options_.staged ? &*work_.changes : nullptr);
      if (work_.changes) keep_changed(report, *work_.changes->of(file));
      if (work_.known) return Done{{}, {}, {}, {}, {}, std::move(report)};  // what is known depends on files before it
      return done(report, i);
    };
    const auto take = [&](std::size_t i, Done one) {
      if (work_.known) {
        work_.known->mark(one.report, work_.baseline_file->name_of(work_.list.files[i]));
        one = done(one.report, i);
      }
      return use(std::move(one));
    };
    in_order(work_.list.files.size(), threads_for(options_, work_.list.files.size()), make, take);
  }

  /// Texts from a stream, some at a time: memory depends on the largest texts, not on their number.
  void check_documents(DocumentStream stream) {
    constexpr std::size_t most_texts = 256, most_bytes = 16u << 20;
    bool reading = true;
    for (std::size_t before = 0; reading;) {
      std::vector<Result<std::string>> texts;
      for (std::size_t bytes = 0; texts.size() < most_texts && bytes < most_bytes;) {
        std::optional<Result<std::string>> text = stream.next(max_source_bytes);
        if (!text) {
          reading = false;
          break;
        }
        if (*text) bytes += (*text)->size();
        texts.push_back(std::move(*text));
      }
      const auto make = [&](std::size_t i) {
        const std::string name = document_name(options_.stdin_filename, before + i + 1);
        FileReport report = report_on(name, std::move(texts[i]), *work_.settings.front());
        return done(report, before + i);
      };
      in_order(texts.size(), threads_for(options_, texts.size()), make,
               [&](std::size_t, Done one) { return use(std::move(one)); });
      before += texts.size();
      reading = reading && !left_;
    }
  }

  /// After the last text: the terminal is free.
  void end() { progress_.hide(); }

  Summary all, shown;

 private:
  Done done(FileReport& report, std::size_t index) const {
    Done out;
    out.all.add(report);
    hide_below(report, options_.min_severity);
    out.shown.add(report);
    out.accepted = std::move(report.accepted);
    out.trouble = trouble_of(report, !outputs_.show_notes());
    out.parts = outputs_.parts(report, index);
    return out;
  }
  bool use(Done one) {
    all.add(one.all);
    shown.add(one.shown);
    work_.accepted.insert(one.accepted.begin(), one.accepted.end());
    progress_.hide();
    streams_.err.write(one.trouble);
    streams_.err.flush();
    left_ = !outputs_.add(std::move(one.parts));
    if (progress_.wanted()) streams_.out.flush();
    progress_.step();
    return !left_;
  }

  const CheckOptions& options_;
  Work& work_;
  Outputs& outputs_;
  const Streams& streams_;
  Progress progress_;
  bool left_ = false;  // nobody reads the reports any more
};

}  // namespace

int run_check(const CheckOptions& typed, const Streams& streams) {
  CheckOptions options = typed;
  ConfigChoice choice = config_choice(options.rules);
  choice.sentences = options.sentences;
  choice.scores = wants_scores(options);
  Configs configs(std::move(choice));
  const auto of_run = config_of_run(options.paths, options.stdin_filename, configs);
  if (of_run == nullptr) {
    complain(streams, configs);
    return 2;
  }
  add_settings_of_run(*of_run, options);
  const bool from_stdin = options.documents == "-" || std::ranges::find(options.paths, "-") != options.paths.end();
  if (from_stdin && ::isatty(STDIN_FILENO) != 0) {
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
  std::vector<std::string> files = work.list.files;
  if (!options.documents.empty()) files = {"-"};  // all documents have the settings of one file
  auto settings = settings_of_files(files, options.stdin_filename, options.rules, configs, streams);
  if (!settings) return 2;
  work.settings = std::move(*settings);
  if (options.show_files) return show_files(work.list, work.settings, streams);

  Result<DocumentStream> documents = Error{};
  if (!options.documents.empty()) {
    documents = DocumentStream::open(options.documents);
    if (!documents) {
      complain(streams, documents.error());
      return 2;
    }
  }
  Result<Outputs> outputs = Outputs::open(options, streams);
  if (!outputs) {
    complain(streams, outputs.error());
    return 2;
  }
  Run run(options, work, *outputs, streams);
  if (documents)
    run.check_documents(std::move(*documents));
  else
    run.check_files();
  run.end();
  // With --since or --staged a finding that is not on a changed line is not gone.
  const std::vector<StaleEntry> stale = work.known && !work.changes ? work.known->stale() : std::vector<StaleEntry>();
  if (!stale.empty() && options.quiet < 2) tell_stale(stale, *work.baseline_file, streams);
  if (options.verbose && !work.changes) tell_unused(work, streams);
  const Verdict verdict = verdict_on(run.all, trouble, options, !stale.empty());
  const Result<bool> written = outputs->finish(run.shown, verdict);
  if (outputs->left()) return 0;
  if (!written) {
    complain(streams, written.error());
    return 2;
  }
  return static_cast<int>(verdict.exit);
}

}  // namespace duidelijk
