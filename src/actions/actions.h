// What a text asks of its reader: what to do, before when, which amounts, and whom to ask.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "analyse/analysis.h"

namespace duidelijk {

/// Something that the reader is asked to do: "Stuur het formulier op", "U moet betalen".
struct ReaderTask {
  std::uint32_t sentence = 0;
  std::uint32_t verb = 0;                 // token: the verb that asks
  std::optional<std::uint32_t> question;  // sentence before it that says when it holds: "Heeft u vragen?"
  friend bool operator==(const ReaderTask&, const ReaderTask&) = default;
};

/// Where a deadline of the reader, an amount or a contact point stands.
struct ReaderFact {
  enum class Kind : std::uint8_t { deadline, amount, phone, email, web, address, hours };
  Kind kind = Kind::deadline;
  std::uint32_t sentence = 0;
  TokenSpan tokens;  // never empty
  friend bool operator==(const ReaderFact&, const ReaderFact&) = default;
};

/// In text order. Deadlines are those of the reader, not of the sender.
struct ReaderActions {
  std::vector<ReaderTask> tasks;
  std::vector<ReaderFact> deadlines, amounts, contacts;
  bool letter = false;  // "Beste mevrouw Jansen,", "Met vriendelijke groet," or "In deze brief leest u"
  bool any() const { return !tasks.empty() || !deadlines.empty() || !amounts.empty() || !contacts.empty(); }
};

/// A sentence with more tokens is a list or a table: nothing is looked for in it, so that a text takes linear time.
inline constexpr std::uint32_t most_action_tokens = 400;

/// A greeting before the text gets long, a closing line, or an opening that says so. Needs the stage `tokens`.
bool is_letter(const Analysis& analysis);

/// Needs the stage `clauses`. Linear in the number of tokens.
ReaderActions find_actions(const Analysis& analysis);

/// Whether each reader must do the task: it has no condition, and is no objection, complaint or question that he may
/// have. Looks back a few sentences.
bool binds_reader(const Analysis& analysis, const ReaderTask& task, const std::vector<ReaderFact>& deadlines);

/// Whether the folded form of some token in `tokens` is one of the words "a|b|c".
bool has_word(const Analysis& analysis, TokenSpan tokens, std::string_view words);
/// Whether the folded form of the token is one of the words "a|b|c".
bool is_word(const Analysis& analysis, const Token& token, std::string_view words);

std::vector<ReaderTask> find_tasks(const Analysis& analysis);
/// `tasks` as find_tasks gives them: a deadline beside a task is one of the reader.
std::vector<ReaderFact> find_deadlines(const Analysis& analysis, const std::vector<ReaderTask>& tasks);
std::vector<ReaderFact> find_amounts(const Analysis& analysis);
std::vector<ReaderFact> find_contacts(const Analysis& analysis);

}  // namespace duidelijk
