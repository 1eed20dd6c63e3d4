// Paragraphs with more sentences than a reader takes in at once.
// SPDX-License-Identifier: EUPL-1.2
#include <cstdint>
#include <span>
#include <string_view>

#include "core/message.h"
#include "rules/prose.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

enum class Marker : std::uint8_t { none, number, other };

/// How a list item begins whose layout is lost: "a. ", "1°. ", "2-3b. ", "– ".
Marker marker_of(std::string_view text) {
  constexpr std::size_t longest = 8;
  for (const std::string_view dash : {"- ", "– ", "— ", "• ", "* "})
    if (text.starts_with(dash)) return Marker::other;
  std::size_t at = 0, letters = 0, digits = 0;
  for (; at < text.size() && at < longest; ++at) {
    const char sign = text[at];
    if (sign >= '0' && sign <= '9')
      ++digits;
    else if (sign >= 'a' && sign <= 'z')
      ++letters;
    else if (sign != '-')
      break;
  }
  const bool ends =
      text.substr(at).starts_with('.') || text.substr(at).starts_with(')') || text.substr(at).starts_with("°");
  if (!ends || letters + digits == 0 || letters > 2 || (digits == 0 && letters > 1)) return Marker::none;
  return letters == 0 ? Marker::number : Marker::other;
}

/// Whether the sentences are a list rather than a paragraph. A number alone may count paragraphs of a decision.
bool is_list(const Analysis& analysis, std::span<const Sentence> sentences) {
  int numbers = 0, others = 0;
  for (const Sentence& sentence : sentences) {
    const Marker marker = marker_of(slice(analysis.document->text, analysis.span_of(sentence.tokens)));
    numbers += marker == Marker::number;
    others += marker == Marker::other;
    if (&sentence == &sentences.front() && marker == Marker::other) return true;
  }
  return numbers + others > 1;
}

}  // namespace

std::vector<Hit> lange_alinea(const Rule&, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const auto most = static_cast<std::uint32_t>(limits["max-sentences"]);
  const auto most_words = static_cast<std::uint32_t>(limits["max-words"]);
  const std::vector<Sentence>& all = analysis.sentences;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    std::uint32_t sentences = 0, words = 0;
    for (; next < all.size() && all[next].block == all[first].block; ++next) {
      sentences += all[next].words > 0;
      words += all[next].words;
    }
    const bool paragraph = analysis.block(all[first]).kind == BlockKind::paragraph;
    // Many short sentences are no load: a paragraph is long by its sentences and its words together.
    if (paragraph && ((sentences > most && words * 4 > most_words * 3) || (sentences > 1 && words > most_words)) &&
        !is_foreign(all[first]) && !is_list(analysis, std::span(all).subspan(first, next - first))) {
      Hit hit;
      hit.span = analysis.span_of({all[first].tokens.begin, all[next - 1].tokens.end});
      hit.message = "Deze alinea heeft " + counted(sentences, "zin", "zinnen") + " en " +
                    counted(words, "woord", "woorden") + ". Maak er twee of meer alinea's van.";
      hits.push_back(std::move(hit));
    }
    first = next;
  }
  return hits;
}

}  // namespace duidelijk
