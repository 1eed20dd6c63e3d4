// "De aanvrager" in a text that calls the reader "u".
// SPDX-License-Identifier: EUPL-1.2
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// Whether a word before a bare noun says that it is no name for one person: "een aanvrager", "uw cliënt".
bool determines(const Token& token) {
  return token.tag == Tag::det || token.tag == Tag::adj || token.tag == Tag::num || token.features.poss ||
         token.tag == Tag::noun || token.tag == Tag::propn;
}

}  // namespace

std::vector<Hit> rolwoord(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const WordSet reader("u|uw|uzelf", analysis), roles(rule.setting("roles"), analysis),
      bare(rule.setting("bare"), analysis), determiners(rule.setting("determiners"), analysis);
  const std::uint32_t as = analysis.words.find("als");
  if (reader.empty() || roles.empty()) return {};
  int addressed = 0, words = 0;
  for (const Token& token : analysis.tokens) {
    addressed += reader.contains(token);
    words += token.counts();
  }
  if (addressed * 1000 < limits["least-u"] * words) return {};
  std::vector<Hit> hits;
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind) || is_foreign(sentence)) continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (!roles.contains(analysis.tokens[at])) continue;
      TokenSpan found{at, at + 1};
      if (at > sentence.tokens.begin) {
        const Token& before = analysis.tokens[at - 1];
        if (determiners.contains(before))
          --found.begin;
        else if (determines(before))
          continue;
      }
      // "u als aanvrager": the word says in what role, beside "u".
      if (found.begin >= sentence.tokens.begin + 2 && analysis.tokens[found.begin - 1].word == as &&
          reader.contains(analysis.tokens[found.begin - 2]))
        continue;
      if (found.size() == 1 && !bare.contains(analysis.tokens[at])) continue;
      Hit hit;
      hit.span = analysis.span_of(found);
      hit.message = "Bedoelt u de lezer? Schrijf dan ‘u’.";
      hit.suggestions.push_back({"u", Applicability::display, {}});
      hit.about = analysis.form(analysis.tokens[at]);
      hits.push_back(std::move(hit));
    }
  }
  return hits;
}

}  // namespace duidelijk
