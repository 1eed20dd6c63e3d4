// Edits in plain text, Markdown and HTML: the text of an edit in the markup and the encoding of its file.
// SPDX-License-Identifier: EUPL-1.2
#include <string>
#include <utility>

#include "fix/edits.h"
#include "fix/fixers.h"
#include "read/encoding.h"

namespace duidelijk {
namespace {

/// `text` as it is written at byte `at` of `source`.
using Markup = std::string (*)(std::string_view text, std::string_view source, std::uint32_t at);

std::string as_plain(std::string_view text, std::string_view, std::uint32_t) { return std::string(text); }

std::string as_markdown(std::string_view text, std::string_view, std::uint32_t) {
  constexpr std::string_view marks = "\\`*_[]|~";
  std::string out;
  for (const char sign : text) {
    if (sign == '&' || sign == '<') {
      out += sign == '&' ? "&amp;" : "&lt;";  // also right where Markdown holds a block of HTML
      continue;
    }
    if (marks.find(sign) != std::string_view::npos) out += '\\';
    out += sign;
  }
  return out;
}

/// Whether byte `at` stands in a tag: then the edit is in the value of an attribute.
bool inside_tag(std::string_view source, std::uint32_t at) {
  constexpr std::size_t far = 16u << 10;  // longer attributes are read as text, which changes quotes only
  for (std::size_t i = at; i > 0 && at - i < far; --i) {
    if (source[i - 1] == '>') return false;
    if (source[i - 1] == '<') return true;
  }
  return false;
}

std::string as_html(std::string_view text, std::string_view source, std::uint32_t at) {
  const bool attribute = inside_tag(source, at);
  std::string out;
  for (const char sign : text) {
    if (sign == '&')
      out += "&amp;";
    else if (sign == '<')
      out += "&lt;";
    else if (sign == '>')
      out += "&gt;";
    else if (attribute && sign == '"')
      out += "&quot;";
    else if (attribute && sign == '\'')
      out += "&#39;";
    else
      out += sign;
  }
  return out;
}

bool is_white(char sign) { return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t'; }

/// `text` with the line break of the words that it replaces, so that lines keep their length: in place of its space
/// that stands nearest to where the break was. Without a space the break goes.
std::string with_line_break(std::string text, std::string_view old) {
  const std::size_t sign = old.find_first_of("\r\n");
  if (sign == std::string_view::npos || text.find(' ') == std::string::npos) return text;
  std::size_t begin = sign, end = sign;
  while (begin > 0 && is_white(old[begin - 1])) --begin;
  while (end < old.size() && is_white(old[end])) ++end;
  const std::size_t wanted = begin * text.size() / old.size();
  const std::size_t before = text.rfind(' ', wanted), after = text.find(' ', wanted);
  const std::size_t at = before == std::string::npos                                       ? after
                         : after == std::string::npos || wanted - before <= after - wanted ? before
                                                                                           : after;
  return text.replace(at, 1, old.substr(begin, end - begin));
}

Result<std::string> apply(const std::string& bytes, std::span<const ReportEdit> edits, Markup markup) {
  Result<Source> source = decode(bytes);
  if (!source) return source.error();
  const bool as_is = source->anchors.empty();  // then the bytes of the file are those of the source
  return replaced(bytes, edits, [&](const ReportEdit& edit) -> Result<std::string> {
    const std::uint32_t begin = as_is ? edit.start_byte : source->text_byte(edit.start_byte);
    const std::uint32_t end = as_is ? edit.end_byte : source->text_byte(edit.end_byte);
    const std::string_view old = std::string_view(source->text).substr(begin, end - begin);
    return encode(with_line_break(markup(edit.text, source->text, begin), old), source->encoding);
  });
}

}  // namespace

Result<std::string> fix_plain(const std::string& bytes, std::span<const ReportEdit> edits) {
  return apply(bytes, edits, as_plain);
}
Result<std::string> fix_markdown(const std::string& bytes, std::span<const ReportEdit> edits) {
  return apply(bytes, edits, as_markdown);
}
Result<std::string> fix_html(const std::string& bytes, std::span<const ReportEdit> edits) {
  return apply(bytes, edits, as_html);
}

Result<std::string> shown_text(const std::string& bytes) {
  Result<Source> source = decode(bytes);
  if (!source) return source.error();
  return std::move(source->text);
}

}  // namespace duidelijk
