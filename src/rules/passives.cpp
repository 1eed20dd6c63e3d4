// SPDX-License-Identifier: EUPL-1.2
#include "rules/passives.h"

#include <algorithm>

#include "rules/prose.h"
#include "rules/registry.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t max_agent = 8;  // tokens; a longer one is named by its core

class Finder {
 public:
  explicit Finder(const Analysis& analysis)
      : analysis_(analysis),
        never_(find_rule("lijdende-vorm")->setting("never"), analysis),
        states_(find_rule("lijdende-vorm")->setting("states"), analysis),
        no_agents_(find_rule("lijdende-vorm")->setting("no-agents"), analysis),
        worden_(analysis.words.find("worden")),
        zijn_(analysis.words.find("zijn")),
        door_(analysis.words.find("door")) {}

  std::vector<Passive> find() {
    for (std::uint32_t number = 0; number < analysis_.sentences.size(); ++number) {
      const Sentence& sentence = analysis_.sentences[number];
      if (!is_running_text(analysis_.block(sentence).kind)) continue;
      sentence_ = sentence.tokens;
      const std::size_t before = found_.size();
      for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at)
        if (makes_passive(at)) add(number, at, token(at).head, before);
      for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at)
        if (const std::optional<std::uint32_t> participle = left_over(at, before))
          add(number, at, *participle, before);
      if (found_.size() > before && is_foreign(analysis_, sentence)) found_.resize(before);
    }
    for (Passive& passive : found_) complete(passive);
    std::erase_if(found_, [this](const Passive& passive) { return is_state(passive); });
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }

  bool makes_passive(std::uint32_t at) const {
    const Token& auxiliary = token(at);
    const bool worden = auxiliary.lemma == worden_, zijn = auxiliary.lemma == zijn_;
    if ((!worden && !zijn) || auxiliary.head == at || !is_participle(auxiliary.head)) return false;
    const Relation relation = auxiliary.relation;
    if (worden && auxiliary.features.verb_form != VerbForm::part)
      return relation == Relation::aux_pass || relation == Relation::aux;
    const bool active = relation == Relation::aux || relation == Relation::cop;
    if (relation != Relation::aux_pass && !(active && is_acted_on(auxiliary.head))) return false;
    const Perfect perfect = analysis_.words.lexicon().perfect(analysis_.lemma(token(auxiliary.head)));
    return perfect == Perfect::hebben || perfect == Perfect::unknown;
  }

  /// Whether the tree gives the participle an agent or the subject of a passive, whatever it calls the auxiliary.
  bool is_acted_on(std::uint32_t participle) const {
    return std::ranges::any_of(sentence_tokens(), [participle](const Token& word) {
      return word.head == participle &&
             (word.relation == Relation::obl_agent || word.relation == Relation::nsubj_pass);
    });
  }

  /// The participle that goes with a form of worden which the tree gave no participle of its own: worden hardly does
  /// anything else. It stands next to it, or hangs on it: "Het besluit dat genomen wordt wordt toegezonden".
  std::optional<std::uint32_t> left_over(std::uint32_t at, std::size_t first) const {
    const Token& auxiliary = token(at);
    if (auxiliary.lemma != worden_ || auxiliary.features.verb_form == VerbForm::part ||
        auxiliary.relation == Relation::cop || std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(first),
                                                           found_.end(), [at](const Passive& p) { return p.auxiliary == at; }))
      return std::nullopt;
    const auto is_free = [&](std::uint32_t other) {
      return token(other).tag == Tag::verb && token(other).features.verb_form == VerbForm::part &&
             is_participle(other) && std::ranges::none_of(sentence_tokens(), [&](const Token& word) {
               return word.head == other && (word.relation == Relation::aux || word.relation == Relation::aux_pass);
             });
    };
    if (at + 1 < sentence_.end && is_free(at + 1)) return at + 1;
    if (at > sentence_.begin && is_free(at - 1)) return at - 1;
    for (std::uint32_t other = at + 1; other < sentence_.end; ++other)
      if (token(other).head == at && is_free(other)) return other;
    return std::nullopt;
  }

  std::span<const Token> sentence_tokens() const { return analysis_.in(sentence_); }

  /// A past participle that is no attribute and no name.
  bool is_participle(std::uint32_t at) const {
    const Token& word = token(at);
    if (word.kind != TokenKind::word || never_.contains(word) || (word.capital && at > sentence_.begin)) return false;
    const Features& features = word.features;
    if (word.tag == Tag::verb && features.verb_form == VerbForm::part && features.tense != Tense::pres) return true;
    const std::optional<Entry>& entry = analysis_.words[word.word].entry;
    return entry && std::ranges::any_of(entry->readings, [](const Reading& reading) {
             return (reading.tag == Tag::verb || reading.tag == Tag::aux) && !reading.features.inflected &&
                    reading.features.verb_form == VerbForm::part && reading.features.tense == Tense::past;
           });
  }

  /// One passive a participle; the auxiliary nearest to it counts: "betrokken zouden zijn geweest".
  void add(std::uint32_t sentence, std::uint32_t at, std::uint32_t participle, std::size_t first) {
    const auto distance = [participle](std::uint32_t from) {
      return from < participle ? participle - from : from - participle;
    };
    for (std::size_t i = first; i < found_.size(); ++i) {
      if (found_[i].participles.front() != participle) continue;
      if (distance(at) < distance(found_[i].auxiliary)) found_[i].auxiliary = at;
      return;
    }
    found_.push_back({sentence, {}, at, {participle}, std::nullopt, std::nullopt});
  }

  /// "is gesloten", but not "is door de gemeente gesloten".
  bool is_state(const Passive& passive) const {
    return token(passive.auxiliary).lemma == zijn_ && !passive.agent &&
           states_.contains(token(passive.participles.front()));
  }

  /// What stands around the auxiliary and its participle.
  void complete(Passive& passive) const {
    const TokenSpan sentence = analysis_.sentences[passive.sentence].tokens;
    const std::uint32_t participle = passive.participles.front();
    std::optional<std::uint32_t> agent;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      const Token& word = token(at);
      if (word.head != participle || at == participle) continue;
      if (word.relation == Relation::conj && shares_auxiliary(at, sentence)) passive.participles.push_back(at);
      if (word.relation == Relation::aux && word.features.verb_form == VerbForm::fin && at != passive.auxiliary &&
          token(passive.auxiliary).features.verb_form != VerbForm::fin)
        passive.helper = at;
      if (word.relation == Relation::obl_agent && !agent) agent = at;
    }
    std::ranges::sort(passive.participles);
    passive.tokens = {std::min(passive.auxiliary, passive.participles.front()),
                      std::max(passive.auxiliary, passive.participles.back()) + 1};
    for (const std::uint32_t other : passive.participles)
      for (std::uint32_t at = sentence.begin; at < sentence.end && !agent; ++at)
        if (token(at).head == other && token(at).relation == Relation::obl_agent) agent = at;
    if (agent) passive.agent = phrase_of(*agent, sentence);
  }

  /// "is gelezen en beantwoord": a second participle without a verb or a subject of its own.
  bool shares_auxiliary(std::uint32_t at, TokenSpan sentence) const {
    if (token(at).features.verb_form != VerbForm::part || !is_participle(at)) return false;
    for (std::uint32_t below = sentence.begin; below < sentence.end; ++below) {
      if (token(below).head != at || below == at) continue;
      const Relation relation = token(below).relation;
      if (relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop ||
          relation == Relation::nsubj || relation == Relation::nsubj_pass)
        return false;
    }
    return true;
  }

  /// The words of "door …" after door: from there to the core, and what hangs on it behind it, no clauses.
  std::optional<TokenSpan> phrase_of(std::uint32_t core, TokenSpan sentence) const {
    std::uint32_t begin = core;
    while (begin > sentence.begin && token(begin - 1).word != door_ && core - begin < max_agent) --begin;
    if (begin == sentence.begin || token(begin - 1).word != door_ || no_agents_.contains(token(begin)) ||
        token(begin).tag == Tag::adp || is_deed(core))
      return std::nullopt;
    for (std::uint32_t at = begin; at < core; ++at)  // "een door de gemeente gemaakt plan"
      if (token(at).tag == Tag::noun) return std::nullopt;
    std::uint32_t end = core + 1;
    while (end < sentence.end && hangs_on(end, begin, core)) ++end;
    while (end > core + 1 && !token(end - 1).counts()) --end;
    return TokenSpan{begin, end - begin > max_agent ? core + 1 : end};
  }

  /// "door het toevoegen van": an infinitive as a noun.
  bool is_deed(std::uint32_t at) const {
    const std::optional<Entry>& entry = analysis_.words[token(at).word].entry;
    return entry && token(at).tag != Tag::propn && std::ranges::any_of(entry->readings, [](const Reading& reading) {
             return reading.tag == Tag::verb && reading.features.verb_form == VerbForm::inf;
           });
  }

  bool hangs_on(std::uint32_t at, std::uint32_t begin, std::uint32_t core) const {
    const bool mark = !token(at).counts();  // "de wethouder, mevrouw De Vries": the name is left out
    while (at != core) {
      const Relation relation = token(at).relation;
      if (relation == Relation::acl || relation == Relation::acl_relcl || relation == Relation::advcl ||
          relation == Relation::parataxis || (relation == Relation::appos && mark) || token(at).head == at)
        return false;
      at = token(at).head;
      if (at < begin) return false;
    }
    return true;
  }

  const Analysis& analysis_;
  WordSet never_, states_, no_agents_;
  std::uint32_t worden_, zijn_, door_;
  std::vector<Passive> found_;
  TokenSpan sentence_;
};

}  // namespace

std::vector<Passive> find_passives(const Analysis& analysis) { return Finder(analysis).find(); }

}  // namespace duidelijk
