// SPDX-License-Identifier: EUPL-1.2
#include "check/hidden.h"

#include <algorithm>

namespace duidelijk {

void hide_patterns(Document& document, std::span<const TextPattern> patterns) {
  if (patterns.empty()) return;
  std::vector<TextSpan> spans = std::move(document.placeholders);
  for (const Block& block : document.blocks)
    for (const TextPattern& pattern : patterns)
      for (const TextSpan found : pattern.find_all(slice(document.text, block.text)))
        spans.push_back({block.text.begin + found.begin, block.text.begin + found.end});
  std::ranges::sort(spans);
  document.placeholders.clear();
  for (const TextSpan span : spans) {  // joined where they overlap
    std::vector<TextSpan>& placeholders = document.placeholders;
    if (!placeholders.empty() && span.begin < placeholders.back().end)
      placeholders.back().end = std::max(placeholders.back().end, span.end);
    else
      placeholders.push_back(span);
  }
}

}  // namespace duidelijk
