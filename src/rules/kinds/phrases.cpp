// SPDX-License-Identifier: EUPL-1.2
#include "rules/kinds/phrases.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/utf8.h"
#include "rules/prose.h"

namespace duidelijk {
namespace {

using Layout = PhraseLayout;
constexpr std::uint32_t max_gap = 4, max_gap_behind_verb = 6, max_gap_before_te = 12;

constexpr std::uint32_t bit(Tag tag) { return 1u << static_cast<unsigned>(tag); }

/// The word classes that a token may have to be a term of `word_class`.
std::uint32_t tags_of(WordClass word_class) {
  switch (word_class) {
    case WordClass::noun:
      return bit(Tag::noun) | bit(Tag::propn);
    case WordClass::verb:
      return bit(Tag::verb) | bit(Tag::aux);
    case WordClass::adjective:
      return bit(Tag::adj) | bit(Tag::adv);
    case WordClass::adverb:
      return bit(Tag::adv) | bit(Tag::adj) | bit(Tag::adp) | bit(Tag::sconj) | bit(Tag::pron);
    case WordClass::preposition:
      return bit(Tag::adp) | bit(Tag::sconj) | bit(Tag::adv);
    case WordClass::conjunction:
      return bit(Tag::cconj) | bit(Tag::sconj) | bit(Tag::adv) | bit(Tag::adp);
    default:
      return ~0u;
  }
}

bool is_verb(Tag tag) { return tag == Tag::verb || tag == Tag::aux; }

bool is_quote(std::string_view text) {
  return text == "'" || text == "\"" || text == "‘" || text == "’" || text == "“" || text == "”" || text == "„" ||
         text == "«" || text == "»";
}

class Matcher {
 public:
  Matcher(const PhraseTable& table, std::span<const std::string_view> lists, const Analysis& analysis, Stage stage)
      : table_(table), analysis_(analysis), keys_(table, analysis), stage_(stage), wanted_(table.list_count()) {
    for (const std::string_view name : lists)
      if (const auto number = table.find_list(name)) wanted_[*number] = true;
  }

  std::vector<PhraseMatch> find() {
    const std::uint32_t words = analysis_.words.size();
    std::vector<bool> hot(words);
    for (std::uint32_t word = 1; word < words; ++word) hot[word] = is_anchor(word);
    for (const Sentence& sentence : analysis_.sentences) {
      if (analysis_.block(sentence).kind == BlockKind::address) continue;
      sentence_ = sentence.tokens;
      const std::size_t before = matches_.size();
      for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at)
        if (hot[analysis_.tokens[at].word]) find_at(at);
      if (matches_.size() > before && is_foreign(sentence)) matches_.resize(before);
    }
    find_separated(table_, wanted_, analysis_, matches_);
    find_compounds(table_, wanted_, analysis_, matches_);
    std::erase_if(matches_, [this](const PhraseMatch& match) { return is_silent(match); });
    keep_longest();
    return std::move(matches_);
  }

 private:
  bool is_anchor(std::uint32_t word) const {
    if (const std::uint32_t form = keys_.form(word); form != 0 && finds_wanted(form - 1)) return true;
    return std::ranges::any_of(keys_.lemmas(word), [this](const auto& lemma) { return finds_wanted(lemma.key); });
  }
  /// Whether a phrase of a wanted list is found by this key.
  bool finds_wanted(std::uint32_t key) const {
    const Layout::Key row = table_.key(key);
    for (std::uint32_t i = 0; i < row.anchor_count; ++i)
      if (wanted_[table_.entry(table_.phrase(table_.anchor(row.anchors + i)).entry).list]) return true;
    return false;
  }

  void find_at(std::uint32_t at) {
    const std::uint32_t word = analysis_.tokens[at].word, form = keys_.form(word);
    if (form != 0) find_anchored(form - 1, at);
    for (const WordKeys::Lemma& lemma : keys_.lemmas(word))
      if (lemma.key + 1 != form) find_anchored(lemma.key, at);
  }

