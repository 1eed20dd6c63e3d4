// SPDX-License-Identifier: EUPL-1.2
#include "settings/keys.h"

#include "rules/built_in_phrases.h"
#include "settings/presets.h"

namespace duidelijk {
namespace {

std::vector<std::string_view> preset_choices() {
  std::vector<std::string_view> names;
  for (const PresetSource& preset : preset_sources()) names.push_back(preset.name);
  return names;
}
std::vector<std::string_view> fail_choices() { return {"error", "warning", "info", "never"}; }
std::vector<std::string_view> severity_choices() { return {"error", "warning", "info"}; }
std::vector<std::string_view> confidence_choices() { return {"high", "medium", "low"}; }
std::vector<std::string_view> switch_choices() { return {"on", "off"}; }
std::vector<std::string_view> list_choices() {
  std::vector<std::string_view> names;
  const PhraseTable& table = built_in_phrases();
  for (std::uint32_t i = 0; i < table.list_count(); ++i) names.push_back(table.text(table.list(i).name));
  return names;
}

const std::vector<Key>& keys() {
  static const std::vector<Key> table{
      {.section = "",
       .name = "preset",
       .about = "Voor welk soort tekst: dat bepaalt welke regels gelden, met welke grenzen.",
       .choices = preset_choices},
      {.section = "",
       .name = "extends",
       .type = KeyType::texts,
       .about = "Andere bestanden met instellingen. Wat hier staat, gaat voor."},
      {.section = "", .name = "fail-on", .about = "Vanaf welke ernst de uitkomst 1 is.", .choices = fail_choices},
      {.section = "",
       .name = "max-warnings",
       .type = KeyType::number,
       .about = "Bij meer waarschuwingen dan dit is de uitkomst 1.",
       .most = 999999},
      {.section = "",
       .name = "min-severity",
       .about = "Toon geen vondsten die minder ernstig zijn.",
       .choices = severity_choices},
      {.section = "",
       .name = "max-level",
       .type = KeyType::number,
       .about = "Een tekst met een hoger niveau is een fout.",
       .least = 1,
       .most = 4},
      {.section = "",
       .name = "max-lint",
       .type = KeyType::number,
       .about = "Een tekst met een hogere score is een fout.",
       .most = 100},
      {.section = "",
       .name = "max-mean-sentence-length",
       .type = KeyType::number,
       .about = "Een tekst met gemiddeld meer woorden per zin is een fout.",
       .least = 3,
       .most = 60},
      {.section = "", .name = "baseline", .about = "Het bestand met vondsten die er al waren. Die tellen niet mee."},
      {.section = "", .name = "rules-dir", .type = KeyType::texts, .about = "Mappen met eigen regels."},
      {.section = "",
       .name = "rules",
       .type = KeyType::rules,
       .about = "Wat er met een regel gebeurt: off, info, warning of error, of andere grenzen."},
      {.section = "", .name = "accept", .type = KeyType::table, .about = "Woorden die goed zijn."},
      {.section = "", .name = "files", .type = KeyType::table, .about = "Welke bestanden worden bekeken."},
      {.section = "", .name = "markup", .type = KeyType::table, .about = "Stukken tekst die worden overgeslagen."},
      {.section = "", .name = "wordlists", .type = KeyType::table, .about = "Welke woordenlijsten gelden."},
      {.section = "",
       .name = "overrides",
       .type = KeyType::tables,
       .about = "Andere instellingen voor een deel van de bestanden."},
      {.section = "", .name = "title", .about = "Naam van het soort tekst.", .only_preset = true},
      {.section = "", .name = "about", .about = "Waar het voor is.", .only_preset = true},
      {.section = "",
       .name = "confidence",
       .about = "Regels die ten minste zo vaak gelijk hebben, staan aan.",
       .choices = confidence_choices,
       .only_preset = true},
      {.section = "",
       .name = "new-rules",
       .about = "Regels die nog niet zijn nagelezen: on of off.",
       .choices = switch_choices,
       .only_preset = true},
      {.section = "overrides",
       .name = "files",
       .type = KeyType::texts,
       .about = "Voor welke bestanden: patronen zoals in .gitignore."},
      {.section = "overrides",
       .name = "preset",
       .about = "Het soort tekst van deze bestanden.",
       .choices = preset_choices},
      {.section = "overrides", .name = "rules", .type = KeyType::rules, .about = "Regels voor deze bestanden."},
      {.section = "overrides",
       .name = "accept",
       .type = KeyType::table,
       .about = "Woorden die in deze bestanden goed zijn."},
      {.section = "overrides",
       .name = "markup",
       .type = KeyType::table,
       .about = "Stukken tekst die hier worden overgeslagen."},
      {.section = "overrides",
       .name = "wordlists",
       .type = KeyType::table,
       .about = "Woordenlijsten voor deze bestanden."},
      {.section = "accept",
       .name = "words",
       .type = KeyType::texts,
       .about = "Woorden zoals ze in de tekst staan; hoofdletters maken niet uit."},
      {.section = "accept",
       .name = "phrases",
       .type = KeyType::texts,
       .about = "Groepen van woorden zoals ze in de tekst staan."},
      {.section = "accept",
       .name = "files",
       .type = KeyType::texts,
       .about = "Bestanden met zulke woorden, één per regel."},
      {.section = "files",
       .name = "include",
       .type = KeyType::texts,
       .about = "Ook deze bestanden bekijken, bijvoorbeeld *.adoc."},
      {.section = "files",
       .name = "ignore",
       .type = KeyType::texts,
       .about = "Deze bestanden en mappen overslaan: patronen zoals in .gitignore."},
      {.section = "files",
       .name = "skip-if",
       .type = KeyType::texts,
       .about = "Sla een bestand over als dit bovenin staat, bijvoorbeeld draft: true."},
      {.section = "markup",
       .name = "ignore-selectors",
       .type = KeyType::texts,
       .about = "Delen van een pagina die niet worden bekeken: een element, een .klasse of een #id."},
      {.section = "markup",
       .name = "ignore-patterns",
       .type = KeyType::texts,
       .about = "Reguliere expressies: wat hierop past, telt als één onbekend woord."},
      {.section = "wordlists", .name = "files", .type = KeyType::texts, .about = "Eigen woordenlijsten (.tsv)."},
      {.section = "wordlists",
       .name = "off",
       .type = KeyType::texts,
       .about = "Woordenlijsten die niet gelden.",
       .choices = list_choices,
       .grows = true},
      {.section = "wordlists",
       .name = "domains",
       .type = KeyType::texts,
       .about = "Van de lijsten met vakwoorden gelden alleen deze.",
       .choices = list_choices,
       .grows = true},
  };
  return table;
}

}  // namespace

std::span<const Key> config_keys() { return keys(); }

const Key* find_key(std::string_view section, std::string_view name, bool preset) {
  for (const Key& key : keys())
    if (key.section == section && key.name == name && (preset || !key.only_preset)) return &key;
  return nullptr;
}

std::vector<std::string_view> key_names(std::string_view section, bool preset) {
  std::vector<std::string_view> names;
  for (const Key& key : keys())
    if (key.section == section && (preset || !key.only_preset)) names.push_back(key.name);
  return names;
}

std::span<const std::string_view> rule_severities() {
  static constexpr std::string_view names[] = {"off", "info", "warning", "error"};
  return names;
}

}  // namespace duidelijk
