// SPDX-License-Identifier: EUPL-1.2
#include "settings/effective.h"

#include <algorithm>
#include <cassert>

#include "rules/engine_rules.h"
#include "settings/chosen_lists.h"
#include "settings/presets.h"

namespace duidelijk {
namespace {

bool names_rule(const std::vector<std::string>& names, const Rule& rule) {
  return std::ranges::any_of(names,
                             [&rule](const std::string& name) { return name == rule.id || name == rule.category; });
}

bool is_engine_rule(const Rule& rule) { return rule.find == nullptr; }

void apply(const RuleSetting& setting, RuleState& state) {
  if (setting.on) {
    state.on = *setting.on;
    state.on_origin = setting.origin;
  }
  if (setting.severity) {
    state.severity = setting.severity;
    state.severity_origin = setting.origin;
  }
  for (const auto& [name, value] : setting.limits) {
    state.limits.set(name, value);
    std::erase_if(state.limit_origins, [&key = name](const auto& known) { return known.first == key; });
    state.limit_origins.emplace_back(name, setting.origin);
  }
}

void apply(const std::vector<RuleSetting>& settings, std::vector<RuleState>& states) {
  for (const RuleSetting& setting : settings)
    for (RuleState& state : states)
      if (state.rule->id == setting.name || state.rule->category == setting.name) apply(setting, state);
}

/// Every part that holds, from the weakest to the strongest.
std::vector<const ConfigPart*> parts_of(const Config& config, const std::vector<bool>& overrides) {
  std::vector<const ConfigPart*> parts;
  std::size_t bit = 0;
  for (const auto& file : config.files) {
    parts.push_back(&file->top);
    for (const ConfigOverride& one : file->overrides)
      if (overrides[bit++]) parts.push_back(&one.part);
  }
  return parts;
}

RuleState state_of(const Rule& rule, bool on, const Origin& origin) {
  RuleState state{.rule = &rule,
                  .on = on,
                  .severity = {},
                  .limits = Limits(rule.limits),
                  .on_origin = {},
                  .severity_origin = {},
                  .limit_origins = {}};
  state.on_origin = state.severity_origin = origin;
  return state;
}

std::vector<RuleState> states_of(const Config& config, const ConfigFile& preset, const std::string& preset_name) {
  std::vector<RuleState> states;
  const Origin origin{"preset " + preset_name, 0};
  const Confidence least = preset.confidence.value_or(Confidence::medium);
  for (const Rule* rule : named_rules()) {
    const bool chosen = rule->findings_read > 0 ? rule->confidence >= least : preset.new_rules;
    states.push_back(state_of(*rule, is_engine_rule(*rule) || chosen, origin));
  }
  for (const auto& own : config.own_rules())
    for (const OwnRules::Own& one : own->all()) states.push_back(state_of(one.rule, true, Origin{one.file, 0}));
  std::ranges::sort(states, {}, [](const RuleState& state) { return state.rule->id; });
  return states;
}

}  // namespace

std::vector<std::shared_ptr<const OwnRules>> Config::own_rules() const {
  std::vector<std::shared_ptr<const OwnRules>> all;
  for (const auto& file : files)
    if (file->own) all.push_back(file->own);
  return all;
}

std::shared_ptr<const ConfigFile> preset_file(std::string_view name) {
  const PresetSource* source = find_preset(name);
  assert(source != nullptr);
  ParsedConfig parsed = parse_config(
      source->text, {.path = "preset " + std::string(name), .folder = "/", .preset = true, .inherited = {}});
  assert(parsed.complaints.empty());
  return std::make_shared<const ConfigFile>(std::move(parsed.file));
}

std::vector<bool> overrides_for(const Config& config, std::string_view absolute_path) {
  std::vector<bool> bits;
  for (const auto& file : config.files)
    for (const ConfigOverride& one : file->overrides) {
      const bool below = absolute_path.starts_with(file->folder);
      bits.push_back(below && one.files.covers(absolute_path.substr(file->folder.size())));
    }
  return bits;
}

Effective effective_of(const Config& config, const std::vector<bool>& overrides, const RuleNames& names) {
  Effective made;
  const std::vector<const ConfigPart*> parts = parts_of(config, overrides);
  made.preset = {std::string(default_preset), {"preset " + std::string(default_preset), 0}};
  for (const ConfigPart* part : parts)
    if (part->preset) made.preset = *part->preset;
  const auto preset = preset_file(made.preset.value);
  made.rules = states_of(config, *preset, made.preset.value);
  apply(preset->top.rules, made.rules);
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  for (const ConfigPart* part : parts) {
    apply(part->rules, made.rules);
    append(made.words, part->words);
    append(made.ignore_patterns, part->ignore_patterns);
    append(made.ignore_selectors, part->ignore_selectors);
    append(made.list_files, part->list_files);
    append(made.own_lists, part->own_lists);
    append(made.lists_off, part->lists_off);
    if (part->domains) made.domains = part->domains;
  }
  for (RuleState& state : made.rules) {
    const bool named = names_rule(names.select, *state.rule);
    const bool was_on = state.on;
    if (!names.select.empty() && state.rule != &limit_rule()) state.on = named;
    const bool added = names_rule(names.extend, *state.rule);
    if (added) state.on = true;
    if (names_rule(names.ignore, *state.rule)) state.on = false;
    if (state.on != was_on)
      state.on_origin = {
          state.on && added ? "--extend-select" : (state.on || names.ignore.empty() ? "--select" : "--ignore"), 0};
    made.narrowed = made.narrowed || (was_on && !state.on);
  }
  return made;
}

Settings settings_of(const Effective& effective, const Config& config, ChosenLists& lists) {
  Settings settings;
  for (const RuleState& state : effective.rules)
    if (state.on && !is_engine_rule(*state.rule))
      for (const Rule* rule : lists.rules_for(*state.rule))
        settings.rules.push_back({rule, state.limits, state.severity});
  for (const auto& own : config.own_rules())
    for (const OwnRules::Own& one : own->all()) settings.own_rules.push_back(&one.rule);
  settings.narrowed = effective.narrowed;
  bool limits = true;
  for (const RuleState& state : effective.rules) {
    if (state.rule == &directive_rule()) {
      settings.unused_suppressions = state.on;
      settings.suppression_severity = state.severity;
    } else if (state.rule == &limit_rule()) {
      limits = state.on;
      settings.limit_severity = state.severity;
    }
  }
  if (limits) {
    const auto set = [&config](std::optional<int>& into, std::optional<Valued<int>> ConfigFile::*member) {
      if (const Valued<int>* found = config.value(member)) into = found->value;
    };
    set(settings.text_limits.max_level, &ConfigFile::max_level);
    set(settings.text_limits.max_lint, &ConfigFile::max_lint);
    set(settings.text_limits.max_mean_sentence_length, &ConfigFile::max_mean_sentence_length);
  }
  if (!effective.words.empty()) {
    auto accepted = std::make_shared<AcceptedWords>();
    for (const Valued<std::string>& word : effective.words) accepted->add(word.value);
    settings.accepted = std::move(accepted);
  }
  for (const Valued<std::string>& pattern : effective.ignore_patterns)
    if (Result<TextPattern> compiled = TextPattern::compile(pattern.value)) settings.ignored.push_back(*compiled);
  for (const Valued<std::string>& selector : effective.ignore_selectors)
    if (Result<Selector> parsed = Selector::parse(selector.value)) settings.left_out.push_back(std::move(*parsed));
  return settings;
}

}  // namespace duidelijk
