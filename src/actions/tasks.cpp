// Sentences that ask the reader to do something.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "actions/actions.h"

namespace duidelijk {
namespace {

constexpr std::string_view reader = "u|je|jij|jullie";
constexpr std::string_view subjects =
    "u|je|jij|jullie|ik|wij|we|hij|zij|ze|het|dit|dat|deze|die|er|men|iedereen|niemand";
constexpr std::string_view must = "moet|moeten|dient|dienen|behoort";
constexpr std::string_view asks = "verzoek|verzoeken|vraag|vragen|verzocht|gevraagd|verwacht|verwachten";
// A verb that asks nothing, also when it opens a sentence: "Kunt u niet komen", "Bent u ziek".
constexpr std::string_view no_request =
    "kunnen|willen|mogen|zullen|moeten|hebben|zijn|zitten|worden|hoeven|dienen|blijken|horen|bestaan|staan|liggen|"
    "krijgen";
constexpr std::string_view question_words = "wat|hoe|waar|waarom|wanneer|wie|welk|welke|of|die|dat";
// Imperatives that look like a noun or a name at the start of a sentence.
constexpr std::string_view imperatives =
    "bel|betaal|bewaar|breng|check|controleer|doe|download|ga|geef|gebruik|haal|houd|kies|kijk|klik|kom|laat|lees|leg|"
    "let|lever|log|"
    "maak|mail|meld|neem|noem|noteer|onderteken|open|pak|plak|plan|print|reageer|regel|reserveer|schrijf|scan|schakel|"
    "selecteer|stuur|"
    "teken|typ|verlaat|vermeld|vertel|verwijder|voeg|volg|vraag|vul|wacht|was|werk|wijzig|wijs|zend|zet|zoek|zorg|"
    "start|stop|spreek";

class Finder {
 public:
  explicit Finder(const Analysis& analysis) : analysis_(analysis) {}

  std::vector<ReaderTask> find() {
    std::vector<ReaderTask> tasks;
    for (std::uint32_t number = 0; number < analysis_.sentences.size(); ++number) {
      const Sentence& sentence = analysis_.sentences[number];
      if (analysis_.sentences[block_start_].block != sentence.block) block_start_ = number;
      const BlockKind kind = analysis_.block(sentence).kind;
      if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
      if (sentence.words < 2 || sentence.tokens.size() > most_action_tokens) continue;
      sentence_ = sentence.tokens;
      if (is_question(sentence) && !leads_to_title()) continue;
      if (const std::optional<std::uint32_t> verb = asking_verb()) tasks.push_back({number, *verb, question(number)});
    }
    return tasks;
  }

 private:
  bool is_question(const Sentence& sentence) const {
    return analysis_.text(analysis_.tokens[sentence.tokens.end - 1]) == "?";
  }

  /// "Kijk bij Wat moet ik doen?": it asks to read what has a question as its title.
  bool leads_to_title() const {
    const Token& first = analysis_.tokens[sentence_.begin];
    return is_word(analysis_, first, "kijk|lees|vul|volg|ga") && is_finite(first) && is_imperative(sentence_.begin);
  }

  /// The question just before it, or the heading over it, which says for whom it holds: "Heeft u vragen?".
  std::optional<std::uint32_t> question(std::uint32_t number) const {
    if (number == 0) return std::nullopt;
    const Sentence& before = analysis_.sentences[number - 1];
    const bool near = before.block == analysis_.sentences[number].block;
    if (near && is_question(before)) return number - 1;
    if (block_start_ == 0) return std::nullopt;
    const Sentence& above = analysis_.sentences[block_start_ - 1];
    const bool heading = analysis_.block(above).kind == BlockKind::heading && is_question(above);
    // "Wat moet u doen?" says nothing about whom; "Bent u het er niet mee eens?" does
    if (heading && !is_word(analysis_, analysis_.tokens[above.tokens.begin], question_words)) return block_start_ - 1;
    return std::nullopt;
  }

