// SPDX-License-Identifier: EUPL-1.2
#include "check/parts.h"

#include <algorithm>

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

/// Those of `spans` that lie in `part`, as places in it.
std::vector<TextSpan> inside(const std::vector<TextSpan>& spans, TextSpan part) {
  std::vector<TextSpan> out;
  for (auto at = std::ranges::lower_bound(spans, part.begin, {}, &TextSpan::begin);
       at != spans.end() && at->begin < part.end; ++at)
    out.push_back({at->begin - part.begin, std::min(at->end, part.end) - part.begin});
  return out;
}

}  // namespace

std::vector<TextSpan> parts_of(const Document& document, std::uint32_t limit) {
  std::vector<TextSpan> parts;
  std::uint32_t begin = 0;
  for (const Block& block : document.blocks) {
    if (!may_cut(block, block.text.begin - begin, limit)) continue;
    parts.push_back({begin, block.text.begin});
    begin = block.text.begin;
  }
  parts.push_back({begin, static_cast<std::uint32_t>(document.text.size())});
  return parts;
}

Document part_of(const Document& document, TextSpan part) {
  Document out;
  out.text = std::string(slice(document.text, part));
  for (auto at = std::ranges::lower_bound(document.blocks, part.begin, {},
                                          [](const Block& block) { return block.text.begin; });
       at != document.blocks.end() && at->text.begin < part.end; ++at) {
    out.blocks.push_back(*at);
    out.blocks.back().text = {at->text.begin - part.begin, at->text.end - part.begin};
  }
  out.placeholders = inside(document.placeholders, part);
  out.links = inside(document.links, part);
  return out;
}

void move_by(std::uint32_t bytes, Hit& hit) {
  move_by(bytes, hit.span);
  if (!hit.term.empty()) move_by(bytes, hit.term);
  for (Suggestion& suggestion : hit.suggestions)
    for (Edit& edit : suggestion.edits) move_by(bytes, edit.span);
}

}  // namespace duidelijk
