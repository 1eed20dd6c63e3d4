// SPDX-License-Identifier: EUPL-1.2
#include "actions/actions.h"

#include <algorithm>

namespace duidelijk {
namespace {

constexpr std::string_view greetings = "beste|geachte|hooggeachte|l.s.|dag|hallo";
constexpr std::uint32_t longest_greeting = 14;  // words; "Geachte mevrouw De Vries en heer Van den Berg,"

/// A short line without an end mark that opens a block and begins with a greeting, before the text gets long.
bool is_letter(const Analysis& analysis) {
  constexpr std::size_t reach = 40;  // sentences; a letter head is shorter
  for (std::size_t i = 0; i < std::min(reach, analysis.sentences.size()); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    if (sentence.words > 1 && sentence.words <= longest_greeting && !sentence.end_mark &&
        is_word(analysis, analysis.tokens[sentence.tokens.begin], greetings))
      return true;
  }
  return false;
}

}  // namespace

bool is_word(const Analysis& analysis, const Token& token, std::string_view words) {
  const std::string_view form = analysis.form(token);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('|', at), words.size());
    if (words.substr(at, end - at) == form) return true;
    at = end + 1;
  }
  return false;
}

bool has_word(const Analysis& analysis, TokenSpan tokens, std::string_view words) {
  return std::ranges::any_of(analysis.in(tokens), [&](const Token& token) { return is_word(analysis, token, words); });
}

ReaderActions find_actions(const Analysis& analysis) {
  ReaderActions actions;
  actions.tasks = find_tasks(analysis);
  actions.deadlines = find_deadlines(analysis, actions.tasks);
  actions.amounts = find_amounts(analysis);
  actions.contacts = find_contacts(analysis);
  actions.letter = is_letter(analysis);
  return actions;
}

}  // namespace duidelijk
