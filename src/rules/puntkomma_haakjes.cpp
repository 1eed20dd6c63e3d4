// Semicolons, and brackets with a lot between them.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// Whether a quotation mark was opened before `at`: the title of another text.
bool in_title(const Analysis& analysis, std::uint32_t begin, std::uint32_t at) {
  bool open = false;
  for (std::uint32_t i = begin; i < at; ++i) {
    if (analysis.tokens[i].kind != TokenKind::punctuation) continue;
    const std::string_view mark = analysis.text(analysis.tokens[i]);
    if (mark == "‘" || mark == "“" || mark == "„" || mark == "«") open = true;
    if (mark == "’" || mark == "”" || mark == "»") open = false;
    if (mark == "\"" || mark == "'") open = !open;
  }
  return open;
}

/// Whether `span` can stand alone: it has a finite verb, and a subject or an order.
bool is_clause(const Analysis& analysis, TokenSpan span) {
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const Token& token = analysis.tokens[at];
    const bool finite = (token.tag == Tag::verb || token.tag == Tag::aux) && token.features.verb_form == VerbForm::fin;
    if (finite) return true;
  }
  return false;
}

/// "; Hebben goedgevonden", "; en Geleid door": the parts of a preamble, not two sentences.
bool goes_on_as_preamble(const Analysis& analysis, std::uint32_t at, const WordSet& joiners) {
  if (joiners.contains(analysis.tokens[at]) && at + 1 < analysis.tokens.size()) ++at;
  const Token& token = analysis.tokens[at];
  return token.capital && token.tag != Tag::propn && analysis.words[token.word].entry &&
         !analysis.words[token.word].entry->name;
}

/// What brackets hold of its own right: a source, a title, an address, "zie …".
bool is_reference(const Analysis& analysis, TokenSpan span, const WordSet& openers) {
  if (openers.contains(analysis.tokens[span.begin + 1])) return true;
  std::uint32_t words = 0, names = 0, numbers = 0;
  for (std::uint32_t at = span.begin + 1; at + 1 < span.end; ++at) {
    const Token& token = analysis.tokens[at];
    words += token.counts();
    numbers += token.kind == TokenKind::number;
    names += token.capital && at > span.begin + 1;
  }
  return (names + numbers) * 4 >= words && !is_clause(analysis, span);
}

}  // namespace

std::vector<Hit> puntkomma_haakjes(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const std::vector<std::uint32_t> words = words_before_tokens(analysis);
  const WordSet joiners(rule.setting("joiners"), analysis), references(rule.setting("references"), analysis);
  const auto most = static_cast<std::uint32_t>(limits["max-words"]);
  const auto least = static_cast<std::uint32_t>(limits["least-words"]);
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    std::uint32_t open = sentence.tokens.end;
    const auto semicolons = std::ranges::count_if(analysis.in(sentence.tokens), [&analysis](const Token& token) {
      return token.kind == TokenKind::punctuation && analysis.text(token) == ";";
    });
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = analysis.tokens[at];
      if (token.kind != TokenKind::punctuation) continue;
      const std::string_view mark = analysis.text(token);
      Hit hit;
      if (mark == ";" && open == sentence.tokens.end) {
        // Both sides must be long enough to be a sentence; a list of names with semicolons is none.
        if (semicolons > 1 || in_title(analysis, sentence.tokens.begin, at) ||
            words[at] - words[sentence.tokens.begin] < least || words[sentence.tokens.end] - words[at] < least ||
            at + 1 == sentence.tokens.end || !is_clause(analysis, {sentence.tokens.begin, at}) ||
            !is_clause(analysis, {at + 1, sentence.tokens.end}) || goes_on_as_preamble(analysis, at + 1, joiners))
          continue;
        hit.span = token.span;
        hit.message = "Zet hier een punt in plaats van een puntkomma.";
      } else if (mark == "(") {
        open = at;
        continue;
      } else if (mark == ")" && open < at) {
        const std::uint32_t inside = words[at] - words[open];
        const TokenSpan span{open, at + 1};
        open = sentence.tokens.end;
        const auto numbers = std::ranges::count(analysis.in(span), TokenKind::number, &Token::kind);
        if (inside <= most || numbers * 4 >= inside || span.begin == sentence.tokens.begin ||
            is_reference(analysis, span, references))
          continue;  // "(ma t/m vr van 9.00 tot 17.00 uur)"
        hit.span = analysis.span_of(span);
        hit.message = "Tussen deze haakjes staan " + counted(inside, "woord", "woorden") +
                      ". Maak er een eigen zin van, of laat het weg.";
      } else {
        continue;
      }
      if (is_foreign(sentence)) break;
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
