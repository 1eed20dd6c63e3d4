// Suggestions for verbs, alone or with other words.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "rules/kinds/suggest.h"

namespace duidelijk {
namespace {

constexpr std::array finite{Shape::first, Shape::second, Shape::third, Shape::plural, Shape::past, Shape::past_plural};
constexpr std::array governing{"laten", "gaan", "blijven", "komen", "kunnen", "moeten", "willen", "mogen"};
constexpr std::array prepositions{"aan", "af",    "bij",     "door", "in",     "langs", "met", "na",    "naar",
                                  "om",  "onder", "op",      "over", "per",    "rond",  "te",  "tegen", "tot",
                                  "uit", "van",   "volgens", "voor", "zonder", "als",   "dat", "of"};

constexpr std::array stranded{"aan", "door", "met", "op", "over", "tegen", "van", "voor"};
constexpr std::array auxiliaries{"ben",  "bent",  "is",     "zijn", "was",    "waren",    "geweest",
                                 "word", "wordt", "worden", "werd", "werden", "geworden", "heb",
                                 "hebt", "heeft", "hebben", "had",  "hadden"};

template <class List, class Value>
bool has(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

bool is_finite(Shape shape) { return std::ranges::find(finite, shape) != finite.end(); }
bool is_participle(Shape shape) { return shape == Shape::participle || shape == Shape::participle_e; }
bool is_present_participle(Shape shape) {
  return shape == Shape::present_participle || shape == Shape::present_participle_e;
}
bool all(const std::vector<Shape>& shapes, bool (*test)(Shape)) { return std::ranges::all_of(shapes, test); }

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + words[i];
  return out;
}

std::string spaced(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts)
    if (!part.empty()) out += (out.empty() ? "" : " ") + part;
  return out;
}

bool modifies(const Token& token) {
  return token.tag == Tag::adj || token.tag == Tag::det || token.tag == Tag::num ||
         (token.tag == Tag::verb && token.features.verb_form == VerbForm::part);
}

/// "hiervan", "daarover", "ermee".
bool is_pronominal_adverb(std::string_view form) {
  for (const std::string_view start : {"hier", "daar", "waar", "er"})
    if (form.starts_with(start) && form.size() > start.size())
      return has(prepositions, form.substr(start.size())) || form.ends_with("mee") || form.ends_with("toe");
  return false;
}

}  // namespace

/// Whether both verbs make their perfect with the same auxiliary: "is aangevangen", "is begonnen".
bool Suggester::same_perfect(const Paradigm& a, const Paradigm& b) const {
  const Perfect first = analysis_.words.lexicon().perfect(a.lemma), second = analysis_.words.lexicon().perfect(b.lemma);
  return first == second ||
         (first != Perfect::zijn && second != Perfect::zijn && first != Perfect::both && second != Perfect::both);
}

std::optional<Suggestion> Suggester::verb(const PhraseMatch& match, std::uint32_t at, const std::string& lemma,
                                          const std::string& text, Applicability best) {
  const Paradigm& term = paradigm(lemma, Tag::verb);
  const std::optional<VerbPhrase> to = verb_phrase(text);
  if (!term.known() || !to) return std::nullopt;
  if (table_.phrase(match.phrase).slot_count > 1) return verb_in_phrase(match, at, term, *to, best);
  if (match.order == WordOrder::listed) return verb_together(match, at, term, *to, best);
  return verb_apart(match, at, term, *to, best);
}

std::optional<Suggester::VerbPhrase> Suggester::verb_phrase(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  std::size_t place = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "zich" || words[i] == "te") return std::nullopt;  // their place depends on the sentence
    if (!words[i].ends_with('n') || !paradigm(words[i], Tag::verb).known()) continue;
    const bool governed = place + 1 == i && has(governing, words[place]);
    if (!governed) place = i;
  }
  if (place == words.size()) return std::nullopt;
  VerbPhrase made;
  made.verb = made.apart = &paradigm(words[place], Tag::verb);
  if (const auto size = analysis_.words.lexicon().separable_particle(words[place])) {
    const std::string particle = words[place].substr(0, *size);
    const Paradigm& base = paradigm(words[place].substr(*size), Tag::verb);
    // "overwegen – overwogen" never stands apart, whatever "overwegen – overgewogen" does.
    if (base.known() && (*made.verb)[Shape::participle] == particle + base[Shape::participle]) {
      made.particle = particle;
      made.apart = &base;
    }
  }
  made.before = joined(words, 0, place);
  made.after = joined(words, place + 1, words.size());
  made.governs =
      place + 1 < words.size() && has(governing, words[place]) && paradigm(words[place + 1], Tag::verb).known();
  made.frame = !made.after.empty() && has(prepositions, words.back());
  return made;
}

