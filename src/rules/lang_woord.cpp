// Long compounds whose parts a reader must puzzle out; never by letters alone.
// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <vector>

#include "core/utf8.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

class Judge {
 public:
  Judge(const Analysis& analysis, const Limits& limits)
      : analysis_(analysis),
        lexicon_(analysis.words.lexicon()),
        least_letters_(static_cast<std::size_t>(limits["least-letters"])),
        most_parts_(limits["max-parts"]),
        known_word_(static_cast<float>(limits["known-from"]) / 10.0f),
        known_part_(static_cast<float>(limits["known-part-from"]) / 10.0f) {}

  /// The parts of a word that is hard to read, "a + b + c"; empty for other words.
  std::string hard_parts(std::uint32_t number) const {
    const Word& word = analysis_.words[number];
    if (word.form.size() < least_letters_ || utf8::count(word.form) < least_letters_) return {};
    if (word.form.find_first_of("-'./0123456789") != word.form.npos) return {};
    if (word.entry && (word.entry->name || word.entry->zipf >= known_word_)) return {};
    const std::optional<Split> split = lexicon_.split(word.form);
    if (!split || split->count < 2) return {};
    std::string parts;
    bool all_known = true;
    for (std::size_t i = 0; i < split->count; ++i) {
      const std::string_view part = split->part(word.form, i);
      if (part.size() < 3) return {};  // no sure split
      all_known &= lexicon_.zipf(part) >= known_part_;
      parts += (i > 0 ? " + " : "") + std::string(part);
    }
    return split->count > most_parts_ || !all_known ? parts : std::string();
  }

 private:
  const Analysis& analysis_;
  const Lexicon& lexicon_;
  std::size_t least_letters_;
  int most_parts_;
  float known_word_, known_part_;
};

}  // namespace

std::vector<Hit> lang_woord(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const Judge judge(analysis, limits);
  std::vector<std::string> parts(analysis.words.size());
  std::vector<bool> judged(analysis.words.size(), false), seen(analysis.words.size(), false);
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (token.kind != TokenKind::word || token.all_capitals || token.abbreviation || seen[token.word]) continue;
      if (!judged[token.word]) parts[token.word] = judge.hard_parts(token.word);
      judged[token.word] = true;
      if (parts[token.word].empty() || is_foreign(sentence)) continue;
      if (token.capital && &token != &analysis.tokens[sentence.tokens.begin]) continue;
      seen[token.word] = true;
      Hit hit;
      hit.span = token.span;
      hit.about = analysis.form(token);
      hit.message = "Dit woord is lang: ‘" + parts[token.word] + "’. Maak er een paar woorden van, of leg het uit.";
      hits.push_back(std::move(hit));
    }
  }
  return hits;
}

}  // namespace duidelijk
