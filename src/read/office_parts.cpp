// SPDX-License-Identifier: EUPL-1.2
#include "read/office_parts.h"

#include <algorithm>
#include <utility>

#include "container/xml.h"
#include "read/encoding.h"

namespace duidelijk {
namespace {

/// Bytes that may be unpacked of a zip file of `size` bytes: text packs ten times and more, a bomb a thousand times.
std::size_t most_unpacked(std::size_t size) {
  constexpr std::size_t always = 16u << 20, times = 10;
  return std::min(max_source_bytes, always + times * size);
}

}  // namespace

OfficeParts::OfficeParts(const Zip& zip, std::size_t zip_size) : zip_(zip), left_(most_unpacked(zip_size)) {}

Result<std::string> OfficeParts::xml(std::string_view name) {
  const ZipEntry* entry = zip_.find(name);
  if (entry == nullptr)
    return Error{Error::Kind::damaged, "in dit bestand ontbreekt een deel van het document; het is beschadigd", {}};
  Result<std::string> bytes = zip_.read(*entry, left_);
  if (!bytes) return bytes;
  left_ -= bytes->size();
  const std::size_t raw = bytes->size();
  Result<Source> decoded = decode(std::move(*bytes));
  if (!decoded)
    return Error{Error::Kind::damaged, "dit bestand is beschadigd: een deel ervan is geen leesbare tekst", {}};
  utf8_ = decoded->encoding == "UTF-8" && decoded->broken_bytes == 0 && decoded->text.size() == raw;
  return std::move(decoded->text);
}

Result<SourceSpan> OfficeParts::add(std::string_view name) {
  Result<std::string> text = xml(name);
  if (!text) return text.error();
  const std::size_t begin = source_.text.size();
  if (begin + text->size() > max_source_bytes)
    return Error{Error::Kind::too_large, "dit bestand is uitgepakt te groot", {}};
  source_.parts.push_back({std::string(name), static_cast<std::uint32_t>(begin), utf8_});
  if (begin == 0)
    source_.text = std::move(*text);
  else
    source_.text += *text;
  return SourceSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(source_.text.size())};
}

Error broken_part(std::string_view format, std::string_view source, SourceSpan part) {
  Xml xml(source, part);
  Xml::Event event = xml.next();
  while (event != Xml::Event::broken && event != Xml::Event::done) event = xml.next();
  if (event == Xml::Event::broken && xml.depth() == Xml::deepest)
    return {Error::Kind::unsupported,
            "dit " + std::string(format) + "-bestand is te diep: er staan meer dan " + std::to_string(Xml::deepest) +
                " onderdelen in elkaar",
            {}};
  return {Error::Kind::damaged, "dit " + std::string(format) + "-bestand is beschadigd", {}};
}

}  // namespace duidelijk
