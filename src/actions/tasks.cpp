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
      if (kind == BlockKind::heading) heading_ = number;
      if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
      if (sentence.words < 2 || sentence.tokens.size() > most_action_tokens) continue;
      sentence_ = sentence.tokens;
      if (asks_politely(number)) tasks.push_back({number, sentence_.begin, std::nullopt});
      if (is_question(sentence) && !leads_to_title()) continue;
      const std::optional<std::uint32_t> verb = asking_verb();
      if (!verb) continue;
      std::optional<std::uint32_t> asked = question(number);
      // "Krijgt u nieuws? Geef dat door. Noem daarbij het nummer.": the question holds for what belongs to its answer
      const bool goes_on = !tasks.empty() && tasks.back().sentence + 1 == number && number > block_start_ &&
                           has_word(analysis_, sentence_, "daarbij|daarna|daarin|daarvoor|erbij|dan|ook");
      if (!asked && goes_on) asked = tasks.back().question;
      tasks.push_back({number, *verb, asked});
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

  /// "Wilt u ons voor 20 maart mailen?": a question with a date that nothing answers.
  bool asks_politely(std::uint32_t number) const {
    if (!is_question(analysis_.sentences[number]) || sentence_.size() < 4) return false;
    if (!is_word(analysis_, word_at(sentence_.begin), "wilt|wil|kunt|kun|zou|zoudt") ||
        !is_word(analysis_, word_at(sentence_.begin + 1), "u|je|jullie"))
      return false;
    if (!has_word(analysis_, sentence_, "voor|vóór|uiterlijk|alstublieft|alsjeblieft") ||
        !has_word(analysis_, sentence_,
                  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|alstublieft|"
                  "alsjeblieft"))
      return false;
    if (number + 1 == analysis_.sentences.size()) return true;
    const TokenSpan next = analysis_.sentences[number + 1].tokens;
    return analysis_.sentences[number + 1].block != analysis_.sentences[number].block ||
           (!has_word(analysis_, next, "dan") && analysis_.tokens[next.begin].tag != Tag::verb);
  }

  /// The question just before it, or the heading over it, which says for whom it holds: "Heeft u vragen?".
  std::optional<std::uint32_t> question(std::uint32_t number) const {
    if (number == 0) return std::nullopt;
    const Sentence& before = analysis_.sentences[number - 1];
    const bool near = before.block == analysis_.sentences[number].block;
    if (near && is_question(before)) return number - 1;
    if (block_start_ == 0) return std::nullopt;
    // "Wilt u meedoen?" holds for all that stands under it
    if (heading_ && is_question(analysis_.sentences[*heading_]) && asks_reader(analysis_.sentences[*heading_]))
      return heading_;
    const Sentence& above = analysis_.sentences[block_start_ - 1];
    const bool heading = analysis_.block(above).kind == BlockKind::heading && is_question(above);
    // "Wat moet u doen?" says nothing about whom; "Bent u het er niet mee eens?" does
    if (heading && !is_word(analysis_, analysis_.tokens[above.tokens.begin], question_words)) return block_start_ - 1;
    return std::nullopt;
  }

  /// "Wilt u …?", "Heb je …?"
  bool asks_reader(const Sentence& sentence) const {
    return sentence.tokens.size() > 2 && is_finite(analysis_.tokens[sentence.tokens.begin]) &&
           is_word(analysis_, analysis_.tokens[sentence.tokens.begin + 1], "u|je|jij|jullie");
  }

  std::optional<std::uint32_t> asking_verb() const {
    std::uint32_t first = sentence_.begin;
    while (first < sentence_.end && !analysis_.tokens[first].counts()) ++first;
    if (first < sentence_.end && answers_question(first)) return first;
    if (is_imperative(first) || is_polite(first)) return first;
    for (std::uint32_t at = first; at < sentence_.end; ++at) {
      const Token& token = analysis_.tokens[at];
      if (is_duty(at) || is_request(at)) return at;
      const bool begins = at > first && (analysis_.text(analysis_.tokens[at - 1]) == "," ||
                                         is_word(analysis_, analysis_.tokens[at - 1], "of|en"));
      if (begins && token.kind == TokenKind::word && has_word(analysis_, {at, end_after(at, 5)}, "dan") &&
          (is_imperative(at) || (is_word(analysis_, word_at(at + 1), "u") && is_polite_verb(at))))
        return at;
      if (begins && is_word(analysis_, token, "bel|mail|stuur|vul|kijk|lees|ga") && is_imperative(at)) return at;
      // "Advies: maak een kopie"
      if (at > first && analysis_.text(analysis_.tokens[at - 1]) == ":" && token.tag == Tag::verb &&
          is_word(analysis_, token, imperatives) && is_imperative(at))
        return at;
      if (is_word(analysis_, token, "laat|stuur|vul|bel|neem") &&
          is_word(analysis_, word_at(at + 1), "ons|het|dit|dat") && has_word(analysis_, {at, end_after(at, 5)}, "dan"))
        return at;
    }
    return std::nullopt;
  }

  /// "Zijn ze te groot? Vouw ze dan plat.": a bare verb with a pronoun and "dan" behind it.
  bool answers_question(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    return at > 0 && at + 2 < sentence_.end && analysis_.text(analysis_.tokens[at - 1]) == "?" && is_finite(token) &&
           token.features.number != Number::plur && !analysis_.form(token).ends_with('t') &&
           !is_word_of(analysis_.lemma(token), no_request) &&
           is_word(analysis_, word_at(at + 1), "ze|hem|haar|het|dit|dat|die|deze") &&
           is_word(analysis_, word_at(at + 2), "dan");
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
    if (is_word(analysis_, token, "gelieve")) return has_word(analysis_, sentence_, "te");
    if (has_your_object(at) || is_reflexive(at)) return true;
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

  /// "Zet je fiets weg": "je" belongs to what follows, unless the sentence goes on after a condition.
  bool has_your_object(std::uint32_t at) const {
    if (at + 2 >= sentence_.end || !is_word(analysis_, word_at(at + 1), "je")) return false;
    const Token& token = analysis_.tokens[at];
    if (!is_word(analysis_, token, imperatives)) return false;
    const Tag owned = analysis_.tokens[at + 2].tag;
    if (owned != Tag::noun && owned != Tag::adj) return false;
    for (std::uint32_t next = at + 3; next < sentence_.end; ++next) {
      if (is_word(analysis_, analysis_.tokens[next], "dan")) return false;
      if (analysis_.text(analysis_.tokens[next]) == "," && next + 1 < sentence_.end && is_finite(word_at(next + 1)))
        return false;
    }
    return true;
  }

  /// "Meld u aan", "Laat je testen": not "Meld je de schade, dan …".
  bool is_reflexive(std::uint32_t at) const {
    const bool you = is_word(analysis_, word_at(at + 1), "u") && analysis_.form(word_at(at)).back() != 't';
    if (at + 2 >= sentence_.end || !(you || is_word(analysis_, word_at(at + 1), "je"))) return false;
    if (!is_word(analysis_, word_at(at), "meld|schrijf|registreer|laat|bereid|houd|wend|haast")) return false;
    if (!you && is_word(analysis_, word_at(at + 2), "je|u|de|het|een|dit|dat|ons|zich|iets|niets")) return false;
    for (std::uint32_t next = at + 2; next + 1 < sentence_.end; ++next)
      if (analysis_.text(analysis_.tokens[next]) == "," &&
          (is_finite(word_at(next + 1)) || is_word(analysis_, word_at(next + 1), "dan")))
        return false;
    return true;
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
    if (is_word(analysis_, token, "verplicht"))  // "U bent verplicht om te komen"
      return has_word(analysis_, {sentence_.begin, at}, "bent") && has_word(analysis_, {sentence_.begin, at}, "u|je") &&
             !has_word(analysis_, {sentence_.begin, at}, "niet|als|indien|of") &&
             has_word(analysis_, {at, sentence_.end}, "te");
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
      if (i < at && (asks_indirectly(i) || gives_reason(i) || is_reported(i))) continue;
      return true;
    }
    return false;
  }

  /// "omdat je in quarantaine moet".
  bool gives_reason(std::uint32_t at) const {
    return at > sentence_.begin &&
           is_word(analysis_, analysis_.tokens[at - 1], "omdat|doordat|zodat|hoewel|terwijl|tenzij");
  }

  /// "Zo voorkomt u dat u moet terugbetalen", "Hier leest u dat u …".
  bool is_reported(std::uint32_t at) const {
    return at > sentence_.begin && is_word(analysis_, analysis_.tokens[at - 1], "dat") &&
           has_word(analysis_, {sentence_.begin, at}, "voorkomt|voorkom|voorkomen|leest|lees|denkt|vindt|zegt");
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
    // "Graag ontvangen wij uw reactie"
    if (is_word(analysis_, token, "ontvang|ontvangen|horen|hoor") && is_finite(token))
      return has_word(analysis_, sentence_, "graag") &&
             has_word(analysis_, {sentence_.begin, end_after(at, 3)}, "wij|we|ik");
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
  std::uint32_t block_start_ = 0;         // the first sentence of the block at hand
  std::optional<std::uint32_t> heading_;  // the last one above it
};

}  // namespace

std::vector<ReaderTask> find_tasks(const Analysis& analysis) { return Finder(analysis).find(); }

}  // namespace duidelijk
