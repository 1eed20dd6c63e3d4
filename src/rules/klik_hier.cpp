// Links whose words do not say where they lead.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/fold.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

/// The words of the link without the signs around them, folded: "Lees meer »" is "lees meer".
std::string bare(std::string_view link) {
  constexpr std::string_view around = " \n.,:;!?()<>-+*";
  std::string words = fold(link);
  for (const std::string_view arrow : {"»", "›", "→", "…", "–", "…"})
    for (std::size_t at = words.find(arrow); at != std::string::npos; at = words.find(arrow))
      words.replace(at, arrow.size(), " ");
  const std::size_t begin = words.find_first_not_of(around);
  if (begin == std::string::npos) return {};
  return words.substr(begin, words.find_last_not_of(around) - begin + 1);
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

std::vector<Hit> klik_hier(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::uint32_t longest = 60;  // bytes; a longer text says something
  std::vector<Hit> hits;
  for (const TextSpan link : analysis.document->links) {
    if (link.size() > longest) continue;
    const std::string_view text = slice(analysis.document->text, link);
    if (!lists(rule.setting("empty"), bare(text))) continue;
    Hit hit;
    hit.span = link;
    hit.message = "Deze link zegt niet waar hij naartoe gaat. Maak een link van woorden die dat wel zeggen.";
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace duidelijk
