// SPDX-License-Identifier: EUPL-1.2
#include "check/places.h"

#include <algorithm>

#include "check/office.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t most_before = 100, most_after = 200;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

std::vector<Place> places_of(const Source& source, const std::vector<std::uint32_t>& bytes) {
  const std::string_view text = source.text;
  std::vector<Place> places;
  places.reserve(bytes.size());
  Place place;
  std::size_t pages = 0;  // that have begun
  std::uint32_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (const std::uint32_t byte : bytes) {
    for (const std::uint32_t to = std::min(byte, static_cast<std::uint32_t>(text.size()));; ++at) {
      for (; pages < source.pages.size() && source.pages[pages] <= at; ++pages)
        place = {.page = static_cast<std::uint32_t>(pages + 1)};
      if (at >= to) break;
      const auto sign = static_cast<unsigned char>(text[at]);
      if (sign == '\n' || (sign == '\r' && !(at + 1 < text.size() && text[at + 1] == '\n'))) {
        ++place.line;
        place.column = place.utf16_column = place.byte_column = 1;
        continue;
      }
      ++place.byte_column;
      if (!starts_character(text[at])) continue;
      ++place.column;
      place.utf16_column += sign >= 0xF0 ? 2 : 1;
    }
    places.push_back(place);
    places.back().byte = source.file_byte(byte);
  }
  return places;
}

std::vector<std::pair<Place, Place>> places_of(const Document& document, const std::vector<SourceSpan>& spans) {
  std::vector<std::pair<Place, Place>> out;
  out.reserve(spans.size());
  if (is_office(document)) {
    OfficePlaces office(document);
    for (const SourceSpan span : spans) out.emplace_back(office.begin(span.begin), office.end(span.end));
    return out;
  }
  std::vector<std::uint32_t> bytes;
  for (const SourceSpan span : spans) bytes.insert(bytes.end(), {span.begin, span.end});
  std::ranges::sort(bytes);
  bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
  const std::vector<Place> places = places_of(document.source, bytes);
  const auto place = [&](std::uint32_t byte) {
    return places[static_cast<std::size_t>(std::ranges::lower_bound(bytes, byte) - bytes.begin())];
  };
  for (const SourceSpan span : spans) out.emplace_back(place(span.begin), place(span.end));
  return out;
}

Excerpt excerpt_around(std::string_view text, std::uint32_t at, const Place& place,
                       const std::shared_ptr<const std::string>& shared) {
  const std::uint32_t line_start = at - (place.byte_column - 1);
  std::uint32_t begin = at, before = 0;
  while (begin > line_start && before < most_before)
    if (starts_character(text[--begin])) ++before;
  std::uint32_t end = at;
  for (std::uint32_t after = 0; end < text.size() && text[end] != '\n' && text[end] != '\r'; ++end)
    if (starts_character(text[end]) && after++ == most_after) break;
  const bool more = end < text.size() && text[end] != '\n' && text[end] != '\r';
  return {{shared, begin, end - begin}, place.column - before, more};
}

}  // namespace duidelijk
