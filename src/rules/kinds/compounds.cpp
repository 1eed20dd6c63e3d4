// Compounds with a listed noun as their head or as their first part: "subsidiecriteria", "aanvangsdatum".
// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "rules/kinds/phrases.h"

namespace duidelijk {
namespace {

constexpr std::size_t least_bytes = 8;  // shorter words are no compounds worth a look

/// A noun of the table that takes compounds, in one part of a word.
struct Found {
  std::uint32_t phrase = 0, entry = 0;
  CompoundPart part;
};

class Finder {
 public:
  Finder(const PhraseTable& table, const std::vector<bool>& wanted, const Analysis& analysis)
      : table_(table), wanted_(wanted), analysis_(analysis), lexicon_(analysis.words.lexicon()) {}

  void find(std::vector<PhraseMatch>& matches) const {
    std::vector<std::optional<Found>> found(analysis_.words.size());
    bool any = false;
    for (std::uint32_t word = 1; word < analysis_.words.size(); ++word) {
      found[word] = part_of(analysis_.words[word].form);
      any = any || found[word];
    }
    if (!any) return;
    for (const Sentence& sentence : analysis_.sentences) {
      if (analysis_.block(sentence).kind == BlockKind::address) continue;
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        const Token& token = analysis_.tokens[at];
        if (!found[token.word] || token.kind != TokenKind::word || (token.capital && at > sentence.tokens.begin))
          continue;
        const Found& one = *found[token.word];
        matches.push_back(
            {{at, at + 1}, one.entry, true, {at}, one.phrase, WordOrder::listed, sentence.tokens, one.part});
      }
    }
  }

 private:
  std::optional<Found> part_of(std::string_view form) const {
    if (form.size() < least_bytes || table_.find_key(form)) return std::nullopt;
    const std::optional<Split> split = lexicon_.split(form);
    if (!split || split->count < 2) return std::nullopt;
    const Split::Part head = split->parts[split->count - 1u];
    if (const auto entry = lexicon_.find(split->head(form)))
      for (const Reading& reading : entry->readings)
        if (reading.tag == Tag::noun)
          if (const auto one = noun(lexicon_.lemma(split->head(form), reading)))
            return Found{one->phrase, one->entry, {head.begin, head.end}};
    const Split::Part first = split->parts[0];
    if (const auto one = noun(split->part(form, 0))) return Found{one->phrase, one->entry, {first.begin, first.end}};
    return std::nullopt;
  }

  /// The noun with this lemma that a wanted list has with its compounds.
  std::optional<Found> noun(std::string_view lemma) const {
    const auto key = table_.find_key(lemma);
    if (!key) return std::nullopt;
    const PhraseLayout::Key row = table_.key(*key);
    for (std::uint32_t i = 0; i < row.anchor_count; ++i) {
      const PhraseLayout::Phrase phrase = table_.phrase(table_.anchor(row.anchors + i));
      const PhraseLayout::Entry entry = table_.entry(phrase.entry);
      if (phrase.slot_count == 1 && entry.compounds != 0 && wanted_[entry.list])
        return Found{table_.anchor(row.anchors + i), phrase.entry, {}};
    }
    return std::nullopt;
  }

  const PhraseTable& table_;
  const std::vector<bool>& wanted_;
  const Analysis& analysis_;
  const Lexicon& lexicon_;
};

}  // namespace

void find_compounds(const PhraseTable& table, const std::vector<bool>& wanted_lists, const Analysis& analysis,
                    std::vector<PhraseMatch>& matches) {
  for (std::uint32_t i = 0; i < table.entry_count(); ++i)
    if (table.entry(i).compounds != 0 && wanted_lists[table.entry(i).list])
      return Finder(table, wanted_lists, analysis).find(matches);
}

}  // namespace duidelijk
