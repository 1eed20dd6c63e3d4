// The only file that talks to ICU's converters.
// SPDX-License-Identifier: EUPL-1.2
#include "read/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "core/message.h"
#include "core/utf8.h"
#include "read/binary.h"

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

constexpr char32_t replacement = 0xFFFD;

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Text and anchors that grow together: an anchor only where both do not run on in step.
class Builder {
 public:
  explicit Builder(std::string encoding) { source_.encoding = std::move(encoding); }
  /// Adds `point`, which stands at byte `file` of the file.
  void add(char32_t point, std::size_t file) {
    const std::uint32_t text = narrow(source_.text.size());
    if (file - text != shift_) {
      shift_ = file - text;
      source_.anchors.push_back({text, narrow(file)});
    }
    utf8::append(source_.text, point);
  }
  void copy(std::string_view bytes, std::size_t file) {
    if (bytes.empty()) return;
    const std::uint32_t text = narrow(source_.text.size());
    if (file - text != shift_) {
      shift_ = file - text;
      source_.anchors.push_back({text, narrow(file)});
    }
    source_.text += bytes;
  }
  void broken(std::size_t bytes) { source_.broken_bytes += narrow(bytes); }
  std::size_t size() const { return source_.text.size(); }
  void reserve(std::size_t bytes) { source_.text.reserve(bytes); }
  /// `file` is the size of the file.
  Source take(std::size_t file) && {
    const std::uint32_t text = narrow(source_.text.size());
    if (file - text != shift_) source_.anchors.push_back({text, narrow(file)});
    return std::move(source_);
  }

 private:
  Source source_;
  std::size_t shift_ = 0;  // file minus text; wraps around where the text is longer
};

Error too_large() {
  return {Error::Kind::too_large,
          "Dit bestand is te groot. Duidelijk leest bestanden tot " +
              dutch_number(static_cast<std::int64_t>(max_source_bytes >> 20)) + " MB",
          {}};
}

/// What each byte means in a one-byte encoding, from ICU; 0 where it means nothing.
std::array<char32_t, 256> table_of(const char* name) {
  std::array<char32_t, 256> table{};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    table[byte] = static_cast<char32_t>(byte);
    if (U_FAILURE(status) || byte < 0x80) continue;
    const char input = static_cast<char>(byte);
    UChar output[4];
    UErrorCode one = U_ZERO_ERROR;
    const std::int32_t length = ucnv_toUChars(converter.get(), output, 4, &input, 1, &one);
    if (U_SUCCESS(one) && length == 1) table[byte] = output[0];
  }
  return table;
}

Result<Source> from_one_byte(std::string_view bytes, const char* name) {
  const std::array<char32_t, 256> table = table_of(name);
  Builder build(name);
  build.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80) ++end;
    build.copy(bytes.substr(at, end - at), at);
    for (at = end; at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80; ++at) {
      const char32_t point = table[static_cast<unsigned char>(bytes[at])];
      if (point == replacement) build.broken(1);
      build.add(point, at);
    }
    if (build.size() > max_source_bytes) return too_large();
  }
  return std::move(build).take(bytes.size());
}

Result<Source> from_utf16(std::string_view bytes, bool little, std::size_t begin) {
  Builder build(little ? "UTF-16LE" : "UTF-16BE");
  build.reserve(bytes.size() / 2 + bytes.size() / 16);
  const auto unit = [bytes, little](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? first | second << 8 : second | first << 8);
  };
  std::size_t at = begin;
  while (at + 1 < bytes.size()) {
    const char32_t first = unit(at);
    if (!U16_IS_SURROGATE(first)) {
      build.add(first, at);
      at += 2;
    } else if (U16_IS_SURROGATE_LEAD(first) && at + 3 < bytes.size() && U16_IS_TRAIL(unit(at + 2))) {
      build.add(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(first, unit(at + 2))), at);
      at += 4;
    } else {
      build.add(replacement, at);
      build.broken(2);
      at += 2;
    }
    if (build.size() > max_source_bytes) return too_large();
  }
  if (at < bytes.size()) {
    build.add(replacement, at);
    build.broken(1);
  }
  return std::move(build).take(bytes.size());
}

/// Length of the run of bytes from `at` that is no UTF-8.
std::size_t broken_run(std::string_view bytes, std::size_t at) {
  std::size_t end = at + 1;
  // A window is enough: a character has at most four bytes.
  while (end < bytes.size() && utf8::find_invalid(bytes.substr(end, 4)) == 0) ++end;
  return end - at;
}

Source from_broken_utf8(std::string_view bytes, std::size_t first) {
  Builder build("UTF-8");
  build.reserve(bytes.size() + 64);
  std::size_t at = 0, bad = first;
  while (bad < bytes.size()) {
    build.copy(bytes.substr(at, bad - at), at);
    const std::size_t length = broken_run(bytes, bad);
    build.add(replacement, bad);
    build.broken(length);
    at = bad + length;
    const std::size_t next = utf8::find_invalid(bytes.substr(at));
    bad = next == std::string_view::npos ? bytes.size() : at + next;
  }
  build.copy(bytes.substr(at), at);
  return std::move(build).take(bytes.size());
}

/// How the bytes above 7F divide over the encodings that Dutch texts come in.
struct Census {
  std::size_t sequences = 0;  // characters of two bytes and more that are good UTF-8
  std::size_t bad = 0;        // bytes that are no UTF-8
  std::size_t high = 0;       // bytes from 80
  std::size_t windows = 0;    // bytes 80–9F: letters and quotes in Windows-1252, nothing in ISO-8859
  std::size_t euro_15 = 0;    // byte A4: the euro sign in ISO-8859-15, a sign that nobody uses elsewhere
  std::size_t unlikely = 0;   // bytes that hardly stand in a Dutch text in any of these encodings
};

