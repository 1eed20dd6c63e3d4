// SPDX-License-Identifier: EUPL-1.2
#include "rules/subtrees.h"

#include <algorithm>

namespace duidelijk {

std::vector<TokenSpan> subtrees_of(const Analysis& analysis) {
  std::vector<TokenSpan> below(analysis.tokens.size());
  for (std::uint32_t at = 0; at < below.size(); ++at) below[at] = {at, at + 1};
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.tokens.size() > most_subtree_tokens) continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (!analysis.tokens[at].counts()) continue;
      for (std::uint32_t up = at; analysis.tokens[up].head != up;) {
        up = analysis.tokens[up].head;
        if (below[up].begin <= at && at < below[up].end) break;
        below[up] = {std::min(below[up].begin, at), std::max(below[up].end, at + 1)};
      }
    }
  }
  return below;
}

std::vector<std::uint32_t> words_before_tokens(const Analysis& analysis) {
  std::vector<std::uint32_t> words(analysis.tokens.size() + 1, 0);
  for (std::uint32_t at = 0; at < analysis.tokens.size(); ++at)
    words[at + 1] = words[at] + (analysis.tokens[at].counts() ? 1 : 0);
  return words;
}

std::string opening_of(const Analysis& analysis, TokenSpan span, std::uint32_t most_words) {
  std::uint32_t end = span.begin;
  while (end < span.end && end - span.begin < most_words && analysis.tokens[end].counts()) ++end;
  if (end == span.begin) ++end;
  const bool all = end == span.end;
  return "‘" + std::string(slice(analysis.document->text, analysis.span_of({span.begin, end}))) + (all ? "’" : " …’");
}

}  // namespace duidelijk
