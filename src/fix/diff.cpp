// SPDX-License-Identifier: EUPL-1.2
#include "fix/diff.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace duidelijk {
namespace {

using Lines = std::vector<std::string_view>;  // each with its line end

Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(at, next - at));
    at = next;
  }
  return lines;
}

/// Lines [old_begin, old_end) became [new_begin, new_end).
struct Part {
  std::size_t old_begin, old_end, new_begin, new_end;
};

/// From a pair of lines that differ: the shortest step after which both go on with the same line. At most `far` lines
/// are looked at, so one step costs no more than a constant; beyond that the pair counts as changed.
Part difference_at(const Lines& before, const Lines& after, std::size_t i, std::size_t j) {
  constexpr std::size_t far = 32;
  const auto meet = [&](std::size_t gone, std::size_t come) {
    if (i + gone > before.size() || j + come > after.size()) return false;
    const bool old_ends = i + gone == before.size(), new_ends = j + come == after.size();
    return old_ends || new_ends ? old_ends && new_ends : before[i + gone] == after[j + come];
  };
  for (std::size_t steps = 1; steps <= far; ++steps) {
    if (steps % 2 == 0 && meet(steps / 2, steps / 2))  // as many lines as before: the usual case
      return {i, i + steps / 2, j, j + steps / 2};
    for (std::size_t gone = 0; gone <= steps; ++gone)
      if (meet(gone, steps - gone)) return {i, i + gone, j, j + steps - gone};
  }
  return {i, std::min(i + 1, before.size()), j, std::min(j + 1, after.size())};
}

std::vector<Part> differences(const Lines& before, const Lines& after) {
  std::vector<Part> parts;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i;
      ++j;
      continue;
    }
    const Part part = difference_at(before, after, i, j);
    if (!parts.empty() && parts.back().old_end == part.old_begin && parts.back().new_end == part.new_begin) {
      parts.back().old_end = part.old_end;
      parts.back().new_end = part.new_end;
    } else {
      parts.push_back(part);
    }
    i = part.old_end;
    j = part.new_end;
  }
  return parts;
}

void add_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// "3,4": first line and number of lines, as diff counts.
std::string range(std::size_t begin, std::size_t size) {
  const std::string first = std::to_string(size == 0 ? begin : begin + 1);
  return size == 1 ? first : first + ',' + std::to_string(size);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  constexpr std::size_t context = 3;
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const std::vector<Part> parts = differences(old_lines, new_lines);
  if (parts.empty()) return "";
  std::string out = "--- ";
  out.append(path).append("\n+++ ").append(path) += '\n';
  for (std::size_t first = 0; first < parts.size();) {
    std::size_t last = first;
    while (last + 1 < parts.size() && parts[last + 1].old_begin - parts[last].old_end <= 2 * context) ++last;
    const std::size_t lead = std::min(context, parts[first].old_begin);
    const std::size_t tail = std::min(context, old_lines.size() - parts[last].old_end);
    const std::size_t old_begin = parts[first].old_begin - lead, new_begin = parts[first].new_begin - lead;
    out += "@@ -" + range(old_begin, parts[last].old_end + tail - old_begin) + " +" +
           range(new_begin, parts[last].new_end + tail - new_begin) + " @@\n";
    std::size_t at = old_begin;
    for (std::size_t i = first; i <= last; ++i) {
      for (; at < parts[i].old_begin; ++at) add_line(out, ' ', old_lines[at]);
      for (; at < parts[i].old_end; ++at) add_line(out, '-', old_lines[at]);
      for (std::size_t j = parts[i].new_begin; j < parts[i].new_end; ++j) add_line(out, '+', new_lines[j]);
    }
    for (const std::size_t end = at + tail; at < end; ++at) add_line(out, ' ', old_lines[at]);
    first = last + 1;
  }
  return out;
}

}  // namespace duidelijk
