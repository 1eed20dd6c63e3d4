// Nouns where a verb says it better: "het indienen van een aanvraag", "overgaan tot".
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "lexicon/inflect.h"
#include "rules/kinds/kinds.h"
#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/subtrees.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t most_object_words = 6;  // of the object in the advice

class Finder {
 public:
  Finder(const Rule& rule, const Analysis& analysis)
      : analysis_(analysis),
        subtrees_(subtrees_of(analysis)),
        things_(rule.setting("things"), analysis),
        openers_(rule.setting("openers"), analysis),
        fixed_(rule.setting("fixed"), analysis),
        parts_of_law_(rule.setting("parts-of-law"), analysis),
        het_(analysis.words.find("het")),
        de_(analysis.words.find("de")),
        van_(analysis.words.find("van")) {}

  std::vector<Hit> find() const {
    std::vector<Hit> hits;
    if (van_ == 0) return hits;
    for (const Sentence& sentence : analysis_.sentences) {
      if (!is_running_text(analysis_.block(sentence).kind)) continue;
      for (std::uint32_t at = sentence.tokens.begin; at + 2 < sentence.tokens.end; ++at) {
        const Token& article = token(at);
        const std::uint32_t core = core_of(at, sentence.tokens.end);  // the noun
        const Token& noun = token(core);
        if (core + 1 >= sentence.tokens.end || token(core + 1).word != van_ || things_.contains(noun) || noun.capital)
          continue;
        if (fixed_.contains(noun) && names_law(core + 2, sentence.tokens.end)) continue;
        std::string verb;
        if (article.word == het_ && het_ != 0) verb = infinitive(core);
        if (article.word == de_ && de_ != 0 && core == at + 1 && at > sentence.tokens.begin &&
            openers_.contains(token(at - 1)))
          verb = verb_of_ing(core);
        if (verb.empty() || is_foreign(sentence)) continue;
        hits.push_back(hit(at, core, verb));
      }
    }
    return hits;
  }

