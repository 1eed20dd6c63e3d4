// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "score/classic.h"
#include "score/lint.h"
#include "score/syllables.h"

using namespace duidelijk;

TEST_CASE("the LiNT-II formula gives the four published scores to the last digit") {
  const struct {
    const char* name;
    LintFeatures features;
    double score;
    int level;
  } table[] = {
      {"level1", {4.794171916499372, 2.9583333333333335, 1.9130434782608696, 1.0}, 15.003952292263492, 1},
      {"level2", {4.494210181588604, 8.0, 5.1875, 0.8309859154929577}, 39.389177810832464, 2},
      {"level3", {4.220798282883365, 5.333333333333333, 4.264705882352941, 0.18333333333333332}, 47.80529455321387, 3},
      {"level4", {3.6127414208717896, 23.714285714285715, 12.4, 0.09090909090909091}, 100.0, 4},
  };
  for (const auto& row : table) {
    CAPTURE(row.name);
    const auto result = lint_score(row.features);
    REQUIRE(result);
    CHECK(result->score == doctest::Approx(row.score).epsilon(1e-12));
    CHECK(result->level == row.level);
  }
  CHECK_FALSE(lint_score({4.0, 5.0, std::nullopt, 0.5}));
  CHECK(lint_readers_in_difficulty(1) == 14);
  CHECK(lint_readers_in_difficulty(4) == 78);
}

TEST_CASE("a higher score is harder") {
  const auto easy = lint_score({5.0, 2.0, 2.0, 1.0});
  const auto hard = lint_score({4.0, 9.0, 6.0, 0.3});
  REQUIRE(easy);
  REQUIRE(hard);
  CHECK(easy->score < hard->score);
  CHECK(easy->level < hard->level);
}

TEST_CASE("the classic formulas give their worked example") {
  CHECK(flesch_douma(20, 1.6) == doctest::Approx(65.04));
  CHECK(brouwer(20, 1.6) == doctest::Approx(48.33).epsilon(1e-4));
  CHECK(lix(20, 0.3) == doctest::Approx(50));
  TextCounts counts;
  counts.words = counts.words_in_sentences = 100;
  counts.sentences = 5;
  counts.syllables = 160;
  counts.long_words = 30;
  const ClassicScores scores = classic_scores(counts);
  CHECK(*scores.flesch_douma == doctest::Approx(65.04));
  CHECK(*scores.lix == doctest::Approx(50));
  CHECK(scores.reading_seconds == 25);
  CHECK_FALSE(classic_scores(TextCounts{}).lix);
}

TEST_CASE("syllables") {
  const struct {
    const char* word;
    std::uint32_t count;
  } table[] = {
      {"de", 1},
      {"gemeente", 3},
      {"overheid", 3},
      {"aanvraag", 2},
      {"beslissing", 3},
      {"uitkering", 3},
      {"bezwaar", 2},
      {"brief", 1},
      {"brieven", 2},
      {"nieuwe", 2},
      {"financiën", 4},
      {"coördinatie", 5},
      {"financieel", 4},
      {"kopieer", 3},
      {"bijstand", 2},
      {"belastingdienst", 4},
      {"burgerservicenummer", 7},
      {"zoals", 2},
      {"mooie", 2},
      {"eeuwen", 2},
      {"geïnformeerd", 4},
      {"beïnvloeden", 4},
      {"reageert", 3},
      {"nationaliteit", 6},
      {"individueel", 5},
      {"systeem", 2},
      {"yoga", 2},
      {"royaal", 2},
      {"online", 2},
      {"websites", 2},
      {"software", 2},
      {"foto's", 2},
      {"zo'n", 1},
      {"'s", 1},
      {"één", 1},
      {"quota", 2},
      {"enquête", 3},
      {"officiële", 5},
      {"vergunning", 3},
      {"toelage", 3},
  };
  for (const auto& row : table) {
    CAPTURE(row.word);
    CHECK(syllables(row.word) == row.count);
  }
}

TEST_CASE("syllables of words counted by hand: at least 99 % right") {
  std::ifstream in(DUIDELIJK_SOURCE_DIR "/tests/score/syllables_words.tsv");
  std::string line, wrong;
  int words = 0, right = 0;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    ++words;
    const std::uint32_t count = syllables(line.substr(0, tab));
    if (count == std::stoul(line.substr(tab + 1)))
      ++right;
    else
      wrong += line.substr(0, tab) + ": " + std::to_string(count) + "; ";
  }
  CAPTURE(wrong);
  CHECK(words >= 300);
  CHECK(right >= 0.99 * words);
  MESSAGE(right << " of " << words << " right; wrong: " << wrong);
}
