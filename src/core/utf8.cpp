// SPDX-License-Identifier: EUPL-1.2
#include "core/utf8.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "core/ascii.h"

namespace duidelijk::utf8 {
namespace {

utf8proc_category_t category(char32_t point) { return utf8proc_category(static_cast<utf8proc_int32_t>(point)); }

}  // namespace

Char decode_before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return decode(text, at);
}

std::size_t find_invalid(std::string_view bytes) {
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size(); at += ascii_prefix(bytes.substr(at))) {
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + at),
                                       static_cast<utf8proc_ssize_t>(bytes.size() - at), &point);
    if (size <= 0 || point < 0) return at;
    at += static_cast<std::size_t>(size);
  }
  return std::string_view::npos;
}

void append(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
    return;
  }
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

std::string nfc(std::string_view text) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

bool surely_nfc(std::string_view text) {
  for (std::size_t at = ascii_prefix(text); at < text.size(); at += ascii_prefix(text.substr(at))) {
    if (static_cast<unsigned char>(text[at]) < 0xCC) {  // below U+0300 everything is composed
      ++at;
      continue;
    }
    const Char c = decode(text, at);
    // Combining marks, and the blocks with characters that NFC replaces (Å as ångström, Hangul, compatibility
    // ideographs).
    if (is_mark(c.point) || (c.point >= 0x0340 && c.point < 0x2000) || (c.point >= 0x2126 && c.point <= 0x212B) ||
        c.point == 0x2000 || c.point == 0x2001 || c.point == 0x2329 || c.point == 0x232A || c.point == 0x2ADC ||
        c.point >= 0xAC00)
      return false;
    at += c.size;
  }
  return true;
}

void lower_to(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const Char c = decode(text, at);
    append(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.point))));
    at += c.size;
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  lower_to(text, out);
  return out;
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  if (text.starts_with("ij")) return "IJ" + std::string(text.substr(2));
  const Char first = decode(text, 0);
  std::string out;
  append(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(first.point))));
  out += text.substr(first.size);
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Char c = decode(text, at);
    append(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c.point))));
    at += c.size;
  }
  return out;
}

bool is_letter(char32_t point) {
  if (point < 0x80) return (point | 0x20) >= 'a' && (point | 0x20) <= 'z';
  const auto c = category(point);
  return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}
bool is_upper(char32_t point) {
  if (point < 0x80) return point >= 'A' && point <= 'Z';
  const auto c = category(point);
  return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}
bool is_lower(char32_t point) {
  if (point < 0x80) return point >= 'a' && point <= 'z';
  return category(point) == UTF8PROC_CATEGORY_LL;
}
bool is_digit(char32_t point) { return point >= '0' && point <= '9'; }
bool is_space(char32_t point) {
  if (point < 0x80) return point == ' ' || (point >= '\t' && point <= '\r');
  if (point == 0x85 || point == 0x200B || point == 0x2060 || point == 0xFEFF) return true;
  const auto c = category(point);
  return c == UTF8PROC_CATEGORY_ZS || c == UTF8PROC_CATEGORY_ZL || c == UTF8PROC_CATEGORY_ZP;
}
bool is_mark(char32_t point) {
  if (point < 0x300) return false;
  const auto c = category(point);
  return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC || c == UTF8PROC_CATEGORY_ME || point == 0x200D;
}

bool joins_previous(char32_t point) {
  return is_mark(point) || (point >= 0x1161 && point <= 0x1175) || (point >= 0x11A8 && point <= 0x11C2);
}
bool is_punctuation(char32_t point) {
  if (point < 0x30) return point > 0x20 && point != '$' && point != '+';
  const auto c = category(point);
  return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_PO;
}
bool is_symbol(char32_t point) {
  const auto c = category(point);
  return c >= UTF8PROC_CATEGORY_SM && c <= UTF8PROC_CATEGORY_SO;
}

int width(char32_t point) {
  if (point < 0x7F) return point < 0x20 && point != '\t' ? 0 : 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(point));
}

int width(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Char c = decode(text, at);
    columns += width(c.point);
    at += c.size;
  }
  return columns;
}

std::size_t count(std::string_view text) {
  std::size_t points = 0;
  for (const char c : text) points += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return points;
}

}  // namespace duidelijk::utf8
