// Headings that fit above any text.
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "core/fold.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// The heading without the number before it and the signs around it, folded: "3.2 Toelichting:" is "toelichting".
std::string bare(std::string_view heading) {
  constexpr std::string_view around = " \n.:0123456789)-–—";
  const std::size_t begin = heading.find_first_not_of(around);
  if (begin == heading.npos) return {};
  return fold(heading.substr(begin, heading.find_last_not_of(around) - begin + 1));
}

bool lists(std::string_view words, std::string_view wanted) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('|', at), words.size());
    if (words.substr(at, end - at) == wanted) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::vector<Hit> zegt_niets_kop(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::uint32_t longest = 80;  // bytes; a longer heading says something
  std::vector<Hit> hits;
  for (const Block& block : analysis.document->blocks) {
    if (block.kind != BlockKind::heading || block.text.size() > longest) continue;
    if (!lists(rule.setting("empty"), bare(slice(analysis.document->text, block.text)))) continue;
    Hit hit;
    hit.span = block.text;
    hit.message = "Deze kop past boven elke tekst. Schrijf waar dit stuk over gaat, of wat de lezer kan doen.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
