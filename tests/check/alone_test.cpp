// What a rule finds does not depend on which other rules are on.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "analyse/analyse.h"
#include "check/find.h"
#include "read/readers.h"
#include "rules/registry.h"

namespace duidelijk {
namespace {

Settings with(std::vector<const Rule*> rules) {
  Settings settings;
  for (const Rule* rule : rules) settings.rules.push_back({rule, Limits(rule->limits), {}});
  settings.scores = settings.actions = false;
  return settings;
}

/// The analyses of one text, one for each stage.
class Analyses {
 public:
  explicit Analyses(const Document& document) : document_(document) {}
  std::vector<Found> found_by(const Settings& settings) {
    const Stage stage = stage_for(settings);
    std::unique_ptr<const Analysis>& known = known_[stage];
    if (known == nullptr) known = std::make_unique<const Analysis>(analyse(document_, Lexicon::built_in(), stage));
    AllFound all = find_all(*known, settings);
    return {std::make_move_iterator(all.found.begin()), std::make_move_iterator(all.found.end())};
  }

 private:
  const Document& document_;
  std::map<Stage, std::unique_ptr<const Analysis>> known_;
};

bool covers(const Found& stronger, const Found& weaker) {
  return std::ranges::find(stronger.active->rule->covers, weaker.active->rule->id) !=
             stronger.active->rule->covers.end() &&
         stronger.hit.span.overlaps(weaker.hit.span);
}

/// Letters, web pages, and the examples of all rules.
std::string texts() {
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"/examples", "/rules"})
    for (const auto& entry : std::filesystem::directory_iterator(std::string(DUIDELIJK_SOURCE_DIR) + folder))
      if (entry.is_regular_file()) paths.push_back(entry.path());
  std::ranges::sort(paths);
  std::string all;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::ifstream in(paths[i], std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (const std::size_t examples = text.find("\n## Fout"); examples != std::string::npos) text.erase(0, examples);
    all += text + "\n\n";
  }
  return all;
}

TEST_CASE("a rule finds the same alone as among all others, but for what a rule that covers it reports") {
  const Result<Document> document = read_markdown(texts());
  REQUIRE(document);
  Analyses analyses(*document);
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules()) rules.push_back(&rule);
  const Settings every = with(rules);
  const std::vector<Found> together = analyses.found_by(every);
  REQUIRE(together.size() > 300);
  std::size_t rules_with_hits = 0;
  for (const Rule* rule : rules) {
    CAPTURE(rule->id);
    const Settings one = with({rule});
    const std::vector<Found> alone = analyses.found_by(one);
    std::vector<const Hit*> left;
    for (const Found& found : together)
      if (found.active->rule == rule) left.push_back(&found.hit);
    rules_with_hits += !left.empty();
    std::size_t next = 0;
    for (const Found& found : alone) {
      if (next < left.size() && *left[next] == found.hit) {
        ++next;
        continue;
      }
      CAPTURE(found.hit.message);
      CHECK(std::ranges::any_of(together, [&](const Found& other) { return covers(other, found); }));
    }
    CHECK(next == left.size());
  }
  CHECK(rules_with_hits > 30);
}

}  // namespace
}  // namespace duidelijk
