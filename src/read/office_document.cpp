// From the plain paragraphs of an office file to a document.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "read/blocks.h"
#include "read/directives.h"
#include "read/feed.h"
#include "read/language_tag.h"
#include "read/lines.h"
#include "read/office_text.h"

namespace duidelijk {
namespace {

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Leads pieces of the plain paragraphs on to the XML.
class Chain {
 public:
  Chain(const std::vector<Piece>& map, std::string_view xml, std::string_view text)
      : map_(map), xml_(xml), text_(text) {}

  std::vector<Piece> run(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.copied())
        lead_copy(piece);
      else
        push(piece.text, hull(piece.source));
    }
    return std::move(out_);
  }

  /// The XML behind `flat`; where it stands when it is empty.
  SourceSpan hull(SourceSpan flat) const {
    if (map_.empty()) return {};
    std::size_t at = index(flat.begin);
    if (flat.empty()) {
      const std::uint32_t place = map_[at].text.begin < flat.begin ? map_[at].source.end : map_[at].source.begin;
      return {place, place};
    }
    SourceSpan all = part(map_[at], flat);
    while (++at < map_.size() && map_[at].text.begin < flat.end) {
      const SourceSpan next = part(map_[at], flat);
      all = {std::min(all.begin, next.begin), std::max(all.end, next.end)};
    }
    return all;
  }

 private:
  /// The piece of the map around byte `flat`, or the last one.
  std::size_t index(std::uint32_t flat) const {
    const auto after = std::ranges::upper_bound(map_, flat, {}, [](const Piece& piece) { return piece.text.begin; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - map_.begin() - 1, 0));
  }
  static SourceSpan part(const Piece& piece, SourceSpan flat) {
    if (!piece.copied()) return piece.source;
    const std::uint32_t before = std::max(flat.begin, piece.text.begin) - piece.text.begin;
    const std::uint32_t after = piece.text.end - std::min(flat.end, piece.text.end);
    return {piece.source.begin + before, piece.source.end - after};
  }

  void lead_copy(const Piece& piece) {
    std::size_t at = index(piece.source.begin);
    for (std::uint32_t flat = piece.source.begin; flat < piece.source.end; ++at) {
      const std::uint32_t end = std::min(map_[at].text.end, piece.source.end);
      const std::uint32_t shift = piece.text.begin - piece.source.begin;
      push({flat + shift, end + shift}, part(map_[at], {flat, end}));
      flat = end;
    }
  }

  void push(TextSpan text, SourceSpan source) {
    const bool same_size = text.size() == source.size();
    if (same_size && text.size() > 1 && slice(text_, text) != slice(xml_, source) && !spaces_differ(text, source)) {
      const std::uint32_t first = utf8::decode(text_, text.begin).size;  // as long by chance: no copy
      if (first < text.size()) {
        out_.push_back({{text.begin, text.begin + first}, source});
        text.begin += first;
      }
    } else if (same_size && !out_.empty() && out_.back().copied() && out_.back().source.end == source.begin &&
               !out_.back().source.empty()) {
      out_.back().text.end = text.end;
      out_.back().source.end = source.end;
      return;
    }
    out_.push_back({text, source});
  }

  /// Whether text and XML differ in nothing but spaces for other white space.
  bool spaces_differ(TextSpan text, SourceSpan source) const {
    return std::ranges::equal(slice(text_, text), slice(xml_, source),
                              [](char a, char b) { return a == b || (a == ' ' && b >= '\t' && b <= '\r'); });
  }

  const std::vector<Piece>& map_;
  std::string_view xml_, text_;
  std::vector<Piece> out_;
};

/// Writes the paragraphs as blocks.
class Blocks {
 public:
  Blocks(DocumentBuilder& build, OfficeText& text) : build_(build), text_(text), lines_(split_lines(text.flat)) {
    style_ = field_style(text.flat);
    std::ranges::stable_sort(text_.directives, {}, &OfficeDirective::at);
  }

  void run() {
    find_layout_cells();
    make_drafts();
    name_blocks(text_.flat, lines_, drafts_);
    for (const Draft& draft : drafts_) write(draft);
    take_directives(narrow(text_.flat.size()));
    directives_.finish(build_);
  }

 private:
  std::string_view line(std::uint32_t at) const { return slice(std::string_view(text_.flat), lines_[at].text); }
  bool is_sentence(const Line& line) const {
    return line.end == End::sentence && count_words(slice(std::string_view(text_.flat), line.text), 8) >= 8;
  }

