// SPDX-License-Identifier: EUPL-1.2
#include "check/hidden.h"

#include <algorithm>
#include <iterator>

#include "read/elements.h"

namespace duidelijk {
namespace {

/// The stretches of running text whose source lies in one of `spans`, joined where they touch.
std::vector<TextSpan> text_of(const Document& document, const std::vector<SourceSpan>& spans) {
  std::vector<TextSpan> found;
  for (const Piece& piece : document.pieces) {
    const auto after = std::ranges::upper_bound(spans, piece.source.begin, {}, &SourceSpan::begin);
    if (after == spans.begin() || piece.source.begin >= std::prev(after)->end) continue;
    if (!found.empty() && found.back().end == piece.text.begin)
      found.back().end = piece.text.end;
    else
      found.push_back(piece.text);
  }
  return found;
}

/// `span` without the spaces around it.
TextSpan trimmed(std::string_view text, TextSpan span) {
  const auto is_space = [text](std::uint32_t at) { return text[at] == ' ' || text[at] == '\n'; };
  while (!span.empty() && is_space(span.begin)) ++span.begin;
  while (!span.empty() && is_space(span.end - 1)) --span.end;
  return span;
}

/// `spans` as placeholders beside those that are there, joined where they overlap.
void add_placeholders(Document& document, std::vector<TextSpan> spans) {
  spans.insert(spans.end(), document.placeholders.begin(), document.placeholders.end());
  std::ranges::sort(spans);
  document.placeholders.clear();
  for (const TextSpan span : spans) {
    std::vector<TextSpan>& placeholders = document.placeholders;
    if (!placeholders.empty() && span.begin < placeholders.back().end)
      placeholders.back().end = std::max(placeholders.back().end, span.end);
    else
      placeholders.push_back(span);
  }
}

}  // namespace

void leave_out_elements(Document& document, std::span<const Selector> selectors) {
  const std::vector<TextSpan> hidden = text_of(document, find_elements(document, selectors));
  if (hidden.empty()) return;
  std::vector<Block> blocks;
  std::vector<TextSpan> placeholders, gone;
  auto next = hidden.begin();
  for (const Block& block : document.blocks) {
    while (next != hidden.end() && next->end <= block.text.begin) ++next;
    std::vector<TextSpan> inside;
    bool all = false;
    for (auto here = next; here != hidden.end() && here->begin < block.text.end; ++here) {
      const TextSpan part =
          trimmed(document.text, {std::max(here->begin, block.text.begin), std::min(here->end, block.text.end)});
      all = all || part == trimmed(document.text, block.text);
      if (!part.empty()) inside.push_back(part);
    }
    if (all) {
      gone.push_back(block.text);
      continue;
    }
    blocks.push_back(block);
    placeholders.insert(placeholders.end(), inside.begin(), inside.end());
  }
  const auto is_gone = [&gone](TextSpan span) {
    const auto after = std::ranges::upper_bound(gone, span.begin, {}, &TextSpan::begin);
    return after != gone.begin() && span.begin < std::prev(after)->end;
  };
  std::erase_if(document.placeholders, is_gone);
  std::erase_if(document.links, is_gone);
  document.blocks = std::move(blocks);
  add_placeholders(document, std::move(placeholders));
}

void hide_patterns(Document& document, std::span<const TextPattern> patterns) {
  if (patterns.empty()) return;
  std::vector<TextSpan> spans;
  for (const Block& block : document.blocks)
    for (const TextPattern& pattern : patterns)
      for (const TextSpan found : pattern.find_all(slice(document.text, block.text)))
        spans.push_back({block.text.begin + found.begin, block.text.begin + found.end});
  add_placeholders(document, std::move(spans));
}

}  // namespace duidelijk
