// SPDX-License-Identifier: EUPL-1.2
#include "app/help.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <vector>

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

}  // namespace

std::string page_of(const CLI::App& app) {
  const bool top = app.get_parent() == nullptr;
  std::string usage = "Gebruik: duidelijk";
  usage += top ? " OPDRACHT [OPTIES]" : ' ' + app.get_name() + " [OPTIES]";
  std::vector<std::string> groups;
  std::string positionals, options;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) {
      const std::string name = option->get_name(true);
      usage += ' ' + (option->get_expected_max() > 1 ? '[' + name + "…]" : name);
      positionals += help_line(option->get_name(true), option->get_description());
    } else if (std::ranges::find(groups, option->get_group()) == groups.end()) {
      groups.push_back(option->get_group());
    }
  }
  std::stable_partition(groups.begin(), groups.end(), [](const std::string& group) { return group != "Hulp"; });
  for (const std::string& group : groups) {
    options += '\n' + (group == "Options" ? "Opties" : group) + ":\n";
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_positional() || option->get_group() != group) continue;
      std::string name;
      for (const std::string& letter : option->get_snames()) name += '-' + letter + ", ";
      if (name.empty()) name = "    ";
      for (const std::string& word : option->get_lnames()) name += "--" + word;
      if (option->get_type_size() > 0 && option->get_items_expected_max() > 0) name += ' ' + option->get_type_name();
      options += help_line(name, option->get_description());
    }
  }
  std::string out = app.get_description() + "\n\n" + usage + '\n';
  if (!positionals.empty()) out += '\n' + positionals;
  if (top) {
    out += "\nOpdrachten:\n";
    for (const CLI::App* command : app.get_subcommands({}))
      out += help_line(command->get_name(), command->get_description());
  }
  return out + options + '\n' + app.get_footer();
}

}  // namespace duidelijk
