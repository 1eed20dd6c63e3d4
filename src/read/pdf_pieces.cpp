// SPDX-License-Identifier: EUPL-1.2
#include "read/pdf_pieces.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/utf8.h"
#include "read/lines.h"

namespace duidelijk {
namespace {

// Shares of the size of the letters.
constexpr float wide_gap = 1.3F;     // more room between two words: another column
constexpr float word_gap = 0.15F;    // less room: one word, written in two fonts
constexpr float marker_gap = 6.0F;   // the most between a bullet and its text
constexpr float raised_size = 0.8F;  // a raised number is smaller than this

float overlap(float begin, float end, float other_begin, float other_end) {
  return std::min(end, other_end) - std::max(begin, other_begin);
}

/// Whether two boxes stand on one line.
template <class A, class B>
bool on_one_line(const A& a, const B& b) {
  const float height = std::min(a.bottom - a.top, b.bottom - b.top);
  return overlap(a.top, a.bottom, b.top, b.bottom) >= 0.5F * height;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 && text.front() != '0' &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A piece being made.
class PieceBuilder {
 public:
  bool takes(const PdfWord& word) const {
    if (words_.empty()) return true;
    const PdfWord& last = *words_.back();
    const float size = std::max(last.size, word.size);
    return on_one_line(bounds_, word) && word.left >= last.right - 0.5F * size &&
           word.left <= last.right + wide_gap * size;
  }
  void add(const PdfWord& word) {
    if (words_.empty()) {
      bounds_ = word;
    } else {
      bounds_.left = std::min(bounds_.left, word.left);
      bounds_.right = std::max(bounds_.right, word.right);
      bounds_.top = std::min(bounds_.top, word.top);
      bounds_.bottom = std::max(bounds_.bottom, word.bottom);
    }
    words_.push_back(&word);
  }
  void finish(std::vector<PdfPiece>& pieces) {
    if (words_.empty()) return;
    PdfPiece& piece = pieces.emplace_back();
    piece.left = bounds_.left, piece.right = bounds_.right, piece.top = bounds_.top, piece.bottom = bounds_.bottom;
    piece.size = usual_size();
    const PdfStyle style = words_.front()->style;
    const bool one = std::ranges::all_of(words_, [style](const PdfWord* word) { return word->style == style; });
    piece.style = one ? style : PdfStyle::mixed;
    piece.first_style = style;
    piece.last_style = words_.back()->style;
    for (std::size_t i = 0; i < words_.size(); ++i) add_word(piece, i);
    words_.clear();
  }

 private:
  void add_word(PdfPiece& piece, std::size_t i) const {
    const PdfWord& word = *words_[i];
    const bool raised = is_raised(i, piece.size);
    if (i > 0 && !raised) {
      const PdfWord& before = *words_[i - 1];
      const bool apart = before.space_after || word.left - before.right > word_gap * std::max(word.size, before.size);
      if (apart) piece.text += ' ';
    }
    const auto begin = static_cast<std::uint32_t>(piece.text.size());
    piece.text += word.text;
    if (!raised) return;
    if (i > 0) {
      piece.marks.push_back({begin, static_cast<std::uint32_t>(piece.text.size())});
      return;
    }
    for (const char digit : word.text) piece.note = piece.note * 10 + static_cast<std::uint32_t>(digit - '0');
    piece.content = static_cast<std::uint32_t>(piece.text.size()) + 1;
  }
  /// A small number above the foot of the line.
  bool is_raised(std::size_t i, float size) const {
    const PdfWord& word = *words_[i];
    if (word.size >= raised_size * size || !is_number(word.text)) return false;
    const PdfWord& near = i > 0 ? *words_[i - 1] : *words_[std::min(i + 1, words_.size() - 1)];
    return word.bottom < near.bottom - 0.08F * size;
  }
  /// The size of most letters.
  float usual_size() const {
    std::vector<std::pair<float, std::size_t>> sizes;
    for (const PdfWord* word : words_) sizes.emplace_back(word->size, word->text.size());
    std::ranges::sort(sizes);
    std::size_t letters = 0, half = 0;
    for (const auto& size : sizes) half += size.second;
    half /= 2;
    for (const auto& size : sizes)
      if ((letters += size.second) > half) return size.first;
    return sizes.back().first;
  }

  std::vector<const PdfWord*> words_;
  PdfWord bounds_;
};

/// Whether the piece is a bullet, "1." or "a)" and nothing else.
bool is_marker(const PdfPiece& piece) {
  if (piece.text.size() > 6) return false;
  const std::vector<Line> lines = split_lines(piece.text);
  return lines.size() == 1 && is_marker_only(lines.front());
}

/// The pieces from the top of the page down, for looking sideways.
std::vector<std::size_t> by_height(const std::vector<PdfPiece>& pieces) {
  std::vector<std::size_t> order(pieces.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pieces[i].top; });
  return order;
}

/// Calls `use(i, j)` for each two pieces on one line, the left one first. At most a few hundred for each piece.
template <class Use>
void each_neighbour(const std::vector<PdfPiece>& pieces, Use use) {
  constexpr std::size_t most_looked_at = 300;
  const std::vector<std::size_t> order = by_height(pieces);
  for (std::size_t a = 0; a < order.size(); ++a) {
    const PdfPiece& first = pieces[order[a]];
    const std::size_t end = std::min(order.size(), a + most_looked_at);
    for (std::size_t b = a + 1; b < end && pieces[order[b]].top < first.bottom; ++b) {
      const PdfPiece& second = pieces[order[b]];
      if (!on_one_line(first, second)) continue;
      if (second.left >= first.right - 1)
        use(order[a], order[b]);
      else if (first.left >= second.right - 1)
        use(order[b], order[a]);
    }
  }
}

/// Puts bullets and numbers that stand in a column of their own before their text.
void join_markers(std::vector<PdfPiece>& pieces) {
  std::vector<std::size_t> text_of(pieces.size(), pieces.size());
  std::vector<bool> marker(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) marker[i] = is_marker(pieces[i]);
  each_neighbour(pieces, [&](std::size_t left, std::size_t right) {
    if (!marker[left] || pieces[right].left - pieces[left].right > marker_gap * pieces[right].size) return;
    const std::size_t known = text_of[left];
    if (known == pieces.size() || pieces[right].left < pieces[known].left) text_of[left] = right;
  });
  std::vector<bool> joined(pieces.size(), false), has_marker(pieces.size(), false);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t at = text_of[i];
    if (at == pieces.size() || has_marker[at] || marker[at]) continue;
    PdfPiece& text = pieces[at];
    const auto shift = static_cast<std::uint32_t>(pieces[i].text.size() + 1);
    for (SourceSpan& mark : text.marks) mark = {mark.begin + shift, mark.end + shift};
    text.text = pieces[i].text + ' ' + text.text;
    text.left = pieces[i].left;
    text.note = text.content = 0;
    has_marker[at] = joined[i] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (joined[i]) continue;
    if (kept != i) pieces[kept] = std::move(pieces[i]);
    ++kept;
  }
  pieces.resize(kept);
}

/// Finds a narrow column with little text to the right or left of the rest: the labels at the side of a letter.
void find_side(const PdfPage& page, std::vector<PdfPiece>& pieces) {
  if (pieces.size() < 4 || page.width <= 0) return;
  constexpr double little = 0.25;  // of the letters of a page
  constexpr float narrow = 0.35F;  // of its width
  constexpr float no_room = 0.4F;  // of the size of the letters
  constexpr float edge = 0.07F;    // of the height: running heads may go over both columns
  const auto letters = [](const PdfPiece& piece) { return static_cast<double>(piece.text.size()); };
  std::vector<std::size_t> order;
  double all = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    all += letters(pieces[i]);
    if (pieces[i].top > edge * page.height && pieces[i].bottom < (1 - edge) * page.height) order.push_back(i);
  }
  if (order.empty()) return;
  // From left to right, for a gap that goes from top to bottom.
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pieces[i].left; });
  float right = pieces[order.front()].right;
  double before = letters(pieces[order.front()]);
  const float first_left = pieces[order.front()].left;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const PdfPiece& piece = pieces[order[i]];
    if (piece.left > right + no_room * piece.size) {
      const bool on_left = before < little * all && right - first_left < narrow * page.width;
      const bool on_right = all - before < little * all && page.width - piece.left < narrow * page.width;
      if ((on_left && i >= 2) || (on_right && order.size() - i >= 2)) {
        for (std::size_t j = 0; j < order.size(); ++j) pieces[order[j]].side = on_right ? j >= i : j < i;
        break;
      }
    }
    right = std::max(right, piece.right);
    before += letters(piece);
  }
  std::stable_partition(pieces.begin(), pieces.end(), [](const PdfPiece& piece) { return piece.side; });
}

}  // namespace

std::vector<PdfPiece> pdf_pieces(const PdfPage& page) {
  std::vector<PdfPiece> pieces;
  PieceBuilder builder;
  for (const PdfWord& word : page.words) {
    if (!builder.takes(word)) builder.finish(pieces);
    builder.add(word);
  }
  builder.finish(pieces);
  join_markers(pieces);
  find_side(page, pieces);
  each_neighbour(pieces, [&](std::size_t left, std::size_t right) {
    if (pieces[left].side == pieces[right].side) pieces[left].beside = pieces[right].beside = true;
  });
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const PdfPiece& before = pieces[i - 1];
    pieces[i].same_line =
        before.side == pieces[i].side && on_one_line(before, pieces[i]) && pieces[i].left >= before.right;
  }
  return pieces;
}

}  // namespace duidelijk
