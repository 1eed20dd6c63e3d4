// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/suggest.h"

#include <algorithm>

namespace duidelijk {
namespace {

using Layout = PhraseLayout;

/// An alternative with a slot to fill in ("op (datum)", "iemand … vragen") is an idea, not a text.
bool is_ready_text(std::string_view text) { return text.find_first_of("(…") == text.npos; }

/// From so many words on an alternative is a way to say it, seldom the words themselves ("het maakt niet uit").
constexpr std::ptrdiff_t words_of_an_idea = 4;

bool is_certain_kind(WordClass word_class) {
  return word_class == WordClass::noun || word_class == WordClass::verb || word_class == WordClass::adjective;
}

}  // namespace

std::string form_for(const Paradigm& to, const std::vector<Shape>& shapes) {
  if (shapes.empty()) return {};
  const std::string& form = to[shapes.front()];
  const bool same = std::ranges::all_of(shapes, [&](Shape shape) { return to[shape] == form; });
  return same ? form : std::string();
}

void Suggester::suggest(const PhraseMatch& match, Hit& hit) {
  const Layout::Entry entry = table_.entry(match.entry);
  const TextSpan term = hit.span;
  for (std::uint32_t i = 0; i < entry.alternative_count; ++i) {
    const Layout::Alternative alternative = table_.alternative(entry.alternatives + i);
    const std::string text(table_.text(alternative.text));
    std::optional<Suggestion> one;
    const auto trust = static_cast<Trust>(alternative.trust);
    if (static_cast<Action>(entry.action) == Action::replace && trust != Trust::idea && is_ready_text(text))
      one = fitted(match, text, trust == Trust::certain ? Applicability::safe : Applicability::unsafe_);
    if (one) {
      hit.span.begin = std::min(hit.span.begin, one->edits.front().span.begin);
      hit.span.end = std::max(hit.span.end, one->edits.back().span.end);
    }
    hit.suggestions.push_back(one ? std::move(*one) : Suggestion{text, Applicability::display, {}});
  }
  if (hit.span != term) hit.term = term;
  for (Suggestion& suggestion : hit.suggestions)
    if (!suggestion.edits.empty()) suggestion.text = edited(analysis_.document->text, hit.span, suggestion.edits);
}

std::optional<Suggestion> Suggester::fitted(const PhraseMatch& match, const std::string& text, Applicability best) {
  if (!match.part.empty()) return compound(match, text);
  const Layout::Entry entry = table_.entry(match.entry);
  const Layout::Phrase phrase = table_.phrase(match.phrase);
  std::optional<std::uint32_t> bending;  // the slot that inflects
  for (std::uint32_t i = 0; i < phrase.slot_count; ++i) {
    if (table_.slot(phrase.slots + i).kind != static_cast<std::uint32_t>(SlotKind::lemma)) continue;
    if (bending) return as_it_is(match, text, best);
    bending = i;
  }
  if (!bending) return as_it_is(match, text, best);
  const std::string lemma(table_.text(table_.key(table_.slot(phrase.slots + *bending).key).form));
  const auto word_class = static_cast<WordClass>(entry.word_class);
  if (phrase.slot_count == 1 && is_certain_kind(word_class)) {
    const std::uint32_t at = match.words.front();
    if (word_class == WordClass::noun) return noun(match, at, lemma, text, best);
    if (word_class == WordClass::adjective) return adjective(match, at, lemma, text, best);
    return verb(match, match.order == WordOrder::with_te ? match.words.back() : at, lemma, text, best);
  }
  if (!paradigm(lemma, Tag::verb).known()) return as_it_is(match, text, best);
  for (const std::uint32_t at : match.words) {
    const std::optional<Entry>& known = analysis_.words[analysis_.tokens[at].word].entry;
    if (!known) continue;
    for (const Reading& reading : known->readings)
      if ((reading.tag == Tag::verb || reading.tag == Tag::aux) &&
          analysis_.words.lexicon().lemma(analysis_.form(analysis_.tokens[at]), reading) == lemma)
        return verb(match, at, lemma, text, best);
  }
  return as_it_is(match, text, best);
}

/// The alternative as the list has it; only where the term stands as the list has it.
std::optional<Suggestion> Suggester::as_it_is(const PhraseMatch& match, const std::string& text,
                                              Applicability best) const {
  const bool preposition = table_.entry(match.entry).word_class == static_cast<std::uint8_t>(WordClass::preposition);
  if (best != Applicability::safe &&
      (std::ranges::count(text, ' ') + 1 >= words_of_an_idea || text.starts_with("om te ") ||
       (preposition && opens_clause(text.substr(text.rfind(' ') + 1)))))
    return std::nullopt;
  if (match.inflected || match.order != WordOrder::listed || match.words.size() != match.tokens.size())
    return std::nullopt;
  if (table_.entry(match.entry).word_class == static_cast<std::uint8_t>(WordClass::noun) && !suits_before(match, text))
    return std::nullopt;
  Rewrite rewrite(analysis_, keeps_case(match));
  rewrite.replace(match.tokens, text);
  return std::move(rewrite).take(best);
}

/// A noun of several words may have another gender than its alternative: "de quick scan", "het korte onderzoek". Only
/// where nothing before it shows that.
bool Suggester::suits_before(const PhraseMatch& match, const std::string& text) const {
  if (match.tokens.begin == match.sentence.begin) return true;
  const Tag tag = analysis_.tokens[match.tokens.begin - 1].tag;
  if (tag != Tag::det && tag != Tag::adj && tag != Tag::pron) return true;
  const std::optional<Entry> last = analysis_.words.lexicon().find(text.substr(text.rfind(' ') + 1));
  return last && std::ranges::any_of(last->readings, [](const Reading& reading) {
           return reading.tag == Tag::noun && reading.features.number == Number::plur;
         });
}

/// "omdat", "als": a conjunction cannot stand before a noun alone.
bool Suggester::opens_clause(const std::string& word) const {
  const std::optional<Entry> entry = analysis_.words.lexicon().find(word);
  return entry && entry->has(Tag::sconj) && !entry->has(Tag::adp);
}

const Paradigm& Suggester::paradigm(std::string_view lemma, Tag tag) {
  std::string key(lemma);
  key += static_cast<char>(tag);
  const auto [place, fresh] = paradigms_.try_emplace(std::move(key));
  if (fresh) place->second = paradigm_of(analysis_.words.lexicon(), lemma, tag);
  return place->second;
}

}  // namespace duidelijk
