// SPDX-License-Identifier: EUPL-1.2
#include "rules/page_examples.h"

#include <algorithm>
#include <functional>
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

}  // namespace

Document document_of(const std::string& text) {
  Source source;
  source.text = text;
  DocumentBuilder build(std::move(source));
  for (std::uint32_t at = 0; at < text.size();) {
    const std::size_t gap = std::min(text.find("\n\n", at), text.size());
    const std::uint32_t end = static_cast<std::uint32_t>(gap);
    if (text.compare(at, 2, "# ") == 0) {
      build.begin_block(BlockKind::heading, 1);
      at += 2;
    } else if (text.compare(at, 2, "* ") == 0) {
      build.begin_block(BlockKind::list_item, 1);
      at += 2;
    } else {
      build.begin_block(BlockKind::paragraph);
    }
    for (std::uint32_t line = at; line < end;) {
      const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', line), end));
      build.copy({line, stop});
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
