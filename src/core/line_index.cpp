// SPDX-License-Identifier: EUPL-1.2
#include "core/line_index.h"

#include <algorithm>
#include <iterator>

namespace duidelijk {

LineIndex::LineIndex(std::string_view source) : source_(source) {
  starts_.push_back(source.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\n' || (source[i] == '\r' && !(i + 1 < source.size() && source[i + 1] == '\n')))
      starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Place LineIndex::at(std::uint32_t at) const {
  const auto next = std::max(std::next(starts_.begin()), std::ranges::upper_bound(starts_, at));
  Place place;
  place.line = static_cast<std::uint32_t>(next - starts_.begin());
  place.byte = at;
  const std::uint32_t begin = *std::prev(next);
  for (std::uint32_t i = begin; i < at && i < source_.size(); ++i) {
    const auto byte = static_cast<unsigned char>(source_[i]);
    ++place.byte_column;
    if ((byte & 0xC0) == 0x80) continue;
    ++place.column;
    place.utf16_column += byte >= 0xF0 ? 2 : 1;
  }
  return place;
}

std::string_view LineIndex::line(std::uint32_t number) const {
  const std::uint32_t begin = starts_[number - 1];
  const auto end = number < starts_.size() ? starts_[number] : static_cast<std::uint32_t>(source_.size());
  std::string_view line = source_.substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

}  // namespace duidelijk
