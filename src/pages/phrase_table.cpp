// SPDX-License-Identifier: EUPL-1.2
#include "pages/phrase_table.h"

namespace duidelijk {

std::uint32_t phrase_hash(std::string_view folded) {  // FNV-1a
  std::uint32_t hash = 2166136261u;
  for (const char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

std::optional<std::uint32_t> PhraseTable::find_list(std::string_view name) const {
  for (std::uint32_t i = 0; i < header_.list_count; ++i)
    if (text(list(i).name) == name) return i;
  return std::nullopt;
}

std::optional<std::uint32_t> PhraseTable::find_key(std::string_view folded) const {
  const std::uint32_t mask = header_.bucket_count - 1;
  for (std::uint32_t at = phrase_hash(folded) & mask;; at = (at + 1) & mask) {
    const auto number = row<std::uint32_t>(header_.buckets, at);
    if (number == 0) return std::nullopt;
    if (text(key(number - 1).form) == folded) return number - 1;
  }
}

}  // namespace duidelijk
