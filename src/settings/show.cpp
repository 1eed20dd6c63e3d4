// SPDX-License-Identifier: EUPL-1.2
#include "settings/show.h"

#include <algorithm>

#include "settings/presets.h"

namespace duidelijk {
namespace {

constexpr std::string_view severity_names[] = {"info", "warning", "error"};

/// A TOML string. What a basic string must escape is escaped.
std::string quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char sign : text) {
    const auto byte = static_cast<unsigned char>(sign);
    if (sign == '"' || sign == '\\')
      (out += '\\') += sign;
    else if (byte < 0x20 || byte == 0x7F)
      (((out += "\\u00") += digits[byte >> 4]) += digits[byte & 15]);
    else
      out += sign;
  }
  return out + '"';
}

class Lines {
 public:
  void section(const std::string& name) { section_ = name; }
  void add(const std::string& line, const Origin& origin) {
    constexpr std::size_t column = 44;
    if (!section_.empty()) out_ += (out_.empty() ? "[" : "\n[") + section_ + "]\n";
    section_.clear();
    out_ += line + std::string(line.size() < column ? column - line.size() : 1, ' ') + "# " + origin.text() + '\n';
  }
  void list(const std::string& key, const std::vector<Valued<std::string>>& values) {
    if (values.empty()) return;
    std::string row;
    Origin origin;
    for (const Valued<std::string>& value : values) {
      row += (row.empty() ? "" : ", ") + quoted(value.value);
      origin = value.origin;
    }
    add(key + " = [" + row + "]", origin);
  }
  const std::string& text() const { return out_; }

 private:
  std::string section_, out_;
};

void show_rule(const RuleState& state, Lines& lines) {
  const std::string id(state.rule->id);
  if (!state.on) return lines.add(id + " = \"off\"", state.on_origin);
  const auto severity = static_cast<std::size_t>(state.severity.value_or(state.rule->severity));
  lines.add(id + ".severity = " + quoted(severity_names[severity]),
            state.severity ? state.severity_origin : state.on_origin);
  for (const Limit& limit : state.rule->limits) {
    const auto changed = std::ranges::find(state.limit_origins, limit.name, &std::pair<std::string, Origin>::first);
    lines.add(id + '.' + std::string(limit.name) + " = " + std::to_string(state.limits[limit.name]),
              changed == state.limit_origins.end() ? Origin{"de regel zelf", 0} : changed->second);
  }
}

}  // namespace

std::string shown_settings(const FileSettings& settings, const std::string& path) {
  const Effective& effective = settings.effective;
  const Config& config = *settings.config;
  Lines lines;
  lines.add("preset = " + quoted(effective.preset.value), effective.preset.origin);
  const auto text = [&](const char* key, std::optional<Valued<std::string>> ConfigFile::*member) {
    if (const auto* found = config.value(member)) lines.add(key + (" = " + quoted(found->value)), found->origin);
  };
  const auto number = [&](const char* key, std::optional<Valued<int>> ConfigFile::*member) {
    if (const auto* found = config.value(member))
      lines.add(key + (" = " + std::to_string(found->value)), found->origin);
  };
  text("fail-on", &ConfigFile::fail_on);
  text("min-severity", &ConfigFile::min_severity);
  text("baseline", &ConfigFile::baseline);
  number("max-warnings", &ConfigFile::max_warnings);
  number("max-level", &ConfigFile::max_level);
  number("max-lint", &ConfigFile::max_lint);
  number("max-mean-sentence-length", &ConfigFile::max_mean_sentence_length);
  std::vector<Valued<std::string>> dirs, include, ignore, skip_if;
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  for (const auto& file : config.files) {
    append(dirs, file->rules_dirs);
    append(include, file->include);
    append(ignore, file->ignore);
    append(skip_if, file->skip_if);
  }
  lines.list("rules-dir", dirs);
  lines.section("rules");
  for (const RuleState& state : effective.rules) show_rule(state, lines);
  lines.section("accept");
  lines.list("words", effective.words);
  lines.section("files");
  lines.list("include", include);
  lines.list("ignore", ignore);
  lines.list("skip-if", skip_if);
  lines.section("markup");
  lines.list("ignore-selectors", effective.ignore_selectors);
  lines.list("ignore-patterns", effective.ignore_patterns);
  lines.section("wordlists");
  lines.list("files", effective.list_files);
  if (!effective.lists_off.empty()) lines.list("off", effective.lists_off);
  if (effective.domains) {
    std::vector<Valued<std::string>> names;
    for (const std::string& name : effective.domains->value) names.push_back({name, effective.domains->origin});
    if (names.empty())
      lines.add("domains = []", effective.domains->origin);
    else
      lines.list("domains", names);
  }
  return "# Instellingen voor " + path + '\n' + lines.text();
}

std::string starting_settings() {
  std::string out =
      "# Instellingen van duidelijk voor deze map en de mappen eronder.\n"
      "# Haal het hekje weg voor wat u wilt gebruiken. Wat geldt er nu? duidelijk config show\n"
      "\n"
      "# Wat voor teksten zijn het? Kies uit:\n";
  for (const PresetSource& source : preset_sources()) {
    const std::string name(source.name);
    out +=
        "#   " + name + std::string(16 - std::min<std::size_t>(name.size(), 15), ' ') + preset_file(name)->about + '\n';
  }
  return out +
         "preset = \"standaard\"\n"
         "\n"
         "# Vanaf welke ernst is de uitkomst 1? error, warning, info of never.\n"
         "# fail-on = \"warning\"\n"
         "\n"
         "# Vondsten die er al waren, tellen niet mee. Maak dit bestand met: duidelijk baseline create\n"
         "# baseline = \"duidelijk-baseline.json\"\n"
         "\n"
         "[rules]\n"
         "# lange-zin = { max-words = 15 }      # een andere grens; alle regels: duidelijk rules\n"
         "# jargon = \"error\"                    # info, warning of error\n"
         "# lijdende-vorm = \"off\"               # deze regel niet\n"
         "\n"
         "[accept]\n"
         "# words = [\"DigiD\", \"BSN\"]           # deze woorden zijn goed\n"
         "# files = [\"goede-woorden.txt\"]      # een bestand met één woord per regel\n"
         "\n"
         "[files]\n"
         "# ignore = [\"archief/\"]               # niet bekijken\n"
         "# include = [\"*.njk\"]                 # ook bekijken\n"
         "# skip-if = [\"draft: true\"]           # niet bekijken als dit bovenin een bestand staat\n"
         "\n"
         "# Andere instellingen voor een deel van de bestanden:\n"
         "# [[overrides]]\n"
         "# files = [\"brieven/\"]\n"
         "# preset = \"brief\"\n";
}

}  // namespace duidelijk
