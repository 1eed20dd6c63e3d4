// PDF: the text as it stands on the pages, in blocks.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "read/blocks.h"
#include "read/encoding.h"
#include "read/pages.h"
#include "read/pdf_lines.h"
#include "read/pdf_words.h"
#include "read/readers.h"
#include "read/write_drafts.h"

namespace duidelijk {
namespace {

constexpr float heading_size = 1.1F;         // times the size of the body
constexpr std::uint32_t heading_words = 30;  // of one that large letters tell; a bold or slanting one is shorter
constexpr std::uint32_t styled_heading_words = 14;
constexpr std::uint32_t cell_words = 8;
constexpr std::uint16_t most_indent = 1000;  // letters
constexpr std::uint32_t most_width = 100'000;

class PdfBlocks {
 public:
  PdfBlocks(PdfText text, std::uint32_t unread_pages) : pdf_(std::move(text)), unread_pages_(unread_pages) {}

  Document run() {
    Source source;
    source.text = std::move(pdf_.text);
    source.pages = std::move(pdf_.pages);
    const std::size_t pages = source.pages.size();
    DocumentBuilder build(std::move(source));
    if (unread_pages_ * 2 >= pages && unread_pages_ > 0)
      build.note("Op " + std::to_string(unread_pages_) + " van de " + std::to_string(pages) +
                 " pagina's staat geen tekst die duidelijk kan lezen. Misschien zijn dat scans.");
    text_ = build.source();
    lines_ = split_lines(text_);
    find_furniture(text_, lines_);
    describe_lines();
    std::vector<SourceSpan> marks = find_footnotes(text_, lines_);
    marks.insert(marks.end(), pdf_.marks.begin(), pdf_.marks.end());
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    std::vector<Draft> drafts = draft_blocks(text_, lines_);
    name_blocks(text_, lines_, drafts);
    name_by_letters(drafts);
    write_drafts(build, lines_, marks, drafts);
    return std::move(build).take();
  }

 private:
  /// What the page says about the lines comes in place of what their letters tell.
  void describe_lines() {
    shapes_.assign(lines_.size(), nullptr);
    std::size_t at = 0;
    float left = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      while (at < pdf_.lines.size() && pdf_.lines[at].text.end <= line.text.begin) ++at;
      if (at == pdf_.lines.size()) break;
      const PdfLine& shape = pdf_.lines[at];
      shapes_[i] = &shape;
      if (line.blanks > 0 || line.page || i == 0) left = left_of_column(i, at);
      line.indent = static_cast<std::uint16_t>(
          std::clamp((shape.left - left) / pdf_.letter_width, 0.0F, static_cast<float>(most_indent)));
      if (line.marker == Marker::none)
        line.width = static_cast<std::uint32_t>(
            std::clamp((shape.right - shape.left) / pdf_.letter_width, 1.0F, static_cast<float>(most_width)));
      if (shape.furniture) line.role = Role::furniture;
      if (shape.note > 0 && shape.size < pdf_.body_size && line.role == Role::text) take_note(i, at);
    }
  }
  /// The left side of the lines that stand together with line `i`.
  float left_of_column(std::size_t i, std::size_t at) const {
    float left = pdf_.lines[at].left;
    for (std::size_t next = i + 1; next < lines_.size() && lines_[next].blanks == 0 && !lines_[next].page; ++next) {
      if (++at == pdf_.lines.size()) break;
      left = std::min(left, pdf_.lines[at].left);
    }
    return left;
  }
  void take_note(std::size_t i, std::size_t at) {
    Line& line = lines_[i];
    line.role = Role::footnote;
    line.value = pdf_.lines[at].note;
    line.marker = Marker::none;
    line.content = std::min(pdf_.lines[at].content, line.text.end);
    // The lines under it, as small, up to the next note or the end of the page.
    const float size = pdf_.lines[at].size;
    for (std::size_t next = i + 1; next < lines_.size(); ++next) {
      const PdfLine* shape = ++at < pdf_.lines.size() ? &pdf_.lines[at] : nullptr;
      if (shape == nullptr || lines_[next].page || lines_[next].blanks > 1 || shape->note > 0 || shape->furniture ||
          std::abs(shape->size - size) > 0.3F || lines_[next].role != Role::text)
        break;
      lines_[next].role = Role::footnote;
      lines_[next].value = 0;
    }
  }

  std::uint32_t words(const Draft& draft, std::uint32_t most) const {
    std::uint32_t total = 0;
    for (const std::uint32_t at : draft.lines) {
      total += count_words(slice(text_, lines_[at].text), most - total);
      if (total >= most) break;
    }
    return total;
  }
  template <class Test>
  bool all_lines(const Draft& draft, Test test) const {
    return std::ranges::all_of(draft.lines, [&](std::uint32_t at) { return shapes_[at] && test(*shapes_[at]); });
  }
  bool is_large(const Draft& draft) const {
    return all_lines(draft, [this](const PdfLine& line) { return line.size >= heading_size * pdf_.body_size; });
  }

