// HTML pages and parts of pages.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "read/directives.h"
#include "read/encoding.h"
#include "read/html_text.h"
#include "read/readers.h"

namespace duidelijk {

Result<Document> read_html(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
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
