// Two names for one thing: the reader looks for the difference.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "rules/prose.h"
#include "rules/rule.h"
#include "rules/word_set.h"

namespace duidelijk {
namespace {

/// A name in the text: how often, and where first.
struct Name {
  std::string_view word;
  int count = 0;
  std::uint32_t first = 0;  // token
};

std::vector<Name> names_of(std::string_view words) {
  std::vector<Name> names;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('|', at), words.size());
    names.push_back({words.substr(at, end - at), 0, 0});
    at = end + 1;
  }
  return names;
}

/// Counts the names. All but the best one count from where the text first points at a thing that both know.
void count(const Analysis& analysis, const WordSet& pointers, const WordSet& links, std::vector<Name>& names) {
  for (const Sentence& sentence : analysis.sentences) {
    if (!is_running_text(analysis.block(sentence).kind)) continue;
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Token& token = analysis.tokens[at];
      const bool pointed = at > sentence.tokens.begin && pointers.contains(analysis.tokens[at - 1]);
      if ((token.tag != Tag::noun && !pointed) || (token.capital && at > sentence.tokens.begin)) continue;
      const auto name = std::ranges::find_if(names, [&](const Name& one) {
        if (pointed && one.word == analysis.form(token)) return true;  // "uw schrijven" looks like a plural
        return one.word == analysis.lemma(token) && token.features.number != Number::plur;
      });
      if (name == names.end()) continue;
      const bool linked = at + 1 < sentence.tokens.end && links.contains(analysis.tokens[at + 1]);
      if (linked && name != names.begin()) continue;
      if (name->count == 0) {
        if (!pointed && name != names.begin()) continue;
        name->first = at;
      }
      ++name->count;
    }
  }
}

}  // namespace

std::vector<Hit> een_term(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::uint32_t words = 0;
  for (const Sentence& sentence : analysis.sentences) words += sentence.words;
  if (words > static_cast<std::uint32_t>(limits["most-words"])) return {};
  const WordSet pointers(rule.setting("pointers"), analysis), links(rule.setting("links"), analysis);
  std::vector<Hit> hits;
  for (const std::string_view setting : rule.settings) {
    if (!setting.starts_with("one-")) continue;
    std::vector<Name> names = names_of(setting.substr(setting.find('=') + 1));
    count(analysis, pointers, links, names);
    std::erase_if(names, [](const Name& name) { return name.count == 0; });
    if (names.size() < 2) continue;
    const std::string kept(names.front().word);
    for (std::size_t i = 1; i < names.size(); ++i) {
      Hit hit;
      hit.span = analysis.tokens[names[i].first].span;
      hit.message = "U schrijft ook ‘" + kept + "’. Bedoelt u hetzelfde? Kies dan één woord.";
      hit.suggestions.push_back({kept, Applicability::display, {}});
      hit.about = names[i].word;
      hits.push_back(std::move(hit));
    }
  }
  std::ranges::stable_sort(hits, {}, &Hit::span);
  return hits;
}

}  // namespace duidelijk
