// "Wij zullen u een brief sturen": a future that is a plain present.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "lexicon/inflect.h"
#include "rules/kinds/rewrite.h"
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

/// What stands for "zal", "zult" or "zullen" in the present tense of another verb; nothing when the subject leaves it
/// open.
std::optional<Shape> shape_of(const Analysis& analysis, std::uint32_t at, TokenSpan sentence) {
  const std::string_view form = analysis.form(analysis.tokens[at]);
  const auto word = [&](std::uint32_t i) {
    return i >= sentence.begin && i < sentence.end ? analysis.form(analysis.tokens[i]) : std::string_view();
  };
  if (form == "zullen") return Shape::plural;
  if (form == "zult") return word(at + 1) == "je" || word(at + 1) == "jij" ? Shape::first : Shape::second;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (word(i) == "ik")
      return word(at - 1) == "ik" || word(at + 1) == "ik" ? std::optional(Shape::first) : std::nullopt;
  return Shape::third;
}

/// "zullen u een brief sturen" → "sturen u een brief", "zal uw vraag doorsturen" → "stuurt uw vraag door". The order of
/// the words stays as it is; where that may not do there is no suggestion.
std::optional<Suggestion> in_present(const Analysis& analysis, std::uint32_t at, std::uint32_t verb, TextSpan span,
                                     TokenSpan sentence) {
  const auto is_open = [&](std::uint32_t i) {
    const Token& token = analysis.tokens[i];
    return !token.counts() || token.tag == Tag::sconj || token.tag == Tag::cconj ||
           ((token.tag == Tag::verb || token.tag == Tag::aux) && token.features.verb_form != VerbForm::part);
  };
  for (std::uint32_t i = std::min(at, verb) + 1; i < std::max(at, verb); ++i)
    if (is_open(i)) return std::nullopt;
  const Lexicon& lexicon = analysis.words.lexicon();
  const std::string infinitive(analysis.form(analysis.tokens[verb]));
  const std::optional<Shape> shape = shape_of(analysis, at, sentence);
  const Paradigm whole = paradigm_of(lexicon, infinitive, Tag::verb);
  if (!shape || !whole.known() || whole[*shape].empty()) return std::nullopt;
  const std::string particle(particle_of(lexicon, infinitive));
  Rewrite rewrite(analysis, false);
  if (verb + 1 == at || (verb == at + 1 && particle.empty())) {  // "hoe wij dit zullen betalen"
    rewrite.replace({std::min(at, verb), std::max(at, verb) + 1}, whole[*shape]);
  } else if (verb < at || verb == at + 1) {  // "opbellen" or "bellen op": this may be either clause
    return std::nullopt;
  } else if (particle.empty()) {
    rewrite.replace(at, whole[*shape]);
    rewrite.remove(verb);
  } else {
    const Paradigm apart = paradigm_of(lexicon, infinitive.substr(particle.size()), Tag::verb);
    if (!apart.known() || apart[*shape].empty()) return std::nullopt;
    rewrite.replace(at, apart[*shape]);
    rewrite.replace(verb, particle);
  }
  Suggestion made = std::move(rewrite).take(Applicability::unsafe_);
  made.text = edited(analysis.document->text, span, made.edits);
  return made;
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
      if (std::optional<Suggestion> one = in_present(analysis, at, verb, hit.span, sentence.tokens))
        hit.suggestions.push_back(std::move(*one));
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
