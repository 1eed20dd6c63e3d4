// Text in capitals.
// SPDX-License-Identifier: EUPL-1.2
#include "core/utf8.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> hoofdletters(const Rule&, const Analysis& analysis, const Limits& limits) {
  constexpr std::size_t shortest = 4;  // letters; shorter words in capitals may be abbreviations
  std::vector<Hit> hits;
  for (const Sentence& sentence : analysis.sentences) {
    if (analysis.block(sentence).kind == BlockKind::address || is_foreign(sentence)) continue;
    int brackets = 0;  // "[PLAATS + NAAM VAN HET LAND INVULLEN]" is to be filled in
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
      // A row of words in capitals; marks and numbers inside it belong to it.
      std::uint32_t end = at, last = at, words = 0;
      for (; end < sentence.tokens.end; ++end) {
        const Token& token = analysis.tokens[end];
        if (token.kind != TokenKind::word) {
          const std::string_view mark = analysis.text(token);
          if (mark == "[" || mark == "]") break;
          if (token.kind == TokenKind::punctuation || token.kind == TokenKind::number) continue;
          break;
        }
        const bool single = utf8::count(analysis.text(token)) == 1 && token.capital;
        if (!token.all_capitals && !single) break;
        last = end + 1;
        const std::optional<Entry>& entry = analysis.words[token.word].entry;
        words += entry && !entry->name && utf8::count(analysis.form(token)) >= shortest;
      }
      if (words > static_cast<std::uint32_t>(limits["max-words"]) && brackets <= 0) {
        std::uint32_t begin = at;
        while (analysis.tokens[begin].kind != TokenKind::word) ++begin;
        Hit hit;
        hit.span = analysis.span_of({begin, last});
        hit.message = "Schrijf deze woorden in kleine letters.";
        hits.push_back(std::move(hit));
      }
      if (end < sentence.tokens.end) {
        const std::string_view mark = analysis.text(analysis.tokens[end]);
        brackets += mark == "[" ? 1 : mark == "]" ? -1 : 0;
      }
      at = end + 1;
    }
  }
  return hits;
}

}  // namespace duidelijk
