// The share of rare words among the words that carry the meaning.
// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

bool carries_meaning(Tag tag) { return tag == Tag::noun || tag == Tag::verb || tag == Tag::adj; }

}  // namespace

std::vector<Hit> deel_moeilijk(const Rule&, const Analysis& analysis, const Limits& limits) {
  const float rare_zipf = static_cast<float>(limits["rare-below"]) / 10.0f;
  std::vector<float> zipf(analysis.words.size(), -1);  // looked up once a word
  int words = 0, content = 0, rare = 0;
  const Sentence* first = nullptr;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.words == 0 || !is_running_text(analysis.block(sentence).kind) || is_foreign(sentence)) continue;
    if (!first) first = &sentence;
    words += static_cast<int>(sentence.words);
    for (const Token& token : analysis.in(sentence.tokens)) {
      if (token.kind != TokenKind::word || !carries_meaning(token.tag) || token.all_capitals) continue;
      ++content;
      float& known = zipf[token.word];
      if (known < 0) known = analysis.words.lexicon().zipf(analysis.form(token));
      rare += known < rare_zipf;
    }
  }
  if (!first || words < limits["least-words"] || content == 0) return {};
  const int share = rare * 100 / content;
  if (share <= limits["info-share"]) return {};
  Hit hit;
  hit.span = analysis.span_of(first->tokens);
  hit.severity = share > limits["max-share"] ? Severity::warning : Severity::info;
  hit.message =
      std::to_string(share) + " procent van de inhoudswoorden komt weinig voor. Kies gewonere woorden, of leg ze uit.";
  return {hit};
}

}  // namespace duidelijk
