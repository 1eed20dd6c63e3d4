// SPDX-License-Identifier: EUPL-1.2
#include "rules/passives.h"

#include <algorithm>

#include "rules/prose.h"
#include "rules/registry.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t max_agent = 8;  // tokens; a longer one is named by its core

/// What hangs on a token in the tree, and what became of it.
struct Below {
  std::uint32_t participle = 0;  // the first one behind it; 0: none
  std::uint32_t passive = 0;     // of a participle: number of its passive + 1; 0: none
  bool acted_on = false;         // an agent or the subject of a passive, whatever the auxiliary is called
  bool auxiliary = false;
  bool own_clause = false;  // an auxiliary, a copula or a subject
  bool used = false;        // of an auxiliary: it is in a passive
};

class Finder {
 public:
  explicit Finder(const Analysis& analysis)
      : analysis_(analysis),
        never_(find_rule("lijdende-vorm")->setting("never"), analysis),
        states_(find_rule("lijdende-vorm")->setting("states"), analysis),
        no_agents_(find_rule("lijdende-vorm")->setting("no-agents"), analysis),
        acts_(find_rule("lijdende-vorm")->setting("acts")),
        worden_(analysis.words.find("worden")),
        zijn_(analysis.words.find("zijn")),
        door_(analysis.words.find("door")),
        te_(analysis.words.find("te")) {}

