// Which word lists the rules of one file look in: ours that are on, and those of the user.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/phrase_table.h"
#include "rules/rule.h"
#include "settings/effective.h"

namespace duidelijk {

/// One list, for people.
struct ListState {
  std::string_view name, title;
  std::uint32_t entries = 0;
  bool on = true;
  std::string origin;  // where it came from, or why it is off
  bool own = false;
};

class ChosenLists {
 public:
  /// Borrows the lists of `effective`, which must live as long.
  explicit ChosenLists(const Effective& effective);
  ChosenLists(const ChosenLists&) = delete;
  ChosenLists& operator=(const ChosenLists&) = delete;

  /// What runs for a rule: the rule itself; or copies of it that look in fewer lists, or in lists of the user. The
  /// copy for lists of the user covers the other: what a user says of a word goes before what we say.
  std::vector<const Rule*> rules_for(const Rule& rule);

  /// The lists of a rule, ours first; those that are off as well.
  std::vector<ListState> lists_of(const Rule& rule) const;
  /// The compiled lists of the user; null when there are none.
  const PhraseTable* own_table() const { return table_ ? &*table_ : nullptr; }

 private:
  struct Copy {
    Rule rule;
    std::vector<std::string_view> lists, covers;
  };
  /// Lists of the user for a rule: those that its page names; for `jargon` also those that no page names.
  std::vector<std::string_view> own_lists_of(const Rule& rule) const;
  /// Empty when one of our lists is on; else the setting that put it off.
  std::string why_off(std::string_view list) const;
  const Rule* copy(const Rule& rule, std::vector<std::string_view> lists, bool own);

  const Effective& effective_;
  std::vector<std::byte> block_;
  std::optional<PhraseTable> table_;
  std::vector<std::string_view> named_;  // lists that some page of the user names
  std::deque<Copy> copies_;              // stable addresses
};

/// The lists for one field of work, which the key `domains` chooses from.
std::span<const std::string_view> domain_lists();

}  // namespace duidelijk
