// SPDX-License-Identifier: EUPL-1.2
#include "app/selection.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "check/suppress.h"
#include "check/text_scores.h"
#include "core/similar.h"
#include "lexicon/lexicon.h"
#include "rules/registry.h"

namespace duidelijk {
namespace {

Error wrong(std::string what) { return {Error::Kind::bad_option, std::move(what), ""}; }

std::string meant(std::string_view typed, const std::vector<std::string_view>& known, const std::string& otherwise) {
  const std::string_view found = most_similar(typed, known);
  return found.empty() ? "; " + otherwise : "; bedoelde u " + std::string(found) + "?";
}

/// An Error when a name is no rule and no category.
std::optional<Error> unknown_name(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    std::vector<std::string_view> known;
    for (const Rule* rule : named_rules()) known.insert(known.end(), {rule->id, rule->category});
    if (std::ranges::find(known, name) == known.end())
      return wrong("de regel of categorie '" + name + "' bestaat niet" +
                   meant(name, known, "alle regels: duidelijk rules"));
  }
  return std::nullopt;
}

bool names_rule(const std::vector<std::string>& names, const Rule& rule) {
  return std::ranges::any_of(names,
                             [&rule](const std::string& name) { return name == rule.id || name == rule.category; });
}

std::optional<int> integer(std::string_view text) {
  constexpr std::size_t most_digits = 7;
  if (text.empty() || text.size() > most_digits || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  int value = 0;
  for (const char digit : text) value = value * 10 + (digit - '0');
  return value;
}

std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
    return text.substr(1, text.size() - 2);
  return text;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::optional<Error> set_severity(Settings& settings, const Rule& rule, std::string_view value) {
  if (value == "off") {
    std::erase_if(settings.rules, [&rule](const ActiveRule& active) { return active.rule == &rule; });
    if (&rule == &directive_rule()) settings.unused_suppressions = false;
    return std::nullopt;
  }
  const std::vector<std::string_view> names{"info", "warning", "error"};
  const auto found = std::ranges::find(names, value);
  if (found == names.end())
    return wrong("'" + std::string(value) + "' past niet bij de regel " + std::string(rule.id) +
                 "; het kan zijn: off, info, warning, error");
  for (ActiveRule& active : settings.rules)
    if (active.rule == &rule) active.severity = static_cast<Severity>(found - names.begin());
  return std::nullopt;
}

std::optional<Error> set_limit(Settings& settings, const Rule& rule, std::string_view name, std::string_view value) {
  std::vector<std::string_view> known;
  for (const Limit& limit : rule.limits) known.push_back(limit.name);
  const auto limit = std::ranges::find(rule.limits, name, &Limit::name);
  if (limit == rule.limits.end())
    return wrong("de regel " + std::string(rule.id) + " heeft geen instelling '" + std::string(name) + "'" +
                 meant(name, known, "zie duidelijk explain " + std::string(rule.id)));
  const std::optional<int> number = integer(value);
  if (!number || *number < limit->least || *number > limit->most)
    return wrong("bij rules." + std::string(rule.id) + '.' + std::string(name) + " hoort een getal van " +
                 std::to_string(limit->least) + " tot en met " + std::to_string(limit->most));
  for (ActiveRule& active : settings.rules)
    if (active.rule == &rule) active.limits.set(name, *number);
  return std::nullopt;
}

/// "max-level=3": limits on the text as a whole. Nothing when `key` is none of them.
std::optional<std::optional<Error>> set_text_limit(Settings& settings, std::string_view key, std::string_view value) {
  struct Row {
    std::string_view key;
    int least, most;
    std::optional<int> TextLimits::*limit;
  };
  static constexpr Row rows[] = {{"max-level", 1, 4, &TextLimits::max_level},
                                 {"max-lint", 0, 100, &TextLimits::max_lint},
                                 {"max-mean-sentence-length", 3, 60, &TextLimits::max_mean_sentence_length}};
  const auto row = std::ranges::find(rows, key, &Row::key);
  if (row == std::end(rows)) return std::nullopt;
  const std::optional<int> number = integer(value);
  if (!number || *number < row->least || *number > row->most)
    return wrong("bij " + std::string(key) + " hoort een getal van " + std::to_string(row->least) + " tot en met " +
                 std::to_string(row->most));
  settings.text_limits.*(row->limit) = number;
  return std::optional<Error>();
}

std::optional<Error> configure(Settings& settings, std::string_view line) {
  const std::size_t equals = line.find('=');
  const std::string_view key = trimmed(line.substr(0, equals));
  if (equals != std::string_view::npos)
    if (const auto done = set_text_limit(settings, key, unquoted(trimmed(line.substr(equals + 1))))) return *done;
  if (equals == std::string_view::npos || !key.starts_with("rules."))
    return wrong("'" + std::string(line) + "' is geen instelling; schrijf bijvoorbeeld: --config " +
                 "'rules.lange-zin.max-words=15'");
  const std::string_view value = unquoted(trimmed(line.substr(equals + 1)));
  const std::string_view rest = key.substr(6);
  const std::size_t dot = rest.find('.');
  const Result<const Rule*> rule = rule_named(std::string(rest.substr(0, dot)));
  if (!rule) return rule.error();
  if (dot == std::string_view::npos || rest.substr(dot + 1) == "severity") return set_severity(settings, **rule, value);
  return set_limit(settings, **rule, rest.substr(dot + 1), value);
}

}  // namespace

std::vector<const Rule*> named_rules() {
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules()) rules.push_back(&rule);
  rules.push_back(&directive_rule());
  rules.push_back(&limit_rule());
  std::ranges::sort(rules, {}, [](const Rule* rule) { return rule->id; });
  return rules;
}

Result<const Rule*> rule_named(const std::string& id) {
  std::vector<std::string_view> known;
  for (const Rule* rule : named_rules()) {
    if (rule->id == id) return rule;
    known.push_back(rule->id);
  }
  return wrong("de regel '" + id + "' bestaat niet" + meant(id, known, "alle regels: duidelijk rules"));
}

Result<Settings> settings_for(const RuleChoice& choice) {
  for (const auto* names : {&choice.select, &choice.ignore})
    if (std::optional<Error> error = unknown_name(*names)) return *error;
  Settings settings = default_settings();
  for (const Rule& rule : all_rules())  // a rule that is often wrong runs when it is asked for by name
    if (rule.confidence == Confidence::low && std::ranges::find(choice.select, rule.id) != choice.select.end())
      settings.rules.push_back({&rule, Limits(rule.limits), std::nullopt});
  std::ranges::sort(settings.rules, {}, [](const ActiveRule& active) { return active.rule->id; });
  const auto wanted = [&choice](const Rule& rule) {
    return (choice.select.empty() || names_rule(choice.select, rule)) && !names_rule(choice.ignore, rule);
  };
  std::erase_if(settings.rules, [&wanted](const ActiveRule& active) { return !wanted(*active.rule); });
  settings.unused_suppressions = wanted(directive_rule());
  for (const std::string& line : choice.config)
    if (std::optional<Error> error = configure(settings, line)) return *error;
  return settings;
}

}  // namespace duidelijk
