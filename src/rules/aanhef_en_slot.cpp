// Salutations and last lines that are stiff or empty.
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "core/fold.h"
#include "core/utf8.h"
#include "rules/rule.h"

namespace duidelijk {
namespace {

struct Advice {
  std::string_view list;
  bool opens_block;  // only as the first words of a block
  std::string_view message, suggestion;
};
constexpr Advice advices[] = {
    {"opening-name", true, "Weet u wie de brief leest? Schrijf dan de naam, bijvoorbeeld ‘Beste mevrouw Jansen’.", ""},
    {"opening-stiff", true, "Deze aanhef is ouderwets. Schrijf ‘Beste’ of ‘Geachte’ met de naam.", ""},
    {"closing-stiff", true, "Dit slot is stijf. Schrijf ‘Met vriendelijke groet’.", "Met vriendelijke groet"},
    {"closing-empty", false, "Deze zin zegt niets. Laat hem weg, of schrijf wie de lezer kan bellen.", ""},
};

/// The longest phrase of "a|b|c" that `text` begins with, as whole words; in bytes of `text`.
std::size_t begins_with(std::string_view text, std::string_view phrases) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < phrases.size();) {
    const std::size_t end = std::min(phrases.find('|', at), phrases.size());
    const std::string_view phrase = phrases.substr(at, end - at);
    at = end + 1;
    if (phrase.size() <= longest || !text.starts_with(phrase)) continue;
    if (phrase.size() < text.size() && utf8::is_letter(utf8::decode(text, phrase.size()).point)) continue;
    longest = phrase.size();
  }
  return longest;
}

}  // namespace

std::vector<Hit> aanhef_en_slot(const Rule& rule, const Analysis& analysis, const Limits&) {
  constexpr std::uint32_t longest = 80;  // bytes; longer than any phrase of the page
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    const BlockKind kind = analysis.block(sentence).kind;
    if (kind != BlockKind::paragraph && kind != BlockKind::address) continue;
    const bool opens = i == 0 || analysis.sentences[i - 1].block != sentence.block;
    const std::string_view text = slice(analysis.document->text, analysis.span_of(sentence.tokens));
    std::size_t cut = std::min<std::size_t>(text.size(), longest);
    while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    const std::string_view start = text.substr(0, cut);
    const std::string folded = fold(start);
    if (folded.size() != start.size()) continue;  // no letter of these phrases changes its length
    for (const Advice& advice : advices) {
      if (advice.opens_block && !opens) continue;
      const std::size_t size = begins_with(folded, rule.setting(advice.list));
      if (size == 0) continue;
      Hit hit;
      hit.span.begin = analysis.tokens[sentence.tokens.begin].span.begin;
      hit.span.end = hit.span.begin + static_cast<std::uint32_t>(size);
      hit.message = advice.message;
      if (!advice.suggestion.empty())
        hit.suggestions.push_back(
            {std::string(advice.suggestion), Applicability::unsafe_, {{hit.span, std::string(advice.suggestion)}}});
      hits.push_back(std::move(hit));
      break;
    }
  }
  return hits;
}

}  // namespace duidelijk
