// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/document_stream.h"
#include "app/files.h"
#include "app/in_order.h"
#include "app/outputs.h"
#include "app/progress.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "check/check.h"
#include "core/message.h"
#include "settings/skip_if.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_paths_bytes = 256u << 20;

/// One file, ready to be written.
struct Done {
  Outputs::Parts parts;
  std::string trouble;
  Summary all, shown;  // before and after --min-severity
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

/// The first settings file with conditions to skip a file decides, the strongest first.
const Valued<std::string>* skipped_by(const std::string& bytes, const Config& config) {
  for (auto file = config.files.rbegin(); file != config.files.rend(); ++file)
    if (const auto* found = skipped_by(bytes, (*file)->skip_if)) return found;
  return nullptr;
}

/// The report on one text called `name`; `file` is what was opened for it.
FileReport report_on(const std::string& file, const std::string& name, Result<std::string> bytes,
                     const FileSettings& settings, const Lexicon& lexicon) {
  FileReport report;
  report.path = valid_text(name);
  if (bytes) {
    const Valued<std::string>* skipped = skipped_by(*bytes, *settings.config);
    if (skipped == nullptr) return check(std::move(*bytes), report.path, settings.settings, lexicon);
    report.status = FileStatus::skipped;
    report.chosen = true;
    report.reason = "Bovenin staat '" + skipped->value + "'; zulke bestanden slaat u over.";
    return report;
  }
  report.status = bytes.error().kind == Error::Kind::too_large ? FileStatus::skipped : FileStatus::failed;
  report.reason = as_sentence(bytes.error().what);
  if (bytes.error().kind == Error::Kind::not_found)
    if (const std::string hint = similar_file_hint(file); !hint.empty()) report.reason += ' ' + valid_text(hint);
  return report;
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

/// Checks all texts and writes the reports; the summaries come back through `all` and `shown`.
class Run {
 public:
  /// `settings` of each file, or the ones of all documents. `texts`: how many there are; 0 when that is not known.
  Run(const CheckOptions& options, const std::vector<std::shared_ptr<const FileSettings>>& settings, Outputs& outputs,
      const Streams& streams, std::size_t texts)
      : options_(options),
        settings_(settings),
        outputs_(outputs),
        streams_(streams),
        progress_(streams.err, progress_wanted(options.quiet > 0), texts) {
    outputs.start();
  }

  void check_files(const std::vector<std::string>& files) {
    const auto make = [&](std::size_t i) {
      const std::string& file = files[i];
      const std::string& name = file == "-" && !options_.stdin_filename.empty() ? options_.stdin_filename : file;
      return done(report_on(file, name, read_file(file, max_source_bytes), *settings_[i], lexicon_), i);
    };
    in_order(files.size(), threads_for(options_, files.size()), make,
             [&](std::size_t, Done one) { return use(std::move(one)); });
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
        return done(report_on(name, name, std::move(texts[i]), *settings_.front(), lexicon_), before + i);
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
  Done done(FileReport report, std::size_t index) const {
    Done out;
    out.all.add(report);
    hide_below(report, options_.min_severity);
    out.shown.add(report);
    out.trouble = trouble_of(report, !outputs_.show_notes());
    out.parts = outputs_.parts(report, index);
    return out;
  }
  bool use(Done one) {
    all.add(one.all);
    shown.add(one.shown);
    progress_.hide();
    streams_.err.write(one.trouble);
    streams_.err.flush();
    left_ = !outputs_.add(std::move(one.parts));
    if (progress_.wanted()) streams_.out.flush();
    progress_.step();
    return !left_;
  }

  const CheckOptions& options_;
  const std::vector<std::shared_ptr<const FileSettings>>& settings_;
  Outputs& outputs_;
  const Streams& streams_;
  const Lexicon& lexicon_ = Lexicon::built_in();
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
  const Result<FileList> list = files_to_check(options, configs);
  if (!list) {
    complain(streams, list.error(),
             list.error().kind == Error::Kind::not_found ? similar_file_hint(options.file_list) : "");
    return 2;
  }
  for (const Error& error : list->trouble) complain(streams, error);
  for (const Error& note : list->notes) complain(streams, note);

  std::vector<std::string> files = list->files;
  if (!options.documents.empty()) files = {"-"};  // all documents have the settings of one file
  const auto settings = settings_of_files(files, options.stdin_filename, options.rules, configs, streams);
  if (!settings) return 2;
  if (options.show_files) return show_files(*list, *settings, streams);

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
  Run run(options, *settings, *outputs, streams, documents ? 0 : list->files.size());
  if (documents)
    run.check_documents(std::move(*documents));
  else
    run.check_files(list->files);
  run.end();
  const Verdict verdict = verdict_on(run.all, static_cast<std::uint32_t>(list->trouble.size()), options);
  const Result<bool> written = outputs->finish(run.shown, verdict);
  if (outputs->left()) return 0;
  if (!written) {
    complain(streams, written.error());
    return 2;
  }
  return static_cast<int>(verdict.exit);
}

}  // namespace duidelijk
