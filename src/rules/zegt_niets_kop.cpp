// Headings that fit above any text.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/bare_words.h"
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> zegt_niets_kop(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::string_view around = " \n.:0123456789)-";
  constexpr std::uint32_t longest = 80;  // bytes; a longer heading says something
  std::vector<Hit> hits;
  for (const Block& block : analysis.document->blocks) {
    if (block.kind != BlockKind::heading || block.text.size() > longest) continue;
    if (!is_listed(rule.setting("empty"), bare_words(slice(analysis.document->text, block.text), around))) continue;
    Hit hit;
    hit.span = block.text;
    hit.message = "Deze kop past boven elke tekst. Schrijf waar dit stuk over gaat, of wat de lezer kan doen.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
