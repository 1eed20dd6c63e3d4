// SPDX-License-Identifier: EUPL-1.2
#include "read/feed.h"

#include <array>
#include <cstdint>
#include <string>

#include "core/utf8.h"

namespace duidelijk {
namespace {

/// What a character becomes in running text.
enum class Fate : std::uint8_t { as_is, space, nothing, ligature, mark, unsure };

bool is_invisible(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xAD || point == 0x061C || point == 0x180E ||
         (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF || (point >= 0xFFF9 && point <= 0xFFFB) ||
         (point >= 0xE0000 && point <= 0xE007F);
}

std::string_view written_out(char32_t point) {
  switch (point) {
    case 0x0132:
      return "IJ";
    case 0x0133:
      return "ij";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

Fate fate_of(char32_t point, std::string_view character) {
  if (point < 0x20) return point >= '\t' && point <= '\r' ? Fate::space : Fate::nothing;
  if (point < 0x7F) return point == ' ' ? Fate::space : Fate::as_is;
  if (point == 0x85) return Fate::space;
  if (is_invisible(point)) return point == 0x200D ? Fate::mark : Fate::nothing;
  if (utf8::is_space(point)) return Fate::space;
  if (!written_out(point).empty()) return Fate::ligature;
  if (point < 0x300) return Fate::as_is;
  if (utf8::joins_previous(point)) return Fate::mark;
  return utf8::surely_nfc(character) ? Fate::as_is : Fate::unsure;
}

/// Bytes that a run of plain text may hold: they stand for themselves, and so does what follows them.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x21; byte < 0x7F; ++byte) plain[byte] = byte != '{' && byte != '[' && byte != '<';
  return plain;
}();

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' || out.empty() || out.back() != ' ') out += c;
  return out;
}

void add(DocumentBuilder& build, std::string_view character, char32_t point, SourceSpan from) {
  switch (fate_of(point, character)) {
    case Fate::as_is:
      build.put(character, from);
      break;
    case Fate::space:
      build.space(from);
      break;
    case Fate::nothing:
      break;
    case Fate::ligature:
      build.put(written_out(point), from);
      break;
    case Fate::mark: {
      // The joiner binds emoji; elsewhere it is as invisible as the other zero-width characters.
      const std::string_view before = build.block_text();
      if (point == 0x200D) {
        if (before.empty()) break;
        const char32_t last = utf8::decode_before(before, before.size()).point;
        if (!utf8::is_symbol(last) && last != 0xFE0F) break;
      }
      build.combine(character, from);
      break;
    }
    case Fate::unsure:
      build.put(utf8::nfc(character), from);
      break;
  }
}

}  // namespace

void feed(DocumentBuilder& build, SourceSpan from, FieldStyle style) {
  const std::string_view text = build.source();
  std::uint32_t at = from.begin;
  while (at < from.end) {
    // The fast path: words with single spaces between them, and Latin letters with accents.
    const std::uint32_t run = at;
    while (at < from.end) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (plain_bytes[byte]) {
        ++at;
      } else if (byte == ' ' && at > run && at + 1 < from.end &&
                 plain_bytes[static_cast<unsigned char>(text[at + 1])]) {
        at += 2;
      } else if (byte == 0xC3) {
        at += 2;
      } else {
        break;
      }
    }
    build.copy({run, at});
    if (at >= from.end) break;
    const char first = text[at];
    if (first == '{' || first == '[' || first == '<' || (first == '\xC2' && text[at + 1] == '\xAB')) {
      if (const Field field = field_at(text, at, from.end, style); field.size > 0) {
        const SourceSpan span{at, at + field.size};
        if (!field.tag) build.placeholder(with_single_spaces(slice(text, span)), span);
        at = span.end;
        continue;
      }
    }
    const utf8::Char character = utf8::decode(text, at);
    const SourceSpan span{at, at + character.size};
    add(build, slice(text, span), character.point, span);
    at = span.end;
  }
}

void feed_as(DocumentBuilder& build, std::string_view text, SourceSpan from) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char character = utf8::decode(text, at);
    add(build, text.substr(at, character.size), character.point, from);
    at += character.size;
  }
}

}  // namespace duidelijk
