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
        sources_(rule.setting("sources-of"), analysis),
        subtrees_(subtrees_of(analysis)),
        words_(words_before_tokens(analysis)),
        most_(static_cast<std::uint32_t>(limits["max-distance"])),
        most_fixed_(static_cast<std::uint32_t>(limits["max-fixed"])),
        short_sentence_(static_cast<std::uint32_t>(limits["short-sentence"])),
        most_before_noun_(static_cast<std::uint32_t>(limits["max-before-noun"])) {}

  std::vector<Pair> find() const {
    std::vector<Pair> all;
    for (const Clause& clause : analysis_.clauses) {
      const Sentence& sentence = analysis_.sentences[clause.sentence];
      if (!is_running_text(analysis_.block(sentence).kind) || sentence.words <= short_sentence_) continue;
      if (is_quoted(analysis_, sentence, clause.predicate)) continue;
      std::optional<Pair> pair = between_verbs(clause);
      if (!pair) pair = between_subject_and_verb(clause);
      // Nothing to move: then the writer can do little about a gap that is only just too wide.
      if (pair && (pair->words > most_fixed_ || !advice(*pair).empty())) all.push_back(*pair);
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
      if (belongs_to_word_before(phrase) || (!relative && is_cut(phrase))) continue;
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
    if (analysis_.form(token(phrase.begin)) == "van") return true;  // "de voorwaarden [van de wet]"
    const Token& before = token(phrase.begin - 1);
    return before.tag == Tag::verb || before.tag == Tag::aux || before.features.verb_form == VerbForm::part ||
           before.tag == Tag::cconj || token(phrase.begin).tag == Tag::cconj;
  }

  /// "uit hoofde van", "zowel via de balie", "in artikel 11" before ", tweede lid": a part of what belongs together.
  bool is_cut(TokenSpan phrase) const {
    const Token& last = token(phrase.end - 1);
    if (last.tag == Tag::adp || last.tag == Tag::adj || last.tag == Tag::det) return true;
    const std::string_view opener = analysis_.form(token(phrase.begin));
    if (opener == "als" || opener == "dan") return true;
    const bool both = std::ranges::any_of(analysis_.in(phrase),
                                          [this](const Token& word) { return analysis_.form(word) == "zowel"; });
    if (both) return true;
    if (phrase.end >= analysis_.tokens.size()) return false;
    const Token& next = token(phrase.end);
    return analysis_.text(next) == "," || next.tag == Tag::cconj ||
           (next.tag == Tag::propn && token(phrase.end - 1).capital);  // "tijdens de Open Geodag"
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
    if (token(first).lemma == token(last).lemma || opens_clause(last, clause.gap)) return std::nullopt;
    if (token(first).features.verb_form != VerbForm::fin || opens_sentence(first)) return std::nullopt;
    if (holds_other_clause(clause.gap, clause.predicate)) return std::nullopt;
    if (sources_.contains(token(last))) return std::nullopt;  // "wordt … de aanvraag genoemd in artikel 2"
    // Only a finite verb stands apart from its particle: "hij belt … op", but "opbellen".
    if (token(last).relation == Relation::compound_prt &&
        (opens_phrase(last) || !is_verb_with(last) || token(last).head != first ||
         token(first).features.verb_form != VerbForm::fin))
      return std::nullopt;
    // Two finite verbs are two clauses; "in het begrijpelijk maken van teksten" is a noun.
    const VerbForm end = token(last).features.verb_form;
    const bool before_van = last + 1 < analysis_.tokens.size() && analysis_.form(token(last + 1)) == "van";
    if ((end == VerbForm::fin && token(first).features.verb_form == VerbForm::fin) ||
        (end == VerbForm::inf && before_van))
      return std::nullopt;
    if (is_loose_infinitive(first, last)) return std::nullopt;
    return Pair{clause.gap.begin - 1, clause.gap.end, clause.gap, clause.distance, clause.predicate, false};
  }

  /// "Mocht je een nieuwe vaccinatie hebben gehad, dan": a condition, and its verb cannot stand elsewhere.
  bool opens_sentence(std::uint32_t verb) const {
    return token(verb).tag == Tag::aux && (verb == 0 || !token(verb - 1).counts()) && is_sentence_start(verb);
  }
  bool is_sentence_start(std::uint32_t at) const {
    const auto found = std::ranges::lower_bound(analysis_.sentences, at, {},
                                                [](const Sentence& sentence) { return sentence.tokens.begin; });
    return found != analysis_.sentences.end() && found->tokens.begin == at;
  }

  /// A finite verb in the gap that belongs to no relative clause: "je de tekst hebt geschreven, dat je de rechten
  /// hebt". Also "wil [dat activiteiten … kunnen]", where the tree takes "dat" for an article.
  bool holds_other_clause(TokenSpan gap, std::uint32_t predicate) const {
    if (analysis_.form(token(gap.begin)) == "dat") return true;
    for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
      const Token& word = token(at);
      if (word.features.verb_form != VerbForm::fin) continue;
      const bool auxiliary =
          word.relation == Relation::aux || word.relation == Relation::aux_pass || word.relation == Relation::cop;
      const Token& top = auxiliary ? token(word.head) : word;
      if (&top != &token(predicate) && top.relation != Relation::acl_relcl) return true;
    }
    return false;
  }

  /// "…, om dat te doen", "door kort te trekken", "wil dat … open kunnen": the second verb is in a clause of its own.
  bool opens_clause(std::uint32_t verb, TokenSpan gap) const {
    for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
      const Token& word = token(at);
      if (word.head != verb && word.head != token(verb).head) continue;
      if (word.relation == Relation::mark && word.tag == Tag::sconj) return true;
      if ((word.relation == Relation::mark || word.relation == Relation::case_) &&
          (analysis_.form(word) == "om" || analysis_.form(word) == "door"))
        return true;
    }
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
    if (analysis_.text(token(particle + 1)) == ":") return true;  // "maken afspraken over:"
    const Tag next = token(particle + 1).tag;
    return next == Tag::noun || next == Tag::propn || next == Tag::det || next == Tag::adj || next == Tag::num;
  }

  /// In a subordinate clause the verb waits at the end: "dat de aanvraag die u … is afgewezen".
  std::optional<Pair> between_subject_and_verb(const Clause& clause) const {
    if (!clause.subordinate || !clause.subject || !clause.finite) return std::nullopt;
    const std::uint32_t subject = *clause.subject;
    if (token(subject).features.verb_form != VerbForm::none) return std::nullopt;  // "onderzocht op welke wijze …"
    if (token(subject + 1).features.verb_form == VerbForm::fin)
      return std::nullopt;  // "de controleur moet": a main clause
    std::uint32_t verb = *clause.finite;
    if (token(clause.predicate).tag == Tag::verb && clause.predicate > subject) verb = std::min(verb, clause.predicate);
    if (verb <= subject + 1) return std::nullopt;
    const TokenSpan gap{subject + 1, verb};
    const bool joined =
        std::ranges::any_of(analysis_.in(gap), [](const Token& word) { return word.tag == Tag::cconj; });
    for (std::uint32_t at = gap.begin; at < gap.end; ++at)  // "de controleur moet … vergelijken": no subordinate clause
      if (token(at).features.verb_form == VerbForm::fin && token(at).head == clause.predicate) return std::nullopt;
    const bool relative = token(subject).features.pron_type == PronType::rel;  // "die met … of waar … is": two clauses
    const bool many = token(subject).features.number == Number::plur;
    if (many && token(verb).features.number == Number::sing) return std::nullopt;  // "als het onderdelen betreft"
    if (words_in(gap) <= most_ || holds_other_clause(gap, clause.predicate) || holds_new_sentence(gap) ||
        (relative && joined))
      return std::nullopt;
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
      if (token(i).features.verb_form == VerbForm::fin) return std::nullopt;  // another clause: the tree is wrong
    for (std::uint32_t i = gap.begin; i < gap.end; ++i)
      participle |= has_own_words(gap) && token(i).head == noun && token(i).features.verb_form == VerbForm::part &&
                    subtrees_[i].size() > most_before_noun_ && subtrees_[i].begin > at;
    if (!participle) return std::nullopt;
    return Pair{at, noun, gap, words_in(gap), noun, true};
  }

  /// "de door u op 3 maart betaalde kosten"; a row of adjectives is no phrase: "een open, flexibele en duurzame
  /// dienst".
  bool has_own_words(TokenSpan gap) const {
    return std::ranges::any_of(analysis_.in(gap), [](const Token& word) {
      return word.tag == Tag::adp || word.tag == Tag::pron || word.tag == Tag::noun;
    });
  }

  /// A colon, a semicolon or a quotation: the tree may have joined two sentences.
  bool holds_new_sentence(TokenSpan gap) const {
    return std::ranges::any_of(analysis_.in(gap), [this](const Token& word) {
      if (word.kind != TokenKind::punctuation) return false;
      const std::string_view mark = analysis_.text(word);
      return mark == ":" || mark == ";" || mark == "\"" || mark == "“" || mark == "”" || mark == "?" || mark == "(" ||
             mark == "-" || mark == "–";
    });
  }

  const Analysis& analysis_;
  WordSet with_te_, sources_;
  std::vector<TokenSpan> subtrees_;
  std::vector<std::uint32_t> words_;
  std::uint32_t most_, most_fixed_, short_sentence_, most_before_noun_;
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
