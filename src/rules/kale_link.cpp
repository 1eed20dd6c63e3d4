// Links that show an address instead of words.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> kale_link(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  for (const TextSpan link : analysis.document->links) {
    const std::string_view text = slice(analysis.document->text, link);
    const bool address = text.starts_with("http://") || text.starts_with("https://");
    // "www.belastingdienst.nl" is what people type; a long address with a path is not.
    const bool path = text.starts_with("www.") && text.find('/') != text.npos && text.find('/') + 1 < text.size();
    if ((!address && !path) || text.find(' ') != text.npos) continue;
    if (text.size() <= static_cast<std::size_t>(limits["max-signs"])) continue;
    Hit hit;
    hit.span = link;
    hit.message = "Dit is een kaal adres. Maak de link van woorden die zeggen wat de lezer daar vindt.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
