// SPDX-License-Identifier: EUPL-1.2
#include "rules/splitter.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/utf8.h"
#include "rules/opening_condition.h"
#include "rules/registry.h"
#include "rules/subtrees.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t least_part = 5;           // words that each part must keep
constexpr std::uint32_t shown_words = 4;          // of the part that follows
constexpr std::uint32_t most_subject_tokens = 4;  // that a new sentence says again
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
      conditions_(words_of_page("conditions", analysis)),
      subtrees_(subtrees_of(analysis)),
      words_(words_before_tokens(analysis)) {}

std::vector<std::string> Splitter::advice(std::uint32_t number) const {
  const Sentence& sentence = analysis_.sentences[number];
  if (sentence.tokens.size() > most_tokens) return {};
  const auto by_sentence = [](const Clause& clause) { return clause.sentence; };
  const std::span<const Clause> clauses(std::ranges::lower_bound(analysis_.clauses, number, {}, by_sentence),
                                        std::ranges::upper_bound(analysis_.clauses, number, {}, by_sentence));
  std::vector<std::string> all;
  if (const auto condition = opening_condition(analysis_, clauses, sentence, subtrees_, conditions_))
    all.push_back("Maak van het begin een vraag: ‘" + condition->question + "’ Ga dan verder met ‘Dan " +
                  words_from(condition->verb) + " …’.");
  for (const Cut& cut : cuts(clauses, sentence)) all.push_back(advice(cut));
  return all;
}