  /// A cell with several paragraphs of prose stands there for its place on the page: its text is a letter like any
  /// other.
  void find_layout_cells() {
    std::vector<std::uint8_t> prose(text_.cells + 1, 0);
    std::size_t at = 0;
    for (const OfficeParagraph& paragraph : text_.paragraphs) {
      while (at < lines_.size() && lines_[at].text.begin < paragraph.text.begin) ++at;
      std::size_t last = at;
      while (last + 1 < lines_.size() && lines_[last + 1].text.begin < paragraph.text.end) ++last;
      if (last < lines_.size() && is_sentence(lines_[last]) && prose[paragraph.cell] < 2) ++prose[paragraph.cell];
    }
    for (OfficeParagraph& paragraph : text_.paragraphs)
      if (paragraph.kind == BlockKind::table_cell && prose[paragraph.cell] > 1) {
        paragraph.kind = BlockKind::paragraph;
      }
  }

  /// One draft a paragraph; an empty line in it parts two.
  void make_drafts() {
    std::uint32_t at = 0;
    for (const OfficeParagraph& paragraph : text_.paragraphs) {
      bool fresh = true;
      for (; at < lines_.size() && lines_[at].text.begin < paragraph.text.end; ++at) {
        if (fresh || lines_[at].blanks > 0) drafts_.push_back(draft_of(paragraph, at, fresh));
        drafts_.back().lines.push_back(at);
        fresh = false;
      }
    }
    find_items();
  }

  Draft draft_of(const OfficeParagraph& paragraph, std::uint32_t at, bool first) {
    Draft draft;
    draft.kind = paragraph.kind;
    draft.level = paragraph.level;
    draft.apart = paragraph.bold;
    if (!first && draft.kind == BlockKind::list_item) {
      draft.kind = BlockKind::paragraph;
      draft.level = 0;
    }
    // An item of a list of the word processor; in bold it may be a numbered heading.
    if (draft.kind == BlockKind::list_item && !paragraph.bold) lines_[at].marker = Marker::bullet;
    if (paragraph.running && !is_sentence(lines_[at])) draft.kind = BlockKind::address;
    return draft;
  }

  /// Paragraphs that a writer began with "- " or "1." by hand. A number counts when its neighbour has the next one.
  void find_items() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      Draft& draft = drafts_[i];
      const Line& line = lines_[draft.lines.front()];
      if (draft.kind != BlockKind::paragraph || line.marker == Marker::none || is_marker_only(line)) continue;
      const auto beside = [&](std::size_t j, std::uint32_t value) {
        if (j >= drafts_.size()) return false;
        const Line& other = lines_[drafts_[j].lines.front()];
        return other.marker == line.marker && other.value == value;
      };
      if (line.marker != Marker::bullet && !beside(i + 1, line.value + 1) && !beside(i - 1, line.value - 1)) continue;
      draft.kind = BlockKind::list_item;
      draft.level = 1;
      by_hand_.push_back(draft.lines.front());
    }
  }
  bool marked_by_hand(const Draft& draft) const { return std::ranges::binary_search(by_hand_, draft.lines.front()); }

  void write(const Draft& draft) {
    take_directives(lines_[draft.lines.front()].text.begin);
    const std::uint32_t begin = lines_[draft.lines.front()].text.begin;
    while (paragraph_ + 1 < text_.paragraphs.size() && text_.paragraphs[paragraph_ + 1].text.begin <= begin)
      ++paragraph_;
    const OfficeParagraph& paragraph = text_.paragraphs[paragraph_];
    if (draft.kind == BlockKind::table_cell) {
      if (std::exchange(row_, paragraph.row) != paragraph.row) build_.begin_row();
      build_.begin_cell(paragraph.column, paragraph.head);
    }
    build_.begin_block(draft.kind, draft.level, draft.continues_previous);
    if (std::exchange(labelled_, paragraph_ + 1) != paragraph_ + 1)
      build_.label(text_.labels.find(paragraph.text.begin));
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
      const Line& line = lines_[draft.lines[i]];
      if (i > 0) {
        const std::uint32_t end = lines_[draft.lines[i - 1]].text.end;
        const std::string_view before = build_.block_text();
        if (!before.empty() && before.back() != ' ' && before.back() != '\n')
          build_.put("\n", {end, end + utf8::decode(text_.flat, end).size});
      }
      const bool marked = i == 0 && draft.kind == BlockKind::list_item && marked_by_hand(draft);
      if (marked) build_.label(written_label(text_.flat, line));
      feed_part({marked ? line.content : line.text.begin, line.text.end});
    }
    build_.end_block();
  }

  /// All of `part`, with the fields and directives in it.
  void feed_part(SourceSpan part) {
    while (part.begin < part.end) {
      const auto field = std::ranges::find_if(text_.fields.begin() + field_, text_.fields.end(),
                                              [&](TextSpan span) { return span.end > part.begin; });
      field_ = field - text_.fields.begin();
      const bool inside = field != text_.fields.end() && field->begin < part.end;
      feed_between({part.begin, inside ? std::max(field->begin, part.begin) : part.end});
      if (!inside) return;
      const SourceSpan span{std::max(field->begin, part.begin), std::min(field->end, part.end)};
      if (const std::string shown = shown_field(span); !shown.empty()) build_.placeholder(shown, span);
      part.begin = span.end;
    }
  }

  void feed_between(SourceSpan part) {
    while (directive_ < text_.directives.size() && text_.directives[directive_].at < part.end) {
      const std::uint32_t at = std::max(text_.directives[directive_].at, part.begin);
      feed(build_, {part.begin, at}, style_);
      take_directives(at);
      part.begin = at;
    }
    feed(build_, part, style_);
  }

  /// What a field shows, as running text has it.
  std::string shown_field(SourceSpan span) const {
    Source source;
    source.text = slice(std::string_view(text_.flat), span);
    DocumentBuilder scratch(std::move(source));
    scratch.begin_block(BlockKind::paragraph);
    feed(scratch, {0, span.size()}, style_);
    return std::move(scratch).take().text;
  }

  /// The directives up to byte `at`.
  void take_directives(std::uint32_t at) {
    for (; directive_ < text_.directives.size() && text_.directives[directive_].at <= at; ++directive_) {
      const auto number = narrow(directive_);
      // The number of the directive stands for its place, which is in a part of its own.
      directives_.comment(build_, text_.directives[directive_].text, {0, number});
    }
  }

  DocumentBuilder& build_;
  OfficeText& text_;
  std::vector<Line> lines_;
  std::vector<Draft> drafts_;
  std::vector<std::uint32_t> by_hand_;  // lines of items that begin with a marker in the text, ascending
  FieldStyle style_;
  Directives directives_;
  std::ptrdiff_t field_ = 0;  // the first field that may still come
  std::size_t directive_ = 0;
  std::size_t paragraph_ = 0;  // of the draft that was written last
  std::size_t labelled_ = 0;   // number of the last paragraph that got its label, from 1
  std::uint32_t row_ = 0;      // of the last cell
};

