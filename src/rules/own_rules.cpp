// SPDX-License-Identifier: EUPL-1.2
#include "rules/own_rules.h"

#include <utility>

#include "rules/kinds/kinds.h"
#include "rules/registry.h"

namespace duidelijk {
namespace {

RuleFunction function_of(std::string_view kind) {
  if (kind == "replace") return find_replacements;
  if (kind == "report") return find_reports;
  if (kind == "limit") return find_limits;
  if (kind == "sequence") return find_sequences;
  return nullptr;
}

Stage stage_of(std::string_view needs) {
  return needs == "clauses" ? Stage::clauses
         : needs == "tree"  ? Stage::tree
         : needs == "tags"  ? Stage::tags
                            : Stage::tokens;
}

}  // namespace

std::string OwnRules::add(RulePage page, std::string file) {
  const RuleFunction function = function_of(page.kind);
  if (function == nullptr)
    return "een eigen regel kan geen kind = \"code\" hebben; kies replace, report, limit of sequence";
  if (find_rule(page.id) != nullptr || find(page.id) != nullptr)
    return "er is al een regel met de naam " + page.id + "; geef dit bestand een andere naam";
  Own& own = all_.emplace_back();
  own.page = std::move(page);
  own.file = std::move(file);
  for (const PageLimit& limit : own.page.limits)
    own.limits.push_back({limit.name, limit.value, limit.least, limit.most, limit.about});
  own.lists.assign(own.page.lists.begin(), own.page.lists.end());
  own.settings.assign(own.page.settings.begin(), own.page.settings.end());
  own.sources.assign(own.page.sources.begin(), own.page.sources.end());
  own.covers.assign(own.page.covers.begin(), own.page.covers.end());
  Rule& rule = own.rule;
  rule.id = own.page.id;
  rule.title = own.page.title;
  rule.category = own.page.category;
  rule.why = own.page.why;
  rule.page = own.page.explanation;
  rule.severity = own.page.severity;
  rule.confidence = own.page.confidence;
  rule.needs = stage_of(own.page.needs);
  rule.document_level = own.page.document_level;
  rule.covers = own.covers;
  rule.limits = own.limits;
  rule.lists = own.lists;
  rule.settings = own.settings;
  rule.sources = own.sources;
  rule.find = function;
  return {};
}

const Rule* OwnRules::find(std::string_view id) const {
  for (const Own& own : all_)
    if (own.rule.id == id) return &own.rule;
  return nullptr;
}

}  // namespace duidelijk