  std::vector<Passive> find() {
    look_below();
    for (std::uint32_t number = 0; number < analysis_.sentences.size(); ++number) {
      const Sentence& sentence = analysis_.sentences[number];
      if (!is_running_text(analysis_.block(sentence).kind)) continue;
      sentence_ = sentence.tokens;
      const std::size_t before = found_.size();
      for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at)
        if (makes_passive(at)) add(number, at, token(at).head);
      for (std::uint32_t at = sentence_.begin; at < sentence_.end; ++at)
        if (const std::optional<std::uint32_t> participle = left_over(at)) add(number, at, *participle);
      if (found_.size() == before || !is_foreign(sentence)) continue;
      for (std::size_t i = before; i < found_.size(); ++i) below_[found_[i].participles.front()].passive = 0;
      found_.resize(before);
    }
    complete();
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
    if (relation != Relation::aux_pass && !(active && below_[auxiliary.head].acted_on)) return false;
    const Perfect perfect = analysis_.words.lexicon().perfect(analysis_.lemma(token(auxiliary.head)));
    return perfect == Perfect::hebben || perfect == Perfect::unknown;
  }

  /// Notes for each token what hangs on it.
  void look_below() {
    below_.resize(analysis_.tokens.size());
    for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at) {
      const Token& word = token(at);
      if (word.head == at) continue;
      Below& above = below_[word.head];
      const Relation relation = word.relation;
      const bool subject = relation == Relation::nsubj || relation == Relation::nsubj_pass;
      const bool auxiliary = relation == Relation::aux || relation == Relation::aux_pass;
      above.acted_on |= relation == Relation::obl_agent || relation == Relation::nsubj_pass;
      above.auxiliary |= auxiliary;
      above.own_clause |= auxiliary || subject || relation == Relation::cop;
      if (above.participle == 0 && at > word.head && word.features.verb_form == VerbForm::part) above.participle = at;
    }
  }

  /// The participle that goes with a form of worden which the tree gave no participle of its own: worden hardly does
  /// anything else. It stands next to it, or hangs on it: "Het besluit dat genomen wordt wordt toegezonden".
  std::optional<std::uint32_t> left_over(std::uint32_t at) const {
    const Token& auxiliary = token(at);
    if (auxiliary.lemma != worden_ || auxiliary.features.verb_form == VerbForm::part ||
        auxiliary.relation == Relation::cop || below_[at].used)
      return std::nullopt;
    const auto is_free = [this](std::uint32_t other) {
      return token(other).tag == Tag::verb && token(other).features.verb_form == VerbForm::part &&
             is_participle(other) && !below_[other].auxiliary;
    };
    if (at + 1 < sentence_.end && is_free(at + 1)) return at + 1;
    if (at > sentence_.begin && is_free(at - 1)) return at - 1;
    if (at > sentence_.begin + 1 && token(at - 1).word == te_ && is_free(at - 2)) return at - 2;  // "gelezen te worden"
    if (below_[at].participle != 0 && is_free(below_[at].participle)) return below_[at].participle;
    return std::nullopt;
  }

  /// A past participle that is no attribute and no name.
  bool is_participle(std::uint32_t at) const {
    const Token& word = token(at);
    if (word.kind != TokenKind::word || never_.contains(word) || (word.capital && at > sentence_.begin)) return false;
    const Features& features = word.features;
    if (analysis_.form(word).ends_with('e')) return false;  // "worden gebruikte laptops ingezameld": an adjective
    if (word.tag == Tag::verb && features.verb_form == VerbForm::part && features.tense != Tense::pres) return true;
    const std::optional<Entry>& entry = analysis_.words[word.word].entry;
    return entry && std::ranges::any_of(entry->readings, [](const Reading& reading) {
             return (reading.tag == Tag::verb || reading.tag == Tag::aux) && !reading.features.inflected &&
                    reading.features.verb_form == VerbForm::part && reading.features.tense == Tense::past;
           });
  }

  /// One passive a participle; the auxiliary nearest to it counts: "betrokken zouden zijn geweest".
  void add(std::uint32_t sentence, std::uint32_t at, std::uint32_t participle) {
    const auto distance = [participle](std::uint32_t from) {
      return from < participle ? participle - from : from - participle;
    };
    std::uint32_t& number = below_[participle].passive;
    if (number != 0) {
      Passive& passive = found_[number - 1];
      if (distance(at) >= distance(passive.auxiliary)) return;
      below_[passive.auxiliary].used = false;
      passive.auxiliary = at;
    } else {
      found_.push_back({sentence, {}, at, {participle}, std::nullopt, std::nullopt});
      number = static_cast<std::uint32_t>(found_.size());
    }
    below_[at].used = true;
  }

  /// "is gesloten", but not "is door de gemeente gesloten", nor "het akkoord dat is gesloten": see Passive::act.
  bool is_state(const Passive& passive) const {
    return token(passive.auxiliary).lemma == zijn_ && !passive.agent &&
           states_.contains(token(passive.participles.front())) && !passive.act;
  }

  /// What stands around the auxiliaries and their participles.
  void complete() {
    for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at) {
      const Token& word = token(at);
      const std::uint32_t number = below_[word.head].passive;
      if (number == 0 || word.head == at) continue;
      Passive& passive = found_[number - 1];
      if (word.head != passive.participles.front()) continue;
      if (word.relation == Relation::conj && shares_auxiliary(at)) passive.participles.push_back(at);
      if (word.relation == Relation::aux && word.features.verb_form == VerbForm::fin && at != passive.auxiliary &&
          token(passive.auxiliary).features.verb_form != VerbForm::fin)
        passive.helper = at;
      if (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass) passive.act = is_act(passive, at);
    }
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      Passive& passive = found_[i];
      for (const std::uint32_t participle : passive.participles) below_[participle].passive = i + 1;
      std::ranges::sort(passive.participles);
      passive.tokens = {std::min(passive.auxiliary, passive.participles.front()),
                        std::max(passive.auxiliary, passive.participles.back()) + 1};
    }
    for (std::uint32_t at = 0; at < analysis_.tokens.size(); ++at) {
      const std::uint32_t number = below_[token(at).head].passive;
      if (number == 0 || token(at).relation != Relation::obl_agent || found_[number - 1].agent) continue;
      if (behind_other_clause(found_[number - 1], at)) continue;
      found_[number - 1].agent = phrase_of(at, analysis_.sentences[found_[number - 1].sentence].tokens);
    }
  }

  /// "worden opgenomen zoals vereist is door de wet": the agent belongs to the verb between.
  bool behind_other_clause(const Passive& passive, std::uint32_t agent) const {
    for (std::uint32_t at = passive.tokens.end; at < agent; ++at)
      if (token(at).features.verb_form == VerbForm::fin && below_[at].passive == 0) return true;
    return false;
  }

  /// Whether the page pairs the participle with this subject, as it is or as the end of a compound: "gesloten akkoord".
  bool is_act(const Passive& passive, std::uint32_t subject) const {
    const std::uint32_t participle = passive.participles.front();
    if (token(subject).features.pron_type == PronType::rel && token(participle).relation == Relation::acl_relcl)
      subject = token(participle).head;
    const std::string_view form = analysis_.form(token(participle)), noun = analysis_.lemma(token(subject));
    std::string_view pairs = acts_;
    while (!pairs.empty()) {
      const std::string_view pair = pairs.substr(0, pairs.find('|'));
      pairs.remove_prefix(std::min(pair.size() + 1, pairs.size()));
      const std::size_t space = pair.find(' ');
      if (pair.substr(0, space) == form && noun.ends_with(pair.substr(space + 1))) return true;
    }
    return false;
  }

  /// "is gelezen en beantwoord": a second participle without a verb or a subject of its own.
  bool shares_auxiliary(std::uint32_t at) const {
    return token(at).features.verb_form == VerbForm::part && is_participle(at) && !below_[at].own_clause &&
           below_[at].passive == 0;
  }

  /// The words of "door …" after door: from there to the core, and what hangs on it behind it, no clauses.
  std::optional<TokenSpan> phrase_of(std::uint32_t core, TokenSpan sentence) const {
    std::uint32_t begin = core;
    while (begin > sentence.begin && token(begin - 1).word != door_ && core - begin < max_agent) --begin;
    // "het door de minister goedgekeurde examen": who approved it, not who does what the sentence says.
    if (begin > sentence.begin + 1 && token(begin - 2).tag == Tag::det) return std::nullopt;
    if (begin == sentence.begin || token(begin - 1).word != door_ || no_agents_.contains(token(begin)) ||
        token(begin).tag == Tag::adp || is_deed(core))
      return std::nullopt;
    for (std::uint32_t at = begin; at < core; ++at)  // "een door de gemeente gemaakt plan"
      if (token(at).tag == Tag::noun) return std::nullopt;
    std::uint32_t end = core + 1;
    while (end < sentence.end && end - begin <= max_agent && hangs_on(end, begin, core)) ++end;
    while (end > core + 1 && !token(end - 1).counts()) --end;
    return TokenSpan{begin, end - begin > max_agent ? core + 1 : end};
  }

  /// "door het toevoegen van": an infinitive as a noun; not the "landen" of "door twee landen".
  bool is_deed(std::uint32_t at) const {
    const std::optional<Entry>& entry = analysis_.words[token(at).word].entry;
    return entry && token(at).tag != Tag::propn && token(at).features.number != Number::plur &&
           std::ranges::any_of(entry->readings, [](const Reading& reading) {
             return reading.tag == Tag::verb && reading.features.verb_form == VerbForm::inf;
           });
  }

  bool hangs_on(std::uint32_t at, std::uint32_t begin, std::uint32_t core) const {
    const bool mark = !token(at).counts();  // "de wethouder, mevrouw De Vries": the name is left out
    for (std::uint32_t steps = 0; at != core; ++steps) {
      const Relation relation = token(at).relation;
      if (relation == Relation::acl || relation == Relation::acl_relcl || relation == Relation::advcl ||
          relation == Relation::parataxis || (relation == Relation::appos && mark) || token(at).head == at)
        return false;
      at = token(at).head;
      if (at < begin || steps == max_agent) return false;
    }
    return true;
  }

  const Analysis& analysis_;
  WordSet never_, states_, no_agents_;
  std::string_view acts_;
  std::uint32_t worden_, zijn_, door_, te_;
  std::vector<Below> below_;
  std::vector<Passive> found_;
  TokenSpan sentence_;
};

}  // namespace

std::vector<Passive> find_passives(const Analysis& analysis) { return Finder(analysis).find(); }

}  // namespace duidelijk
