// SPDX-License-Identifier: EUPL-1.2
#include "rules/prepositions.h"

#include "rules/prose.h"

namespace duidelijk {
namespace {

bool describes(const Token& token) {
  const bool participle = token.tag == Tag::verb && token.features.verb_form == VerbForm::part;
  return token.tag == Tag::det || token.tag == Tag::adj || token.tag == Tag::adv || participle ||
         (token.tag == Tag::pron && token.features.poss);
}

/// The token behind the group that begins at `at`; `at` when there is none.
std::uint32_t end_of_group(const Analysis& analysis, std::uint32_t at, std::uint32_t end) {
  const Token& preposition = analysis.tokens[at];
  const std::string_view form = analysis.form(preposition);
  if (form == "om" || form == "uit") return at;  // "dag in dag uit", "om … te"
  if (preposition.tag != Tag::adp || preposition.relation != Relation::case_ || preposition.kind != TokenKind::word)
    return at;
  std::uint32_t noun = at + 1;
  if (noun < end && (analysis.form(analysis.tokens[noun]) == "belang" || analysis.tokens[noun].capital))
    return at;  // "van belang" says how something is; a name is one thing
  while (noun < end && describes(analysis.tokens[noun])) ++noun;
  if (noun == end || analysis.tokens[noun].tag != Tag::noun || analysis.tokens[noun].kind != TokenKind::word) return at;
  return noun + 1;
}

}  // namespace

std::vector<PrepositionRow> find_preposition_rows(const Analysis& analysis, bool only_van) {
  std::vector<PrepositionRow> rows;
  const std::uint32_t van = analysis.words.find("van");
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const Sentence& sentence = analysis.sentences[number];
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
      PrepositionRow row;
      row.sentence = number;
      row.tokens = {at, at};
      while (row.tokens.end < sentence.tokens.end) {
        const std::uint32_t begin = row.tokens.end;
        if (only_van && analysis.tokens[begin].word != van) break;
        const std::uint32_t end = end_of_group(analysis, begin, sentence.tokens.end);
        if (end == begin) break;
        row.prepositions.push_back(begin);
        row.tokens.end = end;
      }
      at = row.tokens.empty() ? at + 1 : row.tokens.end;
      if (row.prepositions.size() >= 2) rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace duidelijk