std::vector<Shape> Suggester::verb_shapes(const Paradigm& term, std::uint32_t at, TokenSpan sentence) const {
  const Token& token = analysis_.tokens[at];
  std::vector<Shape> shapes;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Shape::present_participle_e); ++i)
    if (term.forms[i] == analysis_.form(token)) shapes.push_back(static_cast<Shape>(i));
  const auto narrow = [&shapes](auto&& fits) {
    std::vector<Shape> left;
    std::ranges::copy_if(shapes, std::back_inserter(left), fits);
    if (!left.empty()) shapes = std::move(left);
  };
  const bool after_te = at > sentence.begin && analysis_.form(analysis_.tokens[at - 1]) == "te";
  if (after_te || token.tag == Tag::noun) {
    narrow([](Shape shape) { return shape == Shape::infinitive; });
  } else if (token.tag == Tag::adj) {
    narrow([](Shape shape) { return shape >= Shape::participle && shape <= Shape::present_participle_e; });
  } else if (token.tag == Tag::verb || token.tag == Tag::aux) {
    const Features& f = token.features;
    narrow([&f](Shape shape) {
      switch (f.verb_form) {
        case VerbForm::fin:
          return is_finite(shape) && (f.tense == Tense::none || (f.tense == Tense::past) == (shape >= Shape::past));
        case VerbForm::inf:
          return shape == Shape::infinitive;
        case VerbForm::part:
          return shape >= Shape::participle;
        default:
          return true;
      }
    });
  }
  // "verzonden" has no other form with -e; before a noun it may stand for that form, elsewhere it does not.
  const Tag next = at + 1 < sentence.end ? analysis_.tokens[at + 1].tag : Tag::punct;
  if (next != Tag::noun && next != Tag::propn && next != Tag::adj && term[Shape::participle] == analysis_.form(token))
    narrow([](Shape shape) { return shape != Shape::participle_e; });
  narrow([&](Shape shape) { return subject_allows(shape, at, sentence); });
  // "De fabrikant verstrekt een lijst", "de lijst die is verstrekt", "is herzien", "te herzien": the tagger may take
  // one for the other.
  // "wordt herzien": the tagger sees a participle that the paradigm does not have.
  const bool unknown = token.features.verb_form == VerbForm::part && !shapes.empty() &&
                       std::ranges::none_of(shapes, [](Shape shape) { return shape >= Shape::participle; });
  const bool doubtful =
      unknown || (term[Shape::participle] == analysis_.form(token) &&
                  (term[Shape::third] == analysis_.form(token) || term[Shape::infinitive] == analysis_.form(token) ||
                   term[Shape::past_plural] == analysis_.form(token)));
  if (!shapes.empty() && doubtful && !after_te && token.tag != Tag::adj &&
      is_participle(shapes.front()) != has_auxiliary(at, sentence))
    shapes.clear();
  return shapes;
}

/// Whether a form of hebben, zijn or worden stands in the same clause before the token, or right behind it.
bool Suggester::has_auxiliary(std::uint32_t at, TokenSpan sentence) const {
  const auto is_auxiliary = [this](std::uint32_t i) { return has(auxiliaries, analysis_.form(analysis_.tokens[i])); };
  for (std::uint32_t i = at + 1; i < std::min(at + 3, sentence.end); ++i)
    if (is_auxiliary(i)) return true;
  for (std::uint32_t i = at; i > sentence.begin && analysis_.tokens[i - 1].counts(); --i)
    if (is_auxiliary(i - 1)) return true;
  return false;
}

