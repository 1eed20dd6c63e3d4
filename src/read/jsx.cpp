// SPDX-License-Identifier: EUPL-1.2
#include "read/jsx.h"

#include <algorithm>

namespace duidelijk {
namespace {

constexpr std::size_t longest_tag = 4000;

bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// Behind the string that opens at `at`; `at` + 1 when it does not close.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == text[at])
      return i + 1;
    else if (text[i] == '\n' && text[at] != '`')
      break;
  }
  return at + 1;
}

}  // namespace

JsxTag jsx_tag_at(std::string_view text, std::size_t at) {
  text = text.substr(at, longest_tag);
  if (text.starts_with("<>")) return {2, 2};
  if (text.starts_with("</>")) return {3, 3};
  const std::size_t name = text.starts_with("</") ? 2 : 1;
  if (text.size() < name + 2 || text[0] != '<' || !is_letter(text[name])) return {};
  // "TabItem": an element of a program, which CommonMark would take for a block of HTML.
  const bool component = text[name] <= 'Z' && text[name + 1] >= 'a' && text[name + 1] <= 'z';
  if (name == 2 && !component) return {};
  std::size_t depth = 0;
  bool braces = component;
  for (std::size_t i = name + 1; i < text.size();) {
    const char c = text[i];
    if (c == '"' || c == '`' || (c == '\'' && text[i - 1] != '\\')) {
      i = string_end(text, i);
      continue;
    }
    if (c == '{') {
      // Only as the value of an attribute, or to spread some.
      if (depth == 0 && text[i - 1] != '=' && text[i - 1] != ' ' && text[i - 1] != '\n') return {0, i};
      ++depth;
      braces = true;
    }
    if (c == '}' && depth > 0) --depth;
    if (depth == 0 && c == '>') return {braces ? i + 1 : 0, i};
    if (depth == 0 && c == '<') return {0, i};
    ++i;
  }
  return {0, text.size()};
}

std::size_t statement_end(std::string_view text, std::size_t at) {
  const std::string_view window = text.substr(0, std::min(text.size(), at + longest_statement));
  std::size_t depth = 0;
  for (std::size_t i = at; i < window.size();) {
    const char c = window[i];
    if (c == '"' || c == '\'' || c == '`') {
      i = string_end(window, i);
      continue;
    }
    if (c == '{' || c == '(' || c == '[') ++depth;
    if ((c == '}' || c == ')' || c == ']') && depth > 0) --depth;
    if (c == '\n' && depth == 0) return i;
    ++i;
  }
  return depth == 0 && window.size() == text.size() ? text.size() : at;
}

}  // namespace duidelijk
