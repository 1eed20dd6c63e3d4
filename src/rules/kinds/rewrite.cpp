// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/rewrite.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace duidelijk {

void Rewrite::replace(TokenSpan tokens, const std::string& words) {
  const Token& first = analysis_->tokens[tokens.begin];
  const bool all = std::ranges::all_of(analysis_->in(tokens), [](const Token& token) { return token.all_capitals; });
  edits_.push_back({analysis_->span_of(tokens), keep_case_      ? words
                                                : all           ? utf8::upper(words)
                                                : first.capital ? utf8::capitalised(words)
                                                                : words});
}

void Rewrite::remove(std::uint32_t token) {
  edits_.push_back({{analysis_->tokens[token - 1].span.end, analysis_->tokens[token].span.end}, {}});
}

Suggestion Rewrite::take(Applicability applicability) && {
  std::ranges::sort(edits_, {}, &Edit::span);
  return {{}, applicability, std::move(edits_)};
}

std::string edited(std::string_view text, TextSpan span, const std::vector<Edit>& edits) {
  std::string out;
  std::uint32_t at = span.begin;
  for (const Edit& edit : edits) {
    out += slice(text, TextSpan{at, edit.span.begin});
    out += edit.text;
    at = edit.span.end;
  }
  out += slice(text, TextSpan{at, span.end});
  return out;
}

}  // namespace duidelijk
