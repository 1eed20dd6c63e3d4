// SPDX-License-Identifier: EUPL-1.2
#include "pages/complaint.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"

namespace duidelijk {

std::string to_string(const Complaint& complaint) {
  std::string out = complaint.file;
  if (complaint.line > 0) out += ':' + std::to_string(complaint.line) + ':' + std::to_string(complaint.column);
  out += ": " + complaint.what + '\n';
  if (complaint.line == 0) return out;
  out += "  " + complaint.text + "\n  ";
  const std::string_view before = std::string_view(complaint.text).substr(0, complaint.column - 1);
  if (utf8::valid(before)) {
    for (std::size_t at = 0; at < before.size();) {
      const utf8::Char c = utf8::decode(before, at);
      out += c.point == '\t' ? std::string(1, '\t') : std::string(static_cast<std::size_t>(utf8::width(c.point)), ' ');
      at += c.size;
    }
  }
  return out + "^\n";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  lines.reserve(text.size() / 64 + 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void Complaints::add(std::uint32_t line, std::size_t column, std::string what) {
  const std::string_view text = line > 0 && line <= lines_.size() ? lines_[line - 1] : std::string_view();
  const std::size_t place = std::min(std::max<std::size_t>(column, 1), text.size() + 1);
  list_.push_back({file_, line, static_cast<std::uint32_t>(place), std::move(what), std::string(text)});
}

void Complaints::add(std::vector<Complaint> others) { std::ranges::move(others, std::back_inserter(list_)); }

}  // namespace duidelijk