  std::optional<std::uint32_t> asking_verb() const {
    std::uint32_t first = sentence_.begin;
    while (first < sentence_.end && !analysis_.tokens[first].counts()) ++first;
    if (is_imperative(first) || is_polite(first)) return first;
    for (std::uint32_t at = first; at < sentence_.end; ++at) {
      const Token& token = analysis_.tokens[at];
      if (is_duty(at) || is_request(at)) return at;
      const bool begins = at > first && (analysis_.text(analysis_.tokens[at - 1]) == "," ||
                                         is_word(analysis_, analysis_.tokens[at - 1], "of|en"));
      if (begins && token.kind == TokenKind::word && has_word(analysis_, {at, end_after(at, 5)}, "dan") &&
          (is_imperative(at) || (is_word(analysis_, word_at(at + 1), "u") && is_polite_verb(at))))
        return at;
      if (begins && is_word(analysis_, token, "bel|mail|stuur|vul|kijk") && is_imperative(at)) return at;
      if (is_word(analysis_, token, "laat|stuur|vul|bel|neem") &&
          is_word(analysis_, word_at(at + 1), "ons|het|dit|dat") && has_word(analysis_, {at, end_after(at, 5)}, "dan"))
        return at;
    }
    return std::nullopt;
  }

  std::uint32_t end_after(std::uint32_t at, std::uint32_t reach) const { return std::min(at + reach, sentence_.end); }
  const Token& word_at(std::uint32_t at) const { return analysis_.tokens[std::min(at, sentence_.end - 1)]; }

  static bool is_finite(const Token& token) {
    return (token.tag == Tag::verb || token.tag == Tag::aux) && token.features.verb_form == VerbForm::fin;
  }

  /// "Stuur het op": a verb in its shortest form without a subject behind it.
  bool is_imperative(std::uint32_t at) const {
    if (at + 1 >= sentence_.end) return false;
    const Token& token = analysis_.tokens[at];
    if (token.kind != TokenKind::word || is_word(analysis_, word_at(at + 1), subjects)) {
      // "Laat dit weten", "Doe dat voor 1 mei": the pronoun is an object
      if (!is_word(analysis_, token, imperatives) || !is_word(analysis_, word_at(at + 1), "dit|dat|het|deze|die|er"))
        return false;
    }
    if (is_word(analysis_, token, "let") && is_word(analysis_, word_at(at + 1), "op") &&
        (at + 2 == sentence_.end || !analysis_.tokens[at + 2].counts()))
      return false;                                           // "Let op:" asks for attention only
    if (is_word(analysis_, token, "denk|zie")) return false;  // "Denk aan …", "Zie ook …" give an example
    if (is_word(analysis_, token, "gebruik|start|stop|plan|vraag|werk") &&
        is_word(analysis_, word_at(at + 1), "van|door|naar"))
      return false;  // a noun
    if (is_word(analysis_, token, imperatives)) return token.tag == Tag::verb || !is_inverted(at);
    if (token.tag != Tag::verb || token.features.verb_form != VerbForm::fin || token.features.tense != Tense::pres ||
        token.features.number == Number::plur || is_word_of(analysis_.lemma(token), no_request))
      return false;
    const std::string_view form = analysis_.form(token), lemma = analysis_.lemma(token);
    if (form.ends_with('t') && !lemma.ends_with("ten")) return false;  // "krijgt"
    return !is_inverted(at) && !has_subject(at);
  }

  /// "Gebruik van de pas is gratis": another finite verb follows that has the first word in its subject.
  bool is_inverted(std::uint32_t at) const {
    for (std::uint32_t next = at + 1; next < sentence_.end; ++next) {
      const Token& token = analysis_.tokens[next];
      const std::string_view text = analysis_.text(token);
      if (text == "," || text == "." || text == ":" || text == ";" || text == "(" || token.tag == Tag::sconj ||
          token.features.pron_type == PronType::rel ||
          is_word(analysis_, token, "of|en|als|dat|wat|hoe|waar|om|zodat|wanneer"))
        return false;
      if (is_finite(token)) return true;
    }
    return false;
  }

  bool has_subject(std::uint32_t verb) const {
    return std::ranges::any_of(analysis_.in(sentence_), [&](const Token& token) {
      return (token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass) && token.head == verb;
    });
  }

  bool is_polite_verb(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    return token.tag == Tag::verb && token.features.verb_form == VerbForm::fin && token.features.tense != Tense::past &&
           analysis_.form(token).ends_with('t') && !is_word_of(analysis_.lemma(token), no_request);
  }

