// SPDX-License-Identifier: EUPL-1.2
#include "core/fold.h"

#include <algorithm>

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
  return std::ranges::all_of(
      text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80 && (byte < 'A' || byte > 'Z'); });
}

}  // namespace duidelijk