/// Whether the pronoun beside a finite verb, or the lack of one, leaves room for this person.
bool Suggester::subject_allows(Shape shape, std::uint32_t at, TokenSpan sentence) const {
  if (shape != Shape::first && shape != Shape::second && shape != Shape::third) return true;
  const auto form = [&](std::uint32_t i) { return analysis_.form(analysis_.tokens[i]); };
  const std::string_view next = at + 1 < sentence.end ? form(at + 1) : "";
  const std::string_view before = at > sentence.begin ? form(at - 1) : "";
  if (next == "u") return shape == Shape::second;
  if (next == "je" || next == "jij" || next == "ik" || before == "ik") return shape == Shape::first;
  if (before == "u" || before == "je" || before == "jij") return shape == Shape::second;
  for (const std::string_view third : {"hij", "zij", "ze", "men", "het", "wie", "niemand", "iedereen"})
    if (next == third || before == third) return shape == Shape::third;
  // Without a pronoun beside it: "Verricht uw betaling" may be an order; else it is the first person only with "ik".
  bool opens = at == sentence.begin, me = false, you = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    me = me || form(i) == "ik" || form(i) == "je" || form(i) == "jij";
    you = you || form(i) == "u" || form(i) == "je" || form(i) == "jij";
  }
  if (before == "en" || before == "of" || (at > sentence.begin && !analysis_.tokens[at - 1].counts())) opens = true;
  if (shape == Shape::first) return opens || me;
  return shape == Shape::third || you;
}

/// One word in its place: "verstrekt" → "geeft", "te verstrekken" → "toe te sturen".
std::optional<Suggestion> Suggester::verb_together(const PhraseMatch& match, std::uint32_t at, const Paradigm& term,
                                                   const VerbPhrase& to, Applicability best) {
  const std::vector<Shape> shapes = verb_shapes(term, at, match.sentence);
  const std::string form = form_for(*to.verb, shapes);
  if (form.empty() || to.frame) return std::nullopt;
  const Lexicon& lexicon = analysis_.words.lexicon();
  Rewrite rewrite(analysis_, keeps_case(match));
  if (all(shapes, [](Shape shape) { return shape == Shape::infinitive; })) {
    const bool te = at > match.sentence.begin && analysis_.form(analysis_.tokens[at - 1]) == "te";
    if (te && (!to.particle.empty() || !to.before.empty()))
      rewrite.replace({at - 1, at + 1}, spaced({to.before, to.particle, "te", to.apart->lemma, to.after}));
    else
      rewrite.replace(at, spaced({to.before, form, to.after}));
    return std::move(rewrite).take(best);
  }
  const bool bare = to.before.empty() && to.after.empty();
  if (std::ranges::any_of(shapes, is_participle)) {
    // "is aangevangen" – "is begonnen": only where both take the same auxiliary. As an adjective it may mean more.
    if (!to.after.empty() || !same_perfect(term, *to.verb)) return std::nullopt;
    const bool attributive =
        analysis_.tokens[at].tag == Tag::adj || std::ranges::find(shapes, Shape::participle_e) != shapes.end();
    if (attributive && !bare) return std::nullopt;
    rewrite.replace(at, spaced({to.before, form}));
    return std::move(rewrite).take(attributive ? Applicability::unsafe_ : best);
  }
  if (all(shapes, is_finite)) {
    // Of a verb that could stand apart but does not, we know that the clause is subordinate.
    const bool subordinate = lexicon.separable_particle(term.lemma).has_value();
    if (!to.after.empty() || (!subordinate && (!to.before.empty() || !to.particle.empty()))) return std::nullopt;
    rewrite.replace(at, spaced({to.before, form}));
    return std::move(rewrite).take(best);
  }
  if (!bare) return std::nullopt;
  rewrite.replace(at, form);
  return std::move(rewrite).take(Applicability::unsafe_);
}

/// "dient … in" → "stuurt … op"; "in te dienen" → "op te sturen".
std::optional<Suggestion> Suggester::verb_apart(const PhraseMatch& match, std::uint32_t at, const Paradigm& term,
                                                const VerbPhrase& to, Applicability best) {
  if (to.frame) return std::nullopt;
  Rewrite rewrite(analysis_, keeps_case(match));
  if (match.order == WordOrder::with_te) {
    rewrite.replace(match.tokens, spaced({to.before, to.particle, "te", to.apart->lemma, to.after}));
    return std::move(rewrite).take(best);
  }
  const auto size = analysis_.words.lexicon().separable_particle(term.lemma);
  if (!size) return std::nullopt;
  std::vector<Shape> shapes = verb_shapes(paradigm(term.lemma.substr(*size), Tag::verb), at, match.sentence);
  std::erase_if(shapes, [](Shape shape) { return !is_finite(shape); });
  const std::string form = form_for(*to.apart, shapes);
  if (form.empty()) return std::nullopt;
  const std::uint32_t particle = match.words.back();
  const std::string rest = spaced({to.before, to.particle, to.after});
  rewrite.replace(at, form);
  if (rest.empty())
    rewrite.remove(particle);
  else
    rewrite.replace(particle, rest);
  return std::move(rewrite).take(best);
}

