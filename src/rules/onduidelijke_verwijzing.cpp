// "Dit" and "deze" at the start of a sentence, far from what they stand for.
// SPDX-License-Identifier: EUPL-1.2
#include "core/utf8.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// Whether the word stands alone: "Dit kost geld", not "Dit besluit" and not "Dit is …", which names it at once.
bool stands_alone(const Analysis& analysis, std::uint32_t at, TokenSpan sentence) {
  const Token& token = analysis.tokens[at];
  if (token.relation == Relation::det || at + 1 >= sentence.end) return false;
  const Token& next = analysis.tokens[at + 1];
  const bool verb = (next.tag == Tag::verb || next.tag == Tag::aux) && next.features.verb_form == VerbForm::fin;
  return verb && next.relation != Relation::cop && analysis.lemma(next) != "zijn" &&
         analysis.lemma(next) != "betekenen";
}

}  // namespace

std::vector<Hit> onduidelijke_verwijzing(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const WordSet pointers(rule.setting("pointers"), analysis);
  if (pointers.empty()) return {};
  const auto long_before = static_cast<std::uint32_t>(limits["long-before"]);
  std::vector<Hit> hits;
  for (std::size_t i = 1; i < analysis.sentences.size(); ++i) {
    const Sentence &sentence = analysis.sentences[i], &before = analysis.sentences[i - 1];
    const std::uint32_t at = sentence.tokens.begin;
    if (!pointers.contains(analysis.tokens[at]) || analysis.block(sentence).kind != BlockKind::paragraph ||
        analysis.block(before).kind != BlockKind::paragraph || is_foreign(sentence))
      continue;
    const bool new_paragraph = sentence.block != before.block && before.end_mark;
    if (!new_paragraph && (before.words < long_before || sentence.block != before.block)) continue;
    if (!stands_alone(analysis, at, sentence.tokens)) continue;
    const std::string word(analysis.text(analysis.tokens[at]));
    Hit hit;
    hit.span = analysis.tokens[at].span;
    hit.message =
        "Weet de lezer meteen wat ‘" + utf8::lower(word) + "’ is? Herhaal anders het woord: ‘" + word + " …’.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
