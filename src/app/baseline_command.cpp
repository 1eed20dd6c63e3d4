// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/baseline_file.h"
#include "app/check_file.h"
#include "app/commands.h"
#include "app/files.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "core/in_order.h"
#include "core/message.h"

namespace duidelijk {
namespace {

std::size_t size_of(const Baseline& baseline) {
  std::size_t size = 0;
  for (const auto& [key, fingerprints] : baseline) size += fingerprints.size();
  return size;
}

std::string findings(std::size_t number) { return counted(static_cast<std::int64_t>(number), "vondst", "vondsten"); }

/// Findings now, of every file; and what the old baseline says about them.
struct Looked {
  Baseline now;
  std::vector<std::string> names;  // of the files that were checked
  bool trouble = false;
};

Looked look(const FileList& list, const std::vector<std::shared_ptr<const FileSettings>>& settings,
            const BaselineFile& file, KnownFindings& known, const Streams& streams) {
  Looked looked;
  const auto make = [&](std::size_t i) { return report_on(list.files[i], "", *settings[i]); };
  const auto use = [&](std::size_t i, FileReport report) {
    if (report.status != FileStatus::checked) {
      if (report.chosen) return true;
      complain(streams, {Error::Kind::unreadable, report.reason, report.path});
      looked.trouble = true;
      return true;
    }
    const std::string name = file.name_of(list.files[i]);
    looked.names.push_back(name);
    add_findings(report, name, looked.now);
    known.mark(report, name);
    return true;
  };
  in_order(list.files.size(), threads_for(0, list.files.size()), make, use);
  return looked;
}

/// What is there now for the files that were checked; the old entries of other files that still exist.
Baseline updated(const Baseline& before, Looked looked, const BaselineFile& file) {
  std::ranges::sort(looked.names);
  for (const auto& [key, fingerprints] : before)
    if (!std::ranges::binary_search(looked.names, key.first) && file.has(key.first)) looked.now[key] = fingerprints;
  return std::move(looked.now);
}

}  // namespace

int run_baseline(const BaselineOptions& options, const Streams& streams) {
  ConfigChoice choice = config_choice(options.rules);
  choice.scores = false;
  Configs configs(std::move(choice));
  const auto of_run = config_of_run(options.paths, "", configs);
  if (of_run == nullptr) {
    complain(streams, configs);
    return 2;
  }
  const auto* set = of_run->value(&ConfigFile::baseline);
  const BaselineFile file(!options.file.empty() ? options.file : set != nullptr ? set->value : baseline_file_name);
  const bool create = options.action == "create";
  if (create && file.exists()) {
    complain(streams, {Error::Kind::bad_option, "dit bestand is er al; werk het bij met: duidelijk baseline update",
                       file.path()});
    return 2;
  }
  Result<Baseline> before = Baseline{};
  if (!create) before = file.read();
  if (!before) {
    complain(streams, before.error());
    return 2;
  }
  const FileList list = find_files(options.paths, {options.respect_ignore, false, &configs});
  for (const Error& error : list.trouble) complain(streams, error);
  const auto settings = settings_of_files(list.files, "", options.rules, configs, streams);
  if (!settings) return 2;
  KnownFindings known(*before, [&file](const std::string& name) { return file.has(name); });
  Looked looked = look(list, *settings, file, known, streams);
  const bool trouble = looked.trouble || !list.trouble.empty();
  const Baseline after = options.action == "prune" ? known.pruned() : updated(*before, std::move(looked), file);
  if (const Result<bool> written = file.write(after); !written) {
    complain(streams, written.error());
    return 2;
  }
  std::string text = printable_path(file.path()) + ": " + findings(size_of(after)) +
                     (size_of(after) == 1 ? " telt niet meer mee" : " tellen niet meer mee");
  if (!create) text += "; eerst waren het er " + dutch_number(static_cast<std::int64_t>(size_of(*before)));
  streams.out.write(text + ".\n");
  if (set == nullptr && create)
    streams.out.write("Zet in duidelijk.toml: baseline = \"" + printable_path(file.path()) + "\"\n");
  return trouble ? 2 : 0;
}

}  // namespace duidelijk
