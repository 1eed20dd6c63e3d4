// SPDX-License-Identifier: EUPL-1.2
#include "report/json_writer.h"

#include <array>
#include <charconv>
#include <system_error>

namespace duidelijk {

namespace {
constexpr std::string_view hex = "0123456789abcdef";
}

void append_json_string(std::string& out, std::string_view text) {
  const auto escape = [&out](unsigned code) {
    out += "\\u00";
    out += hex[code >> 4];
    out += hex[code & 15];
  };
  out += '"';
  std::size_t done = 0;  // what stands before it has been copied
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F && !c1) continue;
    out.append(text, done, i - done);
    if (c1)
      escape(static_cast<unsigned char>(text[++i]));
    else if (byte == '"' || byte == '\\')
      (out += '\\') += static_cast<char>(byte);
    else if (byte == '\n')
      out += "\\n";
    else if (byte == '\r')
      out += "\\r";
    else if (byte == '\t')
      out += "\\t";
    else
      escape(byte);
    done = i + 1;
  }
  out.append(text, done);
  out += '"';
}

void JsonWriter::decimal(const std::optional<double>& value, int decimals) {
  if (!value) return null();
  comma();
  std::array<char, 40> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), *value, std::chars_format::fixed, decimals);
  std::string_view text(digits.data(), error == std::errc() ? static_cast<std::size_t>(end - digits.data()) : 0);
  if (text.find('.') != std::string_view::npos) {
    while (text.ends_with('0')) text.remove_suffix(1);
    if (text.ends_with('.')) text.remove_suffix(1);
  }
  out_ += text.empty() || text == "-0" ? "0" : text;
}

}  // namespace duidelijk
