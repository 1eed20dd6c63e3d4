// SPDX-License-Identifier: EUPL-1.2
#include "report/lines.h"

#include <algorithm>
#include <vector>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::string_view unknown_sign = "\uFFFD";
constexpr int tab_columns = 4;
constexpr std::size_t longest_word = 20;  // a longer one is cut, so that a mark is never left without words

bool is_control(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029 ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

/// One character of a source line as it will be shown.
struct Cell {
  std::uint32_t column;  // code points of the source line, from 1
  int width;
  std::string text;
};

std::vector<Cell> cells_of(const Excerpt& line) {
  std::vector<Cell> cells;
  std::uint32_t column = line.column;
  const std::string_view text = line.text.view();
  for (std::size_t at = 0; at < text.size(); ++column) {
    const utf8::Char c = utf8::decode(text, at);
    if (c.point == '\t')
      cells.push_back({column, tab_columns, std::string(tab_columns, ' ')});
    else if (is_control(c.point))
      cells.push_back({column, 1, std::string(unknown_sign)});
    else
      cells.push_back({column, utf8::width(c.point), std::string(text.substr(at, c.size))});
    at += c.size;
  }
  return cells;
}

int width_of(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  int width = 0;
  for (std::size_t i = from; i < to; ++i) width += cells[i].width;
  return width;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char c = utf8::decode(text, at);
    if (c.point == '\t' || c.point == '\n' || c.point == '\r')
      out += ' ';
    else if (is_control(c.point))
      out += unknown_sign;
    else
      out.append(text, at, c.size);
    at += c.size;
  }
  return out;
}

std::string wrapped(std::string_view text, int width, int indent) {
  std::string out;
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  int used = 0;  // columns on the open line; 0: no line is open
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const int columns = utf8::width(word);
    if (used > 0 && used + 1 + columns > width) {
      out += '\n';
      used = 0;
    }
    if (used == 0) {
      out += margin;
      used = indent;
    } else {
      out += ' ';
      ++used;
    }
    out += word;
    used += columns;
  }
  if (used > 0) out += '\n';
  return out;
}

MarkedLine marked_line(const Excerpt& line, std::uint32_t begin, std::uint32_t end, int width) {
  const std::vector<Cell> cells = cells_of(line);
  const auto index_of = [&cells](std::uint32_t column) {
    const auto at = std::ranges::lower_bound(cells, column, {}, &Cell::column);
    return static_cast<std::size_t>(at - cells.begin());
  };
  const std::size_t mark_from = index_of(begin), mark_to = std::max(mark_from, index_of(end));
  // Indentation in the source says nothing to the reader of a report.
  std::size_t from = 0, to = cells.size();
  while (from < mark_from && cells[from].text.find_first_not_of(' ') == std::string::npos) ++from;
  while (to > mark_to && cells[to - 1].text.find_first_not_of(' ') == std::string::npos) --to;
  const bool cut_before = line.column > 1;
  // A sign is kept free for each "…". The marked words come first, then what stands after and before them.
  const int room = std::max(width - 2, 8);
  if (cut_before || line.more || width_of(cells, from, to) > width) {
    std::size_t left = mark_from, right = mark_from;
    int used = 0;
    while (right < mark_to && used + cells[right].width <= room) used += cells[right++].width;
    const int before_most = std::max((room - used) / 2, room - used - width_of(cells, right, to));
    int before = 0;
    while (left > from && before + cells[left - 1].width <= before_most) before += cells[--left].width;
    used += before;
    while (right < to && used + cells[right].width <= room) used += cells[right++].width;
    // Begin and end at a whole word, unless that would cut into the mark.
    if (left > from) {
      std::size_t word = left;
      while (word < mark_from && cells[word - 1].text != " ") ++word;
      left = word;
    }
    if (right < to) {
      const std::size_t least = right > mark_to ? mark_to : std::max(mark_from, right - std::min(right, longest_word));
      std::size_t word = right;
      while (word > least && cells[word].text != " ") --word;
      if (right > mark_to || word > least) right = word;
    }
    from = left;
    to = right;
  }
  const bool more_before = cut_before || (from > 0 && width_of(cells, 0, from) > 0 && [&] {
                             for (std::size_t i = 0; i < from; ++i)
                               if (cells[i].text.find_first_not_of(' ') != std::string::npos) return true;
                             return false;
                           }());
  bool more_after = line.more;
  for (std::size_t i = to; i < cells.size() && !more_after; ++i)
    more_after = cells[i].text.find_first_not_of(' ') != std::string::npos;

  MarkedLine out;
  int column = 0;
  if (more_before) {
    out.text += "…";
    column = 1;
  }
  for (std::size_t i = from; i < to; ++i) out.text += cells[i].text;
  if (more_after) out.text += "…";
  column += width_of(cells, from, std::min(mark_from, to));
  const int marked = width_of(cells, std::min(mark_from, to), std::min(mark_to, to));
  out.mark = std::string(static_cast<std::size_t>(column), ' ') +
             std::string(static_cast<std::size_t>(std::max(marked, 1)), '^');
  return out;
}

}  // namespace duidelijk
