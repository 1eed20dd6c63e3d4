// SPDX-License-Identifier: EUPL-1.2
#include "core/document.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "core/utf8.h"

namespace duidelijk {

std::uint32_t Source::file_byte(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(anchors, at, {}, &Anchor::text);
  if (after == anchors.begin()) return at;
  const Anchor& anchor = *std::prev(after);
  return anchor.file + (at - anchor.text);
}

std::uint32_t Source::text_byte(std::uint32_t at) const {
  const auto after = std::ranges::upper_bound(anchors, at, {}, &Anchor::file);
  if (after == anchors.begin()) return at;
  const Anchor& anchor = *std::prev(after);
  return anchor.text + (at - anchor.file);
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

DocumentBuilder::DocumentBuilder(Source source) {
  doc_.source = std::move(source);
  doc_.text.reserve(doc_.source.text.size());
}

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
  if (kind == BlockKind::table_cell) {
    block_.level = new_row_ && row_ == 1 ? 2 : new_row_ ? 1 : row_;
    block_.head = head_;
    block_.column = column_;
  }
  label_.clear();
  open_ = true;
}

void DocumentBuilder::end_block() {
  if (!open_) return;
  drop_trailing_space();
  open_ = false;
  block_.text.end = size();
  if (!block_.text.empty()) {
    doc_.blocks.push_back(block_);
    if (!label_.empty()) doc_.labels.add(block_.text.begin, label_);
    if (block_.kind == BlockKind::table_cell) {  // only now: a row of empty cells leaves no trace
      row_ = block_.level;
      new_row_ = false;
    }
    return;
  }
  doc_.pieces.resize(pieces_before_);
  doc_.text.resize(text_before_);
}

void DocumentBuilder::begin_cell(std::size_t column, bool head) {
  column_ = static_cast<std::uint8_t>(std::min<std::size_t>(column, 255));
  head_ = head;
}

void DocumentBuilder::drop_trailing_space() {
  std::uint32_t end = size();
  while (end > block_.text.begin && (doc_.text[end - 1] == ' ' || doc_.text[end - 1] == '\n')) --end;
  cut_back(end);
}

void DocumentBuilder::copy(SourceSpan from) {
  assert(open_);
  if (from.empty()) return;
  const TextSpan to{size(), size() + from.size()};
  doc_.text += slice(doc_.source.text, from);
  extend(to, from);
}

void DocumentBuilder::put(std::string_view text, SourceSpan from) {
  assert(open_ && (text.size() < 2 || text.back() != ' '));
  if (text.empty()) return;
  const std::string_view original = slice(doc_.source.text, from);
  if (text == original || (text.size() == 1 && from.size() == 1)) {
    doc_.text += text;
    extend({size() - static_cast<std::uint32_t>(text.size()), size()}, from);
    return;
  }
  // As long as the original and yet different (U+FB03 and "ffi"): two pieces, or it would pass for copied bytes.
  const std::size_t first = utf8::decode(text, 0).size;
  if (text.size() == original.size() && first < text.size()) {
    push(text.substr(0, first), from);
    text.remove_prefix(first);
  }
  push(text, from);
}

void DocumentBuilder::push(std::string_view text, SourceSpan from) {
  doc_.pieces.push_back({{size(), size() + static_cast<std::uint32_t>(text.size())}, from});
  doc_.text += text;
}

void DocumentBuilder::extend(TextSpan to, SourceSpan from) {
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

void DocumentBuilder::combine(std::string_view mark, SourceSpan from) {
  assert(open_);
  constexpr std::size_t most_marks = 30;
  // Back to the character that the marks belong to: all of it is composed and ordered again.
  std::size_t begin = size();
  std::size_t marks = 0;
  while (begin > block_.text.begin && marks <= most_marks) {
    const utf8::Char before = utf8::decode_before(doc_.text, begin);
    if (before.point == ' ' || before.point == '\n') break;
    begin -= before.size;
    if (!utf8::is_mark(before.point)) break;
    ++marks;
  }
  if (marks > most_marks) return;
  const std::string cluster = doc_.text.substr(begin) + std::string(mark);
  const std::string composed = utf8::nfc(cluster);
  if (composed == cluster) {
    put(mark, from);
    return;
  }
  std::uint32_t first = from.begin;
  if (begin < size()) first = doc_.source_of({static_cast<std::uint32_t>(begin), size()}).begin;
  cut_back(static_cast<std::uint32_t>(begin));
  put(composed, {std::min(first, from.begin), from.end});
  if (!doc_.placeholders.empty() && doc_.placeholders.back().end > begin) doc_.placeholders.back().end = size();
}

void DocumentBuilder::cut_back(std::uint32_t to) {
  while (size() > to) {
    Piece& last = doc_.pieces.back();
    const std::uint32_t cut = size() - std::max(last.text.begin, to);
    if (last.copied() && cut < last.text.size()) {
      last.text.end -= cut;
      last.source.end -= cut;
      doc_.text.resize(size() - cut);
      continue;
    }
    const SourceSpan source = last.source;
    const std::string kept = doc_.text.substr(last.text.begin, last.text.size() - cut);
    doc_.text.resize(last.text.begin);
    doc_.pieces.pop_back();
    const bool spaced = kept.size() > 1 && kept.back() == ' ';  // until the letter behind it comes back
    put(std::string_view(kept).substr(0, kept.size() - spaced), source);
    if (spaced) push(" ", source);
  }
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
  // A mark at its start would compose with the word before it, which is none of its own; nor is white space around it.
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty()) {
    const utf8::Char first = utf8::decode(text, 0);
    if (first.point != ' ' && !utf8::joins_previous(first.point)) break;
    text.remove_prefix(first.size);
  }
  if (text.empty()) return;
  doc_.placeholders.push_back({size(), size() + static_cast<std::uint32_t>(text.size())});
  put(text, from);
}

void DocumentBuilder::end_link() {
  const auto is_space = [this](std::uint32_t at) { return doc_.text[at] == ' ' || doc_.text[at] == '\n'; };
  TextSpan span{link_, size()};
  while (span.begin < span.end && is_space(span.begin)) ++span.begin;
  while (span.begin < span.end && is_space(span.end - 1)) --span.end;
  if (span.begin < span.end && (doc_.links.empty() || doc_.links.back().end <= span.begin)) doc_.links.push_back(span);
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
