// What holds for one file, and where each value came from.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/settings.h"
#include "settings/config_file.h"

namespace duidelijk {

/// The settings files that hold in a folder, from the weakest to the strongest: what `extends` names, the file itself,
/// the command line.
struct Config {
  std::vector<std::shared_ptr<const ConfigFile>> files;
  /// The first value from the strongest file on; null when none has it.
  template <class T>
  const Valued<T>* value(std::optional<Valued<T>> ConfigFile::*member) const {
    for (auto file = files.rbegin(); file != files.rend(); ++file)
      if (((**file).*member).has_value()) return &*((**file).*member);
    return nullptr;
  }
  std::vector<std::shared_ptr<const OwnRules>> own_rules() const;
};

/// --select, --extend-select and --ignore: ids and categories.
struct RuleNames {
  std::vector<std::string> select, ignore, extend;
};

struct RuleState {
  const Rule* rule = nullptr;
  bool on = false;
  bool own = false;  // a rule of the user
  std::optional<Severity> severity;
  Limits limits;
  Origin on_origin, severity_origin;
  std::vector<std::pair<std::string, Origin>> limit_origins;  // of changed limits
};

struct Effective {
  Valued<std::string> preset;
  std::vector<RuleState> rules;  // sorted by id; all rules, also those that are off
  std::vector<Valued<std::string>> words, ignore_patterns, ignore_selectors, list_files;
  std::vector<Valued<std::string>> lists_off;
  std::vector<std::shared_ptr<const WordList>> own_lists;  // of `list_files`, in their order
  std::optional<Valued<std::vector<std::string>>> domains;
  bool narrowed = false;
};

/// Which overrides hold for a file: one bit each, in the order of the files and of their overrides.
std::vector<bool> overrides_for(const Config& config, std::string_view absolute_path);

/// Adds up preset, files, overrides and the names on the command line.
Effective effective_of(const Config& config, const std::vector<bool>& overrides, const RuleNames& names);

class ChosenLists;
/// The same as the engine takes it. Borrows rules of `config` and `lists`.
Settings settings_of(const Effective& effective, const Config& config, ChosenLists& lists);

/// A preset as a settings file. Precondition: it exists and is right, which a test proves for all of them.
std::shared_ptr<const ConfigFile> preset_file(std::string_view name);

}  // namespace duidelijk
