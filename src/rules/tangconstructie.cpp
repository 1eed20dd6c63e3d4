// Words that belong together and stand far apart: verb and verb, subject and verb, article and noun.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t shown_words = 4;  // of the part to move
constexpr std::uint32_t least_words_to_move = 3;

/// Two words with too much between them.
struct Pair {
  std::uint32_t first = 0, last = 0;  // tokens
  TokenSpan gap;
  std::uint32_t words = 0;      // in the gap
  std::uint32_t predicate = 0;  // whose phrases could move; of an article its noun
  bool noun = false;            // an article and its noun
};

class Finder {
 public:
  Finder(const Rule& rule, const Analysis& analysis, const Limits& limits)
      : analysis_(analysis),
        with_te_(rule.setting("with-te"), analysis),
        subtrees_(subtrees_of(analysis)),
        words_(words_before_tokens(analysis)),
        most_(static_cast<std::uint32_t>(limits["max-distance"])),
        most_before_noun_(static_cast<std::uint32_t>(limits["max-before-noun"])) {}

  std::vector<Pair> find() const {
    std::vector<Pair> all;
    for (const Clause& clause : analysis_.clauses) {
      if (!is_running_text(analysis_.block(analysis_.sentences[clause.sentence]).kind)) continue;
      std::optional<Pair> pair = between_verbs(clause);
      if (!pair) pair = between_subject_and_verb(clause);
      if (pair) all.push_back(*pair);
    }
    for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at)
      if (const std::optional<Pair> pair = before_noun(at)) all.push_back(*pair);
    std::ranges::stable_sort(all, {}, &Pair::first);
    return all;
  }

  /// The part that could stand elsewhere; empty when there is none.
  std::string advice(const Pair& pair) const {
    TokenSpan best;
    bool clause = false;
    for (std::uint32_t at = pair.gap.begin; at < pair.gap.end; ++at) {
      const Token& word = token(at);
      if (word.head == at || !belongs_to(word.head, pair)) continue;
      const bool relative = word.relation == Relation::acl_relcl;
      const bool movable = relative || word.relation == Relation::obl || word.relation == Relation::advcl ||
                           word.relation == Relation::obl_agent;
      const TokenSpan phrase = subtrees_[at];
      if (!movable || phrase.begin < pair.gap.begin || phrase.end > pair.gap.end) continue;
      if (belongs_to_word_before(phrase)) continue;
      if (words_in(phrase) < least_words_to_move || words_in(phrase) <= words_in(best)) continue;
      best = phrase;
      clause = relative;
    }
    if (best.empty()) return {};
    const std::string part = opening_of(analysis_, best, shown_words);
    return clause ? "Maak een eigen zin van " + part + "." : "Zet " + part + " achteraan of in een eigen zin.";
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }

  /// "het bepaalde [in artikel 5]", "zoals beschreven [in de wet]", "[of volgens de regels]": cannot move alone.
  bool belongs_to_word_before(TokenSpan phrase) const {
    const Token& before = token(phrase.begin - 1);
    return before.tag == Tag::verb || before.tag == Tag::aux || before.features.verb_form == VerbForm::part ||
           before.tag == Tag::cconj || token(phrase.begin).tag == Tag::cconj;
  }

  std::uint32_t words_in(TokenSpan span) const { return words_[span.end] - words_[span.begin]; }

  /// Whether a word hangs on the predicate: on itself, an infinitive below it, its subject or object.
  bool belongs_to(std::uint32_t at, const Pair& pair) const {
    for (int steps = 0; steps < 3; ++steps) {
      if (at == pair.predicate) return true;
      const Relation relation = token(at).relation;
      if (relation != Relation::xcomp && relation != Relation::nsubj && relation != Relation::nsubj_pass &&
          relation != Relation::obj)
        return false;
      at = token(at).head;
    }
    return false;
  }

  std::optional<Pair> between_verbs(const Clause& clause) const {
    if (clause.distance <= most_ || clause.gap.empty() || holds_new_sentence(clause.gap)) return std::nullopt;
    const std::uint32_t first = clause.gap.begin - 1, last = clause.gap.end;
    if (token(first).lemma == token(last).lemma || has_om(last, clause.gap)) return std::nullopt;
    if (token(last).relation == Relation::compound_prt && (opens_phrase(last) || !is_verb_with(last)))
      return std::nullopt;
    if (is_loose_infinitive(first, last)) return std::nullopt;
    return Pair{clause.gap.begin - 1, clause.gap.end, clause.gap, clause.distance, clause.predicate, false};
  }

  /// "…, om dat te doen", "door kort te trekken": what stands between is no longer the same clause.
  bool has_om(std::uint32_t verb, TokenSpan gap) const {
    for (std::uint32_t at = gap.begin; at < gap.end; ++at)
      if ((token(at).relation == Relation::mark || token(at).relation == Relation::case_) &&
          (analysis_.form(token(at)) == "om" || analysis_.form(token(at)) == "door") &&
          (token(at).head == verb || token(at).head == token(verb).head))
        return true;
    return false;
  }

  /// "geeft … door" is "doorgeven"; "documenteer … over" is no verb.
  bool is_verb_with(std::uint32_t particle) const {
    return analysis_.lemma(token(token(particle).head)).starts_with(analysis_.form(token(particle)));
  }

  /// "heeft tot doel … te beschermen": what hangs on a noun or a whole sentence is no pair; "dient … te sturen" is one.
  bool is_loose_infinitive(std::uint32_t first, std::uint32_t last) const {
    if (token(last).features.verb_form != VerbForm::inf || analysis_.form(token(last - 1)) != "te") return false;
    return token(first).tag != Tag::aux && !with_te_.contains(token(first));
  }

  /// "ontvingen de prijs uit handen van": a particle stands at the end of its clause.
  bool opens_phrase(std::uint32_t particle) const {
    if (particle + 1 >= analysis_.tokens.size()) return false;
    const Tag next = token(particle + 1).tag;
    return next == Tag::noun || next == Tag::propn || next == Tag::det || next == Tag::adj || next == Tag::num;
  }

  /// In a subordinate clause the verb waits at the end: "dat de aanvraag die u … is afgewezen".
  std::optional<Pair> between_subject_and_verb(const Clause& clause) const {
    if (!clause.subordinate || !clause.subject || !clause.finite) return std::nullopt;
    const std::uint32_t subject = *clause.subject;
    std::uint32_t verb = *clause.finite;
    if (token(clause.predicate).tag == Tag::verb && clause.predicate > subject) verb = std::min(verb, clause.predicate);
    if (verb <= subject + 1) return std::nullopt;
    const TokenSpan gap{subject + 1, verb};
    const bool joined =
        std::ranges::any_of(analysis_.in(gap), [](const Token& word) { return word.tag == Tag::cconj; });
    const bool relative = token(subject).features.pron_type == PronType::rel;  // "die met … of waar … is": two clauses
    if (words_in(gap) <= most_ || holds_new_sentence(gap) || (relative && joined)) return std::nullopt;
    return Pair{subject, verb, gap, words_in(gap), clause.predicate, false};
  }

  /// "de door u op 3 maart ingediende aanvraag": a participle with words of its own before the noun.
  std::optional<Pair> before_noun(std::uint32_t at) const {
    const Token& article = token(at);
    if (article.relation != Relation::det || article.head <= at + 1) return std::nullopt;
    const std::uint32_t noun = article.head;
    const TokenSpan gap{at + 1, noun};
    if (words_in(gap) <= most_before_noun_) return std::nullopt;
    bool participle = false;
    for (std::uint32_t i = gap.begin; i < gap.end; ++i)
      participle |= token(i).head == noun && token(i).features.verb_form == VerbForm::part &&
                    subtrees_[i].size() > most_before_noun_ && subtrees_[i].begin > at;
    if (!participle) return std::nullopt;
    return Pair{at, noun, gap, words_in(gap), noun, true};
  }

  /// A colon, a semicolon or a quotation: the tree may have joined two sentences.
  bool holds_new_sentence(TokenSpan gap) const {
    return std::ranges::any_of(analysis_.in(gap), [this](const Token& word) {
      if (word.kind != TokenKind::punctuation) return false;
      const std::string_view mark = analysis_.text(word);
      return mark == ":" || mark == ";" || mark == "\"" || mark == "“" || mark == "”" || mark == "?" || mark == "(";
    });
  }

  const Analysis& analysis_;
  WordSet with_te_;
  std::vector<TokenSpan> subtrees_;
  std::vector<std::uint32_t> words_;
  std::uint32_t most_, most_before_noun_;
};

}  // namespace

