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
#include <utility>
#include <vector>

#include "app/add_ignores.h"
#include "app/check_file.h"
#include "app/check_run.h"
#include "app/commands.h"
#include "app/profile_text.h"
#include "app/run_history.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "core/message.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_paths_bytes = 256u << 20;

Result<FileList> files_to_check(const CheckOptions& options, Configs& configs) {
  if (options.text) {
    FileList list;
    list.files = {"-"};
    return list;
  }
  std::vector<std::string> paths = options.paths;
  if (!options.file_list.empty()) {
    const Result<std::string> text = read_file(options.file_list, most_paths_bytes);
    if (!text) return text.error();
    std::ranges::move(paths_in(*text, options.nul), std::back_inserter(paths));
  }
  return find_files(paths, {options.respect_ignore, options.force_exclude, &configs});
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

/// Entries of accept lists that kept no finding out.
void tell_unused(const Work& work, const std::set<std::string>& accepted, const Streams& streams) {
  std::set<std::pair<std::string, std::string>> unused;  // origin, entry
  for (const auto& settings : work.settings)
    for (const Valued<std::string>& word : settings->effective.words)
      if (!accepted.contains(word.value)) unused.emplace(word.origin.text(), word.value);
  for (const auto& [origin, word] : unused)
    streams.err.write("duidelijk: " + printable_path(origin) + ": '" + printable_path(word) +
                      "' hield geen enkele vondst tegen.\n");
}

/// Only files that changed.
void leave_unchanged_out(const GitChanges& changes, FileList& list) {
  std::erase_if(list.files, [&](const std::string& file) { return changes.of(file) == nullptr; });
}

/// The folder of the first text; git looks for its repository from there.
std::string folder_of_run(const CheckOptions& options) {
  std::error_code error;
  const std::string& first = options.paths.empty() ? "." : options.paths.front();
  return std::filesystem::is_directory(first, error) ? first : folder_of(first);
}

/// --since, --staged and the baseline. An Error when one of them cannot be had.
Result<bool> add_what_is_known(const CheckOptions& options, const Config& config, Work& work) {
  if (options.staged || !options.since.empty()) {
    const std::string folder = folder_of_run(options);
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

}  // namespace

int run_check(const CheckOptions& typed, const Streams& streams) {
  CheckOptions options = typed;
  ConfigChoice choice = config_choice(options.rules);
  choice.sentences = wants_sentences(options);
  choice.text = wants_pages(options) || options.mask;
  choice.profile = options.profile_rules;
  choice.actions = wants_scores(options);
  choice.scores = choice.actions || !options.history.empty();
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
  if (work.baseline_file) options.baseline = work.baseline_file->path();
  // A stream of documents has the settings of standard input.
  const std::vector<std::string> names = options.documents.empty() ? work.list.files : std::vector<std::string>{"-"};
  auto settings = settings_of_files(names, options.stdin_filename, options.rules, configs, streams);
  if (!settings) return 2;
  work.settings = std::move(*settings);
  if (options.show_files) return show_files(work.list, work.settings, streams);
  if (!options.add_ignore.empty()) return run_add_ignores(options, work, trouble > 0, streams);

  Result<std::vector<HistoryEntry>> history = std::vector<HistoryEntry>{};
  if (!options.history.empty()) history = open_history(options.history);
  if (!history) {
    complain(streams, history.error());
    return 2;
  }
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
  CheckRun run(options, work, *outputs, streams, documents ? 0 : work.list.files.size());
  if (documents)
    run.check_documents(std::move(*documents));
  else
    run.check_files();
  run.end();
  if (!options.history.empty()) {
    history->push_back(run.history.entry());
    history->back().date = run_date();
    history->back().commit = commit_at(folder_of_run(options));
    outputs->set_history(*history);
  }
  // With --since or --staged a finding that is not on a changed line is not gone.
  const std::vector<StaleEntry> stale = work.known && !work.changes ? work.known->stale() : std::vector<StaleEntry>();
  if (!stale.empty() && options.quiet < 2) tell_stale(stale, *work.baseline_file, streams);
  if (options.verbose && !work.changes) tell_unused(work, run.accepted, streams);
  const std::string statistics = options.statistics ? run.statistics.tables(outputs->rules()) : "";
  outputs->set_statistics(statistics);
  const Verdict verdict = verdict_on(run.all, trouble, options, !stale.empty());
  const Result<bool> written = outputs->finish(run.shown, verdict);
  if (outputs->left()) return 0;
  if (options.quiet < 2 && !outputs->show_statistics()) streams.err.write(statistics);
  if (!written) {
    complain(streams, written.error());
    return 2;
  }
  if (options.profile_rules) streams.err.write(profile_text(run.profile));
  if (!options.history.empty())
    if (const Result<bool> kept = append_history(options.history, history->back()); !kept) {
      complain(streams, kept.error());
      return 2;
    }
  return static_cast<int>(verdict.exit);
}

}  // namespace duidelijk
