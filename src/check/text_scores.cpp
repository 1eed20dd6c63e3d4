// SPDX-License-Identifier: EUPL-1.2
#include "check/text_scores.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "core/message.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t most_sentence_bytes = 600;
constexpr std::size_t most_placed = 1024;  // sentences at once

std::string reason_text(NoScore reason) {
  switch (reason) {
    case NoScore::none:
      return "";
    case NoScore::too_short:
      return "De tekst is te kort voor een score: daarvoor zijn ten minste " + std::to_string(least_score_words) +
             " woorden en " + std::to_string(least_score_sentences) + " zinnen nodig.";
    case NoScore::not_dutch:
      return "De tekst lijkt geen gewoon Nederlands. Daarom is er geen score.";
    case NoScore::no_value:
      return "Er zijn te weinig hele zinnen voor een score.";
  }
  return "";
}

ReportLint as_report(const LintFeatures& features, const std::optional<LintScore>& score) {
  ReportLint lint;
  if (score) {
    lint.score = score->score;
    lint.level = score->level;
  }
  lint.word_frequency = features.word_frequency;
  lint.max_dependency_length = features.max_dependency_length;
  lint.content_words_per_clause = features.content_words_per_clause;
  lint.concrete_nouns = features.concrete_nouns;
  return lint;
}

std::optional<double> share(std::uint32_t part, std::uint32_t whole) {
  if (whole == 0) return std::nullopt;
  return std::min(1.0, static_cast<double>(part) / whole);
}

std::string cut(std::string_view text) {
  if (text.size() <= most_sentence_bytes) return std::string(text);
  std::size_t end = most_sentence_bytes;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::vector<SourceSpan> sources_of(const Document& document, std::span<const SentenceScore> sentences) {
  std::vector<SourceSpan> spans;
  spans.reserve(sentences.size());
  for (const SentenceScore& sentence : sentences) spans.push_back(document.source_of(sentence.text));
  return spans;
}

}  // namespace

void add_scores(const TextScores& scores, FileReport& report) {
  ReportScores& out = report.scores.emplace();
  out.lint = as_report(scores.lint.features, scores.lint.score);
  out.measured = as_report(scores.measured, std::nullopt);
  out.reason = reason_text(scores.reason);
  if (scores.lint.score) out.readers_in_difficulty = lint_readers_in_difficulty(scores.lint.score->level);
  out.reading_seconds = scores.classic.reading_seconds;
  // Too short for one score is too short for all of them.
  if (scores.reason != NoScore::too_short && scores.reason != NoScore::not_dutch) {
    out.flesch_douma = scores.classic.flesch_douma;
    out.brouwer = scores.classic.brouwer;
    out.lix = scores.classic.lix;
  }
  if (scores.counts.sentences > 0)
    out.words_per_sentence = static_cast<double>(scores.counts.words_in_sentences) / scores.counts.sentences;
  out.long_sentence_share = share(scores.counts.long_sentences, scores.counts.sentences);
  out.passive_sentence_share = share(report.counts->passive_sentences, scores.counts.sentences);
  report.counts->difficult_words = scores.difficult_words;
}

void add_sentences(const Document& document, const std::vector<SentenceScore>& sentences, SpanPlaces& places,
                   SentenceList& list) {
  for (std::size_t begin = 0; begin < sentences.size(); begin += most_placed) {
    const auto some = std::span(sentences).subspan(begin, std::min(most_placed, sentences.size() - begin));
    const std::vector<std::pair<Place, Place>> placed = places.of(sources_of(document, some));
    for (std::size_t i = 0; i < some.size(); ++i)
      list.add({placed[i].first, placed[i].second, some[i].words, as_report(some[i].features, some[i].score)});
  }
}

std::vector<HardSentence> hard_sentences(const Document& document, const std::vector<SentenceScore>& hardest) {
  const std::vector<std::pair<Place, Place>> placed = places_of(document, sources_of(document, hardest));
  std::vector<HardSentence> out;
  for (std::size_t i = 0; i < hardest.size(); ++i)
    out.push_back(
        {placed[i].first, hardest[i].text, hardest[i].score->score, cut(slice(document.text, hardest[i].text))});
  return out;
}

std::vector<std::string> passed_limits(const ReportScores& scores, const TextLimits& limits) {
  std::vector<std::string> messages;
  const auto number = [](int value) { return std::to_string(value); };
  if (limits.max_level && scores.lint.score && scores.lint.level > *limits.max_level)
    messages.push_back("De tekst heeft niveau " + number(scores.lint.level) + ". Uw grens is niveau " +
                       number(*limits.max_level) + ".");
  if (limits.max_lint && scores.lint.score && *scores.lint.score > *limits.max_lint)
    messages.push_back("De score van de tekst is " + dutch_decimal(*scores.lint.score, 1) + ". Uw grens is " +
                       number(*limits.max_lint) + ".");
  if (limits.max_mean_sentence_length && scores.words_per_sentence &&
      *scores.words_per_sentence > *limits.max_mean_sentence_length)
    messages.push_back("De zinnen hebben gemiddeld " + dutch_decimal(*scores.words_per_sentence, 1) +
                       " woorden. Uw grens is " + number(*limits.max_mean_sentence_length) + ".");
  return messages;
}

}  // namespace duidelijk
