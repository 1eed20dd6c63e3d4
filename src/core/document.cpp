// SPDX-License-Identifier: EUPL-1.2
#include "core/document.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace duidelijk {

std::uint32_t Source::file_byte(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(anchors, at, {}, &Anchor::text);
  if (after == anchors.begin()) return at;
  const Anchor& anchor = *std::prev(after);
  return anchor.file + (at - anchor.text);
}

SourceSpan Document::source_of(TextSpan span) const {
  assert(!span.empty() && span.end <= text.size());
  const auto piece_at = [this](std::uint32_t byte) -> const Piece& {
    return *std::prev(std::ranges::upper_bound(pieces, byte, {}, [](const Piece& piece) { return piece.text.begin; }));
  };
  const Piece& first = piece_at(span.begin);
  const Piece& last = piece_at(span.end - 1);
  return {first.copied() ? first.source.begin + (span.begin - first.text.begin) : first.source.begin,
          last.copied() ? last.source.end - (last.text.end - span.end) : last.source.end};
}

DocumentBuilder::DocumentBuilder(Source source) { doc_.source = std::move(source); }

void DocumentBuilder::begin_block(BlockKind kind, std::uint8_t level, bool continues_previous) {
  end_block();
  pieces_before_ = doc_.pieces.size();
  text_before_ = size();
  if (!doc_.text.empty()) {  // the separator belongs to no block; it stands for nothing in the source
    const std::uint32_t at = doc_.pieces.back().source.end;
    doc_.pieces.push_back({{size(), size() + 2}, {at, at}});
    doc_.text += "\n\n";
  }
  block_ = {{size(), size()}, kind, level, continues_previous};
  open_ = true;
}

void DocumentBuilder::end_block() {
  if (!open_) return;
  open_ = false;
  drop_trailing_space();
  block_.text.end = size();
  if (!block_.text.empty()) {
    doc_.blocks.push_back(block_);
    return;
  }
  doc_.pieces.resize(pieces_before_);
  doc_.text.resize(text_before_);
}

void DocumentBuilder::drop_trailing_space() {
  while (size() > block_.text.begin && (doc_.text.back() == ' ' || doc_.text.back() == '\n')) {
    doc_.text.pop_back();
    Piece& last = doc_.pieces.back();
    if (last.copied()) {
      --last.text.end;
      --last.source.end;
    } else {
      last.text.end = last.text.begin;  // a single space that stood for other bytes
    }
    if (last.text.empty()) doc_.pieces.pop_back();
  }
}

void DocumentBuilder::copy(SourceSpan from) {
  assert(open_);
  if (from.empty()) return;
  const TextSpan to{size(), size() + from.size()};
  doc_.text += slice(doc_.source.text, from);
  if (!doc_.pieces.empty()) {
    Piece& last = doc_.pieces.back();
    if (last.copied() && last.source.end == from.begin && last.text.begin >= block_.text.begin && !last.text.empty()) {
      last.text.end = to.end;
      last.source.end = from.end;
      return;
    }
  }
  doc_.pieces.push_back({to, from});
}

void DocumentBuilder::put(std::string_view text, SourceSpan from) {
  assert(open_);
  if (text.empty()) return;
  const TextSpan to{size(), size() + static_cast<std::uint32_t>(text.size())};
  doc_.text += text;
  doc_.pieces.push_back({to, from});
}

void DocumentBuilder::space(SourceSpan from) {
  assert(open_);
  if (size() == block_.text.begin || doc_.text.back() == ' ' || doc_.text.back() == '\n') return;
  if (from.size() == 1 && doc_.source.text[from.begin] == ' ')
    copy(from);
  else
    put(" ", from);
}

void DocumentBuilder::placeholder(std::string_view text, SourceSpan from) {
  assert(open_ && !text.empty());
  doc_.placeholders.push_back({size(), size() + static_cast<std::uint32_t>(text.size())});
  put(text, from);
}

void DocumentBuilder::note(std::string message, std::uint32_t line) {
  doc_.notes.push_back({std::move(message), line});
}

void DocumentBuilder::suppress(Suppression suppression) { doc_.suppressions.push_back(std::move(suppression)); }

Document DocumentBuilder::take() && {
  end_block();
  return std::move(doc_);
}

}  // namespace duidelijk
