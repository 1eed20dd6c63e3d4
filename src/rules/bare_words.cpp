// SPDX-License-Identifier: EUPL-1.2
#include "rules/bare_words.h"

#include <algorithm>

#include "core/fold.h"

namespace duidelijk {

std::string bare_words(std::string_view text, std::string_view around) {
  std::string words = fold(text);
  for (const std::string_view arrow : {"»", "›", "→", "…", "–", "—"})
    for (std::size_t at = words.find(arrow); at != std::string::npos; at = words.find(arrow))
      words.replace(at, arrow.size(), " ");
  const std::size_t begin = words.find_first_not_of(around);
  if (begin == std::string::npos) return {};
  return words.substr(begin, words.find_last_not_of(around) - begin + 1);
}

bool is_listed(std::string_view list, std::string_view words) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    if (list.substr(at, end - at) == words) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace duidelijk
