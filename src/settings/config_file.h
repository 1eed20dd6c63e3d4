// One file with settings (duidelijk.toml, a preset, or what is typed behind --config) as checked values.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/complaint.h"
#include "pages/severity.h"
#include "pages/word_list.h"
#include "rules/own_rules.h"
#include "settings/glob.h"

namespace duidelijk {

/// Where a value comes from, for people: "duidelijk.toml:12", "preset brief", "--config".
struct Origin {
  std::string file;
  std::uint32_t line = 0;  // 0: none
  std::string text() const { return line == 0 ? file : file + ':' + std::to_string(line); }
};

template <class T>
struct Valued {
  T value{};
  Origin origin;
};

/// `lange-zin = { severity = "warning", max-words = 20 }`; the name may be a category.
struct RuleSetting {
  std::string name;
  std::optional<bool> on;  // "off", or switched on by a severity; nothing: stays as it was
  std::optional<Severity> severity;
  std::vector<std::pair<std::string, int>> limits;
  Origin origin;
};

/// What can differ from file to file.
struct ConfigPart {
  std::optional<Valued<std::string>> preset;
  std::vector<RuleSetting> rules;                     // in file order
  std::vector<Valued<std::string>> words;             // accepted, as typed; also phrases and lines of files
  std::vector<Valued<std::string>> ignore_patterns;   // regular expressions
  std::vector<Valued<std::string>> ignore_selectors;  // elements of a page
  std::vector<Valued<std::string>> lists_off;         // names of word lists
  std::optional<Valued<std::vector<std::string>>> domains;
  std::vector<Valued<std::string>> list_files;             // whole paths
  std::vector<std::shared_ptr<const WordList>> own_lists;  // of those files
};

struct ConfigOverride {
  IgnoreFile files;  // relative to the folder of the settings file
  std::string shown;
  ConfigPart part;
};

struct ConfigFile {
  std::string path;    // as shown to people
  std::string folder;  // absolute, ends with a slash: paths in the file are relative to it
  std::optional<Valued<std::string>> fail_on, min_severity, baseline;
  std::optional<Valued<int>> max_warnings, max_level, max_lint, max_mean_sentence_length;
  std::vector<Valued<std::string>> rules_dirs;  // whole paths
  std::vector<Valued<std::string>> include, ignore, skip_if;
  ConfigPart top;
  std::vector<ConfigOverride> overrides;
  std::string title, about;              // of a preset
  std::optional<Confidence> confidence;  // of a preset: which rules are on
  bool new_rules = false;                // of a preset: rules that nobody measured yet are on
  std::shared_ptr<const OwnRules> own;   // rules of `rules_dirs`; null: none
};

struct ParsedConfig {
  ConfigFile file;
  std::vector<Complaint> complaints;  // empty: all is well
};

struct ConfigParsing {
  std::string path;    // for complaints and origins
  std::string folder;  // absolute, ends with a slash
  bool preset = false;
  std::vector<std::shared_ptr<const OwnRules>> inherited;  // rules that other files brought along; none is null
};

/// The files that the key `extends` names, as whole paths; nothing when the file is no TOML.
std::vector<Valued<std::string>> extended_files(std::string_view toml, const std::string& folder);

/// Parses and checks a settings file. Reads the own rules and the files with accepted words that it names.
ParsedConfig parse_config(std::string_view toml, const ConfigParsing& parsing);

}  // namespace duidelijk
