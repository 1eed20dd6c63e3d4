// Links whose words do not say where they lead.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/bare_words.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> klik_hier(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::string_view around = " \n.,:;!?()<>-+*";
  constexpr std::uint32_t longest = 60;  // bytes; a longer text says something
  std::vector<Hit> hits;
  for (const TextSpan link : analysis.document->links) {
    if (link.size() > longest) continue;
    const std::string_view text = slice(analysis.document->text, link);
    if (!is_listed(rule.setting("empty"), bare_words(text, around))) continue;
    Hit hit;
    hit.span = link;
    hit.message = "Deze link zegt niet waar hij naartoe gaat. Maak een link van woorden die dat wel zeggen.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
