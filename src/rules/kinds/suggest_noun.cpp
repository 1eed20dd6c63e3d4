// Suggestions for nouns and adjectives, and the words that agree with a noun.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "rules/kinds/suggest.h"

namespace duidelijk {
namespace {

using Layout = PhraseLayout;

/// What goes before nouns with "de" and with "het".
struct Pair {
  std::string_view com, neut;
  bool definite = false;  // adjectives behind it keep their -e
};
constexpr Pair determiners[] = {
    {"de", "het", true},      {"deze", "dit", true},           {"die", "dat", true},
    {"onze", "ons", true},    {"dezelfde", "hetzelfde", true}, {"diezelfde", "datzelfde", true},
    {"elke", "elk", false},   {"iedere", "ieder", false},      {"welke", "welk", false},
    {"zulke", "zulk", false},
};
constexpr std::string_view possessives[] = {"mijn", "uw", "jouw", "je", "zijn", "haar", "hun"};
// Old case forms, which fix the gender of the noun in ways of their own.
constexpr std::string_view old_articles[] = {"der", "des", "den", "ten", "ter", "ener", "'s"};

constexpr std::uint32_t most_adjectives = 4;

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

template <class List>
bool has(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

}  // namespace

std::optional<Suggestion> Suggester::noun(const PhraseMatch& match, std::uint32_t at, const std::string& lemma,
                                          const std::string& text, Applicability best) {
  const Lexicon& lexicon = analysis_.words.lexicon();
  const std::string_view form = analysis_.form(analysis_.tokens[at]);
  const Paradigm& term = paradigm(lemma, Tag::noun);
  std::vector<Shape> shapes;
  for (const Shape shape : {Shape::singular, Shape::plural_noun, Shape::diminutive, Shape::diminutives})
    if (term[shape] == form) shapes.push_back(shape);
  bool plural_only = false;
  if (shapes.empty() && form == lemma) {  // "bescheiden", "baten": words without a singular
    const std::optional<Entry> entry = lexicon.find(lemma);
    if (entry && std::ranges::any_of(entry->readings, [](const Reading& reading) {
          return reading.tag == Tag::noun && reading.features.number == Number::plur;
        })) {
      plural_only = true;
      shapes.push_back(Shape::plural_noun);
    }
  }
  if (shapes.size() != 1) return std::nullopt;
  const Shape shape = shapes.front();
  Rewrite rewrite(analysis_, keeps_case(match));
  if (text.find(' ') != text.npos) return std::nullopt;
  const Paradigm& to = paradigm(text, Tag::noun);
  if (!to.known()) {
    const std::optional<Entry> entry = lexicon.find(text);
    const bool plural = entry && std::ranges::any_of(entry->readings, [](const Reading& reading) {
                          return reading.tag == Tag::noun && reading.features.number == Number::plur;
                        });
    if (!plural || shape != Shape::plural_noun) return std::nullopt;
    rewrite.replace(at, text);
    return std::move(rewrite).take(best);
  }
  if (to[shape].empty() || plural_only || lexicon.find(text)->has(Tag::pron)) return std::nullopt;
  rewrite.replace(at, to[shape]);
  if (shape == Shape::singular && !agree(rewrite, at, match.sentence, lexicon.gender(lemma), lexicon.gender(text)))
    return std::nullopt;
  return std::move(rewrite).take(best);
}

/// "subsidiecriteria" → "subsidie-eisen". A new first part may need other linking letters: that is for a person.
std::optional<Suggestion> Suggester::compound(const PhraseMatch& match, const std::string& text) {
  const std::uint32_t at = match.words.front();
  const std::string form(analysis_.form(analysis_.tokens[at]));
  if (match.part.end != form.size() || text.find(' ') != text.npos) return std::nullopt;
  const std::string before = form.substr(0, match.part.begin), head = form.substr(match.part.begin);
  const Layout::Phrase phrase = table_.phrase(match.phrase);
  const std::string lemma(table_.text(table_.key(table_.slot(phrase.slots).key).form));
  const Paradigm &term = paradigm(lemma, Tag::noun), &to = paradigm(text, Tag::noun);
  const Shape shape = term[Shape::plural_noun] == head ? Shape::plural_noun : Shape::singular;
  if (before.empty() || !to.known() || term[shape] != head || to[shape].empty()) return std::nullopt;
  const bool clash = is_vowel(before.back()) && is_vowel(to[shape].front());
  Rewrite rewrite(analysis_, keeps_case(match));
  rewrite.replace(at, before + (clash && before.back() != '-' ? "-" : "") + to[shape]);
  const Lexicon& lexicon = analysis_.words.lexicon();
  if (shape == Shape::singular && !agree(rewrite, at, match.sentence, lexicon.gender(lemma), lexicon.gender(text)))
    return std::nullopt;
  return std::move(rewrite).take(Applicability::unsafe_);
}

/// Makes the words around a noun agree with its new gender. False when we cannot be sure of them.
bool Suggester::agree(Rewrite& rewrite, std::uint32_t at, TokenSpan sentence, Gender from, Gender to) {
  if (from == to && from != Gender::none) return true;
  std::uint32_t first = at;  // of the adjectives before the noun
  while (first > sentence.begin && at - first < most_adjectives) {
    const Token& token = analysis_.tokens[first - 1];
    const bool attribute = token.tag == Tag::adj || token.tag == Tag::num ||
                           (token.tag == Tag::verb && token.features.verb_form == VerbForm::part);
    if (!attribute) break;
    --first;
  }
  const auto form = [this](std::uint32_t i) { return analysis_.form(analysis_.tokens[i]); };
  const Token* before = first > sentence.begin ? &analysis_.tokens[first - 1] : nullptr;
  const std::string_view word = before ? analysis_.form(*before) : std::string_view();
  if (has(old_articles, word) || (before && !before->counts() && first < at)) return false;
  const auto pair = std::ranges::find_if(determiners, [&](const Pair& p) { return p.com == word || p.neut == word; });
  const bool attributive = before && (before->tag == Tag::det || before->tag == Tag::pron);
  const bool changes = pair != std::end(determiners) && attributive;
  const bool definite = has(possessives, word) || (changes && pair->definite);
  std::uint32_t next = at + 1;
  if (next < sentence.end && form(next) == ",") ++next;
  const bool relative = next < sentence.end && (form(next) == "die" || form(next) == "dat");
  if (!changes && (definite || first == at) && !relative) return true;  // nothing here shows the gender
  const bool known = (from == Gender::com && to == Gender::neut) || (from == Gender::neut && to == Gender::com);
  if (!known) return false;
  if (changes) {
    if (word != (from == Gender::com ? pair->com : pair->neut)) return false;  // it belongs to another noun
    rewrite.replace(first - 1, std::string(to == Gender::com ? pair->com : pair->neut));
  }
  if (!definite)
    for (std::uint32_t i = first; i < at; ++i) {
      const std::string changed = adjective_for(i, to);
      if (changed.empty()) return false;
      if (changed != form(i)) rewrite.replace(i, changed);
    }
  // "de aanvang die" → "het begin dat"; "dat" may be a conjunction, which stays.
  if (relative && to == Gender::neut && form(next) == "die") {
    rewrite.replace(next, "dat");
  } else if (relative) {
    return false;
  }
  return true;
}

/// The adjective at a token before an indefinite noun of this gender: "een goede start", "een goed begin".
std::string Suggester::adjective_for(std::uint32_t at, Gender to) {
  const Token& token = analysis_.tokens[at];
  const std::string form(analysis_.form(token));
  if (token.tag == Tag::num) return form;
  const std::optional<Entry>& entry = analysis_.words[token.word].entry;
  if (!entry) return {};
  for (const Reading& reading : entry->readings) {
    if (reading.tag != Tag::adj && !(reading.tag == Tag::verb && reading.features.verb_form == VerbForm::part))
      continue;
    std::string lemma = analysis_.words.lexicon().lemma(form, reading);
    if (reading.tag == Tag::verb) lemma = form.ends_with("e") ? form.substr(0, form.size() - 1) : form;
    const Paradigm& adjective = paradigm(lemma, Tag::adj);
    for (const auto& [bare, with_e] :
         {std::pair(Shape::base, Shape::base_e), std::pair(Shape::comparative, Shape::comparative_e)}) {
      if (adjective[bare].empty() || adjective[with_e].empty()) continue;
      if (form == adjective[bare] || form == adjective[with_e]) return adjective[to == Gender::com ? with_e : bare];
    }
  }
  return {};
}

std::optional<Suggestion> Suggester::adjective(const PhraseMatch& match, std::uint32_t at, const std::string& lemma,
                                               const std::string& text, Applicability best) {
  const Paradigm& term = paradigm(lemma, Tag::adj);
  const Token& token = analysis_.tokens[at];
  std::vector<Shape> shapes;
  for (auto i = static_cast<std::size_t>(Shape::base); i < shape_count; ++i)
    if (term.forms[i] == analysis_.form(token)) shapes.push_back(static_cast<Shape>(i));
  Rewrite rewrite(analysis_, keeps_case(match));
  const Paradigm& to = paradigm(text, Tag::adj);
  const Token* next = at + 1 < match.sentence.end ? &analysis_.tokens[at + 1] : nullptr;
  const bool attributive = next && (next->tag == Tag::noun || next->tag == Tag::propn || next->tag == Tag::adj);
  if (!to.known()) {  // an adverb: not before a noun; several words: only where the clause ends
    const bool several = text.find(' ') != text.npos;
    if (attributive || (several && next && next->counts()) || analysis_.form(token) != lemma) return std::nullopt;
    rewrite.replace(at, text);
    return std::move(rewrite).take(best);
  }
  const std::string form = form_for(to, shapes);
  if (form.empty()) return std::nullopt;
  rewrite.replace(at, form);
  return std::move(rewrite).take(best);
}

}  // namespace duidelijk
