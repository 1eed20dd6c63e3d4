// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/lists_text.h"
#include "app/page.h"
#include "app/selection.h"
#include "app/text_safety.h"
#include "core/message.h"
#include "pages/rule_page.h"
#include "rules/page_examples.h"
#include "rules/registry.h"
#include "settings/own_files.h"

namespace duidelijk {
namespace {

/// A rule with the examples of its page.
struct Tested {
  const Rule* rule = nullptr;
  std::string file;  // for people
  std::vector<Example> wrong, right;
};

Tested tested(const Rule& rule) {
  std::vector<PageLimit> limits;
  for (const Limit& limit : rule.limits)
    limits.push_back({std::string(limit.name), limit.value, limit.least, limit.most, std::string(limit.about)});
  RulePage page = parse_examples(rule.page, std::move(limits));
  return {&rule, std::string(rule.id), std::move(page.wrong), std::move(page.right)};
}

struct Score {
  std::size_t examples = 0, wrong = 0;
  std::vector<std::string> silent;  // rules that no example fires
};

std::string listed_suggestions(const std::vector<std::string>& suggestions) {
  std::string out;
  for (const std::string& one : suggestions) out += (out.empty() ? "" : " ; ") + one;
  return out;
}

void test(const Tested& one, Score& score, const Streams& streams) {
  bool fired = false;
  for (const auto* examples : {&one.wrong, &one.right})
    for (const Example& example : *examples) {
      const ExampleOutcome outcome = outcome_of(*one.rule, example, Lexicon::built_in());
      ++score.examples;
      fired = fired || outcome.fired;
      if (outcome.right) continue;
      ++score.wrong;
      std::string text = one.file + ':' + std::to_string(example.line) +
                         ": dit voorbeeld klopt niet\n  verwacht: " + outcome.expected +
                         "\n  gevonden: " + outcome.found + '\n';
      if (outcome.found == outcome.expected)
        text += "  verwacht voorstel: " + listed_suggestions(example.suggestions) +
                "\n  voorstel:          " + listed_suggestions(outcome.suggestions) + '\n';
      streams.out.write(printable_lines(text));
    }
  if (!fired) score.silent.emplace_back(one.rule->id);
}

/// Rules of the pages and folders that are named. Nothing when a page is wrong: it has been printed.
std::unique_ptr<OwnRules> named_pages(const std::vector<std::string>& paths, const Streams& streams) {
  auto own = std::make_unique<OwnRules>();
  bool fine = true;
  for (const std::string& path : paths) {
    const Result<std::vector<Complaint>> wrong = read_own_rules(path, *own);
    if (!wrong) complain(streams, wrong.error());
    if (wrong)
      for (const Complaint& complaint : *wrong)
        streams.err.write("duidelijk: " + printable_lines(to_string(complaint)));
    fine = fine && wrong && wrong->empty();
  }
  return fine ? std::move(own) : nullptr;
}

int test_rules(const RulesOptions& options, const FileSettings& settings, const Streams& streams) {
  std::vector<Tested> all;
  std::unique_ptr<OwnRules> named;
  const auto add_own = [&all](const OwnRules& own) {
    for (const OwnRules::Own& one : own.all()) all.push_back({&one.rule, one.file, one.page.wrong, one.page.right});
  };
  if (!options.paths.empty()) {
    named = named_pages(options.paths, streams);
    if (named == nullptr) return 2;
    add_own(*named);
  } else {
    for (const Rule& rule : all_rules()) all.push_back(tested(rule));
    for (const auto& own : settings.config->own_rules()) add_own(*own);
  }
  Score score;
  for (const Tested& one : all) {
    // The lists that are chosen are part of a rule; ours are tested as they are.
    Tested chosen = one;
    const bool own = find_rule(one.rule->id) == nullptr;
    if (own && !one.rule->lists.empty())
      for (const Rule* rule : settings.lists->rules_for(*one.rule)) chosen.rule = rule;
    test(chosen, score, streams);
  }
  std::string text = counted(static_cast<std::int64_t>(all.size()), "regel", "regels") + ", " +
                     counted(static_cast<std::int64_t>(score.examples), "voorbeeld", "voorbeelden") + ": ";
  text += score.wrong == 0
              ? "alles klopt.\n"
              : counted(static_cast<std::int64_t>(score.wrong), "voorbeeld klopt", "voorbeelden kloppen") + " niet.\n";
  if (!score.silent.empty()) text += "Geen voorbeeld vindt iets voor: " + listed(score.silent, "en") + ".\n";
  streams.out.write(text);
  return score.wrong == 0 && score.silent.empty() ? 0 : 1;
}

}  // namespace

int run_rules(const RulesOptions& options, const Streams& streams) {
  Configs configs(config_choice(options.rules));
  const auto settings = settings_of_files({"tekst.txt"}, "", options.rules, configs, streams);
  if (!settings) return 2;
  const FileSettings& here = *settings->front();
  if (options.test) return test_rules(options, here, streams);
  if (!options.list.empty()) {
    const Result<std::string> text = lists_text(options.list, here);
    if (!text) {
      complain(streams, text.error());
      return 2;
    }
    streams.out.write(*text);
    return 0;
  }
  streams.out.write(options.format == "json" ? rules_json(here.settings.own_rules)
                                             : rules_text(here.settings.own_rules));
  return 0;
}

}  // namespace duidelijk
