// Many words before the verb of the sentence.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "core/utf8.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t most_subject_words = 4;  // "Begin met ‘u kunt’": a longer subject is not shown

/// The first token behind the last mark before `verb` that may end a sentence: "Let op: …".
std::uint32_t start_of(const Analysis& analysis, std::uint32_t begin, std::uint32_t verb) {
  std::uint32_t start = begin;
  for (std::uint32_t at = begin; at < verb; ++at) {
    const Token& token = analysis.tokens[at];
    if (token.kind != TokenKind::punctuation) continue;
    const std::string_view mark = analysis.text(token);
    if (mark == ":" || mark == ";" || mark == "?" || mark == "!" || mark == "." || mark == "–" || mark == "-" ||
        mark == "—")
      start = at + 1;
  }
  return start;
}

/// Whether the verb has the same form behind its subject: "kunt u" and "u kunt"; not "zorg je" and "je zorgt".
bool stays_the_same(const Analysis& analysis, std::uint32_t verb, TokenSpan subject) {
  const Token& first = analysis.tokens[subject.begin];
  if (first.tag == Tag::pron) {
    const std::string_view form = analysis.form(first);
    return form == "u" || form == "wij" || form == "we" || form == "ik";
  }
  const Token& finite = analysis.tokens[verb];
  return finite.tag == Tag::aux || finite.features.number == Number::plur || analysis.form(finite).ends_with('t');
}

/// Whether a verb stands before `verb` that no subordinator opens: "NLdigital is een vereniging en SIVON is …". Then
/// the sentence had its verb already, and the tree took another one. "Komt u niet, dan …" opens with a verb of its own.
bool has_verb_before(const Analysis& analysis, const WordSet& openers, std::uint32_t begin, std::uint32_t verb) {
  for (std::uint32_t at = begin; at < verb; ++at) {
    const Token& token = analysis.tokens[at];
    const PronType type = token.features.pron_type;
    if (token.tag == Tag::sconj || type == PronType::rel || type == PronType::int_ || openers.contains(token))
      return false;
    if (at > begin && token.features.verb_form == VerbForm::fin && token.relation != Relation::nsubj) return true;
  }
  return false;
}

}  // namespace

std::vector<Hit> lange_aanloop(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  const WordSet openers(rule.setting("openers"), analysis);
  const std::vector<std::uint32_t> words = words_before_tokens(analysis);
  const std::vector<TokenSpan> subtrees = subtrees_of(analysis);
  for (const Clause& clause : analysis.clauses) {
    if (!clause.finite || analysis.tokens[clause.predicate].head != clause.predicate) continue;
    const Sentence& sentence = analysis.sentences[clause.sentence];
    const std::uint32_t verb = *clause.finite;
    const std::uint32_t begin = start_of(analysis, sentence.tokens.begin, verb);
    if (words[verb] - words[begin] <= most || !is_running_text(analysis.block(sentence).kind)) continue;
    // A verb at the end: a loose clause ("Of dat zo is") or a tree that took the wrong verb.
    const bool item = analysis.text(analysis.tokens[begin]).ends_with('.');  // "c. als de aanvrager …"
    const Token& opener = analysis.tokens[std::min(begin + item, verb)];
    if (opener.tag == Tag::sconj && (verb + 2 >= sentence.tokens.end || opener.head == clause.predicate)) continue;
    if (is_foreign(sentence) || has_verb_before(analysis, openers, begin, verb)) continue;
    Hit hit;
    hit.span = analysis.span_of({begin, verb + 1});
    const std::string text(analysis.text(analysis.tokens[verb]));
    hit.message = "Er staan " + counted(words[verb] - words[begin], "woord", "woorden") + " voor ‘" + text +
                  "’. Begin met wat het belangrijkst is.";
    if (clause.subject && *clause.subject > verb) {
      const TokenSpan subject = subtrees[*clause.subject];
      if (subject.begin == verb + 1 && subject.size() <= most_subject_words && stays_the_same(analysis, verb, subject))
        hit.suggestions.push_back(
            {"Begin met ‘" + utf8::capitalised(std::string(slice(analysis.document->text, analysis.span_of(subject)))) +
                 ' ' + text + " …’.",
             Applicability::display,
             {}});
    }
    hits.push_back(std::move(hit));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
