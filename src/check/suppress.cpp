// SPDX-License-Identifier: EUPL-1.2
#include "check/suppress.h"

#include <algorithm>

#include "core/similar.h"
#include "rules/registry.h"

namespace duidelijk {

const Suppression* Suppressions::covering(std::string_view rule, TextSpan span) {
  const Suppression* first = nullptr;
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Suppression& suppression = document_.suppressions[i];
    if (!suppression.wrong.empty() || !suppression.scope.contains(span)) continue;
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
  const auto exists = [&settings](std::string_view id) {
    return find_named_rule(id) != nullptr ||
           std::ranges::any_of(settings.own_rules, [id](const Rule* rule) { return rule->id == id; });
  };
  for (std::size_t i = 0; i < used_.size(); ++i) {
    const Suppression& suppression = document_.suppressions[i];
    if (!suppression.wrong.empty()) {
      out.push_back({suppression.comment, suppression.wrong});
      continue;
    }
    bool known = true, all_ran = true;
    for (const std::string& id : suppression.rules) {
      if (exists(id)) {
        all_ran = all_ran && runs(id);
        continue;
      }
      known = false;
      std::vector<std::string_view> ids;
      for (const Rule* rule : named_rules()) ids.push_back(rule->id);
      for (const Rule* rule : settings.own_rules) ids.push_back(rule->id);
      const std::string_view meant = most_similar(id, ids);
      out.push_back({suppression.comment, "De regel '" + id + "' bestaat niet." +
                                              (meant.empty() ? "" : " Bedoelde u '" + std::string(meant) + "'?")});
    }
    if (suppression.rules.empty()) all_ran = !settings.narrowed;
    if (known && all_ran && !used_[i])
      out.push_back({suppression.comment, "Deze uitzondering doet niets: er is hier niets te melden. Haal haar weg."});
  }
  return out;
}

}  // namespace duidelijk
