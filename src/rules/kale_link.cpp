// Links that show an address instead of words.
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule.h"

namespace duidelijk {

std::vector<Hit> kale_link(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const std::string_view whole = analysis.document->text;
  for (const TextSpan link : analysis.document->links) {
    const std::string_view text = slice(whole, link);
    std::string_view shown = text;
    for (const std::string_view start : {"https://", "http://", "www."})
      if (shown.starts_with(start)) shown.remove_prefix(start.size());
    // "www.belastingdienst.nl" is what people type; a long address with a path is not.
    const std::size_t slash = shown.find('/');
    const bool path = slash != shown.npos && slash + 1 < shown.size();
    if (shown.size() == text.size() || !path || text.find(' ') != text.npos) continue;
    if (shown.size() <= static_cast<std::size_t>(limits["max-signs"])) continue;
    // Markdown that went wrong: "[tekst]([https://…".
    if (text.find("](") != text.npos || whole.substr(0, link.begin).ends_with('[') ||
        whole.substr(0, link.begin).ends_with("]("))
      continue;
    Hit hit;
    hit.span = link;
    hit.message = "Dit is een kaal adres. Maak de link van woorden die zeggen wat de lezer daar vindt.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
