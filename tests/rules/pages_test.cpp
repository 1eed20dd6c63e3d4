// Every line under Fout and Goed of every page in rules/ is a test: no rule needs test code of its own.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"
#include "pages/rule_page.h"
#include "rules/page_examples.h"
#include "rules/registry.h"
#include "rules/settings.h"

using namespace duidelijk;

namespace {

constexpr std::size_t least_examples = 6;  // of each kind, on a page of ours

std::vector<ParsedPage> pages() {
  std::vector<ParsedPage> all;
  for (const auto& file : std::filesystem::directory_iterator(DUIDELIJK_SOURCE_DIR "/rules")) {
    if (file.path().extension() != ".md" || file.path().filename() == "README.md") continue;
    std::ifstream in(file.path(), std::ios::binary);
    all.push_back(parse_rule_page(std::string(std::istreambuf_iterator<char>(in), {}), file.path().string()));
  }
  return all;
}

std::vector<Hit> hits_of(const Rule& rule, const Analysis& analysis, const Example& example) {
  Limits limits(rule.limits);
  for (const auto& [name, value] : example.limits) CHECK(limits.set(name, value));
  return rule.find(rule, analysis, limits);
}

std::string marked(const std::string& text, std::vector<TextSpan> spans) {
  std::string out = text;
  std::ranges::sort(spans, std::ranges::greater());
  for (const TextSpan& span : spans) {
    out.insert(span.end, "]");
    out.insert(span.begin, "[");
  }
  return out;
}

void check_example(const Rule& rule, const Example& example) {
  const Document document = document_of(example.text);
  const Analysis analysis = analyse(document, Lexicon::built_in(), rule.needs);
  const std::vector<Hit> hits = hits_of(rule, analysis, example);
  std::vector<TextSpan> found, expected;
  for (const Hit& hit : hits) {
    found.push_back(hit.span);
    CHECK(!hit.span.empty());
    CHECK(std::string_view(".?!").find(hit.message.back()) != std::string_view::npos);
    for (const Suggestion& suggestion : hit.suggestions) {
      CHECK((suggestion.applicability == Applicability::display) == suggestion.edits.empty());
      for (const Edit& edit : suggestion.edits) CHECK(hit.span.contains(edit.span));
    }
  }
  // The marks are bytes of the example; a document leaves out "# " and "* ", which the source map knows.
  std::vector<TextSpan> places;
  for (const TextSpan span : found) {
    const SourceSpan source = document.source_of(span);
    places.push_back({source.begin, source.end});
  }
  CHECK(std::string(rule.id) + ": " + marked(example.text, places) ==
        std::string(rule.id) + ": " + marked(example.text, example.expected));
  if (example.suggestions.empty() || hits.size() != example.suggestions.size()) return;
  for (std::size_t i = 0; i < hits.size(); ++i)
    CHECK((hits[i].suggestions.empty() ? std::string() : hits[i].suggestions[0].text) == example.suggestions[i]);
}

}  // namespace

TEST_CASE("every rule has a page, and every page is a rule") {
  const std::vector<ParsedPage> all = pages();
  CHECK(all.size() == all_rules().size());
  for (const ParsedPage& parsed : all) {
    CAPTURE(parsed.page.id);
    const Rule* rule = find_rule(parsed.page.id);
    REQUIRE(rule != nullptr);
    // these stand in reports as they are, where "*zo*" is no emphasis
    CHECK(rule->why.find('*') == std::string_view::npos);
    CHECK(rule->title.find('*') == std::string_view::npos);
  }
  CHECK(find_rule("bestaat-niet") == nullptr);
}

TEST_CASE("what a page calls wrong is found exactly, and what it calls right stays silent") {
  for (const ParsedPage& parsed : pages()) {
    const Rule* rule = find_rule(parsed.page.id);
    REQUIRE(rule != nullptr);
    CAPTURE(parsed.page.id);
    CHECK(parsed.page.wrong.size() >= least_examples);
    CHECK(parsed.page.right.size() >= least_examples);
    for (const Example& example : parsed.page.wrong) check_example(*rule, example);
    for (const Example& example : parsed.page.right) check_example(*rule, example);
  }
}

TEST_CASE("a page whose findings come with advice says in an example which advice") {
  for (const ParsedPage& parsed : pages()) {
    const Rule* rule = find_rule(parsed.page.id);
    REQUIRE(rule != nullptr);
    bool advises = false, expects = false;
    for (const Example& example : parsed.page.wrong) {
      const Document document = document_of(example.text);
      const Analysis analysis = analyse(document, Lexicon::built_in(), rule->needs);
      for (const Hit& hit : hits_of(*rule, analysis, example)) advises |= !hit.suggestions.empty();
      expects |= !example.suggestions.empty();
    }
    CAPTURE(parsed.page.id);
    CHECK((!advises || expects));
  }
}

TEST_CASE("the order of rules means nothing, and rules look no further than their stage") {
  std::string text;
  for (const ParsedPage& parsed : pages())
    for (const Example& example : parsed.page.wrong) text += example.text + "\n\n";
  const Document document = document_of(text);
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::clauses);
  std::vector<std::vector<Hit>> alone;
  for (const Rule& rule : all_rules()) {
    const Analysis own = analyse(document, Lexicon::built_in(), rule.needs);
    alone.push_back(rule.find(rule, own, Limits(rule.limits)));
  }
  std::vector<std::size_t> order(all_rules().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(1);
  for (int round = 0; round < 3; ++round) {
    std::ranges::shuffle(order, random);
    for (const std::size_t i : order) {
      const Rule& rule = all_rules()[i];
      CAPTURE(rule.id);
      CHECK(rule.find(rule, analysis, Limits(rule.limits)) == alone[i]);
      CHECK(std::ranges::is_sorted(alone[i], {}, [](const Hit& hit) { return hit.span.begin; }));
    }
  }
}

TEST_CASE("the default settings hold every rule that is right often enough, with the numbers of its page") {
  const Settings settings = default_settings();
  CHECK(settings.rules.size() == static_cast<std::size_t>(std::ranges::count_if(all_rules(), [](const Rule& rule) {
          return rule.confidence != Confidence::low;
        })));
  for (const ActiveRule& active : settings.rules)
    for (const Limit& limit : active.rule->limits) CHECK(active.limits[limit.name] == limit.value);
}
