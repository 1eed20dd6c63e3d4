// SPDX-License-Identifier: EUPL-1.2
#include "report/html_blocks.h"

#include <algorithm>
#include <string_view>

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

/// `number`: that of an item, or 0.
std::string element(const Block& block, std::uint32_t number, const std::string& text) {
  switch (block.kind) {
    case BlockKind::heading:
      return "<p class=\"head l" + std::to_string(block.level) + "\">" + text + "</p>\n";
    case BlockKind::list_item:
      return "<li class=\"item\"" + (number > 0 ? " data-number=\"" + std::to_string(number) + "\"" : std::string()) +
             " style=\"--depth:" + std::to_string(std::max<int>(block.level, 1)) + "\">" + text + "</li>\n";
    case BlockKind::table_cell:
      return "<p>" + text + "</p>\n";
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

std::string html_group(const ReportText& whole, std::span<const Block> group,
                       const std::function<std::string(const Block&)>& marked) {
  const auto first = static_cast<std::size_t>(group.data() - whole.blocks.data());
  std::string text, rows;
  const BlockKind kind = group.front().kind;
  for (std::size_t i = 0; i < group.size(); ++i) {
    text += element(group[i], whole.numbers.empty() ? 0 : whole.numbers[first + i], marked(group[i]));
    const bool row_ends = i + 1 == group.size() || group[i + 1].level != group[i].level;
    if (kind != BlockKind::table_cell || !row_ends) continue;
    rows += "<div class=\"cells\">\n" + text + "</div>\n";
    text.clear();
  }
  if (kind == BlockKind::list_item) return "<ul>\n" + text + "</ul>\n";
  if (kind == BlockKind::table_cell)
    return "<div class=\"rows\" role=\"group\" aria-label=\"Tabel\">\n" + rows + "</div>\n";
  return text;
}

}  // namespace duidelijk
