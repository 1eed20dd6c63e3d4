// SPDX-License-Identifier: EUPL-1.2
#include "app/help.h"

#include <algorithm>

#include "report/lines.h"

namespace duidelijk {
namespace {

constexpr int help_width = 80, help_indent = 30;

/// "  --format VORM      De vorm…", the explanation indented.
std::string help_line(const std::string& name, const std::string& about) {
  std::string lines = wrapped(about, help_width, help_indent);
  const std::string start = "  " + name;
  if (start.size() < static_cast<std::size_t>(help_indent) - 1) return lines.replace(0, start.size(), start);
  return start + '\n' + lines;
}

std::string option_name(const OptionRow& option) {
  std::string name;
  for (const std::string& letter : option.shorts) name += letter + ", ";
  if (name.empty()) name = "    ";
  for (const std::string& word : option.longs) name += word;
  if (!option.value.empty()) name += ' ' + option.value;
  return name;
}

}  // namespace

std::string usage_of(const CommandRow& command) {
  std::string usage = "duidelijk";
  usage += command.name.empty() ? " OPDRACHT [OPTIES]" : ' ' + command.name + " [OPTIES]";
  for (const OptionRow& option : command.options)
    if (option.positional()) usage += ' ' + (option.several ? '[' + option.value + "…]" : option.value);
  return usage;
}

std::vector<std::string> groups_of(const CommandRow& command) {
  std::vector<std::string> groups;
  for (const OptionRow& option : command.options)
    if (!option.positional() && std::ranges::find(groups, option.group) == groups.end()) groups.push_back(option.group);
  std::stable_partition(groups.begin(), groups.end(), [](const std::string& group) { return group != "Hulp"; });
  return groups;
}

std::string help_text(const std::vector<CommandRow>& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &CommandRow::name);
  const CommandRow& command = found == table.end() ? table.front() : *found;
  std::string positionals, commands, options;
  for (const OptionRow& option : command.options)
    if (option.positional()) positionals += help_line(option.value, option.about);
  if (command.name.empty())
    for (const CommandRow& row : table)
      if (!row.name.empty() && !row.hidden) commands += help_line(row.name, row.about);
  for (const std::string& group : groups_of(command)) {
    options += '\n' + group + ":\n";
    for (const OptionRow& option : command.options)
      if (!option.positional() && option.group == group) options += help_line(option_name(option), option.about);
  }
  std::string out = command.about + "\n\nGebruik: " + usage_of(command) + '\n';
  if (!positionals.empty()) out += '\n' + positionals;
  if (!commands.empty()) out += "\nOpdrachten:\n" + commands;
  out += options;
  return command.examples.empty() ? out : out + '\n' + command.examples;
}

}  // namespace duidelijk
