// What the reader must do stands in the second half of the letter.
// SPDX-License-Identifier: EUPL-1.2
#include "actions/actions.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// Whether some sentence from the heading over `number` to the end of its block has one of the words.
bool section_has(const Analysis& analysis, std::uint32_t number, std::string_view words) {
  const std::vector<Sentence>& all = analysis.sentences;
  std::uint32_t first = number;
  while (first > 0 && analysis.block(all[first]).kind != BlockKind::heading) --first;
  for (; first < all.size() && all[first].block <= all[number].block; ++first)
    if (has_word(analysis, all[first].tokens, words)) return true;
  return false;
}

}  // namespace

std::vector<Hit> actie_laat(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const ReaderActions actions = find_actions(analysis);
  if (!actions.letter) return {};
  std::uint32_t words = 0;
  std::vector<std::uint32_t> before;  // words before each sentence
  for (const Sentence& sentence : analysis.sentences) {
    before.push_back(words);
    words += analysis.block(sentence).kind == BlockKind::address ? 0 : sentence.words;
  }
  if (words < static_cast<std::uint32_t>(limits["least-words"])) return {};
  constexpr int most_looked_at = 20;  // each look reads a section
  int looked_at = 0;
  for (const ReaderTask& task : actions.tasks) {
    const bool late = before[task.sentence] * 100 > words * static_cast<std::uint32_t>(limits["first-part"]);
    if (!late && !task.question) return {};
    const TokenSpan sentence = analysis.sentences[task.sentence].tokens;
    if (late && ++looked_at > most_looked_at) return {};
    if (!late || task.question || has_word(analysis, sentence, rule.setting("conditional")) ||
        section_has(analysis, task.sentence, rule.setting("optional")))
      continue;
    Hit hit;
    hit.span = analysis.span_of(sentence);
    hit.message = "De lezer leest pas laat in de brief wat hij moet doen. Zet dit vooraan.";
    return {hit};
  }
  return {};
}

}  // namespace duidelijk
