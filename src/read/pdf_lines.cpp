// SPDX-License-Identifier: EUPL-1.2
#include "read/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/utf8.h"
#include "read/pdf_pieces.h"

namespace duidelijk {
namespace {

constexpr float margin = 0.13F;         // share of the page height that is head or foot
constexpr float paragraph_gap = 1.25F;  // more than this times the usual distance between lines
constexpr float other_size = 1.08F;     // letters that are this much larger are other letters

constexpr std::size_t longest_label = 60;  // bytes; outside head and foot only short text is furniture

std::string without_numbers(std::string_view text) {
  std::string shape;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit)
      shape += c;
    else if (shape.empty() || shape.back() != '#')
      shape += '#';
  }
  return shape;
}

bool in_margin(const PdfPiece& piece, float height) {
  return piece.bottom < margin * height || piece.top > (1 - margin) * height;
}

/// "7", "3 van 12", "- 4 -", "Pagina 2", "blz. 3/8": in a margin these are page numbers.
bool is_page_number(std::string_view text) {
  std::string shape = utf8::lower(without_numbers(text));
  std::erase_if(shape, [](char c) { return c == ' ' || c == '.' || c == ':' || c == '|'; });
  constexpr std::string_view shapes[] = {"#",        "#/#",       "#van#",       "-#-",  "–#–",
                                         "pagina#",  "pagina#/#", "pagina#van#", "blz#", "blz#/#",
                                         "blz#van#", "page#",     "page#of#",    "p#",   "#of#"};
  return std::ranges::find(shapes, shape) != std::end(shapes);
}

/// What stands at the same place on many pages, but for its numbers.
class Furniture {
 public:
  Furniture(const std::vector<PdfPage>& pages, const std::vector<std::vector<PdfPiece>>& pieces) {
    for (const std::vector<PdfPiece>& page : pieces)
      for (const PdfPiece& piece : page) ++seen_[key(piece)];
    least_ = std::max<std::size_t>(2, pages.size() / 4);
  }
  bool holds(const PdfPiece& piece, float height) const {
    const bool edge = in_margin(piece, height);
    if (edge && is_page_number(piece.text)) return true;
    if (!edge && (piece.text.ends_with('.') || piece.text.size() > longest_label)) return false;
    std::size_t seen = 0;  // there, or a hair's breadth away
    for (const int left : {-1, 0, 1})
      for (const int top : {-1, 0, 1}) {
        const auto found = seen_.find(key(piece, left, top));
        if (found != seen_.end()) seen += found->second;
      }
    return seen >= (edge ? least_ : least_ + 1);
  }

 private:
  static std::string key(const PdfPiece& piece, int left = 0, int top = 0) {
    const auto near = [](float value, int shift) { return std::to_string(std::lround(value / 4) + shift); };
    return near(piece.left, left) + ' ' + near(piece.top, top) + ' ' + without_numbers(piece.text);
  }
  std::unordered_map<std::string, std::size_t> seen_;
  std::size_t least_ = 2;
};

/// The value at which half of the weight is reached.
template <class Value>
Value middle(std::vector<std::pair<Value, double>> values, Value none) {
  std::ranges::sort(values);
  double all = 0, so_far = 0;
  for (const auto& value : values) all += value.second;
  for (const auto& value : values)
    if ((so_far += value.second) * 2 >= all) return value.first;
  return none;
}

/// Puts the lines under each other.
class TextBuilder {
 public:
  TextBuilder(const std::vector<PdfPage>& pages, const std::vector<std::vector<PdfPiece>>& pieces)
      : pages_(pages), pieces_(pieces), furniture_(pages, pieces) {}

  PdfText run() {
    measure();
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (page > 0) out_.text += "\n\f";
      out_.pages.push_back(narrow(out_.text.size()));
      above_ = nullptr;
      for (const PdfPiece& piece : pieces_[page]) add(piece, pages_[page].height);
    }
    return std::move(out_);
  }

 private:
  static std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

  /// The usual size, distance and width of the letters.
  void measure() {
    std::vector<std::pair<float, double>> sizes, widths, steps;
    for (const std::vector<PdfPiece>& page : pieces_) {
      for (std::size_t i = 0; i < page.size(); ++i) {
        const PdfPiece& piece = page[i];
        const auto letters = static_cast<double>(utf8::count(piece.text));
        sizes.emplace_back(piece.size, letters);
        if (piece.right > piece.left)  // a font may say that its letters have no width
          widths.emplace_back((piece.right - piece.left) / static_cast<float>(letters), letters);
        if (i == 0 || page[i - 1].size != piece.size) continue;
        const float step = (piece.bottom - page[i - 1].bottom) / piece.size;
        if (step > 0.8F && step < 2.5F) steps.emplace_back(step, letters);
      }
    }
    out_.body_size = middle(std::move(sizes), 10.0F);
    out_.letter_width = middle(std::move(widths), 5.0F);
    step_ = middle(std::move(steps), 1.2F);
  }

  void add(const PdfPiece& piece, float height) {
    const bool furniture = furniture_.holds(piece, height);
    if (piece.same_line && above_ && !furniture && !out_.lines.back().furniture) {
      out_.text += '\t';
      extend(piece);
    } else {
      if (above_) out_.text.append(1 + empty_lines(*above_, piece), '\n');
      PdfLine& line = out_.lines.emplace_back();
      line.left = piece.left;
      line.top = piece.top, line.bottom = piece.bottom;
      line.size = piece.size;
      line.style = piece.style;
      line.furniture = furniture;
      line.text.begin = narrow(out_.text.size());
      if (piece.note > 0) {
        line.note = piece.note;
        line.content = line.text.begin + piece.content;
      }
      extend(piece);
    }
    above_ = &piece;
  }

  void extend(const PdfPiece& piece) {
    PdfLine& line = out_.lines.back();
    const std::uint32_t begin = narrow(out_.text.size());
    for (const SourceSpan mark : piece.marks) out_.marks.push_back({begin + mark.begin, begin + mark.end});
    out_.text += piece.text;
    line.text.end = narrow(out_.text.size());
    line.right = piece.right;
    if (line.style != piece.style) line.style = PdfStyle::mixed;
    line.beside = line.beside || piece.beside;
  }

  std::size_t empty_lines(const PdfPiece& above, const PdfPiece& below) const {
    const bool larger = above.size > below.size * other_size || below.size > above.size * other_size;
    const bool other_style =
        above.style != below.style && above.last_style != below.first_style && above.style != PdfStyle::mixed;
    if (above.side != below.side || larger || other_style) return 2;
    if (below.top < above.top) return 1;  // up, to the next column
    if (below.left > above.right || above.left > below.right) return 1;
    return below.bottom - above.bottom > paragraph_gap * step_ * std::max(above.size, below.size) ? 1 : 0;
  }

  const std::vector<PdfPage>& pages_;
  const std::vector<std::vector<PdfPiece>>& pieces_;
  Furniture furniture_;
  PdfText out_;
  const PdfPiece* above_ = nullptr;
  float step_ = 1.2F;
};

}  // namespace

PdfText pdf_text(const std::vector<PdfPage>& pages) {
  std::vector<std::vector<PdfPiece>> pieces;
  pieces.reserve(pages.size());
  for (const PdfPage& page : pages) pieces.push_back(pdf_pieces(page));
  return TextBuilder(pages, pieces).run();
}

}  // namespace duidelijk
