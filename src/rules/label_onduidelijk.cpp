// Fields and buttons of forms whose words do not say what to fill in or what happens.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/bare_words.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> label_onduidelijk(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::string_view around = " \n.,:;!?()<>-+*";
  constexpr std::uint32_t longest = 40;  // bytes; a longer text says something
  std::vector<Hit> hits;
  for (const Block& block : analysis.document->blocks) {
    const bool button = block.kind == BlockKind::button;
    if ((block.kind != BlockKind::label && !button) || block.text.size() > longest) continue;
    const std::string words = bare_words(slice(analysis.document->text, block.text), around);
    if (!is_listed(rule.setting(button ? "empty-button" : "empty-label"), words)) continue;
    Hit hit;
    hit.span = block.text;
    hit.message = button ? "Deze knop zegt niet wat er gebeurt. Zet er een werkwoord op, en wat de lezer krijgt."
                         : "Dit veld zegt niet wat de lezer moet invullen. Noem het gegeven dat u wilt weten.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
