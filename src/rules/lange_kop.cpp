// Headings that are too long to find something with.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/fold.h"
#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {

namespace {

/// "Besluit van 21 januari 2014, houdende …": a title that is what it is.
bool is_official(const Rule& rule, std::string_view heading) {
  const std::string words = fold(heading);
  const std::string_view list = rule.setting("official");
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    if (words.starts_with(std::string(list.substr(at, end - at)) + ' ')) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::vector<Hit> lange_kop(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const std::vector<Sentence>& all = analysis.sentences;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    std::uint32_t words = 0;
    for (; next < all.size() && all[next].block == all[first].block; ++next) words += all[next].words;
    if (analysis.block(all[first]).kind == BlockKind::heading && !is_foreign(all[first]) &&
        words > static_cast<std::uint32_t>(limits["max-words"]) &&
        !is_official(rule, slice(analysis.document->text, analysis.block(all[first]).text))) {
      Hit hit;
      hit.span = analysis.span_of({all[first].tokens.begin, all[next - 1].tokens.end});
      hit.message = "Deze kop heeft " + counted(words, "woord", "woorden") + ". Maak hem korter.";
      hits.push_back(std::move(hit));
    }
    first = next;
  }
  return hits;
}

}  // namespace duidelijk