  void find_anchored(std::uint32_t key, std::uint32_t at) {
    const Layout::Key row = table_.key(key);
    for (std::uint32_t i = 0; i < row.anchor_count; ++i) {
      phrase_ = table_.phrase(table_.anchor(row.anchors + i));
      entry_ = table_.entry(phrase_.entry);
      if (!wanted_[entry_.list]) continue;
      made_.words.clear();
      made_.inflected = false;
      made_.order = phrase_.verb_first != 0 ? WordOrder::verb_first : WordOrder::listed;
      apart_.clear();
      if (!fits(phrase_.anchor, at) || !backward(phrase_.anchor, at) || !forward(phrase_.anchor, at)) continue;
      made_.words.push_back(at);
      made_.words.insert(made_.words.end(), apart_.begin(), apart_.end());
      std::ranges::sort(made_.words);
      if (is_name(made_.words) || is_part_of_verb(at)) continue;
      made_.tokens = {made_.words.front(), made_.words.back() + 1};
      made_.entry = phrase_.entry;
      made_.phrase = table_.anchor(row.anchors + i);
      made_.sentence = sentence_;
      matches_.push_back(made_);
    }
  }

  /// A single word with a capital in the middle of a sentence is part of a name: "VNG Realisatie".
  bool is_name(const std::vector<std::uint32_t>& words) const {
    const Token& token = analysis_.tokens[words.front()];
    if (words.size() > 1 || entry_.exact || !token.capital || token.all_capitals) return false;
    for (std::uint32_t at = words.front(); at > sentence_.begin; --at)
      if (analysis_.tokens[at - 1].kind != TokenKind::punctuation)
        return analysis_.tokens[at - 1].kind == TokenKind::word;
    return false;
  }

  /// Whether token `at` is what slot `i` of the phrase asks for.
  bool fits(std::uint32_t i, std::uint32_t at) {
    const Layout::Slot slot = table_.slot(phrase_.slots + i);
    const Token& token = analysis_.tokens[at];
    if (token.kind == TokenKind::placeholder) return false;
    const bool form = keys_.form(token.word) == slot.key + 1;
    if (form && entry_.exact && analysis_.text(token) != table_.text(slot.written)) return false;
    const bool single = phrase_.slot_count == 1;
    const std::uint32_t tags = single ? tags_of(static_cast<WordClass>(entry_.word_class)) : ~0u;
    if (single && is_other_word(token, table_.text(table_.key(slot.key).form))) return false;
    if (slot.kind == static_cast<std::uint32_t>(SlotKind::form)) return form;
    for (const WordKeys::Lemma& lemma : keys_.lemmas(token.word)) {
      if (lemma.key != slot.key || !(lemma.tags & tags)) continue;
      if (phrase_.verb_first && i == 0 && (!lemma.finite || !may_be_finite(token))) continue;
      if (!single && is_noun_of_its_own(token, lemma)) continue;
      if (entry_.exact && !form) return false;
      made_.inflected |= !lemma.base;
      return true;
    }
    // The lexicon has the word under another lemma or class ("inlichtingen"): then only as the list writes it.
    return single ? form : stands_apart(i, at, table_.text(table_.key(slot.key).form));
  }

  /// "Tekent u bezwaar aan", "om bezwaar aan te tekenen": the verb of a phrase in two parts, which `apart_` keeps.
  bool stands_apart(std::uint32_t i, std::uint32_t at, std::string_view lemma) {
    apart_.clear();
    if (phrase_.verb_first != 0 && i == 0) {
      const std::optional<std::uint32_t> particle =
          may_be_finite(analysis_.tokens[at]) ? particle_behind(analysis_, at, lemma, sentence_) : std::nullopt;
      if (particle) apart_ = {*particle};
    } else if (i + 1 == phrase_.slot_count && at + 2 < sentence_.end) {
      const Lexicon& lexicon = analysis_.words.lexicon();
      const std::string_view particle = analysis_.form(analysis_.tokens[at]);
      if (lemma.starts_with(particle) && analysis_.form(analysis_.tokens[at + 1]) == "te" &&
          lexicon.separable(particle, analysis_.form(analysis_.tokens[at + 2])) == lemma)
        apart_ = {at + 1, at + 2};
    }
    if (apart_.empty()) return false;
    made_.inflected = true;
    return true;
  }