 private:
  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }

  /// The word behind the article, or behind how it is done: "het [begrijpelijk] maken", "het [digitaal toegankelijk]
  /// maken". "Het goede leven" has an ending: there "goede" belongs to a noun.
  std::uint32_t core_of(std::uint32_t article, std::uint32_t end) const {
    constexpr std::uint32_t most_between = 2;
    std::uint32_t at = article + 1;
    while (at < article + 1 + most_between && at + 2 < end && says_how(at) && token(at + 1).word != van_) ++at;
    return at;
  }

  /// "van artikel 5", "van het eerste lid".
  bool names_law(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint32_t most_words = 3;
    for (const std::uint32_t stop = std::min(end, at + most_words); at < stop; ++at)
      if (parts_of_law_.contains(token(at))) return true;
    return false;
  }

  bool says_how(std::uint32_t at) const {
    return (token(at).tag == Tag::adj || token(at).tag == Tag::adv) && !token(at).capital &&
           token(at).features.degree != Degree::sup && !analysis_.form(token(at)).ends_with('e');
  }

  /// "indienen" as a noun; empty for other words.
  std::string infinitive(std::uint32_t at) const {
    const std::optional<Entry>& entry = analysis_.words[token(at).word].entry;
    if (!entry || token(at).features.number == Number::plur) return {};
    const bool verb = std::ranges::any_of(entry->readings, [](const Reading& reading) {
      return reading.tag == Tag::verb && reading.features.verb_form == VerbForm::inf;
    });
    return verb ? std::string(analysis_.form(token(at))) : std::string();
  }

  /// "verlening" → "verlenen", "beoordeling" → "beoordelen"; empty when the lexicon has no such verb.
  std::string verb_of_ing(std::uint32_t at) const {
    const std::string_view form = analysis_.form(token(at));
    if (token(at).tag != Tag::noun || form.size() < 7 || !form.ends_with("ing")) return {};
    const std::string stem(form.substr(0, form.size() - 3));
    const std::string verb = stem + "en";
    const std::optional<Entry> entry = analysis_.words.lexicon().find(verb);
    if (!entry) return {};
    const bool known = std::ranges::any_of(entry->readings, [](const Reading& reading) {
      return reading.tag == Tag::verb && reading.features.verb_form == VerbForm::inf;
    });
    return known ? verb : std::string();
  }

  Hit hit(std::uint32_t at, std::uint32_t core, const std::string& verb) const {
    Hit hit;
    const std::uint32_t van = core + 1;
    hit.span = analysis_.span_of({at, van + 1});
    hit.about = verb;
    std::string how;
    if (core > at + 1) how = std::string(slice(analysis_.document->text, analysis_.span_of({at + 1, core}))) + ' ';
    const std::uint32_t head = object_of(van);
    std::string object = head == van ? std::string() : object_text(van + 1, head);
    hit.message = "Schrijf een zin met " + std::string(how.empty() ? "het werkwoord " : "") + "‘" + how + verb +
                  (object.empty() ? "’, en zeg wie dat doet." : "’.");
    if (object.empty()) return hit;
    if (!how.empty()) object += ' ' + how.substr(0, how.size() - 1);
    hit.suggestions.push_back({opened(at, object, verb), Applicability::display, {}});
    return hit;
  }

  /// What the verb gets as its object: "de aanvraag"; of a long one the noun and what stands before it: "de
  /// energetische waarde …". Empty when the tree is not sure.
  std::string object_text(std::uint32_t begin, std::uint32_t head) const {
    const auto shown = [this](TokenSpan words) {
      return words.begin < words.end && words.size() <= most_object_words && is_plain(words)
                 ? std::string(slice(analysis_.document->text, analysis_.span_of(words)))
                 : std::string();
    };
    std::string whole = shown({begin, subtrees_[head].end});
    if (!whole.empty() || head + 1 == subtrees_[head].end) return whole;
    const std::string core = shown({begin, head + 1});
    return core.empty() ? core : core + " …";
  }

  /// "het formulier invullen"; behind a preposition that takes a verb with "te": "door het formulier in te vullen". Of
  /// "door de verhoging van de prijs" we do not know who does it.
  std::string opened(std::uint32_t at, std::string_view object, const std::string& verb) const {
    const std::string_view before = at > 0 ? analysis_.form(token(at - 1)) : std::string_view();
    const std::string_view opener = before == "voor" ? "om" : before;
    if (token(at).word != het_ || (opener != "om" && opener != "door" && opener != "zonder"))
      return std::string(object) + ' ' + verb;
    const std::string particle(particle_of(analysis_.words.lexicon(), verb));
    const std::string with_te = particle.empty() ? "te " + verb : particle + " te " + verb.substr(particle.size());
    return std::string(opener) + ' ' + std::string(object) + ' ' + with_te;
  }

  /// A noun with what describes it, and no other noun behind it that the tree left out.
  bool is_plain(TokenSpan object) const {
    const bool plain = std::ranges::all_of(analysis_.in(object), [](const Token& word) {
      return word.counts() && word.tag != Tag::cconj && word.tag != Tag::sconj && word.tag != Tag::verb &&
             word.tag != Tag::adv && word.features.pron_type != PronType::rel;
    });
    if (!plain || token(object.end - 1).tag == Tag::adj || token(object.end - 1).tag == Tag::det) return false;
    if (object.end >= analysis_.tokens.size()) return true;
    const Tag next = token(object.end).tag;
    return next != Tag::noun && next != Tag::propn && next != Tag::num && next != Tag::x && next != Tag::cconj;
  }

  /// The noun that "van" at `at` belongs to; `at` itself when the tree does not say.
  std::uint32_t object_of(std::uint32_t at) const {
    const std::uint32_t head = token(at).head;
    return token(at).relation == Relation::case_ && head > at ? head : at;
  }

  const Analysis& analysis_;
  std::vector<TokenSpan> subtrees_;
  WordSet things_, openers_, fixed_, parts_of_law_;
  std::uint32_t het_, de_, van_;
};

}  // namespace

std::vector<Hit> naamwoordstijl(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  const std::vector<Hit> found = Finder(rule, analysis).find();
  std::vector<Hit> hits = found;
  for (Hit& listed : find_replacements(rule, analysis, limits)) {
    const auto after =
        std::ranges::lower_bound(found, listed.span.end, {}, [](const Hit& hit) { return hit.span.begin; });
    if (after == found.begin() || (after - 1)->span.end <= listed.span.begin) hits.push_back(std::move(listed));
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
