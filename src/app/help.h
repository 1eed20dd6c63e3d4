// The table of commands and options, and the help pages made from it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk {

struct OptionRow {
  std::vector<std::string> shorts, longs;  // "-o", "--output"; both empty: a word without a dash
  std::string value;                       // what comes after it: BESTAND; the name of a word without a dash
  std::string about, group;
  bool several = false;  // of a word without a dash
  bool positional() const { return shorts.empty() && longs.empty(); }
};

struct CommandRow {
  std::string name;  // empty: the program itself
  std::string about, examples;
  std::vector<OptionRow> options;
  bool hidden = false;
};

/// What can be typed: the program first, then its commands. Help, manual and completions are made from this.
std::vector<CommandRow> command_table();

/// What the command does, how it is called, its options by group, and its examples.
std::string help_text(const std::vector<CommandRow>& table, std::string_view command);

/// "Gebruik"-line of a command, without that word: "duidelijk check [OPTIES] [PAD…]".
std::string usage_of(const CommandRow& command);

/// The groups of options in the order in which they are shown.
std::vector<std::string> groups_of(const CommandRow& command);

}  // namespace duidelijk
