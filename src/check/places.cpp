// SPDX-License-Identifier: EUPL-1.2
#include "check/places.h"

#include <algorithm>

#include "check/office.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t most_before = 100, most_after = 200;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

Place PlaceWalk::at(std::uint32_t byte) {
  const std::string_view text = source_.text;
  const std::uint32_t to = std::min(byte, static_cast<std::uint32_t>(text.size()));
  if (at_ > to || !begun_) {
    begun_ = true;
    at_ = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    place_ = {};
    pages_ = 0;
  }
  for (;; ++at_) {
    for (; pages_ < source_.pages.size() && source_.pages[pages_] <= at_; ++pages_)
      place_ = {.page = static_cast<std::uint32_t>(pages_ + 1)};
    if (at_ >= to) break;
    const auto sign = static_cast<unsigned char>(text[at_]);
    if (sign == '\n' || (sign == '\r' && !(at_ + 1 < text.size() && text[at_ + 1] == '\n'))) {
      ++place_.line;
      place_.column = place_.utf16_column = place_.byte_column = 1;
      continue;
    }
    ++place_.byte_column;
    if (!starts_character(text[at_])) continue;
    ++place_.column;
    place_.utf16_column += sign >= 0xF0 ? 2 : 1;
  }
  Place place = place_;
  place.byte = source_.file_byte(byte);
  return place;
}

std::vector<Place> places_of(const Source& source, const std::vector<std::uint32_t>& bytes) {
  PlaceWalk walk(source);
  std::vector<Place> places;
  places.reserve(bytes.size());
  for (const std::uint32_t byte : bytes) places.push_back(walk.at(byte));
  return places;
}

SpanPlaces::SpanPlaces(const Document& document) : walk_(document.source) {
  if (is_office(document)) office_ = std::make_unique<OfficePlaces>(document);
}

SpanPlaces::~SpanPlaces() = default;

std::vector<std::pair<Place, Place>> SpanPlaces::of(const std::vector<SourceSpan>& spans) {
  std::vector<std::pair<Place, Place>> out;
  out.reserve(spans.size());
  if (office_ != nullptr) {
    for (const SourceSpan span : spans) out.emplace_back(office_->begin(span.begin), office_->end(span.end));
    return out;
  }
  std::vector<std::uint32_t> bytes;
  bytes.reserve(2 * spans.size());
  for (const SourceSpan span : spans) bytes.insert(bytes.end(), {span.begin, span.end});
  std::ranges::sort(bytes);
  bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
  std::vector<Place> places;
  places.reserve(bytes.size());
  for (const std::uint32_t byte : bytes) places.push_back(walk_.at(byte));
  const auto place = [&](std::uint32_t byte) {
    return places[static_cast<std::size_t>(std::ranges::lower_bound(bytes, byte) - bytes.begin())];
  };
  for (const SourceSpan span : spans) out.emplace_back(place(span.begin), place(span.end));
  return out;
}

std::vector<std::pair<Place, Place>> places_of(const Document& document, const std::vector<SourceSpan>& spans) {
  return SpanPlaces(document).of(spans);
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
