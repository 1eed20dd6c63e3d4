// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/files.h"
#include "app/in_order.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "check/check.h"
#include "core/message.h"
#include "report/reporters.h"
#include "settings/skip_if.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_paths_bytes = 256u << 20;

/// One file, ready to be written.
struct Done {
  std::string text, trouble;
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

FileReport report_on(const std::string& file, const CheckOptions& options, const FileSettings& settings,
                     const Lexicon& lexicon) {
  const std::string& name = file == "-" && !options.stdin_filename.empty() ? options.stdin_filename : file;
  Result<std::string> bytes = read_file(file, max_source_bytes);
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

/// Checks all files and writes the report; the summaries come back through `all` and `shown`.
void write_report(const FileList& list, const CheckOptions& options,
                  const std::vector<std::shared_ptr<const FileSettings>>& settings, const ReportStyle& style,
                  const Reporter& reporter, Output& out, const Streams& streams, Summary& all, Summary& shown) {
  const Lexicon& lexicon = Lexicon::built_in();
  const bool silent = options.quiet >= 2;
  if (!silent) out.write(reporter.header(style));
  const auto make = [&](std::size_t i) {
    FileReport report = report_on(list.files[i], options, *settings[i], lexicon);
    Done done;
    done.all.add(report);
    hide_below(report, options.min_severity);
    done.shown.add(report);
    done.trouble = trouble_of(report, !reporter.shows_notes);
    if (!silent) done.text = reporter.file(report, i, style);
    return done;
  };
  const auto use = [&](std::size_t, Done done) {
    all.add(done.all);
    shown.add(done.shown);
    streams.err.write(done.trouble);
    streams.err.flush();
    out.write(done.text);
    return !out.closed() && !out.failed();
  };
  in_order(list.files.size(), threads_for(options, list.files.size()), make, use);
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
  const Result<FileList> list = files_to_check(options, configs);
  if (!list) {
    complain(streams, list.error(),
             list.error().kind == Error::Kind::not_found ? similar_file_hint(options.file_list) : "");
    return 2;
  }
  for (const Error& error : list->trouble) complain(streams, error);
  for (const Error& note : list->notes) complain(streams, note);

  const auto settings = settings_of_files(list->files, options.stdin_filename, options.rules, configs, streams);
  if (!settings) return 2;
  if (options.show_files) return show_files(*list, *settings, streams);

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
    write_report(*list, options, *settings, style, reporter, out, streams, all, shown);
    verdict = verdict_on(all, static_cast<std::uint32_t>(list->trouble.size()), options);
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
