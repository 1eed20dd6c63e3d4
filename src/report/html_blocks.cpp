// SPDX-License-Identifier: EUPL-1.2
#include "report/html_blocks.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "report/markup.h"

namespace duidelijk {
namespace {

std::string_view kind_name(BlockKind kind) {
  switch (kind) {
    case BlockKind::caption:
      return "Bijschrift";
    case BlockKind::footnote:
      return "Voetnoot";
    case BlockKind::alt_text:
      return "Tekst bij beeld";
    case BlockKind::link_text:
      return "Link";
    case BlockKind::label:
      return "Veld";
    case BlockKind::button:
      return "Knop";
    default:
      return "";
  }
}

using Marked = std::function<std::string(const Block&)>;

/// "3." before an item or a heading; empty when it has none.
std::string label(const ReportText& text, const Block& block) {
  const std::string_view label = text.labels.find(block.text.begin);
  return label.empty() ? "" : "<span class=\"label\">" + xml_text(label) + "</span> ";
}

std::string element(const ReportText& whole, const Block& block, const Marked& marked) {
  const std::string text = label(whole, block) + marked(block);
  switch (block.kind) {
    case BlockKind::heading:
      return "<p class=\"head l" + std::to_string(block.level) + "\">" + text + "</p>\n";
    case BlockKind::address:
      return "<p class=\"address\">" + text + "</p>\n";
    case BlockKind::quote:
      return "<blockquote>" + text + "</blockquote>\n";
    default: {
      std::string out = "<p>";
      if (const std::string_view kind = kind_name(block.kind); !kind.empty())
        out.append("<span class=\"kind\">").append(kind).append(": </span>");
      return out + text + "</p>\n";
    }
  }
}

/// Items, with the lists in them. No line breaks inside: they would show.
std::string list(const ReportText& whole, std::span<const Block> items, const Marked& marked) {
  struct Open {
    int level = 0;
    std::string_view end;
  };
  std::vector<Open> open;
  std::string out;
  const auto close = [&out, &open] {
    out.append("</li>").append(open.back().end);
    open.pop_back();
  };
  for (const Block& item : items) {
    const int level = std::max<int>(item.level, 1);
    const bool numbered = !whole.labels.find(item.text.begin).empty();
    while (!open.empty() && open.back().level > level) close();
    if (!open.empty() && open.back().level == level) {
      out += "</li>";
    } else {
      out += numbered ? "<ol" : "<ul";
      if (open.empty() && level > 1) out += " style=\"--depth:" + std::to_string(level) + "\"";
      out += '>';
      open.push_back({level, numbered ? "</ol>" : "</ul>"});
    }
    out += (numbered ? "<li class=\"numbered\">" : "<li>") + label(whole, item) + marked(item);
  }
  while (!open.empty()) close();
  return out + '\n';
}

struct Cell {
  std::size_t column = 0;
  bool head = false;
  std::string text;
};
using Cells = std::vector<Cell>;

/// The cells by their rows. Columns in which no cell stands are left out.
std::vector<Cells> rows_of(std::span<const Block> blocks, const Marked& marked) {
  std::set<std::size_t> columns;
  std::vector<Cells> rows;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool new_row = i == 0 || block.level != blocks[i - 1].level || block.column < blocks[i - 1].column;
    if (new_row) rows.emplace_back();
    columns.insert(block.column);
    if (new_row || block.column != blocks[i - 1].column)
      rows.back().push_back({block.column, block.head, marked(block)});
    else
      rows.back().back().text += "<br>" + marked(block);
  }
  for (Cells& row : rows)
    for (Cell& cell : row)
      cell.column = static_cast<std::size_t>(std::distance(columns.begin(), columns.find(cell.column)));
  return rows;
}

bool names_columns(const Cells& row) { return std::ranges::all_of(row, &Cell::head); }

std::string table(std::span<const Block> blocks, const Marked& marked) {
  const std::vector<Cells> rows = rows_of(blocks, marked);
  std::size_t heads = 0;
  while (heads < rows.size() && names_columns(rows[heads])) ++heads;
  std::string out = "<div class=\"rows\" role=\"group\" aria-label=\"Tabel\">\n<table>\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || i == heads) out += i < heads ? "<thead>\n" : "<tbody>\n";
    out += "<tr>";
    std::size_t next = 0;
    for (const Cell& cell : rows[i]) {
      if (const std::size_t gap = cell.column - next; gap > 0)
        out += gap == 1 ? "<td></td>" : "<td colspan=\"" + std::to_string(gap) + "\"></td>";
      next = cell.column + 1;
      if (cell.head)
        out +=
            std::string("<th scope=\"") + (i < heads || cell.column > 0 ? "col" : "row") + "\">" + cell.text + "</th>";
      else
        out += "<td>" + cell.text + "</td>";
    }
    out += "</tr>\n";
    if (i + 1 == heads || i + 1 == rows.size()) out += i < heads ? "</thead>\n" : "</tbody>\n";
  }
  return out + "</table>\n</div>\n";
}

}  // namespace

std::vector<std::span<const Block>> html_groups(std::span<const Block> blocks) {
  std::vector<std::span<const Block>> groups;
  for (std::size_t begin = 0; begin < blocks.size();) {
    std::size_t end = begin + 1;
    const bool grouped = blocks[begin].kind == BlockKind::list_item || blocks[begin].kind == BlockKind::table_cell;
    while (grouped && end < blocks.size() && blocks[end].kind == blocks[begin].kind) ++end;
    groups.push_back(blocks.subspan(begin, end - begin));
    begin = end;
  }
  return groups;
}

std::string html_group(const ReportText& whole, std::span<const Block> group, const Marked& marked) {
  switch (group.front().kind) {
    case BlockKind::list_item:
      return list(whole, group, marked);
    case BlockKind::table_cell:
      return table(group, marked);
    default:
      return element(whole, group.front(), marked);
  }
}

}  // namespace duidelijk
