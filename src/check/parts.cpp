// SPDX-License-Identifier: EUPL-1.2
#include "check/parts.h"

#include <algorithm>
#include <string_view>

namespace duidelijk {
namespace {

/// Whether a part of `size` bytes may end before `block`: the larger it is, the less one may choose.
bool may_cut(const Block& block, std::uint32_t size, std::uint32_t limit) {
  if (block.continues_previous || size < limit) return false;
  return block.kind == BlockKind::heading || size - limit > limit / 2 ||
         (size - limit > limit / 4 && block.kind == BlockKind::paragraph);
}

void move_by(std::uint32_t bytes, TextSpan& span) {
  span.begin += bytes;
  span.end += bytes;
}

/// What lies in `part` of `span`, as a place in it.
TextSpan clipped(TextSpan span, TextSpan part) {
  return {std::max(span.begin, part.begin) - part.begin, std::min(span.end, part.end) - part.begin};
}

/// Those of `spans` that lie in `part`, as places in it.
std::vector<TextSpan> inside(const std::vector<TextSpan>& spans, TextSpan part) {
  std::vector<TextSpan> out;
  for (auto at = std::ranges::upper_bound(spans, part.begin, {}, &TextSpan::end);
       at != spans.end() && at->begin < part.end; ++at)
    out.push_back(clipped(*at, part));
  return out;
}

/// A place to cut a giant block in `window`: behind its last sentence there.
std::uint32_t cut_in(std::string_view text, TextSpan window) {
  constexpr std::string_view space = " \n\t", end_marks = ".!?";
  std::uint32_t behind_space = window.begin;
  for (std::uint32_t at = window.end; at > window.begin + 1; --at) {
    if (space.find(text[at - 1]) == std::string_view::npos) continue;
    if (end_marks.find(text[at - 2]) != std::string_view::npos) return at;
    behind_space = std::max(behind_space, at);
  }
  if (behind_space > window.begin) return behind_space;
  std::uint32_t at = window.end;
  while (at > window.begin + 1 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace

std::uint32_t part_limit(const Document& document) {
  constexpr std::uint64_t bytes_of_sign = 8, bytes_of_block = 16;
  const auto is_sign = [](char c) {
    return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
  };
  const std::uint64_t bytes = document.text.size();
  const auto signs = static_cast<std::uint64_t>(std::ranges::count_if(document.text, is_sign));
  const std::uint64_t load = std::max({bytes, bytes_of_sign * signs, bytes_of_block * document.blocks.size()});
  const std::uint64_t part = bytes > part_bytes ? part_bytes / 2 : part_bytes;
  return static_cast<std::uint32_t>(load == 0 ? part : part * bytes / load);
}

std::vector<TextSpan> parts_of(const Document& document, std::uint32_t limit) {
  std::vector<TextSpan> parts;
  std::uint32_t begin = 0;
  const auto cut = [&parts, &begin](std::uint32_t at) {
    parts.push_back({begin, at});
    begin = at;
  };
  for (const Block& block : document.blocks) {
    if (may_cut(block, block.text.begin - begin, limit)) cut(block.text.begin);
    while (block.text.size() > limit + limit / 2 && block.text.end - begin > limit + limit / 2) {
      const std::uint32_t from = std::max(begin + limit / 2, block.text.begin);
      cut(cut_in(document.text, {from, std::max(from + limit / 2, begin + limit)}));
    }
  }
  parts.push_back({begin, static_cast<std::uint32_t>(document.text.size())});
  return parts;
}

Document part_of(const Document& document, TextSpan part) {
  Document out;
  out.text = std::string(slice(document.text, part));
  const auto before = [part](const Block& block) {
    return block.text.begin < part.begin && block.text.end <= part.begin;
  };
  for (auto at = std::ranges::partition_point(document.blocks, before);
       at != document.blocks.end() && at->text.begin < part.end; ++at) {
    out.blocks.push_back(*at);
    out.blocks.back().text = clipped(at->text, part);
  }
  out.placeholders = inside(document.placeholders, part);
  out.links = inside(document.links, part);
  for (auto at = std::ranges::upper_bound(document.language_marks, part.begin, {},
                                          [](const LanguageMark& mark) { return mark.text.end; });
       at != document.language_marks.end() && at->text.begin < part.end; ++at)
    out.language_marks.push_back({clipped(at->text, part), at->language});
  return out;
}

void move_by(std::uint32_t bytes, Hit& hit) {
  move_by(bytes, hit.span);
  if (!hit.term.empty()) move_by(bytes, hit.term);
  for (Suggestion& suggestion : hit.suggestions)
    for (Edit& edit : suggestion.edits) move_by(bytes, edit.span);
}

}  // namespace duidelijk