/// "draagt zorg voor" → "zorgt voor"; "dient u … te betalen" → "moet u … betalen".
std::optional<Suggestion> Suggester::verb_in_phrase(const PhraseMatch& match, std::uint32_t at, const Paradigm& term,
                                                    const VerbPhrase& to, Applicability best) {
  std::vector<std::uint32_t> others = match.words;
  std::erase(others, at);
  const bool te = match.order == WordOrder::with_te;
  if (te) std::erase(others, at - 1);
  if (others.empty()) return std::nullopt;
  const std::vector<Shape> shapes = verb_shapes(term, at, match.sentence);
  if (std::ranges::any_of(shapes, is_present_participle)) return std::nullopt;  // "betrekking hebbend op"
  if (std::ranges::any_of(shapes, is_participle) &&
      (to.governs || (!to.after.empty() && !to.frame) || !same_perfect(term, *to.verb)))
    return std::nullopt;
  // "treft passende maatregelen": what belongs to the noun cannot stay behind.
  const std::uint32_t first = at < others.front() ? others.front() : match.tokens.begin;
  if (first > match.sentence.begin && first - 1 != at && modifies(analysis_.tokens[first - 1]) &&
      analysis_.tokens[first].tag == Tag::noun)
    return std::nullopt;
  // "stelt u hiervan in kennis": the object stands in a word that another verb may not take.
  for (std::uint32_t i = match.tokens.begin; i < match.tokens.end; ++i)
    if (!has(match.words, i) && analysis_.form(analysis_.tokens[others.back()]) != "te" &&
        is_pronominal_adverb(analysis_.form(analysis_.tokens[i])))
      return std::nullopt;
  // "ervan in kennis stelt", "er … van in kennis stelt": the same before the verb.
  if (at > others.front() && match.tokens.begin > match.sentence.begin) {
    const std::string_view before = analysis_.form(analysis_.tokens[match.tokens.begin - 1]);
    if (is_pronominal_adverb(before) || has(stranded, before)) return std::nullopt;
  }
  const bool had_frame = has(prepositions, analysis_.form(analysis_.tokens[others.back()])) &&
                         !(others.size() == 1 && analysis_.form(analysis_.tokens[others.back()]) == "te");
  Rewrite rewrite(analysis_, keeps_case(match));
  if (at > others.front()) {  // in the order of a subordinate clause
    if (match.words.size() != match.tokens.size() || to.frame != (had_frame && others.back() > at)) return std::nullopt;
    const std::string form = form_for(*to.verb, shapes);
    if (form.empty() || shapes.front() == Shape::participle_e) return std::nullopt;
    rewrite.replace(match.tokens, te ? spaced({to.before, to.particle, "te", to.apart->lemma, to.after})
                                     : spaced({to.before, form, to.after}));
    return std::move(rewrite).take(best);
  }
  if (others.back() - others.front() + 1 != others.size()) return std::nullopt;
  if (to.frame != had_frame && !(to.before.empty() && to.particle.empty() && to.after.empty())) return std::nullopt;
  const std::string form = form_for(*to.apart, shapes);
  const std::string rest = spaced({to.before, to.particle, to.after});
  if (form.empty() || (!rest.empty() && std::ranges::none_of(shapes, is_finite))) return std::nullopt;
  rewrite.replace(at, form);
  if (!rest.empty()) {
    rewrite.replace({others.front(), others.back() + 1}, rest);
  } else {
    const std::uint32_t word_te = others.front();
    const auto word = [this](std::uint32_t i) { return analysis_.form(analysis_.tokens[i]); };
    if (others.size() == 1 && word(word_te) == "te" && word_te + 1 < match.sentence.end && word_te > at + 1 &&
        !analysis_.words.lexicon().separable(word(word_te - 1), word(word_te + 1)).empty()) {
      // "in te leveren" becomes one word again.
      rewrite.replace({word_te - 1, word_te + 2}, std::string(word(word_te - 1)) + std::string(word(word_te + 1)));
    } else {
      for (const std::uint32_t other : others) rewrite.remove(other);
    }
  }
  return std::move(rewrite).take(best);
}

}  // namespace duidelijk
