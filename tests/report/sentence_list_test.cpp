// SPDX-License-Identifier: EUPL-1.2
#include "report/sentence_list.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace duidelijk;

namespace {

ReportSentence sentence(std::uint32_t i) {
  ReportSentence made;
  made.start = {i / 1000, 1 + i % 97, 1 + i % 11, 1 + i % 13, 1 + i % 17, 30 * i};
  made.end = {i / 1000, 2 + i % 97, 5, 6, 7, 30 * i + 29};
  made.words = i % 300;
  if (i % 2 == 0) made.lint.score = i / 7.0;
  made.lint.level = i % 2 == 0 ? static_cast<int>(1 + i % 4) : 0;
  if (i % 3 != 0) made.lint.word_frequency = i / 3.0;
  if (i % 5 != 0) made.lint.max_dependency_length = -1.0 * i;
  if (i % 7 != 0) made.lint.content_words_per_clause = 0.1 * i;
  if (i % 11 != 0) made.lint.concrete_nouns = 1e-9;
  return made;
}

}  // namespace

TEST_CASE("sentences come back as they were, from more than one chunk, and can lose their scores") {
  constexpr std::uint32_t count = 20000;
  SentenceList list;
  for (std::uint32_t i = 0; i < count; ++i) list.add(sentence(i));
  REQUIRE(list.size() == count);
  for (const bool hidden : {false, true}) {
    if (hidden) list.hide_scores();
    std::uint32_t at = 0, wrong = 0;
    list.for_each([&](const ReportSentence& got) {
      const ReportSentence want = sentence(at++);
      const bool scored = hidden ? !got.lint.score && got.lint.level == 0
                                 : got.lint.score == want.lint.score && got.lint.level == want.lint.level;
      wrong += !scored || got.start != want.start || got.end != want.end || got.words != want.words ||
               got.lint.word_frequency != want.lint.word_frequency ||
               got.lint.max_dependency_length != want.lint.max_dependency_length ||
               got.lint.content_words_per_clause != want.lint.content_words_per_clause ||
               got.lint.concrete_nouns != want.lint.concrete_nouns;
    });
    CHECK(at == count);
    CHECK(wrong == 0);
  }
  SentenceList().for_each([](const ReportSentence&) { FAIL("an empty list has none"); });
}
