// Which tasks hold for each reader of a letter.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "actions/actions.h"

namespace duidelijk {
namespace {

constexpr std::string_view conditions = "als|indien|wilt|mocht|dan|tenzij|niet|geen|eventueel|desgewenst";
// To do when there is a reason to: "Bel ons", "Lees de folder", "Bewaar deze brief".
constexpr std::string_view when_needed =
    "bel|belt|mail|mailt|app|kijk|kijkt|lees|leest|bewaar|bewaart|vermeld|vermeldt|noteer|noteert|houd|houdt|let|"
    "gebruik|gebruikt|reken";
constexpr std::string_view objection = "bezwaar|bezwaarschrift|bezwaren|beroep|beroepschrift|klacht|zienswijze";
constexpr std::uint32_t section_reach = 6;  // sentences before the task, when no heading stands nearer

/// "Kunt u niet komen, bel ons", "Betaalt u zelf, dan dient u …": a verb and the reader open another clause.
bool opens_with_condition(const Analysis& analysis, TokenSpan sentence, std::uint32_t verb) {
  return verb > sentence.begin + 1 && is_word(analysis, analysis.tokens[sentence.begin + 1], "u|je|jij") &&
         analysis.tokens[sentence.begin].features.verb_form == VerbForm::fin;
}

/// "… of u al dan niet komt": no condition.
bool says_whether(const Analysis& analysis, TokenSpan sentence) {
  for (std::uint32_t at = sentence.begin; at + 2 < sentence.end; ++at)
    if (is_word(analysis, analysis.tokens[at], "al") && is_word(analysis, analysis.tokens[at + 1], "dan") &&
        is_word(analysis, analysis.tokens[at + 2], "niet"))
      return true;
  return false;
}

/// "U kunt bezwaar maken. Stuur …", not "Uw buren hebben geen bezwaar".
bool is_about_objection(const Analysis& analysis, std::uint32_t number) {
  const std::uint32_t last = number > section_reach ? number - section_reach : 0;
  for (std::uint32_t at = number;; --at) {
    const Sentence& sentence = analysis.sentences[at];
    const bool court =
        has_word(analysis, sentence.tokens, "rechter|rechtbank") && has_word(analysis, sentence.tokens, "naar|bij");
    if (court || (has_word(analysis, sentence.tokens, objection) && !has_word(analysis, sentence.tokens, "geen")))
      return true;
    if (at == last || analysis.block(sentence).kind == BlockKind::heading) return false;
  }
}

/// "Tot dan kunt u zelf iets doen. Laat …": the sentences before it in the paragraph offer it.
bool is_advice(const Analysis& analysis, std::uint32_t number) {
  for (std::uint32_t at = number; at > 0 && analysis.sentences[at - 1].block == analysis.sentences[number].block;
       --at) {
    if (number - at >= section_reach) return false;
    const TokenSpan before = analysis.sentences[at - 1].tokens;
    if (has_word(analysis, before, "kunt|kun") && has_word(analysis, before, "zelf|iets")) return true;
  }
  return false;
}

}  // namespace

bool binds_reader(const Analysis& analysis, const ReaderTask& task, const std::vector<ReaderFact>& deadlines) {
  const TokenSpan sentence = analysis.sentences[task.sentence].tokens;
  const bool asked = task.verb == sentence.begin && is_word(analysis, analysis.tokens[task.verb], "wilt|wil");
  if (task.question) return false;  // "Wilt u voor 1 mei reageren?" has none
  if (has_word(analysis, sentence, conditions) && !asked && !says_whether(analysis, sentence)) return false;
  if (opens_with_condition(analysis, sentence, task.verb)) return false;
  const bool contact = is_word(analysis, analysis.tokens[task.verb], when_needed) ||
                       has_word(analysis, sentence, "contact|langs|vermelden") ||
                       std::ranges::any_of(analysis.in(sentence), [&](const Token& token) {
                         return token.tag == Tag::noun && is_word(analysis, token, "vragen");
                       });
  const auto dated = std::ranges::lower_bound(deadlines, task.sentence, {}, &ReaderFact::sentence);
  if (contact && (dated == deadlines.end() || dated->sentence != task.sentence)) return false;
  return !is_about_objection(analysis, task.sentence) && !is_advice(analysis, task.sentence);
}

}  // namespace duidelijk
