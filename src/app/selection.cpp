// SPDX-License-Identifier: EUPL-1.2
#include "app/selection.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "app/text_safety.h"
#include "core/similar.h"

namespace duidelijk {
namespace {

Error wrong(std::string what) { return {Error::Kind::bad_option, std::move(what), ""}; }

std::string meant(std::string_view typed, const std::vector<std::string_view>& known) {
  const std::string_view found = most_similar(typed, known);
  return found.empty() ? "; alle regels: duidelijk rules" : "; bedoelde u " + std::string(found) + "?";
}

bool is_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

}  // namespace

Result<const Rule*> rule_named(const std::string& id, const std::vector<const Rule*>& own) {
  std::vector<const Rule*> rules = named_rules();
  rules.insert(rules.end(), own.begin(), own.end());
  std::vector<std::string_view> known;
  for (const Rule* rule : rules) {
    if (rule->id == id) return rule;
    known.push_back(rule->id);
  }
  return wrong("de regel '" + id + "' bestaat niet" + meant(id, known));
}

ConfigChoice config_choice(const RuleChoice& choice) {
  ConfigChoice made;
  made.isolated = choice.isolated;
  made.names = {choice.select, choice.ignore, choice.extend};
  for (const std::string& typed : choice.config) {
    if (typed.find('=') == std::string::npos || is_file(typed))
      made.file = typed;
    else
      made.lines.push_back(typed);
  }
  return made;
}

std::optional<Error> unknown_name(const RuleChoice& choice, const Config& config) {
  std::vector<std::string_view> known;
  for (const Rule* rule : named_rules()) known.insert(known.end(), {rule->id, rule->category});
  for (const auto& own : config.own_rules())
    for (const OwnRules::Own& one : own->all()) known.insert(known.end(), {one.rule.id, one.rule.category});
  for (const auto* names : {&choice.select, &choice.extend, &choice.ignore})
    for (const std::string& name : *names)
      if (std::ranges::find(known, name) == known.end())
        return wrong("de regel of categorie '" + name + "' bestaat niet" + meant(name, known));
  return std::nullopt;
}

void complain(const Streams& streams, const Configs& configs) {
  for (const Complaint& complaint : configs.complaints()) {
    if (complaint.file == config_line_name)
      complain(streams, wrong(complaint.what));
    else
      streams.err.write("duidelijk: " + printable_lines(to_string(complaint)));
  }
  streams.err.flush();
}

std::optional<std::vector<std::shared_ptr<const FileSettings>>> settings_of_files(const std::vector<std::string>& files,
                                                                                  const std::string& stdin_filename,
                                                                                  const RuleChoice& choice,
                                                                                  Configs& configs,
                                                                                  const Streams& streams) {
  std::vector<std::shared_ptr<const FileSettings>> all;
  all.reserve(files.size());
  for (const std::string& file : files) {
    all.push_back(configs.for_file(file == "-" && !stdin_filename.empty() ? stdin_filename : file));
    if (all.back() == nullptr) {
      complain(streams, configs);
      return std::nullopt;
    }
    if (all.size() > 1) continue;
    if (const std::optional<Error> error = unknown_name(choice, *all.back()->config)) {
      complain(streams, *error);
      return std::nullopt;
    }
  }
  return all;
}

std::shared_ptr<const Config> config_of_run(const std::vector<std::string>& paths, const std::string& stdin_filename,
                                            Configs& configs) {
  std::string first = paths.empty() ? "." : paths.front();
  if (first == "-" && !stdin_filename.empty()) first = stdin_filename;
  std::error_code error;
  const bool folder = first != "-" && std::filesystem::is_directory(first, error);
  return configs.for_folder(folder_of(folder ? first + "/x" : first));
}

}  // namespace duidelijk
