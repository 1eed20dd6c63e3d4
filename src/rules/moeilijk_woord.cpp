// Rare learned words. Frequency alone cries wolf: the language is full of rare but transparent words.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <vector>

#include "rules/built_in_phrases.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

constexpr float familiar_zipf = 3.2f;  // a part of a compound that readers know

class Judge {
 public:
  Judge(const Rule& rule, const Analysis& analysis, const Limits& limits)
      : lexicon_(analysis.words.lexicon()),
        analysis_(analysis),
        least_letters_(static_cast<std::size_t>(limits["least-letters"])),
        rare_(static_cast<float>(limits["rare-below"]) / 10.0f),
        endings_(rule.setting("endings")),
        familiar_(rule.setting("familiar")) {}

  bool is_difficult(std::uint32_t number) const {
    const Word& word = analysis_.words[number];
    if (!word.entry || word.entry->name || word.entry->readings.empty() || word.form.size() < least_letters_)
      return false;
    if (word.form.find_first_of("-'.") != word.form.npos) return false;
    const Reading& reading = word.entry->readings[0];
    const std::string lemma = lexicon_.lemma(word.form, reading);
    if (lemma.size() < least_letters_ || !has_learned_ending(lemma) || is_native(lemma) || is_familiar(lemma))
      return false;
    if (word.entry->zipf >= rare_ || lexicon_.zipf(lemma) >= rare_) return false;
    if (built_in_phrases().find_key(word.form) || built_in_phrases().find_key(lemma)) return false;
    return !is_transparent(lemma);
  }

 private:
  /// Whether one of the words in `list` ("a|b|c") is `accepted`.
  template <class Accepted>
  static bool any_of(std::string_view list, Accepted accepted) {
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find('|', at), list.size());
      if (accepted(list.substr(at, end - at))) return true;
      at = end + 1;
    }
    return false;
  }
  bool has_learned_ending(std::string_view lemma) const {
    return any_of(endings_, [lemma](std::string_view ending) { return lemma.ends_with(ending); });
  }
  bool is_familiar(std::string_view lemma) const {
    return any_of(familiar_, [lemma](std::string_view word) { return lemma == word; });
  }

  /// "bevorderen", "verbeteren": -eren after a Dutch prefix is no learned ending.
  static bool is_native(std::string_view lemma) {
    return lemma.ends_with("eren") && (lemma.starts_with("be") || lemma.starts_with("ver") || lemma.starts_with("ont"));
  }

  /// "bijstandsuitkering": every part is a word that readers know.
  bool is_transparent(std::string_view lemma) const {
    const std::optional<Split> split = lexicon_.split(lemma);
    if (!split || split->count < 2) return false;
    for (std::size_t i = 0; i < split->count; ++i) {
      const std::string_view part = split->part(lemma, i);
      if (part.size() < 3 || lexicon_.zipf(part) < familiar_zipf) return false;
    }
    return true;
  }

  const Lexicon& lexicon_;
  const Analysis& analysis_;
  std::size_t least_letters_;
  float rare_;
  std::string_view endings_, familiar_;  // "a|b|c", from the page
};

constexpr std::uint32_t longest_term = 5;  // tokens up to the colon of "Gestileerd beeld: minder echt, zonder details"

/// "Emulatie: een techniek waarmee …" says itself what the word means. Marks the words of such a term in `explained`;
/// the token behind them, or the first token of the sentence.
std::uint32_t explained_words(const Analysis& analysis, const Sentence& sentence, std::vector<bool>& explained) {
  const std::uint32_t begin = sentence.tokens.begin;
  for (std::uint32_t at = begin + 1; at < std::min(sentence.tokens.end, begin + longest_term); ++at) {
    if (analysis.tokens[at].kind != TokenKind::punctuation || analysis.text(analysis.tokens[at]) != ":") continue;
    for (std::uint32_t word = begin; word < at; ++word) explained[analysis.tokens[word].word] = true;
    return at + 1;
  }
  return begin;
}

}  // namespace

std::vector<Hit> moeilijk_woord(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const Judge judge(rule, analysis, limits);
  std::vector<bool> difficult(analysis.words.size()), seen(analysis.words.size());
  for (std::uint32_t number = 1; number < analysis.words.size(); ++number)
    difficult[number] = judge.is_difficult(number);
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    for (std::uint32_t at = explained_words(analysis, sentence, seen); at < sentence.tokens.end; ++at) {
      const Token& token = analysis.tokens[at];
      if (!difficult[token.word] || seen[token.word] || token.kind != TokenKind::word || token.abbreviation) continue;
      if ((token.capital && at > sentence.tokens.begin) || is_foreign(sentence)) continue;
      seen[token.word] = true;
      Hit hit;
      hit.span = token.span;
      hit.about = analysis.form(token);
      hit.message = "Veel lezers kennen ‘" + std::string(analysis.text(token)) +
                    "’ niet. Schrijf een gewoner woord, of leg het uit.";
      hits.push_back(std::move(hit));
    }
  }
  return hits;
}

}  // namespace duidelijk
