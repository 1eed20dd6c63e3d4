// Edits while they are being made: in tokens, with the capitals of the text, until they become a Suggestion.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "analyse/analysis.h"
#include "rules/rule.h"

namespace duidelijk {

/// The edits of one suggestion. Borrows the analysis.
class Rewrite {
 public:
  /// `keep_case`: the alternative is written as it must be ("OM").
  Rewrite(const Analysis& analysis, bool keep_case) : analysis_(&analysis), keep_case_(keep_case) {}
  /// Puts `words` in the place of `tokens`; the first letter, or all of it, becomes a capital where the text has that.
  void replace(TokenSpan tokens, const std::string& words);
  void replace(std::uint32_t token, const std::string& words) { replace({token, token + 1}, words); }
  /// Takes a token out, with the white space before it. Precondition: it is not the first of its sentence.
  void remove(std::uint32_t token);
  /// The suggestion, still without its text.
  Suggestion take(Applicability applicability) &&;

 private:
  const Analysis* analysis_;
  bool keep_case_;
  std::vector<Edit> edits_;
};

/// What stands under `span` when the edits are made. Precondition: they lie inside it, in text order.
std::string edited(std::string_view text, TextSpan span, const std::vector<Edit>& edits);

}  // namespace duidelijk
