// HTML pages and parts of pages.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "read/directives.h"
#include "read/encoding.h"
#include "read/html_tags.h"
#include "read/html_text.h"
#include "read/readers.h"

namespace duidelijk {

namespace {

/// The encoding in a meta tag of the first kilobyte, as browsers look for it; empty when there is none.
std::string declared_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 1024));
  const std::size_t meta = head.find("<meta");
  std::size_t at = meta == std::string::npos ? meta : head.find("charset", meta);
  if (at == std::string::npos) return {};
  at = head.find_first_not_of(" =\"'", at + 7);
  if (at == std::string::npos) return {};
  return head.substr(at, head.find_first_of(" \"'>;/", at) - at);
}

}  // namespace

Result<Document> read_html(std::string bytes) {
  const std::string charset = declared_charset(bytes);
  Result<Source> source = decode(std::move(bytes), charset);
  if (!source) return source.error();
  const bool as_declared = source->encoding == "Windows-1252" || source->encoding == "ISO-8859-15";
  DocumentBuilder build = start_document(std::move(*source), as_declared && !charset.empty());
  const std::string& text = build.source();
  const std::uint32_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Directives directives;
  const SourceSpan page{begin, static_cast<std::uint32_t>(text.size())};
  build.html(page);
  const auto foreign = feed_html(build, page, field_style(text), directives);
  build.end_block();
  directives.finish(build);
  if (foreign && build.blocks().empty()) {
    const auto lines = std::ranges::count(std::string_view(text).substr(0, *foreign), '\n');
    build.note(
        "Volgens het kenmerk lang is deze pagina niet in het Nederlands, dus duidelijk leest haar niet. Is zij dat "
        "wel? "
        "Schrijf dan lang=\"nl\".",
        static_cast<std::uint32_t>(lines) + 1);
  }
  return std::move(build).take();
}

}  // namespace duidelijk
