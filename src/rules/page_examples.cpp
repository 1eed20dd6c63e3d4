// SPDX-License-Identifier: EUPL-1.2
#include "rules/page_examples.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "analyse/analyse.h"

namespace duidelijk {
namespace {

std::string marked(const std::string& text, std::vector<TextSpan> spans) {
  std::string out = text;
  std::ranges::sort(spans, std::ranges::greater());
  for (const TextSpan& span : spans) {
    out.insert(span.end, "]");
    out.insert(span.begin, "[");
  }
  return out;
}

/// How a block starts that is no paragraph.
struct Start {
  std::string_view sign;
  BlockKind kind;
  std::uint8_t level;
};
constexpr Start starts[] = {
    {"# ", BlockKind::heading, 1},
    {"* ", BlockKind::list_item, 1},
    {"□ ", BlockKind::label, 0},
    {"■ ", BlockKind::button, 0},
};

/// Adds `line`; ‹ and › stand around the words of a link.
void add_line(DocumentBuilder& build, SourceSpan line) {
  constexpr std::string_view open = "‹", close = "›";
  const std::string_view text = build.source();
  for (std::uint32_t at = line.begin; at < line.end;) {
    const std::string_view rest = text.substr(at, line.end - at);
    if (rest.starts_with(open)) build.begin_link();
    if (rest.starts_with(close)) build.end_link();
    if (rest.starts_with(open) || rest.starts_with(close)) {
      at += static_cast<std::uint32_t>(open.size());
      continue;
    }
    const auto size = static_cast<std::uint32_t>(std::min({rest.find(open), rest.find(close), rest.size()}));
    build.copy({at, at + size});
    at += size;
  }
}

}  // namespace

Document document_of(const std::string& text) {
  Source source;
  source.text = text;
  DocumentBuilder build(std::move(source));
  for (std::uint32_t at = 0; at < text.size();) {
    const std::size_t gap = std::min(text.find("\n\n", at), text.size());
    const std::uint32_t end = static_cast<std::uint32_t>(gap);
    const auto start = std::ranges::find_if(
        starts, [&](const Start& one) { return text.compare(at, one.sign.size(), one.sign) == 0; });
    if (start == std::end(starts)) {
      build.begin_block(BlockKind::paragraph);
    } else {
      build.begin_block(start->kind, start->level);
      at += static_cast<std::uint32_t>(start->sign.size());
    }
    for (std::uint32_t line = at; line < end;) {
      const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', line), end));
      add_line(build, {line, stop});
      if (stop < end) build.put(" ", {stop, stop + 1});
      line = stop + 1;
    }
    at = end + 2;
  }
  return std::move(build).take();
}

ExampleOutcome outcome_of(const Rule& rule, const Example& example, const Lexicon& lexicon) {
  const Document document = document_of(example.text);
  const Analysis analysis = analyse(document, lexicon, rule.needs);
  Limits limits(rule.limits);
  for (const auto& [name, value] : example.limits) limits.set(name, value);
  ExampleOutcome outcome;
  // The marks are bytes of the example; a document leaves out "# " and "* ", which the source map knows.
  std::vector<TextSpan> places;
  for (const Hit& hit : rule.find(rule, analysis, limits)) {
    const SourceSpan source = document.source_of(hit.span);
    places.push_back({source.begin, source.end});
    outcome.suggestions.push_back(hit.suggestions.empty() ? std::string() : hit.suggestions[0].text);
  }
  outcome.fired = !places.empty();
  outcome.found = marked(example.text, std::move(places));
  outcome.expected = marked(example.text, example.expected);
  outcome.right =
      outcome.found == outcome.expected && (example.suggestions.empty() || example.suggestions == outcome.suggestions);
  return outcome;
}

}  // namespace duidelijk
