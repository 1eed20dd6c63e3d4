// SPDX-License-Identifier: EUPL-1.2
#include "rules/opening_condition.h"

#include <algorithm>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t most_question_tokens = 16;  // a longer question is no easier than the condition
constexpr std::uint32_t most_subject_tokens = 6;
constexpr std::uint32_t least_question_tokens = 3;  // "Als dat zo is" says nothing as a question

/// "u hebt" and "hebt u", "de brief komt" and "komt de brief"; not "je hebt" and "heb je".
bool stays_the_same(const Analysis& analysis, std::uint32_t subject, TokenSpan below) {
  const Token& head = analysis.tokens[subject];
  if (head.tag != Tag::pron) return true;
  if (below.size() > 1) return false;
  const std::string_view form = analysis.form(head);
  return form != "je" && form != "jij" && form != "die" && form != "dat" && form != "wie" && form != "men";
}

void append(std::string& text, std::string_view word, bool space) {
  if (space && !text.empty()) text += ' ';
  text += word;
}

/// The clause without its opener, with the verb in front; the particle of a separable verb stays where the verb was.
std::string question_of(const Analysis& analysis, TokenSpan clause, std::uint32_t verb) {
  const std::string_view form = analysis.text(analysis.tokens[verb]);
  std::string_view particle;
  const std::optional<std::uint8_t> bytes =
      analysis.words.lexicon().separable_particle(analysis.lemma(analysis.tokens[verb]));
  if (bytes && form.size() > *bytes && analysis.lemma(analysis.tokens[verb]).starts_with(form.substr(0, *bytes)))
    particle = form.substr(0, *bytes);
  std::string text = utf8::capitalised(std::string(form.substr(particle.size())));
  for (std::uint32_t at = clause.begin + 1; at < clause.end; ++at) {
    const Token& token = analysis.tokens[at];
    if (at != verb)
      append(text, analysis.text(token), token.space_before);
    else if (!particle.empty())
      append(text, particle, true);
  }
  return text + '?';
}

}  // namespace

std::optional<OpeningCondition> opening_condition(const Analysis& analysis, std::span<const Clause> clauses,
                                                  const Sentence& sentence, const std::vector<TokenSpan>& subtrees,
                                                  const WordSet& openers) {
  const std::uint32_t begin = sentence.tokens.begin;
  if (!openers.contains(analysis.tokens[begin])) return std::nullopt;
  const auto main = std::ranges::find_if(clauses, [&analysis](const Clause& clause) {
    return analysis.tokens[clause.predicate].head == clause.predicate;
  });
  const auto condition = std::ranges::find_if(clauses, [&](const Clause& clause) {
    return analysis.tokens[clause.predicate].relation == Relation::advcl && subtrees[clause.predicate].begin == begin;
  });
  if (main == clauses.end() || condition == clauses.end() || !main->finite || !condition->finite) return std::nullopt;
  if (!condition->subject || analysis.tokens[condition->predicate].head != main->predicate) return std::nullopt;

  const TokenSpan clause = subtrees[condition->predicate];
  const TokenSpan subject = subtrees[*condition->subject];
  if (clause.size() > most_question_tokens || clause.size() <= least_question_tokens) return std::nullopt;
  const bool there = analysis.form(analysis.tokens[begin + 1]) == "er";  // "Als er iets verandert"
  if (!there && (subject.begin != begin + 1 || subject.size() > most_subject_tokens)) return std::nullopt;
  if (!stays_the_same(analysis, *condition->subject, subject) || *condition->finite < subject.end) return std::nullopt;
  // A second verb would stay at its end: "als u belt en uw nummer noemt".
  const bool one_verb = std::ranges::none_of(analysis.in(clause), [&](const Token& token) {
    return token.relation == Relation::conj &&
           (token.features.verb_form != VerbForm::none || token.head == condition->predicate);
  });
  if (!one_verb) return std::nullopt;

  std::uint32_t next = clause.end;
  if (next < sentence.tokens.end && analysis.text(analysis.tokens[next]) == ",") ++next;
  if (next < sentence.tokens.end && analysis.form(analysis.tokens[next]) == "dan") ++next;
  if (next != *main->finite) return std::nullopt;
  return OpeningCondition{question_of(analysis, clause, *condition->finite), next};
}

}  // namespace duidelijk
