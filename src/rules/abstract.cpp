// Sentences in which most nouns are abstract: nobody does anything to anything.
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// What the noun stands for, by the list of nouns, the head of its compound, or its ending.
NounType type_of(const Lexicon& lexicon, std::string_view lemma) {
  if (const NounType listed = lexicon.noun_type(lemma); listed != NounType::unknown) return listed;
  if (const std::optional<Split> split = lexicon.split(lemma); split && split->count > 1)
    if (const NounType head = lexicon.noun_type(split->head(lemma)); head != NounType::unknown) return head;
  return lexicon.noun_type_of_ending(lemma);
}

}  // namespace

std::vector<Hit> abstract(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const int least = limits["least-nouns"], most_share = limits["max-share"];
  std::vector<std::uint8_t> types(analysis.words.size(), 255);
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    int nouns = 0, abstract_nouns = 0;
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (token.kind != TokenKind::word || (token.tag != Tag::noun && token.tag != Tag::propn)) continue;
      ++nouns;
      if (token.tag == Tag::propn) continue;  // a name is concrete
      std::uint8_t& type = types[token.lemma];
      if (type == 255) type = static_cast<std::uint8_t>(type_of(analysis.words.lexicon(), analysis.lemma(token)));
      abstract_nouns += type == static_cast<std::uint8_t>(NounType::abstract_) ? 1 : 0;
    }
    if (abstract_nouns < least || abstract_nouns * 100 <= most_share * nouns || is_foreign(sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of(sentence.tokens);
    hit.message =
        dutch_number(abstract_nouns) + " van de " + dutch_number(nouns) +
        " zelfstandige naamwoorden in deze zin kunt u niet zien of aanraken. Schrijf wie wat doet, of geef een "
        "voorbeeld.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