  /// Headings are what larger or bolder letters say; short text next to other text is a cell.
  void name_by_letters(std::vector<Draft>& drafts) const {
    std::vector<float> sizes;
    std::vector<std::size_t> headings;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      Draft& draft = drafts[i];
      if (draft.kind == BlockKind::footnote || draft.kind == BlockKind::address || draft.kind == BlockKind::table_cell)
        continue;
      const bool bullet = draft.kind == BlockKind::list_item && lines_[draft.lines.front()].marker == Marker::bullet;
      if (is_heading(draft) && !bullet) {
        headings.push_back(i);
        sizes.push_back(size_of(draft));
        continue;
      }
      if (draft.kind == BlockKind::heading) draft.kind = BlockKind::paragraph;
      if (draft.kind == BlockKind::paragraph && words(draft, cell_words + 1) <= cell_words &&
          lines_[draft.lines.back()].end != End::sentence &&
          all_lines(draft, [](const PdfLine& line) { return line.beside; }))
        draft.kind = BlockKind::table_cell;
    }
    std::ranges::sort(sizes, std::greater<>());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    for (const std::size_t i : headings) {
      const auto rank = std::ranges::lower_bound(sizes, size_of(drafts[i]), std::greater<>()) - sizes.begin();
      drafts[i].kind = BlockKind::heading;
      drafts[i].level = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(rank + 1, 6));
    }
  }
  bool is_heading(const Draft& draft) const {
    const Line& last = lines_[draft.lines.back()];
    const std::string_view end = slice(text_, last.text);
    if (is_large(draft)) return words(draft, heading_words + 1) <= heading_words && !end.ends_with('.');
    if (all_lines(draft, [](const PdfLine& line) { return line.beside; })) return false;
    return all_lines(
               draft,
               [](const PdfLine& line) { return line.style == PdfStyle::bold || line.style == PdfStyle::italic; }) &&
           draft.lines.size() <= 3 && words(draft, styled_heading_words + 1) <= styled_heading_words &&
           last.end != End::colon && last.end != End::comma && last.end != End::semicolon && !end.ends_with('.');
  }
  float size_of(const Draft& draft) const { return std::round(shapes_[draft.lines.front()]->size * 2) / 2; }

  PdfText pdf_;
  std::uint32_t unread_pages_;
  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<const PdfLine*> shapes_;  // by line; null: none
};

/// Whether the letters mean nothing outside their font: private characters and signs for what is not known.
bool is_gibberish(std::string_view text) {
  std::size_t letters = 0, odd = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char c = utf8::decode(text, at);
    at += c.size;
    if (c.point <= ' ') continue;
    ++letters;
    odd += c.point == 0xFFFD || (c.point >= 0x7F && c.point < 0xA0) || (c.point >= 0xE000 && c.point <= 0xF8FF) ||
           c.point >= 0xF0000;
  }
  return odd * 3 > letters;
}

}  // namespace

Result<Document> read_pdf(std::string bytes) {
  Result<std::vector<PdfPage>> pages = pdf_words(bytes);
  if (!pages) return pages.error();
  Result<Document> document = read_pdf_pages(*pages);
  // Poppler makes the most of a file that was cut off, and does not say so.
  constexpr std::size_t tail = 2048;  // bytes; some programs write more behind the end mark
  if (document && bytes.find("%%EOF", bytes.size() - std::min(tail, bytes.size())) == std::string::npos)
    document->notes.push_back({"Deze PDF is niet helemaal binnengekomen. Misschien ontbreekt er tekst.", 0});
  return document;
}

Result<Document> read_pdf_pages(const std::vector<PdfPage>& pages) {
  const auto unread = std::ranges::count_if(pages, [](const PdfPage& page) { return page.words.empty(); });
  if (unread == static_cast<std::ptrdiff_t>(pages.size()))
    return Error{Error::Kind::unsupported,
                 "In deze PDF staat geen tekst, alleen plaatjes: misschien is het een scan. Maak er met "
                 "tekstherkenning (OCR) eerst tekst van",
                 {}};
  PdfText text = pdf_text(pages);
  if (text.text.size() > max_source_bytes)
    return Error{Error::Kind::too_large, "In deze PDF staat te veel tekst voor één keer. Splits het document", {}};
  if (is_gibberish(text.text))
    return Error{
        Error::Kind::unsupported,
        "De letters in deze PDF zijn niet als tekst te lezen. Sla het oorspronkelijke document opnieuw op als PDF, "
        "of als tekst (.txt)",
        {}};
  return PdfBlocks(std::move(text), static_cast<std::uint32_t>(unread)).run();
}

}  // namespace duidelijk
