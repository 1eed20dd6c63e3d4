// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "core/message.h"
#include "core/utf8.h"
#include "rules/built_in_phrases.h"
#include "rules/kinds/kinds.h"
#include "rules/kinds/phrases.h"

namespace duidelijk {
namespace {

using Layout = PhraseLayout;
constexpr std::size_t named_alternatives = 3;  // in a message; the suggestions have them all

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

bool inflects(WordClass word_class) {
  return word_class == WordClass::noun || word_class == WordClass::verb || word_class == WordClass::adjective;
}

/// An alternative with a slot to fill in ("op (datum)", "iemand … vragen") is an idea, not a text.
bool is_ready_text(std::string_view text) { return text.find_first_of("(…") == text.npos; }

class Writer {
 public:
  Writer(const PhraseTable& table, const Analysis& analysis, const PhraseMatch& match)
      : table_(table), analysis_(analysis), match_(match), entry_(table.entry(match.entry)) {
    for (std::uint32_t i = 0; i < entry_.alternative_count; ++i)
      alternatives_.push_back(table.alternative(entry_.alternatives + i));
  }

  Hit hit() const {
    Hit hit;
    hit.span = analysis_.span_of(match_.tokens);
    hit.message = message();
    if (const std::string_view note = table_.text(entry_.note); !note.empty()) hit.message += ' ' + std::string(note);
    for (const Layout::Alternative& alternative : alternatives_) hit.suggestions.push_back(suggestion(alternative));
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
               (words.empty() ? " Schrijf precies wat u bedoelt." : " Schrijf liever " + listed(words, "of") + '.');
    }
    return term;
  }

  Suggestion suggestion(const Layout::Alternative& alternative) const {
    Suggestion made;
    made.text = table_.text(alternative.text);
    const bool whole = match_.words.size() == match_.tokens.size() && !match_.inflected;
    if (static_cast<Action>(entry_.action) != Action::replace || !whole || !is_ready_text(made.text)) return made;
    const bool certain = alternative.certain != 0 && !inflects(static_cast<WordClass>(entry_.word_class));
    made.applicability = certain ? Applicability::safe : Applicability::unsafe_;
    if (analysis_.tokens[match_.tokens.begin].capital && entry_.exact == 0) made.text = utf8::capitalised(made.text);
    made.edits.push_back({analysis_.span_of(match_.tokens), made.text});
    return made;
  }

  const PhraseTable& table_;
  const Analysis& analysis_;
  const PhraseMatch& match_;
  Layout::Entry entry_;
  std::vector<Layout::Alternative> alternatives_;
};

}  // namespace

std::vector<Hit> find_replacements(const Rule& rule, const Analysis& analysis, const Limits&) {
  std::vector<Hit> hits;
  const PhraseTable& table = phrases_of(rule);
  for (const PhraseMatch& match : find_phrases(table, rule.lists, analysis, rule.needs))
    hits.push_back(Writer(table, analysis, match).hit());
  return hits;
}

}  // namespace duidelijk
