// A letter whose first paragraph holds no decision, request or answer.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// The block after the salutation, when the text is a letter.
std::optional<std::uint32_t> block_after_salutation(const Analysis& analysis, const WordSet& salutations) {
  constexpr std::uint32_t longest = 14;  // words; "Geachte mevrouw De Vries en heer Van den Berg,"
  for (std::size_t i = 0; i + 1 < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    if (sentence.end_mark && sentence.words > longest) return std::nullopt;  // prose already
    if (sentence.words <= longest && !sentence.end_mark && salutations.contains(analysis.tokens[sentence.tokens.begin]))
      return analysis.sentences[i + 1].block;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Hit> kern_eerst(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const WordSet salutations(rule.setting("salutations"), analysis), core(rule.setting("core"), analysis);
  if (salutations.empty()) return {};
  std::uint32_t words = 0;
  for (const Sentence& sentence : analysis.sentences) words += sentence.words;
  if (words < static_cast<std::uint32_t>(limits["least-words"])) return {};
  const std::optional<std::uint32_t> block = block_after_salutation(analysis, salutations);
  if (!block || !is_running_text(analysis.document->blocks[*block].kind)) return {};
  TokenSpan paragraph{UINT32_MAX, 0};
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.block != *block) continue;
    paragraph = {std::min(paragraph.begin, sentence.tokens.begin), sentence.tokens.end};
    if (is_foreign(sentence)) return {};
  }
  constexpr std::uint32_t least = 6;  // tokens; a shorter line is a reference number or a greeting
  if (paragraph.size() < least) return {};
  const bool has_core =
      std::ranges::any_of(analysis.in(paragraph), [&core](const Token& token) { return core.contains(token); });
  if (has_core) return {};
  Hit hit;
  hit.span = analysis.span_of(paragraph);
  hit.message = "Staat hier wat de lezer als eerste wil weten? Begin met het besluit, het antwoord of uw vraag.";
  return {hit};
}

}  // namespace duidelijk