  /// "Belt u gerust": a verb and "u", and no main clause behind a comma ("Gaat u stemmen, doe dan …").
  bool is_polite(std::uint32_t at) const {
    if (at + 2 >= sentence_.end || !is_word(analysis_, word_at(at + 1), "u") || !is_polite_verb(at)) return false;
    for (std::uint32_t next = at + 2; next + 1 < sentence_.end; ++next) {
      const bool border =
          analysis_.text(analysis_.tokens[next]) == "," || is_word(analysis_, analysis_.tokens[next], "dan");
      const Token& after = analysis_.tokens[next + 1];
      if (border && (is_finite(after) || is_word(analysis_, after, "dan"))) return false;
    }
    return true;
  }

  /// "U moet …", "… dient u": not in "Hier leest u wat u moet doen".
  bool is_duty(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    if (!is_word(analysis_, token, must) || token.features.verb_form == VerbForm::inf) return false;
    for (std::uint32_t i = at > sentence_.begin + 8 ? at - 8 : sentence_.begin; i < end_after(at, 3); ++i) {
      const Token& other = analysis_.tokens[i];
      if (!is_word(analysis_, other, reader)) continue;
      const bool close = i + 1 == at || i == at + 1 || i == at + 2;
      const bool other_clause = i == at + 2 && is_finite(analysis_.tokens[at + 1]);  // "omdat het moet kunt u"
      if (other_clause) continue;
      const bool governed = other.relation == Relation::nsubj && (other.head == at || other.head == token.head);
      if (!close && !governed) continue;
      if (i < at && i > sentence_.begin &&
          is_word(analysis_, analysis_.tokens[i - 1], "aan|van|voor|met|bij|door|over"))
        continue;
      if (i < at && (asks_indirectly(i) || gives_reason(i))) continue;
      return true;
    }
    return false;
  }

  /// "omdat je in quarantaine moet".
  bool gives_reason(std::uint32_t at) const {
    return at > sentence_.begin &&
           is_word(analysis_, analysis_.tokens[at - 1], "omdat|doordat|zodat|hoewel|terwijl|tenzij");
  }

  /// "… wat u zelf": the clause that begins just before the reader is an indirect question or a relative clause.
  bool asks_indirectly(std::uint32_t at) const {
    for (std::uint32_t back = 1; back <= 2 && at >= sentence_.begin + back; ++back) {
      const Token& token = analysis_.tokens[at - back];
      const bool relative = is_word(analysis_, token, "die|dat") && token.tag != Tag::sconj;
      if (is_word(analysis_, token, "dat") && token.tag == Tag::sconj) return false;
      if (is_word(analysis_, token, question_words) && (relative || !is_word(analysis_, token, "die|dat"))) return true;
      if (analysis_.form(token).starts_with("waar")) return true;  // "waarvoor u"
    }
    return false;
  }

  /// "Wij verzoeken u …", "U wordt verzocht …", "Wij vragen u om … te", "van u wordt verwacht".
  bool is_request(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    if (!is_word(analysis_, token, asks) || token.features.tense == Tense::past) {
      if (!is_word(analysis_, token, "verzocht|gevraagd|verwacht")) return false;
    }
    if (is_word(analysis_, token, "verzocht|gevraagd|verwacht")) return is_passive_request(at);
    const bool to_reader = has_word(analysis_, {at + 1, end_after(at + 1, 3)}, "u|je");
    const bool by_us = has_word(analysis_, {sentence_.begin, end_after(at, 3)}, "wij|we|ik");
    const bool task = has_word(analysis_, {at + 1, sentence_.end}, "te|om");
    if (is_word(analysis_, token, "verwacht|verwachten"))
      return by_us && has_word(analysis_, {at, sentence_.end}, "u") && task;
    return to_reader && by_us && task;
  }

  /// "u wordt verzocht", "wordt van u verwacht".
  bool is_passive_request(std::uint32_t participle) const {
    for (std::uint32_t at = sentence_.begin; at < participle; ++at)
      if (is_word(analysis_, analysis_.tokens[at], "wordt") &&
          has_word(analysis_, {at > sentence_.begin ? at - 1 : at, end_after(at, 3)}, "u|je"))
        return true;
    return false;
  }

  static bool is_word_of(std::string_view word, std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find('|', at), words.size());
      if (words.substr(at, end - at) == word) return true;
      at = end + 1;
    }
    return false;
  }

  const Analysis& analysis_;
  TokenSpan sentence_;
  std::uint32_t block_start_ = 0;  // the first sentence of the block at hand
};

}  // namespace

std::vector<ReaderTask> find_tasks(const Analysis& analysis) { return Finder(analysis).find(); }

}  // namespace duidelijk
