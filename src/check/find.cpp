// SPDX-License-Identifier: EUPL-1.2
#include "check/find.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "rules/act_titles.h"
#include "rules/registry.h"

namespace duidelijk {
namespace {

// What the counts are made of: "a sentence with a hit of this rule". They use the limits of the page, so that they mean
// the same in every report.
constexpr std::string_view passive_rule = "lijdende-vorm", length_rule = "lange-zin";

bool has_page_limits(const ActiveRule& active) {
  return std::ranges::all_of(active.rule->limits,
                             [&active](const Limit& limit) { return active.limits[limit.name] == limit.value; });
}

std::vector<Hit> hits_of(const Rule& rule, const Analysis& analysis, const Limits& limits, Profile* profile) {
  const Lap lap(profile == nullptr ? nullptr : &profile->rules[std::string(rule.id)]);
  return rule.find == nullptr ? std::vector<Hit>() : rule.find(rule, analysis, limits);
}

std::uint32_t sentences_with(const Analysis& analysis, const std::vector<Hit>& hits) {
  std::vector<std::uint32_t> sentences;
  for (const Hit& hit : hits) sentences.push_back(sentence_at(analysis, hit.span.begin));
  std::ranges::sort(sentences);
  return static_cast<std::uint32_t>(std::unique(sentences.begin(), sentences.end()) - sentences.begin());
}

/// The accepted words of a text.
class Accepted {
 public:
  Accepted(const Analysis& analysis, const AcceptedWords& words) : places_(words.places_in(analysis)) {
    for (std::uint32_t i = 0; i < places_.size(); ++i)
      farthest_.push_back(i > 0 && places_[farthest_.back()].span.end >= places_[i].span.end ? farthest_.back() : i);
  }
  /// The accepted place around `span`, or null.
  const AcceptedPlace* around(TextSpan span) const {
    const auto after =
        std::ranges::upper_bound(places_, span.begin, {}, [](const AcceptedPlace& place) { return place.span.begin; });
    if (after == places_.begin()) return nullptr;
    const AcceptedPlace& place = places_[farthest_[static_cast<std::size_t>(after - places_.begin()) - 1]];
    return place.span.end >= span.end ? &place : nullptr;
  }

