// duidelijk(1) in roff.
// SPDX-License-Identifier: EUPL-1.2
#include "app/completions.h"

namespace duidelijk {
namespace {

/// `text` as roff shows it: no line of it is a request.
std::string roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char sign : text) {
    if (line_start && (sign == '.' || sign == '\'')) out += "\\&";
    line_start = sign == '\n';
    if (sign == '\\')
      out += "\\e";
    else if (sign == '-')
      out += "\\-";
    else if (sign == '\'')
      out += "\\(aq";
    else
      out += sign;
  }
  return out;
}

std::string example_block(std::string_view examples) {
  std::string out = ".PP\n.nf\n" + roff(examples);
  if (!out.ends_with('\n')) out += '\n';
  return out + ".fi\n";
}

std::string option_entry(const OptionRow& option) {
  std::string out = ".TP\n";
  if (option.positional()) return out + "\\fI" + roff(option.value) + "\\fR\n" + roff(option.about) + '\n';
  std::string names;
  for (const auto* list : {&option.shorts, &option.longs})
    for (const std::string& name : *list)
      names += (names.empty() ? "" : ", ") + std::string("\\fB") + roff(name) + "\\fR";
  if (!option.value.empty()) names += " \\fI" + roff(option.value) + "\\fR";
  return out + names + '\n' + roff(option.about) + '\n';
}

std::string command_section(const CommandRow& command) {
  std::string out = ".SS \"" + roff(usage_of(command)) + "\"\n" + roff(command.about) + '\n';
  for (const OptionRow& option : command.options)
    if (option.positional()) out += option_entry(option);
  for (const std::string& group : groups_of(command)) {
    if (group == "Hulp") continue;
    out += ".PP\n" + roff(group) + ":\n";
    for (const OptionRow& option : command.options)
      if (!option.positional() && option.group == group) out += option_entry(option);
  }
  if (!command.examples.empty()) out += example_block(command.examples);
  return out;
}

constexpr std::string_view closing =
    ".SH UITKOMST\n"
    ".TP\n0\nIn orde: niets gevonden dat meetelt.\n"
    ".TP\n1\nEr is iets gevonden dat meetelt, of met \\fBfix \\-\\-diff\\fR zou er iets veranderen.\n"
    ".TP\n2\nEr ging iets mis: een verkeerde optie, of een bestand dat niet te lezen is.\n"
    ".TP\n130\nU hebt de opdracht afgebroken.\n"
    ".SH OMGEVING\n"
    ".TP\n\\fBNO_COLOR\\fR, \\fBFORCE_COLOR\\fR\nGeen kleur, of juist altijd kleur.\n"
    ".TP\n\\fBGITHUB_STEP_SUMMARY\\fR\nMet \\fB\\-\\-format github\\fR komt in dit bestand een samenvatting.\n"
    ".SH PRIVACY\n"
    "duidelijk werkt zonder internet. Uw teksten blijven op uw eigen computer.\n";

}  // namespace

std::string manual_page(const std::vector<CommandRow>& table) {
  std::string out =
      ".TH DUIDELIJK 1 \"\" \"duidelijk " DUIDELIJK_VERSION
      "\" \"Handleiding\"\n.SH NAAM\nduidelijk \\- zoekt moeilijke taal in Nederlandse teksten\n.SH OVERZICHT\n";
  for (const CommandRow& command : table)
    if (!command.hidden && !command.name.empty()) out += ".br\n" + roff(usage_of(command)) + '\n';
  out += ".SH BESCHRIJVING\n" + roff(table.front().about) + '\n';
  out += ".SH OPDRACHTEN\n";
  for (const CommandRow& command : table)
    if (!command.hidden && !command.name.empty()) out += command_section(command);
  return out += closing;
}

}  // namespace duidelijk
