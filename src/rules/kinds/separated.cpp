// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "rules/kinds/phrases.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t max_distance = 15;  // tokens between verb and particle; further apart is mostly another clause
constexpr std::size_t longest_particle = 10;
constexpr std::string_view question_words[] = {"wat", "wie", "hoe", "waar", "wanneer", "waarom", "hoeveel", "welke"};

/// A phrase of the table, and its entry.
struct Found {
  std::uint32_t phrase = 0, entry = 0;
};

/// The single verb with this key that a wanted list has.
std::optional<Found> verb_entry(const PhraseTable& table, const std::vector<bool>& wanted, std::uint32_t key) {
  const PhraseLayout::Key row = table.key(key);
  for (std::uint32_t i = 0; i < row.anchor_count; ++i) {
    const PhraseLayout::Phrase phrase = table.phrase(table.anchor(row.anchors + i));
    const PhraseLayout::Entry entry = table.entry(phrase.entry);
    if (phrase.slot_count == 1 && wanted[entry.list] && entry.word_class == static_cast<std::uint8_t>(WordClass::verb))
      return Found{table.anchor(row.anchors + i), phrase.entry};
  }
  return std::nullopt;
}

/// Whether a particle at the end of its clause may stand before token `next`: "dient … in.", "dient … in bij de
/// gemeente", "deel … mede wat u wilt".
bool ends_clause(const Analysis& analysis, std::uint32_t next, TokenSpan sentence) {
  if (next >= sentence.end || !analysis.tokens[next].counts()) return true;
  const std::string_view form = analysis.form(analysis.tokens[next]);
  if (std::ranges::find(question_words, form) != std::end(question_words)) return true;
  const std::optional<Entry>& entry = analysis.words[analysis.tokens[next].word].entry;
  if (!entry || entry->readings.empty()) return false;
  const Tag tag = entry->readings[0].tag;
  return tag == Tag::cconj || tag == Tag::sconj || (tag == Tag::adp && form != "te");
}

class Finder {
 public:
  Finder(const PhraseTable& table, const std::vector<bool>& wanted, const Analysis& analysis)
      : table_(table), wanted_(wanted), analysis_(analysis), lexicon_(analysis.words.lexicon()) {}

  void find(std::vector<PhraseMatch>& matches) const {
    std::vector<bool> particle(analysis_.words.size());
    for (std::uint32_t word = 1; word < analysis_.words.size(); ++word) {
      const std::string_view form = analysis_.words[word].form;
      particle[word] = form.size() <= longest_particle && lexicon_.is_particle(form);
    }
    for (const Sentence& sentence : analysis_.sentences) {
      if (analysis_.block(sentence).kind == BlockKind::address) continue;
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        if (!particle[analysis_.tokens[at].word]) continue;
        if (!find_with_te(at, sentence.tokens, matches) && ends_clause(analysis_, at + 1, sentence.tokens))
          find_before(at, sentence.tokens, matches);
      }
    }
  }

 private:
  /// Particle + the verb that token `at` may be, in the wanted verb form.
  std::optional<Found> joined(std::uint32_t particle, std::uint32_t at, bool infinitive) const {
    const Word& word = analysis_.words[analysis_.tokens[at].word];
    if (!word.entry) return std::nullopt;
    for (const Reading& reading : word.entry->readings) {
      if (reading.tag != Tag::verb && reading.tag != Tag::aux) continue;
      if (reading.features.verb_form == VerbForm::part) continue;
      if (infinitive && reading.lemma_rule != 0) continue;
      const std::string verb =
          lexicon_.separable(analysis_.form(analysis_.tokens[particle]), lexicon_.lemma(word.form, reading));
      if (verb.empty()) continue;
      if (const auto key = table_.find_key(verb))
        if (const auto entry = verb_entry(table_, wanted_, *key)) return entry;
    }
    return std::nullopt;
  }

  /// "in te dienen".
  bool find_with_te(std::uint32_t at, TokenSpan sentence, std::vector<PhraseMatch>& matches) const {
    if (at + 2 >= sentence.end || analysis_.form(analysis_.tokens[at + 1]) != "te") return false;
    const auto found = joined(at, at + 2, true);
    if (!found) return false;
    matches.push_back(
        {{at, at + 3}, found->entry, true, {at, at + 1, at + 2}, found->phrase, WordOrder::with_te, sentence});
    return true;
  }

  /// "dient … in": the particle closes its clause, the nearest verb before it that it belongs to opens it.
  void find_before(std::uint32_t at, TokenSpan sentence, std::vector<PhraseMatch>& matches) const {
    for (std::uint32_t back = 1; back <= max_distance && back <= at - sentence.begin; ++back) {
      const std::uint32_t verb = at - back;
      if (!analysis_.tokens[verb].counts()) return;
      if (const auto found = joined(at, verb, false)) {
        matches.push_back({{verb, at + 1}, found->entry, true, {verb, at}, found->phrase, WordOrder::apart, sentence});
        return;
      }
    }
  }

  const PhraseTable& table_;
  const std::vector<bool>& wanted_;
  const Analysis& analysis_;
  const Lexicon& lexicon_;
};

}  // namespace

void find_separated(const PhraseTable& table, const std::vector<bool>& wanted_lists, const Analysis& analysis,
                    std::vector<PhraseMatch>& matches) {
  Finder(table, wanted_lists, analysis).find(matches);
}

bool has_particle(const Analysis& analysis, std::uint32_t verb, std::string_view lemma, TokenSpan sentence) {
  const Lexicon& lexicon = analysis.words.lexicon();
  for (std::uint32_t at = verb + 1; at < sentence.end && at - verb <= max_distance; ++at) {
    const Token& token = analysis.tokens[at];
    if (!token.counts()) return false;
    const std::string_view form = analysis.form(token);
    if (form.size() <= longest_particle && lexicon.is_particle(form) && ends_clause(analysis, at + 1, sentence) &&
        !lexicon.separable(form, lemma).empty())
      return true;
  }
  return false;
}

std::optional<std::uint32_t> particle_behind(const Analysis& analysis, std::uint32_t verb, std::string_view lemma,
                                             TokenSpan sentence) {
  const Lexicon& lexicon = analysis.words.lexicon();
  const std::optional<Entry>& entry = analysis.words[analysis.tokens[verb].word].entry;
  if (!entry) return std::nullopt;
  for (const Reading& reading : entry->readings) {
    if ((reading.tag != Tag::verb && reading.tag != Tag::aux) || reading.features.verb_form == VerbForm::part) continue;
    const std::string base = lexicon.lemma(analysis.form(analysis.tokens[verb]), reading);
    if (base.size() >= lemma.size() || !lemma.ends_with(base)) continue;
    const std::string_view particle = lemma.substr(0, lemma.size() - base.size());
    if (lexicon.separable(particle, base) != lemma) continue;
    for (std::uint32_t at = verb + 1; at < sentence.end && at - verb <= max_distance; ++at) {
      if (!analysis.tokens[at].counts()) break;
      if (analysis.form(analysis.tokens[at]) == particle && ends_clause(analysis, at + 1, sentence)) return at;
    }
  }
  return std::nullopt;
}

}  // namespace duidelijk
