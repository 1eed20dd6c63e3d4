// Fields and buttons of forms whose words do not say what to fill in or what happens.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/bare_words.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> label_onduidelijk(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::string_view around = " \n.,:;!?()<>-+*";
  constexpr std::uint32_t longest = 40;  // bytes; a longer text says something
  std::vector<Hit> hits;
  bool named = false;  // the label before says what the field is: what follows is an example in it, or a choice
  for (const Block& block : analysis.document->blocks) {
    const bool button = block.kind == BlockKind::button, label = block.kind == BlockKind::label;
    const std::string_view text = slice(analysis.document->text, block.text);
    const bool listed = (button || label) && text.size() <= longest &&
                        is_listed(rule.setting(button ? "empty-button" : "empty-label"), bare_words(text, around));
    if (!listed) named = label;
    if (!listed || (label && named)) continue;
    named = false;
    Hit hit;
    hit.span = block.text;
    hit.message = button ? "Deze knop zegt niet wat er gebeurt. Zet er een werkwoord op, en wat de lezer krijgt."
                         : "Dit veld zegt niet wat de lezer moet invullen. Noem het gegeven dat u wilt weten.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
