// SPDX-License-Identifier: EUPL-1.2
#include "core/fold.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "core/utf8.h"

namespace duidelijk {

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const char byte = text[at]; static_cast<unsigned char>(byte) < 0x80) {  // nearly always
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++at;
      continue;
    }
    const utf8::Char c = utf8::decode(text, at);
    switch (c.point) {
      case U'’':
      case U'‘':
      case U'ʼ':
        out += '\'';
        break;
      case U'ĳ':
      case U'Ĳ':
        out += "ij";
        break;
      default:
        utf8::lower_to(text.substr(at, c.size), out);
    }
    at += c.size;
  }
  return out;
}

bool surely_folded(std::string_view text) {
  constexpr std::uint64_t every_byte = 0x0101010101010101u;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    const std::uint64_t from_a = eight + (0x80 - 'A') * every_byte;  // no byte carries into the next: all are ASCII
    const std::uint64_t beyond_z = eight + (0x80 - 'Z' - 1) * every_byte;
    if (((eight | (from_a & ~beyond_z)) & (0x80 * every_byte)) != 0) return false;
  }
  return std::ranges::all_of(
      text.substr(at), [](char byte) { return static_cast<unsigned char>(byte) < 0x80 && (byte < 'A' || byte > 'Z'); });
}

}  // namespace duidelijk
