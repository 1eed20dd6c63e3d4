// Semicolons, and brackets with a lot between them.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"

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

}  // namespace

std::vector<Hit> puntkomma_haakjes(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const std::vector<std::uint32_t> words = words_before_tokens(analysis);
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
            words[at] - words[sentence.tokens.begin] < least || words[sentence.tokens.end] - words[at] < least)
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
        if (inside <= most || numbers * 4 >= inside || span.begin == sentence.tokens.begin)
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
