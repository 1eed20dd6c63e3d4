// SPDX-License-Identifier: EUPL-1.2
#include "train/lemmas.h"

#include <algorithm>
#include <optional>

#include "core/utf8.h"
#include "lexicon/lexicon.h"

namespace duidelijk::train {
namespace {

using Counts = std::map<std::string, int>;  // a rule as text → how often

struct Change {
  std::uint8_t infix = 0, cut = 0;
  std::string added;
  std::string text() const {
    return std::string(1, static_cast<char>('0' + infix)) + static_cast<char>('A' + cut) + added;
  }
};

/// The shortest change from form to lemma.
std::optional<Change> change_of(const std::string& form, const std::string& lemma) {
  std::optional<Change> best;
  std::size_t cost = 0;
  for (std::uint8_t infix = 0; infix < 3; ++infix) {
    std::string stem = form;
    if (infix != 0) {
      const std::size_t at = stem.find("ge", infix == 1 ? 0 : 2);
      if (at == stem.npos || (infix == 1 && at != 0)) continue;
      stem.erase(at, 2);
    }
    std::size_t same = 0;
    while (same < stem.size() && same < lemma.size() && stem[same] == lemma[same]) ++same;
    while (same > 0 && !utf8::valid(stem.substr(0, same))) --same;
    const std::size_t cut = stem.size() - same, add = lemma.size() - same;
    if (cut > 60 || add > 200) continue;
    if (!best || cut + add + (infix != 0 ? 1u : 0u) < cost) {
      best = Change{infix, static_cast<std::uint8_t>(cut), lemma.substr(same)};
      cost = cut + add + (infix != 0 ? 1u : 0u);
    }
  }
  return best;
}

const std::string& most_frequent(const Counts& counts) {
  return std::ranges::max_element(counts, {}, [](const auto& pair) { return pair.second; })->first;
}

}  // namespace

Lemmas learn_lemmas(const std::vector<GoldSentence>& sentences) {
  std::map<std::pair<std::uint32_t, std::string>, Counts> forms;
  std::map<std::pair<std::string, std::string>, std::pair<int, int>> particles;  // particle, verb → joined, left apart
  for (const GoldSentence& sentence : sentences) {
    std::vector<std::string> lemmas;
    for (const GoldToken& token : sentence.tokens) lemmas.push_back(fold(token.lemma));
    for (const GoldToken& token : sentence.tokens) {
      if (token.relation != Relation::compound_prt || token.head == 0 || lemmas[token.head - 1].empty()) continue;
      const std::string form = fold(token.form);
      std::string& verb = lemmas[token.head - 1];
      const bool joined = verb.starts_with(form) && verb.size() > form.size() + 2;
      if (joined) verb.erase(0, form.size());
      auto& seen = particles[{form, verb}];
      ++(joined ? seen.first : seen.second);
    }
    for (std::size_t i = 0; i < lemmas.size(); ++i) {
      const GoldToken& token = sentence.tokens[i];
      if (lemmas[i].empty() || !token.features_known) continue;
      const std::string form = fold(token.form);
      if (const auto change = change_of(form, lemmas[i]))
        ++forms[{lemma_class(token.tag, token.features), form}][change->text()];
    }
  }

  // Endings, from short to long: one is kept when it says something else than the shorter one.
  std::map<std::pair<std::uint32_t, std::string>, Counts> endings;
  for (const auto& [name, counts] : forms) {
    const auto& [kind, form] = name;
    for (std::size_t length = 0; length <= std::min(longest_ending, form.size()); ++length)
      ++endings[{kind, form.substr(form.size() - length)}][most_frequent(counts)];
  }
  std::map<std::pair<std::uint32_t, std::string>, std::string> kept;
  const auto by_ending = [&kept](std::uint32_t kind, const std::string& form, std::size_t longest) {
    for (std::size_t length = std::min(longest, form.size()) + 1; length-- > 0;) {
      const auto at = kept.find({kind, form.substr(form.size() - length)});
      if (at != kept.end()) return at->second;
    }
    return std::string();
  };
  for (std::size_t length = 0; length <= longest_ending; ++length) {
    for (const auto& [name, counts] : endings) {
      if (name.second.size() != length) continue;
      const std::string& rule = most_frequent(counts);
      if (length == 0 || by_ending(name.first, name.second, length - 1) != rule) kept[name] = rule;
    }
  }

  Lemmas out;
  std::map<std::string, std::uint16_t> numbers;
  const auto number_of = [&](const std::string& text) {
    const auto [at, is_new] = numbers.emplace(text, static_cast<std::uint16_t>(numbers.size() + 1));
    if (is_new) {
      LemmaRule rule;
      rule.infix = static_cast<std::uint8_t>(text[0] - '0');
      rule.cut = static_cast<std::uint8_t>(text[1] - 'A');
      rule.length = static_cast<std::uint8_t>(text.size() - 2);
      rule.offset = static_cast<std::uint32_t>(out.rule_text.size());
      out.rule_text += text.substr(2);
      out.rules.push_back(rule);
    }
    return at->second;
  };
  for (const auto& [name, rule] : kept) out.table[ending_key(name.first, name.second, false)] = number_of(rule);
  for (const auto& [name, counts] : forms) {
    const std::string& rule = most_frequent(counts);
    const int times = counts.at(rule);
    if (by_ending(name.first, name.second, longest_ending) != rule || times >= 2)
      out.table[ending_key(name.first, name.second, true)] = number_of(rule);
  }
  for (const auto& [pair, counts] : particles) {
    if (counts.first > counts.second) out.particles.push_back(particle_key(pair.first, pair.second));
  }
  std::ranges::sort(out.particles);
  return out;
}

}  // namespace duidelijk::train
