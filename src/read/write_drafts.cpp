// SPDX-License-Identifier: EUPL-1.2
#include "read/write_drafts.h"

#include <algorithm>

#include "read/feed.h"
#include "read/fields.h"

namespace duidelijk {
namespace {

class Writer {
 public:
  Writer(DocumentBuilder& build, std::span<const Line> lines, std::span<const SourceSpan> marks)
      : build_(build), lines_(lines), marks_(marks), style_(field_style(build.source())) {}

  void write(const Draft& draft) {
    if (draft.kind == BlockKind::table_cell) {
      write_cells(lines_[draft.lines.front()]);
      return;
    }
    build_.begin_block(draft.kind, draft.level, draft.continues_previous);
    if (draft.kind == BlockKind::list_item) build_.label(written_label(build_.source(), lines_[draft.lines.front()]));
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
      const Line& line = lines_[draft.lines[i]];
      SourceSpan part{
          draft.kind == BlockKind::list_item || draft.kind == BlockKind::footnote ? line.content : line.text.begin,
          line.text.end};
      if (i > 0) part.begin = line.text.begin;
      if (i + 1 == draft.lines.size() || part.empty()) {
        feed_part(part);
        continue;
      }
      const Line& next = lines_[draft.lines[i + 1]];
      const Seam seam = seam_between(slice(build_.source(), part), slice(build_.source(), next.text));
      const std::uint32_t end = part.end;
      if (seam == Seam::drop_hyphen) part.end = start_of_last(part);
      feed_part(part);
      if (seam == Seam::space) build_.space({end, end + utf8_size(end)});
    }
    build_.end_block();
  }

 private:
  std::uint32_t utf8_size(std::uint32_t at) const {
    const auto byte = static_cast<unsigned char>(build_.source()[at]);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }
  std::uint32_t start_of_last(SourceSpan part) const {
    std::uint32_t at = part.end - 1;
    while ((static_cast<unsigned char>(build_.source()[at]) & 0xC0) == 0x80) --at;
    return at;
  }

  /// All of `part` but the note marks in it.
  void feed_part(SourceSpan part) {
    auto mark = std::ranges::lower_bound(marks_, part.begin, {}, &SourceSpan::begin);
    for (; mark != marks_.end() && mark->begin < part.end; ++mark) {
      feed(build_, {part.begin, mark->begin}, style_);
      part.begin = mark->end;
    }
    feed(build_, part, style_);
  }

  /// One cell for each stretch between tabs or wide gaps.
  void write_cells(const Line& line) {
    const std::string_view text = build_.source();
    std::uint32_t begin = line.text.begin;
    build_.begin_row();
    column_ = 0;
    for (std::uint32_t at = begin; at < line.text.end;) {
      std::uint32_t gap = at;
      bool tab = false;
      for (; gap < line.text.end && (text[gap] == ' ' || text[gap] == '\t'); ++gap) tab = tab || text[gap] == '\t';
      if (tab || gap - at >= 2) {
        write_cell({begin, at});
        begin = gap;
      }
      at = std::max(gap, at + 1);
    }
    write_cell({begin, line.text.end});
  }
  void write_cell(SourceSpan cell) {
    build_.begin_cell(++column_, false);
    build_.begin_block(BlockKind::table_cell);
    feed_part(cell);
    build_.end_block();
  }

  DocumentBuilder& build_;
  std::span<const Line> lines_;
  std::span<const SourceSpan> marks_;
  FieldStyle style_;
  std::size_t column_ = 0;  // of a table, from 1
};

}  // namespace

void write_drafts(DocumentBuilder& build, std::span<const Line> lines, std::span<const SourceSpan> marks,
                  std::span<const Draft> drafts) {
  Writer writer(build, lines, marks);
  for (const Draft& draft : drafts) writer.write(draft);
}

}  // namespace duidelijk
