// Sentences with more words than a reader keeps in mind, and where such a sentence could be cut.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t least_part = 5;   // words that each side of a cut must keep
constexpr std::uint32_t shown_words = 4;  // of the part that follows

/// A place where the sentence can be cut.
struct Cut {
  std::uint32_t at = 0;       // the first token of the second part
  std::uint32_t before = 0;   // words before it
  bool drops_opener = false;  // "en" goes: the rest is a sentence already
};

/// The likeliest reading of a word, or one without a class.
Reading likeliest(const Word& word) {
  return word.entry && !word.entry->readings.empty() ? word.entry->readings[0] : Reading();
}

bool is_finite(const Reading& reading) {
  return (reading.tag == Tag::verb || reading.tag == Tag::aux) && reading.features.verb_form == VerbForm::fin;
}

bool can_be_finite(const Word& word) { return word.entry && std::ranges::any_of(word.entry->readings, is_finite); }

class Splitter {
 public:
  Splitter(const Rule& rule, const Analysis& analysis)
      : analysis_(analysis),
        sentence_openers_(rule.setting("sentence-openers"), analysis),
        clause_openers_(rule.setting("clause-openers"), analysis) {}

  /// The cut nearest to the middle; nothing when there is no good place.
  std::optional<Cut> cut(const Sentence& sentence) const {
    std::optional<Cut> best;
    std::uint32_t before = 0;
    const auto middle_distance = [&sentence](std::uint32_t words) {
      return words * 2 > sentence.words ? words * 2 - sentence.words : sentence.words - words * 2;
    };
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = analysis_.tokens[at];
      if (!token.counts()) continue;
      ++before;  // words up to and including this one
      if (before <= least_part || sentence.words - before < least_part) continue;
      const std::optional<Cut> found = cut_at(at, before, sentence.tokens);
      if (found && (!best || middle_distance(found->before) < middle_distance(best->before))) best = found;
    }
    return best;
  }

  std::string advice(const Cut& cut) const {
    std::string words;
    const std::uint32_t end =
        std::min<std::uint32_t>(cut.at + shown_words, static_cast<std::uint32_t>(analysis_.tokens.size()));
    for (std::uint32_t at = cut.at; at < end; ++at) {
      if (!analysis_.tokens[at].counts()) break;
      words += (words.empty() ? "" : " ") + std::string(analysis_.text(analysis_.tokens[at]));
    }
    if (!cut.drops_opener) return "Maak een eigen zin van het stuk vanaf ‘" + words + " …’.";
    return "Begin een nieuwe zin bij ‘" + words + " …’ (zonder ‘" +
           std::string(analysis_.text(analysis_.tokens[cut.at - 1])) + "’).";
  }

 private:
  std::optional<Cut> cut_at(std::uint32_t at, std::uint32_t before, TokenSpan sentence) const {
    const bool after_comma = analysis_.text(analysis_.tokens[at - 1]) == ",";
    if (sentence_openers_.contains(analysis_.tokens[at]) && opens_sentence(at + 1, sentence))
      return Cut{at + 1, before, true};
    if (after_comma && clause_openers_.contains(analysis_.tokens[at]) && runs_to_the_end(at, sentence))
      return Cut{at, before - 1, false};
    return std::nullopt;
  }

  /// A clause between two commas stands in the middle of another; "als bedoeld in" is no clause.
  bool runs_to_the_end(std::uint32_t at, TokenSpan sentence) const {
    if (at + 1 >= sentence.end || likeliest(word(at + 1)).features.verb_form == VerbForm::part) return false;
    for (std::uint32_t next = at + 1; next < sentence.end; ++next)
      if (analysis_.text(analysis_.tokens[next]) == ",") return false;
    return true;
  }

  /// A subject and its verb: "en u krijgt", "maar de gemeente heeft". Not "en de kosten van de huur".
  bool opens_sentence(std::uint32_t at, TokenSpan sentence) const {
    if (at + 1 >= sentence.end || clause_openers_.contains(analysis_.tokens[at])) return false;
    const Reading subject = likeliest(word(at));
    if (subject.tag == Tag::pron && !subject.features.poss) return can_be_finite(word(at + 1));
    if (subject.tag != Tag::det && !subject.features.poss) return false;
    return at + 2 < sentence.end && likeliest(word(at + 1)).tag == Tag::noun && is_finite(likeliest(word(at + 2)));
  }

  const Word& word(std::uint32_t at) const { return analysis_.words[analysis_.tokens[at].word]; }

  const Analysis& analysis_;
  WordSet sentence_openers_, clause_openers_;
};

}  // namespace

std::vector<Hit> lange_zin(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  const auto info = static_cast<std::uint32_t>(limits["info-words"]);
  const std::uint32_t tip = info == 0 ? most : std::min(most, info);
  const Splitter splitter(rule, analysis);
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.words <= tip || !is_running_text(analysis.block(sentence).kind)) continue;
    if (is_foreign(analysis, sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence.tokens);
    hit.message =
        "Deze zin heeft " + counted(sentence.words, "woord", "woorden") + ". Maak er twee of meer zinnen van.";
    if (sentence.words <= most) {
      hit.severity = Severity::info;
      hit.message = "Deze zin heeft " + counted(sentence.words, "woord", "woorden") + ". Kan het korter?";
    }
    if (const std::optional<Cut> cut = splitter.cut(sentence))
      hit.suggestions.push_back({splitter.advice(*cut), Applicability::display, {}});
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
