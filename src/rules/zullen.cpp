// "Wij zullen u een brief sturen": a future that is a plain present.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// "ontvangen": a participle to the tagger, an infinitive behind "zal".
bool is_infinitive(const Analysis& analysis, std::uint32_t at) {
  if (analysis.tokens[at].features.verb_form == VerbForm::inf) return true;
  const std::optional<Entry>& entry = analysis.words[analysis.tokens[at].word].entry;
  return entry && std::ranges::any_of(entry->readings, [](const Reading& reading) {
           return reading.tag == Tag::verb && reading.features.verb_form == VerbForm::inf;
         });
}

}  // namespace

std::vector<Hit> zullen(const Rule& rule, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  const WordSet forms(rule.setting("forms"), analysis), silent(rule.setting("silent"), analysis);
  const WordSet fixed(rule.setting("fixed"), analysis);
  const std::uint32_t of = analysis.words.find("of");
  const std::uint32_t we = analysis.words.find("we"), wij = analysis.words.find("wij"),
                      wel = analysis.words.find("wel");
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind) || fixed.contains(analysis.tokens[sentence.tokens.begin]))
      continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = analysis.tokens[at];
      if (!forms.contains(token) || token.relation != Relation::aux || token.head == at) continue;
      std::uint32_t verb = token.head;
      if (analysis.tokens[verb].features.verb_form == VerbForm::fin) continue;
      const Token& next = analysis.tokens[std::min<std::size_t>(at + 1, analysis.tokens.size() - 1)];
      // "Zullen wij afspreken?" asks; "dat zal wel" doubts.
      const bool asks = at == sentence.tokens.begin && (next.word == we || next.word == wij);
      // "die aangesteld is of zal worden": without "zal" nothing is left of the difference.
      const bool either = of != 0 && at > sentence.tokens.begin && analysis.tokens[at - 1].word == of;
      if (either || asks || (wel != 0 && next.word == wel) || silent.contains(analysis.tokens[verb])) continue;
      if (is_foreign(sentence)) break;
      // The infinitive next to it: of "zal worden betaald" that is "worden".
      for (std::uint32_t other = at + 1; other < sentence.tokens.end; ++other)
        if (analysis.tokens[other].head == verb && analysis.tokens[other].features.verb_form == VerbForm::inf &&
            analysis.tokens[other].tag == Tag::aux) {
          verb = other;
          break;
        }
      if (silent.contains(analysis.tokens[verb]) || !is_infinitive(analysis, verb)) continue;
      Hit hit;
      hit.span = analysis.span_of({std::min(at, verb), std::max(at, verb) + 1});
      hit.about = analysis.lemma(token);
      hit.message = "Laat ‘" + std::string(analysis.text(token)) + "’ weg. Schrijf ‘" +
                    std::string(analysis.text(analysis.tokens[verb])) + "’ in de tegenwoordige tijd.";
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
