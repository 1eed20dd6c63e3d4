// Two negations that cancel each other: "niet ongebruikelijk", "niet uitgesloten".
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr float least_base_zipf = 3.0f;  // "gebruikelijk"; a rarer base makes the on-word a word of its own

/// The word without "on" when it is a negated adjective: "ongebruikelijk" → "gebruikelijk". Empty otherwise.
std::string_view without_on(const Word& word, const Lexicon& lexicon) {
  if (!word.form.starts_with("on") || word.form.size() < 6 || !word.entry || word.entry->readings.empty()) return {};
  if (word.entry->readings[0].tag != Tag::adj) return {};
  const std::string_view base = word.form.substr(2);
  const std::optional<Entry> entry = lexicon.find(base);
  if (!entry || entry->zipf < least_base_zipf || entry->readings.empty()) return {};
  const Reading& reading = entry->readings[0];
  const bool adjective =
      reading.tag == Tag::adj || (reading.tag == Tag::verb && reading.features.verb_form == VerbForm::part);
  return adjective ? base : std::string_view();
}

}  // namespace

std::vector<Hit> dubbele_ontkenning(const Rule& rule, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  const WordSet negations(rule.setting("negations"), analysis), fillers(rule.setting("fillers"), analysis);
  const WordSet second(rule.setting("second"), analysis), fixed(rule.setting("fixed"), analysis);
  if (negations.empty()) return hits;
  for (const Sentence& sentence : analysis.sentences) {
    const BlockKind kind = analysis.block(sentence).kind;
    if (!is_running_text(kind)) continue;
    for (std::uint32_t at = sentence.tokens.begin; at + 1 < sentence.tokens.end; ++at) {
      if (!negations.contains(analysis.tokens[at])) continue;
      std::uint32_t next = at + 1;
      if (fillers.contains(analysis.tokens[next]) && next + 1 < sentence.tokens.end) ++next;
      const Token& token = analysis.tokens[next];
      if (fixed.contains(token)) continue;
      const std::string_view base = without_on(analysis.words[token.word], analysis.words.lexicon());
      if (base.empty() && !second.contains(token)) continue;
      Hit hit;
      hit.span = analysis.span_of({at, next + 1});
      hit.message = "‘" + std::string(slice(analysis.document->text, hit.span)) +
                    "’ zijn twee ontkenningen. Schrijf wat er wél is.";
      if (!base.empty() && analysis.form(analysis.tokens[at]) == "niet")
        hit.suggestions.push_back({std::string(base), Applicability::display, {}});
      hits.push_back(std::move(hit));
    }
  }
  return hits;
}

}  // namespace duidelijk
