// SPDX-License-Identifier: EUPL-1.2
#include "actions/actions.h"

#include <algorithm>

namespace duidelijk {
namespace {

constexpr std::string_view greetings = "beste|geachte|hooggeachte|l.s.|dag|hallo";
constexpr std::string_view receivers =
    "bewoner|bewoners|huurder|huurders|eigenaar|eigenaren|ouders|inwoners|ondernemers|omwonenden|leden|heer|mevrouw|"
    "bezoekers|gebruikers|klanten|deelnemers";
constexpr std::uint32_t longest_greeting = 14;  // words; "Geachte mevrouw De Vries en heer Van den Berg,"

constexpr std::size_t opening = 4;  // sentences in which a letter says that it is one

/// A short line without an end mark: "Beste mevrouw Jansen,", "Met vriendelijke groet,", "Hoogachtend,".
bool is_letter_line(const Analysis& analysis, const Sentence& sentence, bool may_greet) {
  if (sentence.words > longest_greeting || sentence.end_mark) return false;
  const Token& first = analysis.tokens[sentence.tokens.begin];
  if (may_greet && sentence.words > 1 && is_word(analysis, first, greetings)) return true;
  // "Aan de bewoners van de Parklaan", not "Aan de slag"
  if (may_greet && is_word(analysis, first, "aan") && sentence.words > 2 &&
      has_word(analysis, {sentence.tokens.begin + 1, sentence.tokens.begin + 3}, receivers))
    return true;
  return is_word(analysis, first, "hoogachtend") ||
         (is_word(analysis, first, "met|vriendelijke|hartelijke") && sentence.words <= 4 &&
          has_word(analysis, sentence.tokens, "vriendelijke|hartelijke") &&
          has_word(analysis, sentence.tokens, "groet|groeten"));
}

/// "In deze brief informeren wij u": what the sender says of the text itself.
bool names_letter(const Analysis& analysis, const Sentence& sentence) {
  for (std::uint32_t at = sentence.tokens.begin + 1; at + 1 < sentence.tokens.end; ++at)
    if (is_word(analysis, analysis.tokens[at], "deze") && is_word(analysis, analysis.tokens[at + 1], "brief") &&
        is_word(analysis, analysis.tokens[at - 1], "in|met|door|via"))
      return has_word(analysis, sentence.tokens, "u|je|jullie") && has_word(analysis, sentence.tokens, "wij|we|ik");
  return false;
}

}  // namespace

bool is_letter(const Analysis& analysis) {
  constexpr std::size_t reach = 40;  // sentences; a letter head is shorter
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    if (is_letter_line(analysis, sentence, i < reach)) return true;
    if (i < opening && names_letter(analysis, sentence)) return true;
  }
  return false;
}

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
