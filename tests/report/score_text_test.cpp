// SPDX-License-Identifier: EUPL-1.2
#include "report/score_text.h"

#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "report/sample_report.h"
#include "support/schema.h"

using namespace duidelijk;

namespace {

ReportScores hard_scores() {
  ReportScores scores;
  scores.lint = {51.4, 3, 4.2, 9.0, 5.0, 0.66};
  scores.readers_in_difficulty = 53;
  return scores;
}

FileReport scored_report(int sentences) {
  FileReport file = sample_report();
  file.scores = hard_scores();
  file.sentences.emplace();
  for (int i = 0; i < sentences; ++i) {
    ReportSentence sentence;
    sentence.start.line = sentence.end.line = static_cast<std::uint32_t>(i + 1);
    sentence.words = 10;
    sentence.lint = {i * 10.0, 1, 4.0, 5.0, 3.0, 0.5};
    file.sentences->add(sentence);
    file.hardest.insert(file.hardest.begin(), {sentence.start, {}, i * 10.0, "Zin \x1b" + std::string(300, 'x')});
  }
  return file;
}

}  // namespace

TEST_CASE("the line names level, score and readers; without a score the reason") {
  const std::string line = score_line(hard_scores());
  for (const char* part : {"moeilijk", "niveau 3 van 4", "score 51", "53%", "LiNT-II-formule, eigen taalanalyse"}) {
    CAPTURE(part);
    CHECK(line.find(part) != std::string::npos);
  }
  CHECK(line.find("B1") == std::string::npos);
  ReportScores none;
  none.reason = "De tekst is te kort.";
  CHECK(score_line(none) == "Leesbaarheid: geen score. De tekst is te kort.");
  CHECK(score_line(ReportScores{}).empty());
}

TEST_CASE("a higher level is a harder word") {
  const char* names[] = {"makkelijk", "gemiddeld", "moeilijk", "zeer moeilijk"};
  for (int level = 1; level <= 4; ++level) CHECK(level_name(level) == names[level - 1]);
}

TEST_CASE("the dearest feature comes first, and one that costs nothing is not named") {
  const auto costs = feature_costs(hard_scores().lint);
  REQUIRE(costs.size() == 3);  // the share of concrete nouns is about that of an easy text
  CHECK(costs[0].points == doctest::Approx((9.0 - 4) * 1.624415));
  CHECK(costs[1].points == doctest::Approx((4.6 - 4.2) * 17.283729));
  CHECK(costs[0].text.find("9,0") != std::string::npos);
  CHECK(feature_costs(ReportLint{}).empty());
}

TEST_CASE("the hardest sentences in their order, shortened and without escapes") {
  const std::string details = score_details(scored_report(5), {});
  CHECK(details.find("Regel 5 (score 40)") < details.find("Regel 4 (score 30)"));
  CHECK(details.find("Regel 1 (score 0)") != std::string::npos);
  CHECK(details.find('\x1b') == std::string::npos);
  CHECK(details.find(std::string(200, 'x')) == std::string::npos);
  CHECK(score_details(sample_report(), {}).empty());
}

TEST_CASE("scores and sentences in JSON hold to the schema") {
  const std::string text = written("json", {scored_report(3)}, {});
  CHECK(schema_errors(text, "schema/report-1.json") == "");
  const nlohmann::json parsed = nlohmann::json::parse(text);
  CHECK(parsed["files"][0]["scores"]["lint"]["score"] == 51.4);
  CHECK(parsed["files"][0]["scores"]["lint"]["level"] == 3);
  CHECK(parsed["files"][0]["scores"]["fleschDouma"].is_null());
  CHECK(parsed["files"][0]["sentences"].size() == 3);
  CHECK(parsed["files"][0]["sentences"][0]["scores"]["lint"]["score"] == 0);
}
