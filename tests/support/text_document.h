// A Document from a few lines of text, for tests that need no reader.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <utility>

#include "core/document.h"

namespace duidelijk::tests {

/// One block for each paragraph; an empty line parts them. Other line breaks stay, runs of spaces become one.
/// «{{…}}» becomes a placeholder. Precondition: valid UTF-8.
inline Document text_document(std::string text, BlockKind kind = BlockKind::paragraph) {
  Source source;
  source.text = std::move(text);
  DocumentBuilder builder(std::move(source));
  const std::string& from = builder.source();
  const auto span = [](std::size_t begin, std::size_t end) {
    return SourceSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  for (std::size_t at = 0; at < from.size();) {
    std::size_t end = at;
    if (is_space(from[at])) {
      int breaks = 0;
      for (; end < from.size() && is_space(from[end]); ++end) breaks += from[end] == '\n' ? 1 : 0;
      if (breaks > 1)
        builder.end_block();
      else if (builder.in_block() && breaks == 1)
        builder.put("\n", span(at, end));
      else if (builder.in_block())
        builder.space(span(at, end));
      at = end;
      continue;
    }
    if (!builder.in_block()) builder.begin_block(kind);
    const std::size_t close = from.compare(at, 2, "{{") == 0 ? from.find("}}", at) : std::string::npos;
    if (close != std::string::npos) {
      end = close + 2;
      builder.placeholder(from.substr(at, end - at), span(at, end));
    } else {
      while (end < from.size() && !is_space(from[end]) && (end == at || from.compare(end, 2, "{{") != 0)) ++end;
      builder.copy(span(at, end));
    }
    at = end;
  }
  return std::move(builder).take();
}

}  // namespace duidelijk::tests