  /// "de bedragen", "de gelden": the tagger sees the noun "bedrag", and the term is the verb "bedragen". Of words that
  /// are no two at once its guess decides nothing.
  bool is_other_word(const Token& token, std::string_view lemma) const {
    const auto word_class = static_cast<WordClass>(entry_.word_class);
    const Tag other = word_class == WordClass::verb   ? Tag::noun
                      : word_class == WordClass::noun ? Tag::verb
                                                      : Tag::unknown;
    const std::optional<Entry>& entry = analysis_.words[token.word].entry;
    if (stage_ == Stage::tokens || token.tag != other || other == Tag::unknown || !entry) return false;
    return std::ranges::any_of(entry->readings, [&](const Reading& reading) {
      // "gemachtigde" is a noun that was a participle, and "implementeer" is no noun.
      if (reading.lemma_rule == 0 || reading.features.verb_form == VerbForm::part) return false;
      return reading.tag == other && analysis_.words.lexicon().lemma(analysis_.form(token), reading) != lemma;
    });
  }
  /// "een focus op": here no form of the verb "focussen".
  bool is_noun_of_its_own(const Token& token, const WordKeys::Lemma& lemma) const {
    if (stage_ == Stage::tokens || token.tag != Tag::noun || lemma.base || (lemma.tags & bit(Tag::noun))) return false;
    const std::optional<Entry>& entry = analysis_.words[token.word].entry;
    return entry && entry->has(Tag::noun);
  }
  /// No finite verb: the participle of "verleende vergunning", and "zijn" in "zijn stukken in overeenstemming".
  bool may_be_finite(const Token& token) const {
    if (stage_ == Stage::tokens || token.tag == Tag::unknown) return true;
    const bool attribute =
        analysis_.form(token).ends_with('e') && (token.tag == Tag::adj || token.features.verb_form == VerbForm::part);
    return !attribute && token.tag != Tag::pron && token.tag != Tag::det;
  }

  /// Matches the slots after slot `i`, which stands at token `at`.
  bool forward(std::uint32_t i, std::uint32_t at) {
    if (i + 1 == phrase_.slot_count) return true;
    std::uint32_t gap = 0;
    if (table_.slot(phrase_.slots + i + 1).kind == static_cast<std::uint32_t>(SlotKind::gap)) {
      ++i;
      gap = i + 2 == phrase_.slot_count && slot_text(i + 1) == "te" ? max_gap_before_te
            : phrase_.verb_first != 0                               ? max_gap_behind_verb
                                                                    : max_gap;
    }
    for (std::uint32_t next = after(at), skipped = 0; next < sentence_.end; next = after(next), ++skipped) {
      if (fits(i + 1, next) && !(gap == max_gap_before_te && is_attributive(next)) &&
          !(skipped > 0 && is_governed(i + 1, next, skipped)) && forward(i + 1, next)) {
        made_.words.push_back(next);
        return true;
      }
      if (skipped == gap || !analysis_.tokens[next].counts())
        return skips_te(i + 1, next, gap) && forward_after(i + 1, next);
      if (gap == max_gap_before_te && opens_clause(next)) return false;
    }
    return false;
  }