 private:
  std::vector<AcceptedPlace> places_;
  std::vector<std::uint32_t> farthest_;  // which of the places up to this one reaches farthest
};

bool covers(const Rule& stronger, const Rule& weaker) {
  return std::ranges::find(stronger.covers, weaker.id) != stronger.covers.end();
}

/// Removes the hits of other rules that `stronger` covers and overlaps: the writer gets one advice for one problem.
/// In text order; hits of one rule may overlap.
void clear_below(std::deque<Found>& found, const Rule& stronger) {
  std::vector<TextSpan> taken;
  for (const Found& one : found)
    if (one.active->rule == &stronger) taken.push_back(one.hit.span);
  if (taken.empty()) return;
  std::ranges::sort(taken);
  std::vector<std::uint32_t> reach;  // the farthest end so far
  for (const TextSpan span : taken) reach.push_back(reach.empty() ? span.end : std::max(reach.back(), span.end));
  std::erase_if(found, [&](const Found& one) {
    if (one.active->rule == &stronger || !covers(stronger, *one.active->rule)) return false;
    const auto after = std::ranges::lower_bound(taken, one.hit.span.end, {}, &TextSpan::begin);
    return after != taken.begin() && reach[static_cast<std::size_t>(after - taken.begin()) - 1] > one.hit.span.begin;
  });
}

/// The active rules that cover others, each after the rules that cover it: only a finding that stays can cover.
std::vector<const Rule*> covering_rules(const Settings& settings) {
  std::vector<const Rule*> left, ordered;
  for (const ActiveRule& active : settings.rules)
    if (!active.rule->covers.empty()) left.push_back(active.rule);
  while (!left.empty()) {
    auto next = std::ranges::find_if(left, [&left](const Rule* rule) {
      return std::ranges::none_of(left, [rule](const Rule* other) { return other != rule && covers(*other, *rule); });
    });
    if (next == left.end()) next = left.begin();  // two rules that cover each other: the first one wins
    ordered.push_back(*next);
    left.erase(next);
  }
  return ordered;
}

/// Whether a rule speaks about the choice of words: it has nothing to say about the title of a law. Titles are known by
/// the tags, so a rule that sees none is not asked: its findings would depend on the other rules.
bool judges_words(const Rule& rule) {
  return rule.needs >= Stage::tags &&
         (rule.category == "woord" || rule.category == "naamwoord" || rule.category == "werkwoord");
}

/// Removes the hits inside one of `spans`, which are in text order and do not overlap.
void clear_inside(std::vector<Hit>& hits, const std::vector<TextSpan>& spans) {
  if (spans.empty()) return;
  std::erase_if(hits, [&spans](const Hit& hit) {
    const auto after = std::ranges::upper_bound(spans, hit.span.begin, {}, &TextSpan::begin);
    return after != spans.begin() && (after - 1)->end >= hit.span.end;
  });
}

}  // namespace

bool wants_figures(const Settings& settings) {
  return settings.scores || settings.sentences || settings.text_limits.any();
}

Stage stage_for(const Settings& settings) {
  Stage stage = settings.actions ? Stage::clauses : wants_figures(settings) ? Stage::tree : Stage::tokens;
  for (const ActiveRule& active : settings.rules) stage = std::max(stage, active.rule->needs);
  if (!wants_figures(settings)) return stage;
  for (const std::string_view id : {passive_rule, length_rule})
    if (const Rule* rule = find_rule(id)) stage = std::max(stage, rule->needs);
  return stage;
}

std::uint32_t sentence_at(const Analysis& analysis, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(analysis.sentences, at, {}, [&analysis](const Sentence& sentence) {
    return analysis.tokens[sentence.tokens.begin].span.begin;
  });
  return after == analysis.sentences.begin() ? 0 : static_cast<std::uint32_t>(after - analysis.sentences.begin() - 1);
}

AllFound find_all(const Analysis& analysis, const Settings& settings, Profile* profile) {
  AllFound all;
  if (analysis.sentences.empty()) return all;
  bool passive_counted = false, length_counted = false;
  const auto count = [&](std::string_view id, const std::vector<Hit>& hits) {
    (id == passive_rule ? all.counts.passive_sentences : all.counts.long_sentences) = sentences_with(analysis, hits);
    (id == passive_rule ? passive_counted : length_counted) = true;
  };
  static const AcceptedWords nothing;
  const AcceptedWords& words = settings.accepted ? *settings.accepted : nothing;
  const Accepted accepted(analysis, words);
  std::vector<bool> used(words.entries().size());
  std::optional<std::vector<TextSpan>> titles;  // of laws, once a rule asks
  for (const ActiveRule& active : settings.rules) {
    std::vector<Hit> hits = hits_of(*active.rule, analysis, active.limits, profile);
    // No rule knows another language than Dutch, whatever its words look like.
    if (!active.rule->document_level) {
      std::erase_if(hits, [&analysis](const Hit& hit) {
        return analysis.sentences[sentence_at(analysis, hit.span.begin)].language != Language::dutch;
      });
      clear_inside(hits, analysis.foreign);
    }
    if (!hits.empty() && judges_words(*active.rule)) {
      if (!titles) titles = act_titles(analysis);
      clear_inside(hits, *titles);
    }
    const std::string_view id = active.rule->id;
    if ((id == passive_rule || id == length_rule) && has_page_limits(active)) count(id, hits);
    for (Hit& hit : hits) {
      if (const AcceptedPlace* place = accepted.around(hit.term.empty() ? hit.span : hit.term))
        used[place->entry] = true;
      else
        all.found.push_back({&active, std::move(hit)});
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i)
    if (used[i]) all.accepted.push_back(words.entries()[i]);
  for (const std::string_view id : {passive_rule, length_rule}) {
    const Rule* rule = find_rule(id);
    if (rule == nullptr || !wants_figures(settings) || (id == passive_rule ? passive_counted : length_counted))
      continue;
    count(id, hits_of(*rule, analysis, Limits(rule->limits), profile));
  }
  for (const Rule* rule : covering_rules(settings)) clear_below(all.found, *rule);
  std::ranges::stable_sort(all.found, [](const Found& a, const Found& b) {
    return std::pair(a.hit.span.begin, a.active->rule->id) < std::pair(b.hit.span.begin, b.active->rule->id);
  });
  all.counts.sentences = static_cast<std::uint32_t>(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    all.counts.words += sentence.words;
    all.counts.foreign_sentences += sentence.language != Language::dutch;
  }
  for (const Block& block : analysis.document->blocks)
    all.counts.paragraphs += block.kind == BlockKind::paragraph || block.kind == BlockKind::quote;
  return all;
}

}  // namespace duidelijk
