// SPDX-License-Identifier: EUPL-1.2
#include "check/office.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t no_text = UINT32_MAX;
constexpr std::uint32_t most_before = 100, most_after = 200;  // characters
constexpr std::size_t longest_heading = 200;                  // bytes
constexpr std::uint32_t most_counted = 64u << 10;             // bytes of XML in which runs are counted

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// "w:r" or "r" at `at` after a "<": a run of Word.
bool starts_run(std::string_view xml, std::size_t at) {
  const std::size_t end = xml.find_first_of(" \t\r\n/>", at);
  if (end == std::string_view::npos) return false;
  const std::string_view name = xml.substr(at, end - at);
  return name == "r" || name.ends_with(":r");
}

}  // namespace

OfficePlaces::OfficePlaces(const Document& document) : document_(document) {
  for (std::size_t i = 0; i < document.pieces.size(); ++i)
    if (!document.pieces[i].source.empty()) order_.push_back(i);
  std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return document.pieces[i].source.begin; });
  const Block* heading = nullptr;
  for (const Block& block : document.blocks) {
    headings_.push_back(heading);
    if (block.kind == BlockKind::heading) heading = &block;
  }
}

std::uint32_t OfficePlaces::text_at(std::uint32_t source, bool end) const {
  const auto& pieces = document_.pieces;
  const std::uint32_t byte = end && source > 0 ? source - 1 : source;
  const auto after = std::ranges::upper_bound(order_, byte, {}, [&](std::size_t i) { return pieces[i].source.begin; });
  if (after == order_.begin()) return no_text;
  const Piece& piece = pieces[*std::prev(after)];
  if (byte >= piece.source.end) return no_text;
  if (!piece.copied()) return end ? piece.text.end : piece.text.begin;
  return piece.text.begin + (source - piece.source.begin);
}

const Block* OfficePlaces::block_at(std::uint32_t text) const {
  const auto& blocks = document_.blocks;
  const auto after = std::ranges::upper_bound(blocks, text, {}, [](const Block& block) { return block.text.begin; });
  return after == blocks.begin() ? nullptr : &*std::prev(after);
}

std::uint32_t OfficePlaces::paragraph_at(std::uint32_t source) const {
  const auto& all = document_.source.paragraphs;
  return narrow(static_cast<std::size_t>(std::ranges::upper_bound(all, source) - all.begin()));
}

Place OfficePlaces::begin(std::uint32_t source) { return place_at(source, false, begins_); }
Place OfficePlaces::end(std::uint32_t source) { return place_at(source, true, ends_); }

Place OfficePlaces::place_at(std::uint32_t source, bool end, Walk& walk) {
  const std::uint32_t text = text_at(source, end);
  const Block* block = text == no_text ? nullptr : block_at(end ? text - 1 : text);
  if (block == nullptr) {
    Place place;
    place.byte = source;
    place.line = std::max(paragraph_at(source), 1u);
    return place;
  }
  if (block != walk.block || text < walk.text) {
    walk = {block, block->text.begin, {}};
    walk.place.line = std::max(paragraph_at(document_.source_of(block->text).begin), 1u);
  }
  for (; walk.text < text; ++walk.text) {
    ++walk.place.byte_column;
    if (!starts_character(document_.text[walk.text])) continue;
    ++walk.place.column;
    walk.place.utf16_column += static_cast<unsigned char>(document_.text[walk.text]) >= 0xF0 ? 2u : 1u;
  }
  walk.place.byte = source;
  return walk.place;
}

Excerpt OfficePlaces::excerpt(const Place& place) const {
  const std::uint32_t text = text_at(place.byte, false);
  const Block* block = text == no_text ? nullptr : block_at(text);
  if (block == nullptr) return {};
  std::uint32_t begin = text, end = text, before = 0, after = 0;
  while (begin > block->text.begin && before < most_before)
    if (starts_character(document_.text[--begin])) ++before;
  for (; end < block->text.end; ++end)
    if (starts_character(document_.text[end]) && after++ == most_after) break;
  std::string line = document_.text.substr(begin, end - begin);
  std::ranges::replace(line, '\n', ' ');
  return {std::move(line), place.column - before, end < block->text.end};
}

std::shared_ptr<const OfficePlace> OfficePlaces::where(std::uint32_t source) const {
  OfficePlace place;
  std::uint32_t begin = 0;
  for (const Part& part : document_.source.parts) {
    if (part.begin > source) break;
    place.part = part.name;
    begin = part.begin;
  }
  const std::uint32_t text = text_at(source, false);
  const Block* block = text == no_text ? nullptr : block_at(text);
  const std::uint32_t number = paragraph_at(block == nullptr ? source : document_.source_of(block->text).begin);
  const auto& all = document_.source.paragraphs;
  place.byte = source - begin;
  place.paragraph = number - narrow(static_cast<std::size_t>(std::ranges::lower_bound(all, begin) - all.begin()));
  if (number > 0 && block != nullptr && source - all[number - 1] < most_counted) {
    const std::string_view xml = document_.source.text;
    std::size_t run = all[number - 1];
    for (std::size_t at = xml.find('<', run); at < source; at = xml.find('<', at + 1)) {
      if (!starts_run(xml, at + 1)) continue;
      ++place.run;
      run = at;
    }
    for (std::uint32_t at = text; at > block->text.begin;) {
      if (!starts_character(document_.text[--at])) continue;
      const SourceSpan from = document_.source_of({at, at + 1});
      if (!from.empty() && from.begin < run) break;
      ++place.offset;
    }
  }
  if (block == nullptr || begin > document_.source.parts.front().begin) return std::make_shared<OfficePlace>(place);
  if (const Block* heading = headings_[static_cast<std::size_t>(block - document_.blocks.data())]) {
    place.heading = slice(std::string_view(document_.text), heading->text).substr(0, longest_heading);
    while (!utf8::valid(place.heading)) place.heading.pop_back();
    std::ranges::replace(place.heading, '\n', ' ');
  }
  return std::make_shared<OfficePlace>(std::move(place));
}

std::string comment_text(std::string_view xml) {
  std::string out;
  bool tag = false;
  for (const char sign : xml) {
    if (sign == '<') tag = true;
    if (!tag) out += sign;
    if (sign == '>') tag = false;
  }
  return out;
}

bool runs_read_the_same(const Document& document, TextSpan text) {
  const std::string_view xml = document.source.text;
  auto piece = std::ranges::upper_bound(document.pieces, text.begin, {}, [](const Piece& p) { return p.text.begin; });
  if (piece != document.pieces.begin()) --piece;
  const Piece* before = nullptr;
  for (; piece != document.pieces.end() && piece->text.begin < text.end; ++piece) {
    if (piece->source.empty()) return false;
    const std::string_view source = slice(xml, piece->source);
    if (!piece->copied()) {
      // An entity goes as a whole; so does a letter that was composed from two. A tag is no text.
      if (!text.contains(piece->text) || source.find('<') != std::string_view::npos) return false;
    }
    if (before != nullptr && before->source.end != piece->source.begin) {
      if (piece->source.begin < before->source.end) return false;
      const std::string_view between = xml.substr(before->source.end, piece->source.begin - before->source.end);
      if (between.find('<') == std::string_view::npos && between.find_first_not_of(" \t\r\n") != std::string_view::npos)
        return false;
    }
    before = &*piece;
  }
  return true;
}

}  // namespace duidelijk
