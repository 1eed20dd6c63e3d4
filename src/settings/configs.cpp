// SPDX-License-Identifier: EUPL-1.2
#include "settings/configs.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "settings/own_files.h"

namespace duidelijk {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t deepest_extends = 20;

std::string absolute(const std::string& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal().string();
}

/// As people would write it: relative when it is below the current folder.
std::string shown(const std::string& path) {
  std::error_code error;
  const std::string here = fs::current_path(error).string() + '/';
  return path.starts_with(here) && path.size() > here.size() ? path.substr(here.size()) : path;
}

bool is_bare_word(std::string_view value) {
  return !value.empty() && value.find_first_of("\"'[]{}=\n\r") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// "rules.jargon=error" as TOML: a word without quotes gets them; numbers, arrays and tables stay.
std::string as_toml(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return std::string(line);
  const std::string_view key = trimmed(line.substr(0, equals)), value = trimmed(line.substr(equals + 1));
  const bool number = !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
  const bool logical = value == "true" || value == "false";
  if (value.size() > 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front() &&
      value.substr(1, value.size() - 2).find_first_not_of("0123456789") == std::string_view::npos)
    return std::string(key) + " = " + std::string(value.substr(1, value.size() - 2));
  const bool quoted = is_bare_word(value) && !number && !logical;
  return std::string(key) + " = " + (quoted ? '"' + std::string(value) + '"' : std::string(value));
}

}  // namespace

std::string folder_of(const std::string& path) {
  std::string folder = fs::path(absolute(path == "-" ? "x" : path)).parent_path().string();
  if (!folder.ends_with('/')) folder += '/';
  return folder;
}

Configs::Configs(ConfigChoice choice) : choice_(std::move(choice)) {}

std::string Configs::settings_file_for(const std::string& folder) {
  if (!choice_.file.empty()) return absolute(choice_.file);
  if (choice_.isolated) return "";
  const auto known = nearest_.find(folder);
  if (known != nearest_.end()) return known->second;
  std::error_code error;
  std::string found = folder + std::string(config_file_name);
  if (!fs::is_regular_file(found, error)) {
    if (folder != "/" && !folder.empty()) {
      found = settings_file_for(folder.substr(0, folder.rfind('/', folder.size() - 2) + 1));
    } else {
      const char* config = std::getenv("XDG_CONFIG_HOME");
      const char* home = std::getenv("HOME");
      found = config != nullptr && *config != '\0' ? config : home != nullptr ? std::string(home) + "/.config" : "";
      if (!found.empty()) found += "/duidelijk/" + std::string(config_file_name);
      if (!fs::is_regular_file(found, error)) found.clear();
    }
  }
  return nearest_[folder] = found;
}

std::shared_ptr<const Config> Configs::for_folder(const std::string& folder) {
  return config_of(settings_file_for(folder));
}

std::shared_ptr<const Config> Configs::config_of(const std::string& path) {
  const auto known = configs_.find(path);
  if (known != configs_.end()) return known->second;
  auto config = std::make_shared<Config>();
  std::vector<std::string> open;
  const bool fine = (path.empty() || add_file(path, open, config->files)) && add_lines(config->files);
  return configs_[path] = fine ? config : nullptr;
}

/// Adds a settings file, after those that it extends. `open` are the files that are being read: a circle is a mistake.
bool Configs::add_file(const std::string& path, std::vector<std::string>& open, Files& files) {
  const Result<std::string> text = read_settings_file(path);
  if (!text) {
    const bool typed = !choice_.file.empty() && files.empty() && open.empty();
    if (typed)
      complaints_.push_back({std::string(config_line_name), 0, 1,
                             "het bestand " + choice_.file +
                                 " bestaat niet; een instelling schrijft u zo: 'rules.lange-zin.max-words=15'",
                             ""});
    else
      complaints_.push_back({shown(path), 0, 1, text.error().what, ""});
    return false;
  }
  open.push_back(path);
  std::string folder = fs::path(path).parent_path().string();
  if (!folder.ends_with('/')) folder += '/';
  ConfigParsing parsing{.path = shown(path), .folder = folder, .preset = false, .inherited = {}};
  // What it extends comes first, because this file may set rules that only those bring.
  const std::vector<Valued<std::string>> others = extended_files(*text, folder);
  for (const Valued<std::string>& other : others) {
    const std::string next = absolute(other.value);
    std::error_code error;
    std::string wrong;
    if (std::ranges::find(open, next) != open.end())
      wrong = "dit bestand verwijst via extends naar zichzelf: " + shown(next);
    else if (open.size() > deepest_extends)
      wrong = "hier verwijzen te veel bestanden naar elkaar";
    else if (!fs::is_regular_file(next, error))
      wrong = "het bestand " + shown(next) + " bestaat niet";
    if (!wrong.empty()) {
      Complaints one(shown(path), *text);
      one.add(other.origin.line, 1, wrong);
      std::ranges::move(std::move(one).take(), std::back_inserter(complaints_));
      return false;
    }
    if (!add_file(next, open, files)) return false;
  }
  open.pop_back();
  for (const auto& file : files)
    if (file->own) parsing.inherited.push_back(file->own);
  ParsedConfig parsed = parse_config(*text, parsing);
  if (!parsed.complaints.empty()) {
    std::ranges::move(parsed.complaints, std::back_inserter(complaints_));
    return false;
  }
  files.push_back(std::make_shared<const ConfigFile>(std::move(parsed.file)));
  return true;
}

bool Configs::add_lines(Files& files) {
  ConfigParsing parsing{
      .path = std::string(config_line_name), .folder = folder_of("-"), .preset = false, .inherited = {}};
  for (const auto& file : files)
    if (file->own) parsing.inherited.push_back(file->own);
  for (const std::string& line : choice_.lines) {
    const std::string toml = as_toml(line);
    ParsedConfig parsed = parse_config(toml, parsing);
    if (line.find('=') == std::string::npos || toml.find('\n') != std::string::npos)
      parsed.complaints = {{parsing.path, 1, 1,
                            "'" + line +
                                "' is geen instelling; schrijf bijvoorbeeld: --config "
                                "'rules.lange-zin.max-words=15'",
                            line}};
    if (!parsed.complaints.empty()) {
      std::ranges::move(parsed.complaints, std::back_inserter(complaints_));
      return false;
    }
    files.push_back(std::make_shared<const ConfigFile>(std::move(parsed.file)));
  }
  return true;
}

std::shared_ptr<const FileSettings> Configs::for_file(const std::string& path) {
  const std::shared_ptr<const Config> config = for_folder(folder_of(path));
  if (config == nullptr) return nullptr;
  std::vector<bool> overrides = overrides_for(*config, absolute(path));
  std::shared_ptr<const FileSettings>& known = settings_[{config.get(), overrides}];
  if (known == nullptr) {
    const auto made = std::make_shared<FileSettings>();
    made->effective = effective_of(*config, overrides, choice_.names);
    made->config = config;
    made->lists = std::make_unique<ChosenLists>(made->effective);
    made->settings = settings_of(made->effective, *config, *made->lists);
    made->settings.scores = choice_.scores;
    made->settings.actions = choice_.actions;
    made->settings.sentences = choice_.sentences;
    made->settings.text = choice_.text;
    made->settings.profile = choice_.profile;
    known = made;
  }
  return known;
}

}  // namespace duidelijk
