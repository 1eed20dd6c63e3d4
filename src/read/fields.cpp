// SPDX-License-Identifier: EUPL-1.2
#include "read/fields.h"

#include <algorithm>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t longest_field = 120;

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/// Letters, digits and what holds names together; no marks, line ends or invisible characters.
bool is_plain(std::string_view inside, std::string_view also) {
  return std::ranges::all_of(inside,
                             [also](char c) {
                               return is_word_byte(c) || c == '_' || c == '-' || c == '.' ||
                                      also.find(c) != std::string_view::npos;
                             }) &&
         inside.find("\xC2") == std::string_view::npos && inside.find("\xE2") == std::string_view::npos &&
         inside.find("\xEF") == std::string_view::npos && utf8::surely_nfc(inside);
}

bool starts_with_letter(std::string_view inside) {
  return !inside.empty() && utf8::is_letter(utf8::decode(inside, 0).point);
}

std::string_view inner(std::string_view text, std::size_t at, std::size_t end, std::string_view open,
                       std::string_view close) {
  const std::string_view window = text.substr(at, std::min(end - at, longest_field));
  if (!window.starts_with(open)) return {};
  const std::size_t stop = window.find(close, open.size());
  if (stop == std::string_view::npos) return {};
  return window.substr(open.size(), stop - open.size());
}

Field sized(std::string_view inside, std::size_t around, bool tag = false) {
  return {static_cast<std::uint32_t>(inside.size() + around), tag};
}

Field braces(std::string_view text, std::size_t at, std::size_t end) {
  if (const std::string_view inside = inner(text, at, end, "{%", "%}");
      !inside.empty() && inside.find('\n') == std::string_view::npos)
    return sized(inside, 4, true);
  if (const std::string_view inside = inner(text, at, end, "{#", "#}");
      !inside.empty() && inside.find('\n') == std::string_view::npos)
    return sized(inside, 4, true);
  if (const std::string_view inside = inner(text, at, end, "{{{", "}}}");
      !inside.empty() && is_plain(inside, " |:,'\"()/&>#"))
    return sized(inside, 6);
  if (const std::string_view inside = inner(text, at, end, "{{", "}}");
      !inside.empty() && is_plain(inside, " |:,'\"()/&>#$=[]?!@*+"))
    return sized(inside, 4);
  const std::string_view inside = inner(text, at, end, "{", "}");
  if (starts_with_letter(inside) && inside.size() <= 60 && is_plain(inside, " :")) return sized(inside, 2);
  return {};
}

Field square(std::string_view text, std::size_t at, std::size_t end) {
  if (const std::string_view inside = inner(text, at, end, "[[", "]]");
      starts_with_letter(inside) && is_plain(inside, " :,/()"))
    return sized(inside, 4);
  const std::string_view inside = inner(text, at, end, "[", "]");
  if (!starts_with_letter(inside) || inside.size() > 50 || !is_plain(inside, " ,/()")) return {};
  if (inside.back() == '.' || inside.back() == ' ' || inside == "sic") return {};
  // "een [korte] toelichting van [de] minister" marks a change in a quotation; "ver[der]" stands inside a word.
  const std::size_t close = at + inside.size() + 2;
  if ((at > 0 && is_word_byte(text[at - 1])) || (close < end && is_word_byte(text[close]))) return {};
  if (std::ranges::count(inside, ' ') > 4) return {};
  return sized(inside, 2);
}

Field angles(std::string_view text, std::size_t at, std::size_t end) {
  if (const std::string_view inside = inner(text, at, end, "<<", ">>");
      starts_with_letter(inside) && is_plain(inside, " :,/()"))
    return sized(inside, 4);
  const std::string_view inside = inner(text, at, end, "<", ">");
  if (starts_with_letter(inside) && inside.size() <= 40 && inside.back() != ' ' && is_plain(inside, " /") &&
      std::ranges::count(inside, ' ') <= 3)
    return sized(inside, 2);
  return {};
}

}  // namespace

FieldStyle field_style(std::string_view text) {
  // A quotation has a space in it, the name of a field has none.
  for (std::size_t at = text.find("«"); at != std::string_view::npos; at = text.find("«", at + 2)) {
    const std::string_view inside = text.substr(at + 2, longest_field);
    const std::size_t space = inside.find(' ');
    if (space != std::string_view::npos && space > 0 && space < inside.find("»")) return {false, true};
  }
  return {};
}

Field field_at(std::string_view text, std::size_t at, std::size_t end, FieldStyle style) {
  switch (text[at]) {
    case '{':
      return braces(text, at, end);
    case '[':
      return style.brackets ? square(text, at, end) : Field{};
    case '<':
      return style.brackets ? angles(text, at, end) : Field{};
    default:
      break;
  }
  if (!style.guillemets) return {};
  const std::string_view inside = inner(text, at, end, "«", "»");
  if (starts_with_letter(inside) && is_plain(inside, "")) return sized(inside, 4);
  return {};
}

}  // namespace duidelijk