Census count_high_bytes(std::string_view bytes) {
  constexpr std::string_view nothing_in_1252 = "\x81\x8D\x8F\x90\x9D";
  constexpr std::string_view rare = "\xFF\xFE\xF0\xDE\xD0\xDD\xFD\xAC\xA6\xA8\xAF\xB8";
  Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) {
      ++at;
      continue;
    }
    std::size_t length = 1;
    if (utf8::find_invalid(bytes.substr(at, 4)) == 0) {
      ++census.bad;
    } else {
      ++census.sequences;
      length = utf8::decode(bytes, at).size;
    }
    for (const std::size_t end = at + length; at < end; ++at) {
      ++census.high;
      census.windows += static_cast<unsigned char>(bytes[at]) < 0xA0;
      census.euro_15 += bytes[at] == '\xA4';
      census.unlikely +=
          nothing_in_1252.find(bytes[at]) != std::string_view::npos || rare.find(bytes[at]) != std::string_view::npos;
    }
  }
  return census;
}

std::uint32_t line_of(std::string_view text, std::size_t at) {
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < at; ++i)
    line += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
  return line;
}

/// Our name for the encoding that people write as `name`; empty when we do not know it. As in browsers, ISO-8859-1
/// is Windows-1252.
const char* known_encoding(std::string_view name) {
  std::string low;
  for (const char c : name.substr(0, 20))
    if (c != '-' && c != '_' && c != ' ') low += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (low == "windows1252" || low == "cp1252" || low == "iso88591" || low == "latin1" || low == "usascii")
    return "Windows-1252";
  return low == "iso885915" || low == "latin9" ? "ISO-8859-15" : "";
}

}  // namespace

Result<Source> decode(std::string bytes, std::string_view declared) {
  if (bytes.size() > max_source_bytes) return too_large();
  if (std::string why = why_not_text(bytes); !why.empty()) return Error{Error::Kind::unsupported, std::move(why), {}};
  if (bytes.starts_with("\xFF\xFE"sv)) return from_utf16(bytes, true, 2);
  if (bytes.starts_with("\xFE\xFF"sv)) return from_utf16(bytes, false, 2);
  if (const char order = utf16_without_mark(bytes)) return from_utf16(bytes, order == 'L', 0);
  const std::size_t first = utf8::find_invalid(bytes);
  if (first == std::string::npos) {
    Source source;
    source.text = std::move(bytes);
    return source;
  }
  if (const char* name = known_encoding(declared); *name != '\0') return from_one_byte(bytes, name);
  const Census census = count_high_bytes(bytes);
  const bool one_byte = census.bad > census.sequences && census.unlikely * 4 < census.high;
  if (!one_byte) {
    if (census.bad > 8 && census.bad > census.sequences && census.bad * 10 > bytes.size())
      return Error{Error::Kind::unsupported, "Dit bestand is geen tekst. Sla het op als tekst (.txt)", {}};
    Source source = from_broken_utf8(bytes, first);
    if (source.text.size() > max_source_bytes) return too_large();
    return source;
  }
  if (census.windows > 0) return from_one_byte(bytes, "Windows-1252");
  return from_one_byte(bytes, census.euro_15 > 0 ? "ISO-8859-15" : "ISO-8859-1");
}

Result<std::string> encode(std::string_view text, std::string_view encoding) {
  std::string out;
  if (encoding == "UTF-8") return out = text;
  const bool wide = encoding.starts_with("UTF-16"), little = encoding == "UTF-16LE";
  const auto unit = [&out, little](char32_t value) {
    const char low = static_cast<char>(value & 0xFF), high = static_cast<char>(value >> 8);
    out += little ? low : high;
    out += little ? high : low;
  };
  std::array<char32_t, 256> table{};
  if (!wide) table = table_of(std::string(encoding).c_str());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char character = utf8::decode(text, at);
    if (wide && character.point >= 0x10000) {
      unit(U16_LEAD(character.point));
      unit(U16_TRAIL(character.point));
    } else if (wide) {
      unit(character.point);
    } else {
      const auto found = std::ranges::find(table, character.point);
      if (found == table.end() || character.point == replacement)
        return Error{Error::Kind::unsupported,
                     "in de codering van dit bestand (" + std::string(encoding) + ") bestaat het teken '" +
                         std::string(text.substr(at, character.size)) + "' niet; sla het eerst op als UTF-8",
                     {}};
      out += static_cast<char>(found - table.begin());
    }
    at += character.size;
  }
  return out;
}

DocumentBuilder start_document(Source source, bool declared) {
  std::string other, broken;
  std::uint32_t line = 0;
  if (source.encoding != "UTF-8" && !declared)
    other = "Dit bestand is geen UTF-8 maar " + source.encoding +
            ". Controleer of letters als ë en é goed staan, en sla het liever op als UTF-8.";
  std::string mark;
  utf8::append(mark, replacement);
  if (const std::size_t first = source.text.find(mark); source.broken_bytes > 0 && first != std::string::npos) {
    line = line_of(source.text, first);
    broken = "Dit bestand heeft " +
             counted(source.broken_bytes, "byte die geen letter vormt", "bytes die geen letter vormen") +
             "; de eerste staat op regel " + dutch_number(line) + ".";
  }
  DocumentBuilder build(std::move(source));
  if (!other.empty()) build.note(std::move(other));
  if (!broken.empty()) build.note(std::move(broken), line);
  return build;
}

}  // namespace duidelijk