  /// "in kennis te stellen": the list does not write the "te" of an infinitive. The verb stands behind token `te`.
  bool skips_te(std::uint32_t i, std::uint32_t te, std::uint32_t gap) const {
    return gap == 0 && i > 0 && phrase_.verb_first == 0 && analysis_.form(analysis_.tokens[te]) == "te" &&
           table_.slot(phrase_.slots + i).kind == static_cast<std::uint32_t>(SlotKind::lemma);
  }
  bool forward_after(std::uint32_t i, std::uint32_t te) {
    const std::uint32_t verb = after(te);
    if (verb >= sentence_.end || !fits(i, verb) || !forward(i, verb)) return false;
    made_.words.push_back(te);
    made_.words.push_back(verb);
    made_.order = WordOrder::with_te;
    return true;
  }
  std::string_view slot_text(std::uint32_t i) const {
    return table_.text(table_.key(table_.slot(phrase_.slots + i).key).form);
  }
  /// "dient om … te", "dient als …, zonder te": a gap before "te" does not cross into another clause.
  bool opens_clause(std::uint32_t at) const {
    const std::string_view form = analysis_.form(analysis_.tokens[at]);
    if (form == "om" || form == "zonder" || form == "als" || form == "door") return true;
    const std::optional<Entry>& entry = analysis_.words[analysis_.tokens[at].word].entry;
    return entry && !entry->readings.empty() && entry->readings.front().tag == Tag::sconj;
  }
  /// "een te bepalen termijn": the infinitive behind token `te` belongs to a noun.
  bool is_attributive(std::uint32_t te) const {
    if (te + 2 >= sentence_.end) return false;
    const std::optional<Entry>& entry = analysis_.words[analysis_.tokens[te + 2].word].entry;
    return entry && !entry->readings.empty() && entry->readings.front().tag == Tag::noun;
  }
  /// The words between a verb that goes first and the rest of its phrase belong to neither: not in "afspraken maken
  /// voor (het) gebruik van", not in "zijn verleend blijven van kracht".
  bool is_governed(std::uint32_t i, std::uint32_t at, std::uint32_t gap_words) const {
    if (phrase_.verb_first == 0 || i != 2) return false;
    const auto first_tag = [this](std::uint32_t token) {
      const std::optional<Entry>& entry = analysis_.words[analysis_.tokens[token].word].entry;
      return entry && !entry->readings.empty() ? entry->readings.front().tag : Tag::unknown;
    };
    for (std::uint32_t token = at - gap_words; token < at; ++token)
      if (stage_ != Stage::tokens && is_verb(analysis_.tokens[token].tag) && may_be_finite(analysis_.tokens[token]))
        return true;  // not "passende" in "treft passende maatregelen"
    if (first_tag(at) != Tag::noun) return false;
    const Tag article = first_tag(at - 1);
    const std::uint32_t before = gap_words > 1 && (article == Tag::det || article == Tag::pron) ? at - 2 : at - 1;
    return first_tag(before) == Tag::adp;
  }
  /// "zendt … uit" is no "zenden": the particle that closes the clause makes it another verb.
  bool is_part_of_verb(std::uint32_t at) const {
    return phrase_.slot_count == 1 && entry_.word_class == static_cast<std::uint8_t>(WordClass::verb) &&
           std::ranges::any_of(keys_.lemmas(analysis_.tokens[at].word), &WordKeys::Lemma::finite) &&
           has_particle(analysis_, at, slot_text(0), sentence_);
  }

  bool backward(std::uint32_t i, std::uint32_t at) {
    if (i == 0) return true;
    const std::uint32_t slot = i, from = at;
    std::uint32_t gap = 0;
    if (table_.slot(phrase_.slots + i - 1).kind == static_cast<std::uint32_t>(SlotKind::gap)) {
      gap = phrase_.verb_first != 0 ? max_gap_behind_verb : max_gap;
      --i;
    }
    std::uint32_t te = sentence_.end;
    for (std::uint32_t skipped = 0; at > sentence_.begin; ++skipped) {
      at = before(at);
      if (at == sentence_.end) return false;
      if (fits(i - 1, at) && !(skipped > 0 && is_governed(slot, from, skipped)) && backward(i - 1, at)) {
        made_.words.push_back(at);
        if (te == sentence_.end) return true;
        made_.words.push_back(te);
        made_.order = WordOrder::with_te;
        return true;
      }
      if (skipped == 0 && skips_te(i, at, gap)) {
        te = at;
        gap = 1;
      }
      if (skipped == gap || !analysis_.tokens[at].counts()) return false;
    }
    return false;
  }

