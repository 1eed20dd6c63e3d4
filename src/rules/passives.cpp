// SPDX-License-Identifier: EUPL-1.2
#include "rules/passives.h"

#include <algorithm>

#include "rules/prose.h"
#include "rules/registry.h"
#include "rules/verb_words.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t max_cluster = 4;    // verbs that stand together at the end: "had kunnen worden"
constexpr std::uint32_t max_distance = 30;  // tokens between auxiliary and participle in a main clause
constexpr std::uint32_t max_agent = 5;      // words of "door …"

class Finder {
 public:
  Finder(const Analysis& analysis, const PassiveWords& words)
      : analysis_(analysis), words_(words), verbs_(verb_words(analysis)) {}

  std::vector<Passive> find() {
    for (std::uint32_t number = 0; number < analysis_.sentences.size(); ++number) {
      const Sentence& sentence = analysis_.sentences[number];
      if (!is_running_text(analysis_.block(sentence).kind)) continue;
      sentence_ = sentence.tokens;
      const std::size_t before = found_.size();
      for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at)
        if (is_participle(at)) look_at(at, number, before);
      if (found_.size() > before && is_foreign(analysis_, sentence)) found_.resize(before);
    }
    return std::move(found_);
  }

 private:
  const VerbWord& verb(std::uint32_t at) const { return verbs_[analysis_.tokens[at].word]; }
  std::string_view form(std::uint32_t at) const { return analysis_.form(analysis_.tokens[at]); }

  bool is_participle(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    return verb(at).participle && token.kind == TokenKind::word && !(token.capital && at > sentence_.begin) &&
           !words_.never.contains(token) && likeliest(at) != Tag::noun && !is_attribute(at) &&
           !(at > sentence_.begin && form(at - 1) == "te") &&
           !(at > sentence_.begin && form(at - 1) == "het" && verb(at).infinitive);
  }

  /// Whether the auxiliary at `aux` makes a passive of the participle at `at`.
  bool fits(std::uint32_t aux, std::uint32_t at) const {
    if (verb(aux).worden) return true;
    return verb(aux).zijn && verb(at).takes_hebben && (verb(at).certain_participle || aux + 1 == at) &&
           !words_.states.contains(analysis_.tokens[at]);
  }

  void look_at(std::uint32_t at, std::uint32_t sentence, std::size_t first) {
    if (joins_previous(at, first)) return;
    const std::optional<std::uint32_t> aux = auxiliary_of(at);
    if (!aux || !fits(*aux, at)) return;
    const auto taken = std::find_if(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
                                    [&aux](const Passive& passive) { return passive.auxiliary == *aux; });
    if (taken != found_.end()) return;
    Passive passive{sentence, {std::min(*aux, at), std::max(*aux, at) + 1}, *aux, at, std::nullopt};
    passive.agent = agent_of(passive.tokens, at);
    found_.push_back(passive);
  }

  /// "is gelezen en beantwoord": the second participle goes with the first.
  bool joins_previous(std::uint32_t at, std::size_t first) {
    if (found_.size() == first || at == sentence_.begin) return false;
    Passive& last = found_.back();
    const std::string_view before = form(at - 1);
    if (at < 2 || (before != "en" && before != "of" && before != ",")) return false;
    if (at - 2 != last.tokens.end - 1 || verb(at - 2).hebben || last.auxiliary >= last.participle) return false;
    last.tokens.end = at + 1;
    return true;
  }

  std::optional<std::uint32_t> auxiliary_of(std::uint32_t at) const {
    // Verbs around it: "genomen zal worden", "kan worden genomen". Worden decides, then hebben, then zijn.
    std::uint32_t begin = at, end = at + 1;
    while (begin > sentence_.begin && at - begin < max_cluster && in_cluster(begin - 1)) --begin;
    while (end < sentence_.end && end - at <= max_cluster && in_cluster(end)) ++end;
    std::optional<std::uint32_t> zijn;
    bool hebben = false;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (i == at) continue;
      if (verb(i).worden) return i;
      hebben |= verb(i).hebben;
      if (verb(i).zijn && is_verb_zijn(i)) zijn = i;
    }
    if (hebben) return std::nullopt;
    if (zijn) return zijn;
    if (end > at + 1 && verb(end - 1).finite) return std::nullopt;  // "… gekozen wil hebben": another clause
    if (!verb(at).certain_participle && verb(at).infinitive) return std::nullopt;  // "ontmoeten": too far from its verb
    return auxiliary_before(begin);
  }

  /// "een geslaagd huwelijk".
  bool is_attribute(std::uint32_t at) const {
    return at > sentence_.begin && at + 1 < sentence_.end && likeliest(at - 1) == Tag::det &&
           likeliest(at + 1) == Tag::noun;
  }

  Tag likeliest(std::uint32_t at) const {
    const std::optional<Entry>& entry = analysis_.words[analysis_.tokens[at].word].entry;
    return entry && !entry->readings.empty() ? entry->readings[0].tag : Tag::unknown;
  }

  bool in_cluster(std::uint32_t at) const { return form(at) == "te" || (verb(at).verb && !verb(at).participle); }

  /// The auxiliary that opens the main clause of which the verbs at `at` are the end.
  std::optional<std::uint32_t> auxiliary_before(std::uint32_t at) const {
    if (at > sentence_.begin && likeliest(at - 1) == Tag::det) return std::nullopt;  // "het gezicht"
    bool comma = false;
    for (std::uint32_t back = 1; back <= max_distance && back <= at - sentence_.begin; ++back) {
      const std::uint32_t i = at - back;
      const std::string_view text = analysis_.text(analysis_.tokens[i]);
      if (text == ";" || text == ":") return std::nullopt;
      if (verb(i).worden) return i;
      comma |= text == ",";
      if (verb(i).zijn && is_verb_zijn(i)) return comma ? std::nullopt : std::optional(i);
      if (verb(i).hebben || verb(i).finite) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "zijn" before a noun or an adjective is the pronoun: "zijn aanvraag".
  bool is_verb_zijn(std::uint32_t at) const {
    if (form(at) != "zijn" || at + 1 >= sentence_.end || at == sentence_.begin) return true;
    const Tag next = likeliest(at + 1);
    return (next != Tag::noun && next != Tag::adj && next != Tag::unknown) || verb(at - 1).participle;
  }

  std::optional<TokenSpan> agent_of(TokenSpan passive, std::uint32_t participle) const {
    for (std::uint32_t at = passive.begin; at < std::min(sentence_.end, passive.end + 1); ++at) {
      if (form(at) != "door") continue;
      std::uint32_t end = at + 1;
      while (end < sentence_.end && end <= at + max_agent && end != participle && names_someone(end)) ++end;
      if (end > at + 1) return TokenSpan{at + 1, end};
    }
    return std::nullopt;
  }

  bool names_someone(std::uint32_t at) const {
    const Token& token = analysis_.tokens[at];
    if (token.kind != TokenKind::word || verb(at).verb || form(at) == "middel") return false;
    if (token.capital) return true;
    const Tag tag = likeliest(at);
    return tag == Tag::unknown || tag == Tag::det || tag == Tag::noun || tag == Tag::propn || tag == Tag::adj ||
           tag == Tag::pron;
  }

  const Analysis& analysis_;
  const PassiveWords& words_;
  std::vector<VerbWord> verbs_;
  std::vector<Passive> found_;
  TokenSpan sentence_;
};

}  // namespace

PassiveWords passive_words(const Analysis& analysis) {
  const Rule* page = find_rule("lijdende-vorm");
  return {WordSet(page->setting("never"), analysis), WordSet(page->setting("states"), analysis)};
}

std::vector<Passive> find_passives(const Analysis& analysis, const PassiveWords& words) {
  return Finder(analysis, words).find();
}

}  // namespace duidelijk
