// SPDX-License-Identifier: EUPL-1.2
#include "rules/engine_rules.h"

#include <algorithm>

#include "rules/registry.h"

namespace duidelijk {

const Rule& directive_rule() {
  static constexpr Rule rule{
      .id = "uitzondering",
      .title = "Uitzondering die niets doet",
      .category = "tekst",
      .why = "Een uitzondering die niets doet, verbergt later misschien een echte fout.",
      .page =
          "Met een opmerking zoals `<!-- duidelijk-ignore-next lange-zin: reden -->` zet u een regel uit voor één "
          "stuk tekst.\n\n"
          "Soms doet zo'n opmerking niets. De naam van de regel is verkeerd gespeld, of de tekst is intussen "
          "verbeterd. Haal de opmerking dan weg, of verbeter de naam.\n",
      .severity = Severity::warning,
      .confidence = Confidence::high,
      .limits = {},
      .lists = {},
      .settings = {},
      .sources = {},
  };
  return rule;
}

const Rule& limit_rule() {
  static constexpr Rule rule{
      .id = "te-moeilijk",
      .title = "Tekst boven de grens",
      .category = "tekst",
      .why = "U hebt zelf een grens gekozen voor hoe moeilijk een tekst mag zijn. Deze tekst gaat eroverheen.",
      .page =
          "Met deze instellingen kiest u hoe moeilijk een tekst mag zijn. Zonder instelling doet deze regel niets.\n\n"
          "- `--config max-level=2`: niet hoger dan niveau 2 (van 1 tot en met 4).\n"
          "- `--config max-lint=45`: een score van hoogstens 45 (van 0 tot en met 100, hoger is moeilijker).\n"
          "- `--config max-mean-sentence-length=15`: gemiddeld hoogstens 15 woorden in een zin.\n\n"
          "Gaat een tekst over de grens? Dan is dat een fout, en de uitkomst is 1. Een tekst zonder score, "
          "bijvoorbeeld omdat hij te kort is, gaat nooit over de grens van een score.\n\n"
          "Wat de score betekent, leest u met `duidelijk explain lint`.\n",
      .severity = Severity::error,
      .confidence = Confidence::high,
      .document_level = true,
      .limits = {},
      .lists = {},
      .settings = {},
      .sources = {},
  };
  return rule;
}

const std::vector<const Rule*>& named_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all{&directive_rule(), &limit_rule()};
    for (const Rule& rule : all_rules()) all.push_back(&rule);
    std::ranges::sort(all, {}, [](const Rule* rule) { return rule->id; });
    return all;
  }();
  return rules;
}

const Rule* find_named_rule(std::string_view id) {
  const auto& rules = named_rules();
  const auto found = std::ranges::lower_bound(rules, id, {}, [](const Rule* rule) { return rule->id; });
  return found != rules.end() && (*found)->id == id ? *found : nullptr;
}

}  // namespace duidelijk
