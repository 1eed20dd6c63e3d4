// SPDX-License-Identifier: EUPL-1.2
#include "score/sentence_scores.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"

using namespace duidelijk;

TEST_CASE("the hardest first, of equals the longer, then the first; what has no score is left out") {
  const auto scored = [](std::uint32_t at, std::uint32_t words, double score) {
    SentenceScore sentence;
    sentence.text = {at, at + 1};
    sentence.words = words;
    if (score >= 0) sentence.score = LintScore{score, 1};
    return sentence;
  };
  const std::vector<SentenceScore> sentences{scored(0, 9, 50),  scored(10, 9, 100), scored(20, 12, 100),
                                             scored(30, 9, -1), scored(40, 9, 50),  scored(50, 2, 10)};
  std::vector<std::uint32_t> order;
  for (const SentenceScore& sentence : hardest_of(sentences, 4)) order.push_back(sentence.text.begin);
  CHECK(order == std::vector<std::uint32_t>{20, 10, 0, 40});
  CHECK(hardest_of(sentences, 9).size() == 5);
  CHECK(hardest_of({}, 9).empty());
}