/// The text that came from `flat`; empty when it left no trace. `pieces` lead to the plain paragraphs, in their order.
TextSpan text_from(const std::vector<Piece>& pieces, TextSpan flat) {
  const auto at = [](const Piece& piece, std::uint32_t place) {
    return piece.copied() ? piece.text.begin + (place - piece.source.begin) : piece.text.begin;
  };
  const auto first =
      std::ranges::upper_bound(pieces, flat.begin, {}, [](const Piece& piece) { return piece.source.end; });
  const auto after =
      std::ranges::lower_bound(pieces, flat.end, {}, [](const Piece& piece) { return piece.source.begin; });
  if (first >= after) return {};
  const Piece& last = *(after - 1);
  const std::uint32_t begin = first->source.begin < flat.begin ? at(*first, flat.begin) : first->text.begin;
  const std::uint32_t end = last.source.end > flat.end ? at(last, flat.end) : last.text.end;
  return {begin, std::max(begin, end)};
}

/// The language that most of the text is marked with; empty when none is.
std::string_view own_language(const std::vector<LanguageMark>& marks) {
  std::map<std::string_view, std::uint64_t> bytes;
  for (const LanguageMark& mark : marks) bytes[mark.language] += mark.text.size();
  const auto most = std::ranges::max_element(bytes, {}, [](const auto& one) { return one.second; });
  return most == bytes.end() ? std::string_view() : most->first;
}

/// Marks of the plain paragraphs → marks of the text that name another language than the document's own.
std::vector<LanguageMark> foreign_marks(const std::vector<LanguageMark>& marks, const std::vector<Piece>& pieces) {
  const std::string_view own = own_language(marks);
  std::vector<LanguageMark> out;
  for (const LanguageMark& mark : marks) {
    if (mark.language == own || !is_foreign_language(mark.language)) continue;
    const TextSpan text = text_from(pieces, mark.text);
    if (!text.empty()) out.push_back({text, mark.language});
  }
  return out;
}

}  // namespace

Document office_document(Source source, OfficeText text) {
  Source flat;
  flat.text = text.flat;
  DocumentBuilder build(std::move(flat));
  Blocks(build, text).run();
  Document document = std::move(build).take();
  document.language_marks = foreign_marks(text.languages, document.pieces);
  Chain chain(text.map, source.text, document.text);
  document.pieces = chain.run(document.pieces);
  for (Suppression& suppression : document.suppressions)
    suppression.comment = text.directives[suppression.comment.end].comment;
  document.source = std::move(source);
  return document;
}

}  // namespace duidelijk
