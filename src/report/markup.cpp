// SPDX-License-Identifier: EUPL-1.2
#include "report/markup.h"

#include "core/utf8.h"

namespace duidelijk {
namespace {

bool exists_in_xml(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point != 0x7F && !(point >= 0x80 && point < 0xA0) && point != 0xFFFE && point != 0xFFFF;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char character = utf8::decode(text, at);
    switch (character.point) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&apos;";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        if (exists_in_xml(character.point))
          out += text.substr(at, character.size);
        else
          out += "\uFFFD";
    }
    at += character.size;
  }
  return out;
}

std::string xml_attribute(std::string_view name, std::string_view text) {
  std::string out = " ";
  out.append(name) += "=\"";
  out += xml_text(text);
  return out += '"';
}

std::string_view plain_path(std::string_view path) {
  while (path.size() > 2 && path.starts_with("./")) path.remove_prefix(2);
  return path;
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view kept = "-._~!$'()*+,;=:@/", digits = "0123456789ABCDEF";
  path = plain_path(path);
  std::string out;
  if (path.starts_with('/'))
    out = "file://";
  else if (path.substr(0, path.find('/')).find(':') != std::string_view::npos)
    out = "./";  // or the colon would end the name of a scheme
  for (const char sign : path) {
    const auto byte = static_cast<unsigned char>(sign);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
                       kept.find(sign) != std::string_view::npos;
    if (plain) {
      out += sign;
      continue;
    }
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

}  // namespace duidelijk