  /// The token after `at` that is no quotation mark, or the end of the sentence.
  std::uint32_t after(std::uint32_t at) const {
    ++at;
    while (at < sentence_.end && is_quote(analysis_.text(analysis_.tokens[at]))) ++at;
    return at;
  }
  /// The token before `at` that is no quotation mark; the end of the sentence when there is none.
  std::uint32_t before(std::uint32_t at) const {
    while (at > sentence_.begin)
      if (!is_quote(analysis_.text(analysis_.tokens[--at]))) return at;
    return sentence_.end;
  }

  bool is_silent(const PhraseMatch& match) const {
    const Layout::Entry entry = table_.entry(match.entry);
    for (std::uint32_t i = 0; i < entry.silent_count; ++i) {
      const Layout::Silent silent = table_.silent(entry.silents + i);
      if (stands_before(table_.text(silent.before), match.tokens.begin) &&
          stands_after(table_.text(silent.after), match.tokens.end))
        return true;
    }
    return false;
  }

  bool stands_after(std::string_view words, std::uint32_t at) const {
    while (!words.empty()) {
      while (words.starts_with(' ')) words.remove_prefix(1);
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(word.size());
      if (word.empty()) return true;
      if (at >= analysis_.tokens.size() || (word != "*" && analysis_.form(analysis_.tokens[at]) != word)) return false;
      ++at;
    }
    return true;
  }

  bool stands_before(std::string_view words, std::uint32_t at) const {
    while (!words.empty()) {
      while (words.ends_with(' ')) words.remove_suffix(1);
      const std::size_t space = words.rfind(' ');
      const std::string_view word = words.substr(space == words.npos ? 0 : space + 1);
      words.remove_suffix(word.size());
      if (word.empty()) return true;
      if (at == 0 || (word != "*" && analysis_.form(analysis_.tokens[at - 1]) != word)) return false;
      --at;
    }
    return true;
  }

  void keep_longest() {
    const auto longer = [](const PhraseMatch& a, const PhraseMatch& b) {
      const auto key = [](const PhraseMatch& m) {
        // "indien" as it stands in a list goes before a form of "indienen".
        return std::tuple(-static_cast<std::int64_t>(m.words.size()), m.tokens.begin, m.tokens.end, m.inflected,
                          m.entry);
      };
      return key(a) < key(b);
    };
    std::ranges::sort(matches_, longer);
    std::vector<bool> taken(analysis_.tokens.size());
    std::erase_if(matches_, [&taken](const PhraseMatch& match) {
      if (std::ranges::any_of(match.words, [&taken](std::uint32_t at) { return taken[at]; })) return true;
      for (const std::uint32_t at : match.words) taken[at] = true;
      return false;
    });
    std::ranges::sort(matches_, {}, &PhraseMatch::tokens);
  }

  const PhraseTable& table_;
  const Analysis& analysis_;
  WordKeys keys_;
  Stage stage_;
  std::vector<bool> wanted_;
  std::vector<PhraseMatch> matches_;
  TokenSpan sentence_;
  Layout::Phrase phrase_;
  Layout::Entry entry_;
  PhraseMatch made_;
  std::vector<std::uint32_t> apart_;  // tokens of the verb of the phrase at hand, besides the one that stands for it
};

}  // namespace

std::vector<PhraseMatch> find_phrases(const PhraseTable& table, std::span<const std::string_view> lists,
                                      const Analysis& analysis, Stage stage) {
  return Matcher(table, lists, analysis, stage).find();
}

}  // namespace duidelijk
