// SPDX-License-Identifier: EUPL-1.2
#include "core/block_labels.h"

#include <algorithm>
#include <cassert>

namespace duidelijk {

void BlockLabels::add(std::uint32_t at, std::string_view label) {
  assert(entries_.empty() || entries_.back().at < at);
  if (label.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(label[end]) & 0xC0) == 0x80) --end;
    label = label.substr(0, end);
  }
  if (label.empty()) return;
  entries_.push_back({at, static_cast<std::uint32_t>(words_.size())});
  words_ += label;
}

std::string_view BlockLabels::find(std::uint32_t at) const {
  const auto entry = std::ranges::lower_bound(entries_, at, {}, &Entry::at);
  if (entry == entries_.end() || entry->at != at) return {};
  const std::size_t end = entry + 1 == entries_.end() ? words_.size() : (entry + 1)->begin;
  return std::string_view(words_).substr(entry->begin, end - entry->begin);
}

}  // namespace duidelijk
