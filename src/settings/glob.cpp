// SPDX-License-Identifier: EUPL-1.2
#include "settings/glob.h"

#include <algorithm>
#include <utility>

namespace duidelijk {
namespace {

/// Reads the set "[…]" at `at` (behind the bracket). Moves `at` behind it; nothing when it is not closed.
std::optional<bool> in_set(std::string_view pattern, std::size_t& at, char sign) {
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (negated) ++at;
  bool found = false;
  for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
    char low = pattern[at++];
    if (low == '\\' && at < pattern.size()) low = pattern[at++];
    char high = low;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      high = pattern[at + 1];
      at += 2;
    }
    found = found || (low <= sign && sign <= high);
  }
  if (at >= pattern.size()) return std::nullopt;
  ++at;
  return found != negated;
}

/// Whether the sign fits what stands at `at`, which is no star; moves `at` behind it.
bool fits_sign(std::string_view pattern, std::size_t& at, char sign) {
  const char wanted = pattern[at++];
  if (wanted == '?') return true;
  if (wanted == '[') {
    const std::size_t before = at;
    if (const std::optional<bool> found = in_set(pattern, at, sign)) return *found;
    at = before;  // "[" without "]" is an ordinary sign
  }
  if (wanted == '\\' && at < pattern.size()) return pattern[at++] == sign;
  return wanted == sign;
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (end > at) names.emplace_back(path.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

/// Whether all names fit all patterns; row i of the table: do the first i patterns fit the first j names?
bool fits_path(const std::vector<std::string>& patterns, const std::vector<std::string>& names) {
  std::vector<char> row(names.size() + 1, 0);
  row[0] = 1;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    std::vector<char> next(names.size() + 1, 0);
    if (patterns[i] == "**") {
      const bool last = i + 1 == patterns.size();  // "a/**": what is inside a, not a itself
      bool open = false;
      for (std::size_t j = 0; j <= names.size(); ++j) {
        if (!last && row[j]) open = true;
        next[j] = open;
        if (last && row[j]) open = true;
      }
    } else {
      for (std::size_t j = 0; j < names.size(); ++j) next[j + 1] = row[j] && fits_name(patterns[i], names[j]);
    }
    row = std::move(next);
  }
  return row.back() != 0;
}

}  // namespace

bool fits_name(std::string_view pattern, std::string_view name) {
  std::size_t p = 0, n = 0, star = std::string_view::npos, from = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      from = n;
      continue;
    }
    std::size_t next = p;
    if (p < pattern.size() && fits_sign(pattern, next, name[n])) {
      p = next;
      ++n;
      continue;
    }
    if (star == std::string_view::npos) return false;
    p = star;  // let the star take one sign more
    n = ++from;
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

IgnoreFile::IgnoreFile(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view rest = text.substr(at, end - at);
    at = end + 1;
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    while (rest.ends_with(' ') && !rest.ends_with("\\ ")) rest.remove_suffix(1);
    if (rest.empty() || rest.front() == '#') continue;
    Line line;
    if (rest.front() == '!') {
      line.ignore = false;
      rest.remove_prefix(1);
    }
    if (rest.ends_with('/')) {
      line.folders_only = true;
      rest.remove_suffix(1);
    }
    const bool anchored = rest.find('/') != std::string_view::npos;
    line.names = split(rest);
    if (line.names.empty()) continue;
    if (!anchored) line.names.insert(line.names.begin(), "**");
    lines_.push_back(std::move(line));
  }
}

std::optional<bool> IgnoreFile::decides(std::string_view path, bool is_folder) const {
  if (lines_.empty()) return std::nullopt;
  const std::vector<std::string> names = split(path);
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line)
    if ((is_folder || !line->folders_only) && fits_path(line->names, names)) return line->ignore;
  return std::nullopt;
}

bool IgnoreFile::covers(std::string_view path) const {
  bool covered = false;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1))
    covered = decides(path.substr(0, slash), true).value_or(covered);
  return decides(path, false).value_or(covered);
}

}  // namespace duidelijk
