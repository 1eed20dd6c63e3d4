// SPDX-License-Identifier: EUPL-1.2
#include "check/suppress.h"

#include <algorithm>

#include "core/similar.h"
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

const Suppression* Suppressions::covering(std::string_view rule, TextSpan span) {
  const Suppression* first = nullptr;
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Suppression& suppression = document_.suppressions[i];
    if (!suppression.scope.contains(span)) continue;
    if (!suppression.rules.empty() && std::ranges::find(suppression.rules, rule) == suppression.rules.end()) continue;
    used_[i] = true;
    if (first == nullptr) first = &suppression;
  }
  return first;
}

std::vector<UselessDirective> Suppressions::useless(const Settings& settings) const {
  std::vector<UselessDirective> out;
  const auto runs = [&settings](std::string_view id) {
    return std::ranges::any_of(settings.rules, [id](const ActiveRule& active) { return active.rule->id == id; });
  };
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Suppression& suppression = document_.suppressions[i];
    bool known = true, all_ran = true;
    for (const std::string& id : suppression.rules) {
      if (find_rule(id) != nullptr) {
        all_ran = all_ran && runs(id);
        continue;
      }
      known = false;
      std::vector<std::string_view> ids;
      for (const Rule& rule : all_rules()) ids.push_back(rule.id);
      const std::string_view meant = most_similar(id, ids);
      out.push_back({suppression.comment, "De regel '" + id + "' bestaat niet." +
                                              (meant.empty() ? "" : " Bedoelde u '" + std::string(meant) + "'?")});
    }
    if (suppression.rules.empty())  // it is there for the rules that are on by default
      all_ran = std::ranges::all_of(
          all_rules(), [&runs](const Rule& rule) { return rule.confidence == Confidence::low || runs(rule.id); });
    if (known && all_ran && !used_[i])
      out.push_back({suppression.comment, "Deze uitzondering doet niets: er is hier niets te melden. Haal haar weg."});
  }
  return out;
}

}  // namespace duidelijk