std::vector<Cut> Splitter::cuts(std::span<const Clause> clauses, const Sentence& sentence) const {
  std::vector<Cut> all;
  for (const Clause& clause : clauses)
    if (const std::optional<Cut> cut = cut_before(clause, clauses, sentence)) all.push_back(*cut);
  const auto off_middle = [&sentence](const Cut& cut) {
    const std::uint32_t twice = cut.before * 2;
    return std::pair(cut.kind == CutKind::own_sentence,
                     twice > sentence.words ? twice - sentence.words : sentence.words - twice);
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

std::string Splitter::words_from(std::uint32_t at) const {
  std::string words;
  const std::uint32_t end =
      std::min<std::uint32_t>(at + shown_words, static_cast<std::uint32_t>(analysis_.tokens.size()));
  for (; at < end && token(at).counts(); ++at) {
    if (!words.empty()) words += ' ';
    words += analysis_.text(token(at));
  }
  return words;
}

std::string Splitter::advice(const Cut& cut) const {
  const std::string words = words_from(cut.at);
  switch (cut.kind) {
    case CutKind::period:
      return "Zet een punt voor ‘" + words + " …’.";
    case CutKind::comma:
      return "Maak een punt van de " + std::string(analysis_.text(token(cut.at - 1)) == "," ? "komma" : "puntkomma") +
             " voor ‘" + words + " …’.";
    case CutKind::without_opener:
      return "Begin een nieuwe zin bij ‘" + words + " …’ (zonder ‘" + std::string(analysis_.text(token(cut.opener))) +
             "’).";
    case CutKind::with_subject: {
      const bool dropped = dropped_.contains(token(cut.opener));
      if (cut.subject.empty())
        return "Begin een nieuwe zin bij ‘" + words + " …’. Zeg er opnieuw bij over wie of wat het gaat.";
      std::string start = dropped ? "" : std::string(analysis_.text(token(cut.opener))) + ' ';
      for (std::uint32_t at = cut.subject.begin; at < cut.subject.end; ++at) {
        const std::string text(analysis_.text(token(at)));
        const bool name = token(at).tag == Tag::propn || token(at).all_capitals;
        start += (at == cut.subject.begin && !name ? utf8::lower(text) : text) + ' ';
      }
      return "Begin een nieuwe zin: ‘" + utf8::capitalised(start) + words + " …’.";
    }
    case CutKind::own_sentence:
      break;
  }
  return "Maak een eigen zin van het stuk vanaf ‘" + words + " …’.";
}

std::optional<Cut> Splitter::cut_before(const Clause& clause, std::span<const Clause> clauses,
                                        const Sentence& sentence) const {
  if (!clause.finite) return std::nullopt;
  const std::uint32_t first = subtrees_[clause.predicate].begin;
  std::optional<Cut> cut;
  if (clause.subordinate)
    cut = before_subordinate(clause, first, sentence.tokens);
  else if (!openers_.contains(token(first)))
    cut = behind_comma(clause, first, sentence.tokens);
  else if (*clause.finite == first + 1)
    cut = before_verb(clause, clauses, first, sentence.tokens);
  else
    cut = before_main(clause, first, sentence.tokens);
  if (!cut || !token(cut->at).counts()) return std::nullopt;
  cut->before = words_[first] - words_[sentence.tokens.begin];
  if (cut->before < least_part || words_[sentence.tokens.end] - words_[cut->at] < least_part) return std::nullopt;
  return cut;
}

/// "…, maar u kunt ook bellen": a subject and a verb of its own, and one part of the sentence before the verb.
std::optional<Cut> Splitter::before_main(const Clause& clause, std::uint32_t first, TokenSpan sentence) const {
  if (token(clause.predicate).relation != Relation::conj || !clause.subject) return std::nullopt;
  if (!coordinates_root(clause.predicate) || first + 1 >= sentence.end) return std::nullopt;
  if (stays_subordinate(first + 1) && *clause.finite != first + 2) return std::nullopt;
  if (parts_between(first + 1, *clause.finite, clause.predicate) > 1) return std::nullopt;
  if (!stands_apart(first, sentence, true)) return std::nullopt;
  Cut cut;
  cut.kind = CutKind::period;
  cut.at = first;
  if (dropped_.contains(token(first))) {
    cut.kind = CutKind::without_opener;
    cut.opener = first;
    ++cut.at;
  }
  return cut;
}

/// "De gemeente leest uw brief en stuurt u een antwoord": the second verb shares the subject in front of the first.
std::optional<Cut> Splitter::before_verb(const Clause& clause, std::span<const Clause> clauses, std::uint32_t first,
                                         TokenSpan sentence) const {
  if (token(clause.predicate).relation != Relation::conj || clause.subject || !coordinates_root(clause.predicate))
    return std::nullopt;
  const auto main = std::ranges::find_if(
      clauses, [this](const Clause& other) { return token(other.predicate).head == other.predicate; });
  if (main == clauses.end() || !main->finite || !main->subject) return std::nullopt;
  const Token &own = token(*clause.finite), &other = token(*main->finite), &head = token(*main->subject);
  if (own.features.number != other.features.number || own.features.tense != other.features.tense) return std::nullopt;
  const TokenSpan subject = subtrees_[*main->subject];
  if (subject.end != *main->finite || words_[subject.begin] != words_[sentence.begin]) return std::nullopt;
  if (head.tag != Tag::noun && head.tag != Tag::propn && head.features.pron_type != PronType::prs) return std::nullopt;
  if (!stands_apart(first, sentence, true)) return std::nullopt;
  Cut cut;
  cut.kind = CutKind::with_subject;
  cut.at = first + 1;
  cut.opener = first;
  // "Nederlandse gemeenten": only a dictionary of names knows whether the capital stays
  if (subject.size() <= most_subject_tokens && token(subject.begin).tag != Tag::adj) cut.subject = subject;
  return cut;
}

/// "De aanvraag is binnen, de rest volgt later": the subject and the verb come first behind the mark.
std::optional<Cut> Splitter::behind_comma(const Clause& clause, std::uint32_t first, TokenSpan sentence) const {
  const Relation relation = token(clause.predicate).relation;
  if (relation != Relation::conj && relation != Relation::parataxis) return std::nullopt;
  if (first == sentence.begin || !clause.subject || !coordinates_root(clause.predicate)) return std::nullopt;
  const std::string_view mark = analysis_.text(token(first - 1));
  if (mark != "," && mark != ";") return std::nullopt;
  const TokenSpan subject = subtrees_[*clause.subject];
  if (subject.begin != first || subject.end != *clause.finite) return std::nullopt;
  if (token(*clause.subject).features.pron_type == PronType::rel || stays_subordinate(first)) return std::nullopt;
  // A comma also joins the items of a list and clauses with the verb at the end; "zij betalen dit" is a sentence.
  const PronType type = token(*clause.subject).features.pron_type;
  const bool verb_at_end = *clause.finite + 1 == clause.predicate && token(clause.predicate).tag == Tag::verb;
  if (mark == "," && ((type != PronType::prs && type != PronType::dem) || verb_at_end)) return std::nullopt;
  if (!stands_apart(first, sentence, true)) return std::nullopt;
  Cut cut;
  cut.kind = CutKind::comma;
  cut.at = first;
  return cut;
}

bool Splitter::coordinates_root(std::uint32_t at) const {
  while ((token(at).relation == Relation::conj || token(at).relation == Relation::parataxis) && token(at).head != at)
    at = token(at).head;
  return token(at).head == at;
}

/// "en waarop", "en dat": goes on the clause before it, unless the verb follows: "en dat kost geld".
bool Splitter::stays_subordinate(std::uint32_t at) const {
  return token(at).tag == Tag::sconj || clause_openers_.contains(token(at)) || relative_openers_.contains(token(at));
}

/// How many parts of the sentence stand before the verb: words that hang on the predicate, joining words not counted.
std::uint32_t Splitter::parts_between(std::uint32_t begin, std::uint32_t verb, std::uint32_t predicate) const {
  std::uint32_t parts = 0;
  for (std::uint32_t at = begin; at < verb; ++at)
    if (token(at).counts() && at != predicate && token(at).head == predicate && token(at).relation != Relation::cc)
      ++parts;
  return parts;
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
    if (!main || (word.relation != Relation::conj && word.relation != Relation::parataxis)) ++crossing;
  }
  return open <= 0 && crossing <= (main ? 0 : 1);
}

}  // namespace duidelijk
