// SPDX-License-Identifier: EUPL-1.2
#include "analyse/lemma.h"

#include <algorithm>
#include <vector>

#include "analyse/hash.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

/// Features that a reading of the lexicon may be held against; the others say nothing about the form.
bool agree(const Features& a, const Features& b) {
  return a.verb_form == b.verb_form && (a.tense == b.tense || a.tense == Tense::none || b.tense == Tense::none) &&
         (a.number == b.number || a.number == Number::none || b.number == Number::none) && a.degree == b.degree;
}

/// The reading of an entry that fits best: same class and features, or same class.
const Reading* reading_for(const Entry& entry, Tag tag, const Features& features) {
  const Tag wanted = tag == Tag::aux ? Tag::verb : tag;
  const Reading* best = nullptr;
  for (const Reading& reading : entry.readings) {
    const Tag has = reading.tag == Tag::aux ? Tag::verb : reading.tag;
    if (has != wanted) continue;
    if (agree(reading.features, features)) return &reading;
    if (!best) best = &reading;
  }
  return best;
}

std::uint32_t rule_for(const Model& model, std::uint32_t lemma_class, std::string_view form) {
  for (std::size_t length = std::min(longest_ending, form.size()); length > 0; --length) {
    const std::uint32_t rule = model.lemma_rule(ending_key(lemma_class, form.substr(form.size() - length), false));
    if (rule != 0) return rule;
  }
  return model.lemma_rule(ending_key(lemma_class, "", false));
}

std::string lemma_by(const Model& model, std::uint32_t rule, std::string_view form) {
  if (rule == 0) return std::string(form);
  const LemmaRule& how = model.rules[rule - 1];
  return apply(how, {model.rule_text.data() + how.offset, how.length}, form);
}

bool inflects(Tag tag) {
  return tag == Tag::noun || tag == Tag::verb || tag == Tag::aux || tag == Tag::adj || tag == Tag::adv ||
         tag == Tag::propn;
}

std::string lemma_of(const Model& model, const Word& word, const Lexicon& lexicon, Tag tag, const Features& features) {
  const std::uint32_t kind = lemma_class(tag, features);
  if (const std::uint32_t rule = model.lemma_rule(ending_key(kind, word.form, true)))
    return lemma_by(model, rule, word.form);
  if (word.entry && inflects(tag) && tag != Tag::propn) {
    if (const Reading* reading = reading_for(*word.entry, tag, features)) return lexicon.lemma(word.form, *reading);
  }
  return lemma_by(model, rule_for(model, kind, word.form), word.form);
}

/// The lemma of a verb with a particle apart: indienen, plaatsvinden; of an idiom ("tot stand komen") just the verb.
std::uint32_t joined(Analysis& analysis, const Model& model, const Token& particle, const Token& verb) {
  const std::string_view first = analysis.form(particle), last = analysis.lemma(verb);
  const std::string known = analysis.words.lexicon().separable(first, last);
  if (!known.empty()) return analysis.words.add_folded(known);
  if (!std::ranges::binary_search(model.particles, particle_key(first, last))) return verb.lemma;
  return analysis.words.add_folded(std::string(first) + std::string(last));
}

}  // namespace

std::uint32_t lemma_class(Tag tag, const Features& f) {
  const auto number = [](auto value) { return static_cast<std::uint32_t>(value); };
  if (tag == Tag::aux) tag = Tag::verb;
  std::uint32_t out = number(tag);
  if (tag == Tag::verb) out |= number(f.verb_form) << 8 | number(f.tense) << 10 | number(f.number) << 12;
  if (tag == Tag::noun || tag == Tag::propn) out |= number(f.number) << 12 | number(f.degree) << 14;
  if (tag == Tag::adj) out |= number(f.degree) << 14;
  if (tag == Tag::verb || tag == Tag::adj) out |= number(f.inflected) << 17;
  if (tag == Tag::pron) out |= number(f.pron_type) << 18 | number(f.poss) << 21;
  return out;
}

Key ending_key(std::uint32_t lemma_class, std::string_view ending, bool whole) {
  return Hash(whole ? 'W' : 'E').add(std::uint64_t{lemma_class}).add(ending).key();
}

Key particle_key(std::string_view particle, std::string_view verb) {
  return Hash('P').add(particle).add(std::uint64_t{'+'}).add(verb).key();
}

std::string apply(const LemmaRule& rule, std::string_view added, std::string_view form) {
  std::string out(form);
  if (rule.infix != 0) {
    const std::size_t at = out.find("ge", rule.infix == 1 ? 0 : 2);
    if (at == out.npos || (rule.infix == 1 && at != 0)) return out;
    out.erase(at, 2);
  }
  if (rule.cut > out.size()) return std::string(form);
  out.resize(out.size() - rule.cut);
  out += added;
  if (out.empty() || !utf8::valid(out)) return std::string(form);
  return out;
}

void find_lemmas(Analysis& analysis) {
  const Model& model = Model::built_in();
  const Lexicon& lexicon = analysis.words.lexicon();
  // A word with the same class and features has the same lemma: look it up once for each run of words in a row of
  // `known`, a small table that forgets.
  struct Known {
    std::uint32_t word = 0, kind = 0, lemma = 0;
  };
  std::vector<Known> known(4096);
  for (Token& token : analysis.tokens) {
    if (token.tag == Tag::punct || token.tag == Tag::sym || token.kind != TokenKind::word) continue;
    const std::uint32_t kind = lemma_class(token.tag, token.features);
    Known& slot = known[(token.word * 31u + kind * 7919u) % known.size()];
    if (slot.word != token.word || slot.kind != kind || slot.lemma == 0) {
      const std::string lemma = lemma_of(model, analysis.words[token.word], lexicon, token.tag, token.features);
      slot = {token.word, kind, analysis.words.add(lemma)};
    }
    token.lemma = slot.lemma;
  }
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& particle = analysis.tokens[i];
    if (particle.relation != Relation::compound_prt || particle.head == i) continue;
    Token& verb = analysis.tokens[particle.head];
    if (verb.tag == Tag::verb || verb.tag == Tag::aux) verb.lemma = joined(analysis, model, particle, verb);
  }
}

}  // namespace duidelijk