std::vector<Hit> tangconstructie(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const Finder finder(rule, analysis, limits);
  const auto strong = static_cast<std::uint32_t>(limits["strong-distance"]);
  const auto sentence_of = [&analysis](std::uint32_t at) -> const Sentence& {
    const auto after = std::ranges::upper_bound(analysis.sentences, at, {},
                                                [](const Sentence& sentence) { return sentence.tokens.begin; });
    return *(after - 1);
  };
  for (const Pair& pair : finder.find()) {
    const Sentence& sentence = sentence_of(pair.first);
    if (!is_running_text(analysis.block(sentence).kind) || is_foreign(sentence)) continue;
    Hit hit;
    hit.span = analysis.span_of({pair.first, pair.last + 1});
    const auto quoted = [&analysis](std::uint32_t at) {
      return "‘" + std::string(analysis.text(analysis.tokens[at])) + "’";
    };
    hit.message = "Tussen " + quoted(pair.first) + " en " + quoted(pair.last) + " staan " +
                  counted(pair.words, "woord", "woorden") + ". ";
    hit.message += pair.noun ? "Zet die woorden achter " + quoted(pair.last) + ", of in een eigen zin."
                             : "Zet deze twee dichter bij elkaar.";
    hit.severity = pair.words > strong || pair.noun ? Severity::warning : Severity::info;
    if (!pair.noun)
      if (std::string advice = finder.advice(pair); !advice.empty())
        hit.suggestions.push_back({std::move(advice), Applicability::display, {}});
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
