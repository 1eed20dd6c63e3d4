// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>
#include <string>

#include "core/message.h"
#include "rules/built_in_phrases.h"
#include "rules/kinds/explained.h"
#include "rules/kinds/kinds.h"
#include "rules/kinds/phrases.h"
#include "rules/kinds/suggest.h"

namespace duidelijk {
namespace {

using Layout = PhraseLayout;
constexpr std::uint64_t piece_of_words = 500;  // a letter of more than a page
constexpr std::size_t named_alternatives = 3;  // in a message; the suggestions have them all

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

class Writer {
 public:
  Writer(const PhraseTable& table, const Analysis& analysis, const PhraseMatch& match)
      : table_(table), analysis_(analysis), match_(match), entry_(table.entry(match.entry)) {
    for (std::uint32_t i = 0; i < entry_.alternative_count; ++i)
      alternatives_.push_back(table.alternative(entry_.alternatives + i));
  }

  Hit hit(Suggester& suggester) const {
    Hit hit;
    hit.span = analysis_.span_of(match_.tokens);
    hit.message = message();
    if (const std::string_view note = table_.text(entry_.note); !note.empty()) hit.message += ' ' + std::string(note);
    suggester.suggest(match_, hit);
    hit.why = table_.text(table_.list(entry_.list).why);
    hit.severity = static_cast<Severity>(entry_.severity);
    hit.about = table_.text(entry_.term);
    return hit;
  }

 private:
  std::string message() const {
    const std::string term = in_quotes(table_.text(entry_.term));
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(alternatives_.size(), named_alternatives); ++i)
      words.push_back(in_quotes(table_.text(alternatives_[i].text)));
    switch (static_cast<Action>(entry_.action)) {
      case Action::replace:
        return "Vervang " + term + " door " + listed(words, "of") + '.';
      case Action::explain:
        return "Leg " + term + " uit, bijvoorbeeld zo: " + std::string(table_.text(alternatives_[0].text)) + '.';
      case Action::leave_out:
        return "Laat " + term + " weg" + (words.empty() ? "." : ", of schrijf " + listed(words, "of") + '.');
      case Action::choose:
        return term + " kan veel betekenen. Schrijf wat u bedoelt" +
               (words.empty() ? "." : ": " + listed(words, "of") + '.');
      case Action::name_it:
        return term + " zegt te weinig." +
               (words.empty() ? " Schrijf precies wat u bedoelt."
                              : " Schrijf bijvoorbeeld " + listed(words, "of") + '.');
    }
    return term;
  }

  const PhraseTable& table_;
  const Analysis& analysis_;
  const PhraseMatch& match_;
  Layout::Entry entry_;
  std::vector<Layout::Alternative> alternatives_;
};

/// A term that its list calls common is good now and then: takes it out where it stands at most `most` times in each
/// started piece of 500 words.
void leave_out_rare(const PhraseTable& table, const Analysis& analysis, int most, std::vector<PhraseMatch>& matches) {
  std::uint64_t words = 0;
  for (const Sentence& sentence : analysis.sentences) words += sentence.words;
  const std::uint64_t allowed = (words / piece_of_words + 1) * static_cast<std::uint64_t>(std::max(most, 0));
  std::vector<std::uint32_t> counts(table.entry_count());
  for (const PhraseMatch& match : matches) ++counts[match.entry];
  std::erase_if(matches, [&](const PhraseMatch& match) {
    return table.entry(match.entry).common != 0 && counts[match.entry] <= allowed;
  });
}

}  // namespace

std::vector<Hit> find_replacements(const Rule& rule, const Analysis& analysis, const Limits& limits) {
  std::vector<Hit> hits;
  const PhraseTable& table = phrases_of(rule);
  Suggester suggester(table, analysis);
  std::vector<PhraseMatch> matches = find_phrases(table, rule.lists, analysis, rule.needs);
  leave_out_explained(table, analysis, matches);
  if (const std::optional<int> most = limits.find("most-common")) leave_out_rare(table, analysis, *most, matches);
  for (const PhraseMatch& match : matches) hits.push_back(Writer(table, analysis, match).hit(suggester));
  return hits;
}

}  // namespace duidelijk
