// SPDX-License-Identifier: EUPL-1.2
#include "settings/chosen_lists.h"

#include <algorithm>
#include <utility>

#include "rules/built_in_phrases.h"

namespace duidelijk {
namespace {

constexpr std::string_view default_rule = "jargon";  // takes lists that no page names

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::uint32_t entries_in(const PhraseTable& table, std::uint32_t list) {
  std::uint32_t number = 0;
  for (std::uint32_t i = 0; i < table.entry_count(); ++i) number += table.entry(i).list == list ? 1u : 0u;
  return number;
}

}  // namespace

std::span<const std::string_view> domain_lists() {
  static constexpr std::string_view names[] = {"belastingen",    "bestuur",   "burgerzaken", "ict",
                                               "omgeving",       "onderwijs", "personeel",   "schulden",
                                               "sociaal-domein", "subsidies", "zorg"};
  return names;
}

ChosenLists::ChosenLists(const Effective& effective) : effective_(effective) {
  if (effective.own_lists.empty()) return;
  std::vector<const WordList*> lists;
  for (const auto& list : effective.own_lists) lists.push_back(list.get());
  block_ = build_phrase_table(lists);
  table_.emplace(block_);
  for (const RuleState& state : effective.rules)
    if (state.own) named_.insert(named_.end(), state.rule->lists.begin(), state.rule->lists.end());
}

std::string ChosenLists::why_off(std::string_view list) const {
  if (table_ && table_->find_list(list)) return "een eigen lijst met deze naam gaat voor";
  for (const Valued<std::string>& off : effective_.lists_off)
    if (off.value == list) return off.origin.text();
  if (!effective_.domains || std::ranges::find(domain_lists(), list) == domain_lists().end()) return "";
  const std::vector<std::string>& chosen = effective_.domains->value;
  return std::ranges::find(chosen, list) == chosen.end() ? effective_.domains->origin.text() : "";
}

std::vector<std::string_view> ChosenLists::own_lists_of(const Rule& rule) const {
  std::vector<std::string_view> names;
  for (const auto& list : effective_.own_lists) {
    const bool on_page = std::ranges::find(rule.lists, list->name) != rule.lists.end();
    if ((on_page || (rule.id == default_rule && !has(named_, list->name))) && !has(names, list->name))
      names.emplace_back(list->name);
  }
  return names;
}

const Rule* ChosenLists::copy(const Rule& rule, std::vector<std::string_view> lists, bool own) {
  Copy& made = copies_.emplace_back(Copy{rule, std::move(lists), {}});
  made.rule.lists = made.lists;
  if (!own) return &made.rule;
  made.covers.assign(rule.covers.begin(), rule.covers.end());
  made.covers.push_back(rule.id);
  made.rule.covers = made.covers;
  made.rule.phrases = &*table_;
  return &made.rule;
}

std::vector<const Rule*> ChosenLists::rules_for(const Rule& rule) {
  if (rule.lists.empty()) return {&rule};
  const std::vector<std::string_view> own = own_lists_of(rule);
  std::vector<std::string_view> ours;
  for (const std::string_view list : rule.lists)
    if (built_in_phrases().find_list(list) && why_off(list).empty()) ours.push_back(list);
  if (own.empty() && ours.size() == rule.lists.size()) return {&rule};
  std::vector<const Rule*> made;
  if (!ours.empty()) made.push_back(copy(rule, std::move(ours), false));
  if (!own.empty()) made.push_back(copy(rule, own, true));
  return made;
}

std::vector<ListState> ChosenLists::lists_of(const Rule& rule) const {
  std::vector<ListState> all;
  const PhraseTable& ours = built_in_phrases();
  for (const std::string_view name : rule.lists)
    if (const auto number = ours.find_list(name)) {
      const std::string why = why_off(name);
      all.push_back({name, ours.text(ours.list(*number).title), entries_in(ours, *number), why.empty(),
                     why.empty() ? "ingebouwd" : why, false});
    }
  for (const std::string_view name : own_lists_of(rule))
    for (std::size_t i = 0; i < effective_.own_lists.size(); ++i)
      if (effective_.own_lists[i]->name == name)
        all.push_back({name, effective_.own_lists[i]->title,
                       static_cast<std::uint32_t>(effective_.own_lists[i]->entries.size()), true,
                       effective_.list_files[i].value, true});
  return all;
}

}  // namespace duidelijk
