// SPDX-License-Identifier: EUPL-1.2
#include "tools/table.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/utf8.h"

namespace duidelijk::tools {

std::vector<std::string> split_text(const std::string& text, char separator) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos; begin = end + 1)
    pieces.push_back(text.substr(begin, end - begin));
  pieces.push_back(text.substr(begin));
  return pieces;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw SourceError(path + ":1: cannot open this file");
  return std::string(std::istreambuf_iterator<char>(in), {});
}

Table::Table(std::string path, std::vector<std::string> columns, std::size_t key_columns)
    : path_(std::move(path)), columns_(std::move(columns)) {
  std::istringstream in(read_file(path_));
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    const Row place{line, {}};
    if (!utf8::valid(text)) fail(place, "not valid UTF-8");
    if (utf8::nfc(text) != text) fail(place, "not in normal form C");
    if (text.empty()) fail(place, "empty line");
    if (text.back() == '\r') fail(place, "line ends in CR LF");
    if (text.starts_with("#")) {
      if (!rows_.empty()) fail(place, "comment below the header");
      check_header(line, text);
      continue;
    }
    rows_.push_back({line, split_text(text, '\t')});
    check_row(key_columns);
  }
  const Row top{1, {}};
  if (!source_) fail(top, "the header has no line '# source: …'");
  if (!licence_) fail(top, "the header has no line '# licence: …'");
  if (!named_) fail(top, "the header has no line '# columns: …'");
  if (rows_.empty()) fail(top, "no rows");
}

void Table::fail(const Row& row, const std::string& message) const {
  throw SourceError(path_ + ":" + std::to_string(row.line) + ": " + message);
}

void Table::check_header(std::size_t line, const std::string& text) {
  source_ = source_ || text.starts_with("# source: ");
  licence_ = licence_ || text.starts_with("# licence: ");
  const std::string start = "# columns: ";
  if (!text.starts_with(start)) return;
  named_ = true;
  if (split_text(text.substr(start.size()), ' ') != columns_) {
    std::string wanted;
    for (const std::string& column : columns_) wanted += " " + column;
    fail({line, {}}, "the columns must be:" + wanted);
  }
}

void Table::check_row(std::size_t key_columns) {
  const Row& row = rows_.back();
  if (row.cells.size() != columns_.size())
    fail(row, "expected " + std::to_string(columns_.size()) + " cells, found " + std::to_string(row.cells.size()));
  for (const std::string& cell : row.cells)
    if (cell.starts_with(" ") || cell.ends_with(" ")) fail(row, "space at the border of a cell");
  if (row.cells[0].empty()) fail(row, "the first cell is empty");
  if (rows_.size() > 1) {
    const Row& before = rows_[rows_.size() - 2];
    if (row.cells[0] < before.cells[0]) fail(row, "not sorted: '" + row.cells[0] + "' after '" + before.cells[0] + "'");
    if (row.cells[0] != before.cells[0]) same_first_.clear();
  }
  const std::vector<std::string> key(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(key_columns));
  if (std::ranges::find(same_first_, key) != same_first_.end()) fail(row, "duplicate of '" + row.cells[0] + "'");
  same_first_.push_back(key);
}

bool Table::yes(const Row& row, std::size_t column) const {
  const std::string& cell = row.cells[column];
  if (cell != "ja" && cell != "nee") fail(row, columns_[column] + " must be 'ja' or 'nee', not '" + cell + "'");
  return cell == "ja";
}

}  // namespace duidelijk::tools
