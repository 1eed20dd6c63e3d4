// Finds the settings of each file of a run.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/complaint.h"
#include "settings/chosen_lists.h"
#include "settings/effective.h"

namespace duidelijk {

/// What the command line says about settings.
struct ConfigChoice {
  bool isolated = false;           // read no settings file
  std::string file;                // use this one instead of looking for them; empty: look
  std::vector<std::string> lines;  // "rules.lange-zin.max-words=15"
  RuleNames names;
  bool scores = true, actions = true, sentences = false, text = false, profile = false;  // what the reports need
};

/// The settings of one file, ready to use.
struct FileSettings {
  Settings settings;
  Effective effective;
  std::shared_ptr<const Config> config;
  std::unique_ptr<ChosenLists> lists;  // what `settings` borrows
};

/// Looks for settings files and remembers what it found. Not to be used from several threads at once; what it gives out
/// is never changed and may be.
class Configs {
 public:
  explicit Configs(ConfigChoice choice);
  Configs(const Configs&) = delete;
  Configs& operator=(const Configs&) = delete;

  /// The settings files for a folder (absolute, with a slash at the end): that of the nearest folder upwards that has a
  /// duidelijk.toml, else the user's own. Null when something is wrong with one: see complaints().
  std::shared_ptr<const Config> for_folder(const std::string& folder);
  /// The settings for one file; `path` as given. Null when something is wrong.
  std::shared_ptr<const FileSettings> for_file(const std::string& path);

  /// What is wrong with settings files and --config; `file` is "--config" for the latter.
  const std::vector<Complaint>& complaints() const { return complaints_; }

 private:
  using Files = std::vector<std::shared_ptr<const ConfigFile>>;
  std::string settings_file_for(const std::string& folder);
  std::shared_ptr<const Config> config_of(const std::string& path);
  bool add_file(const std::string& path, std::vector<std::string>& open, Files& files);
  bool add_lines(Files& files);

  ConfigChoice choice_;
  std::map<std::string, std::string> nearest_;                    // folder → settings file, empty: none
  std::map<std::string, std::shared_ptr<const Config>> configs_;  // settings file → all files that hold
  std::map<std::pair<const Config*, std::vector<bool>>, std::shared_ptr<const FileSettings>> settings_;
  std::vector<Complaint> complaints_;
};

/// The folder of a path, absolute, with a slash at the end. Standard input ("-") stands in the current folder.
std::string folder_of(const std::string& path);

inline constexpr std::string_view config_file_name = "duidelijk.toml";
/// The name of complaints about --config.
inline constexpr std::string_view config_line_name = "--config";

}  // namespace duidelijk
