// SPDX-License-Identifier: EUPL-1.2
#include "rules/splitter.h"

#include <algorithm>
#include <span>
#include <utility>

#include "rules/registry.h"
#include "rules/subtrees.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t least_part = 5;   // words that each part must keep
constexpr std::uint32_t shown_words = 4;  // of the part that follows
constexpr std::size_t most_cuts = 2;
constexpr std::uint32_t most_tokens = 300;  // a longer one is a list, and two cuts do not help it

WordSet words_of_page(std::string_view key, const Analysis& analysis) {
  return {find_rule("lange-zin")->setting(key), analysis};
}

}  // namespace

Splitter::Splitter(const Analysis& analysis)
    : analysis_(analysis),
      openers_(words_of_page("sentence-openers", analysis)),
      dropped_(words_of_page("dropped-openers", analysis)),
      clause_openers_(words_of_page("clause-openers", analysis)),
      relative_openers_(words_of_page("relative-openers", analysis)),
      subtrees_(subtrees_of(analysis)),
      words_(words_before_tokens(analysis)) {}

std::vector<Cut> Splitter::cuts(std::uint32_t number) {
  const Sentence& sentence = analysis_.sentences[number];
  if (sentence.tokens.size() > most_tokens) return {};
  std::vector<Cut> all;
  const auto by_sentence = [](const Clause& clause) { return clause.sentence; };
  const auto first = std::ranges::lower_bound(analysis_.clauses, number, {}, by_sentence);
  const auto last = std::ranges::upper_bound(analysis_.clauses, number, {}, by_sentence);
  for (const Clause& clause : std::span(first, last))
    if (const std::optional<Cut> cut = cut_before(clause, sentence)) all.push_back(*cut);
  const auto off_middle = [&sentence](const Cut& cut) {
    const std::uint32_t twice = cut.before * 2;
    return std::pair(!cut.whole, twice > sentence.words ? twice - sentence.words : sentence.words - twice);
  };
  std::ranges::stable_sort(all, {}, off_middle);
  std::vector<Cut> best;
  for (const Cut& cut : all) {
    const bool apart = std::ranges::none_of(best, [&cut](const Cut& other) {
      return std::max(cut.before, other.before) - std::min(cut.before, other.before) < least_part;
    });
    if (apart && best.size() < most_cuts) best.push_back(cut);
  }
  std::ranges::sort(best, {}, &Cut::at);
  return best;
}

std::string Splitter::advice(const Cut& cut) const {
  std::string words;
  const std::uint32_t end =
      std::min<std::uint32_t>(cut.at + shown_words, static_cast<std::uint32_t>(analysis_.tokens.size()));
  for (std::uint32_t at = cut.at; at < end; ++at) {
    if (!token(at).counts()) break;
    if (!words.empty()) words += ' ';
    words += analysis_.text(token(at));
  }
  if (cut.en)
    return "Begin een nieuwe zin bij ‘" + words + " …’ (zonder ‘" + std::string(analysis_.text(token(*cut.en))) + "’).";
  if (cut.whole) return "Zet een punt voor ‘" + words + " …’.";
  return "Maak een eigen zin van het stuk vanaf ‘" + words + " …’.";
}

std::optional<Cut> Splitter::cut_before(const Clause& clause, const Sentence& sentence) const {
  if (!clause.finite) return std::nullopt;
  const std::uint32_t first = subtrees_[clause.predicate].begin;
  std::optional<Cut> cut = clause.subordinate ? before_subordinate(clause, first, sentence.tokens)
                                              : before_main(clause, first, sentence.tokens);
  if (!cut) return std::nullopt;
  cut->before = words_[first] - words_[sentence.tokens.begin];
  if (cut->before < least_part || words_[sentence.tokens.end] - words_[cut->at] < least_part) return std::nullopt;
  return cut;
}

/// "…, maar u kunt ook bellen": a subject and a verb of its own, and a word before the verb.
std::optional<Cut> Splitter::before_main(const Clause& clause, std::uint32_t first, TokenSpan sentence) const {
  const Relation relation = token(clause.predicate).relation;
  if (relation != Relation::conj || !clause.subject || !openers_.contains(token(first))) return std::nullopt;
  if (!coordinates_root(clause.predicate) || *clause.finite == first + 1 || first + 1 >= sentence.end)
    return std::nullopt;
  if (stays_subordinate(first + 1) && *clause.finite != first + 2) return std::nullopt;
  if (!stands_apart(first, sentence, true)) return std::nullopt;
  Cut cut;
  cut.whole = true;
  cut.at = first;
  if (dropped_.contains(token(first))) {
    cut.en = first;
    ++cut.at;
  }
  return cut;
}

bool Splitter::coordinates_root(std::uint32_t at) const {
  while (token(at).relation == Relation::conj && token(at).head != at) at = token(at).head;
  return token(at).head == at;
}

/// "en waarop", "en dat": goes on the clause before it, unless the verb follows: "en dat kost geld".
bool Splitter::stays_subordinate(std::uint32_t at) const {
  return token(at).tag == Tag::sconj || clause_openers_.contains(token(at)) || relative_openers_.contains(token(at));
}

/// "…, omdat de wet dat zegt.": at the end of the sentence. A relative clause adds something only after a comma, or
/// behind a name: "de Belastingdienst, die …".
std::optional<Cut> Splitter::before_subordinate(const Clause& clause, std::uint32_t first, TokenSpan sentence) const {
  const Relation relation = token(clause.predicate).relation;
  if (relation != Relation::advcl && relation != Relation::acl_relcl) return std::nullopt;
  const std::uint32_t above = token(clause.predicate).head;
  if (above >= first || first == sentence.begin || !clause.subject) return std::nullopt;
  const bool about_name = token(above).tag == Tag::propn && relative_openers_.contains(token(first));
  if (!about_name && !clause_openers_.contains(token(first))) return std::nullopt;
  if (relation == Relation::acl_relcl && analysis_.text(token(first - 1)) != ",") return std::nullopt;
  if (!stands_apart(first, sentence, false)) return std::nullopt;
  Cut cut;
  cut.at = first;
  return cut;
}

/// Whether the parts before and from `first` hang together by one word only: the head of the second part, or, of
/// main clauses, the heads of a coordination. No bracket or quotation is cut through.
bool Splitter::stands_apart(std::uint32_t first, TokenSpan sentence, bool main) const {
  int crossing = 0, open = 0;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const Token& word = token(at);
    if (!word.counts()) {
      const std::string_view mark = analysis_.text(word);
      if (at < first) open += (mark == "(" || mark == "[" || mark == "“" || mark == "„" || mark == "«") ? 1 : 0;
      if (at < first) open -= (mark == ")" || mark == "]" || mark == "”" || mark == "»") ? 1 : 0;
      continue;
    }
    if ((at < first) == (word.head < first)) continue;
    if (at < first) return false;
    if (!main || word.relation != Relation::conj) ++crossing;
  }
  return open <= 0 && crossing <= (main ? 0 : 1);
}

}  // namespace duidelijk
