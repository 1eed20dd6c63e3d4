// SPDX-License-Identifier: EUPL-1.2
#include "app/completions.h"

#include <algorithm>
#include <set>

#include "app/selection.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

/// What can be typed after an option or as a word; empty: anything. "BESTAND" and "PAD" are names of files.
std::vector<std::string> values_of(const CommandRow& command, const OptionRow& option) {
  const std::string name = option.positional() ? option.value : option.longs.empty() ? "" : option.longs.front();
  if (name == "--color") return {"auto", "always", "never"};
  if (name == "--fail-on") return {"error", "warning", "info", "never"};
  if (name == "--min-severity") return {"error", "warning", "info"};
  if (command.name == "config" && name == "ACTIE") return {"init", "show", "schema"};
  if (command.name == "baseline" && name == "ACTIE") return {"create", "update", "prune"};
  if (name == "SHELL") return {"bash", "zsh", "fish", "powershell"};
  if (name == "--format") {
    if (command.name == "parse") return {"conllu", "json", "text"};
    if (command.name != "check") return {"text", "json"};
    std::vector<std::string> names;
    for (const Reporter& reporter : reporters()) names.emplace_back(reporter.name);
    return names;
  }
  if (name == "REGEL" || option.value == "REGELS") {
    std::set<std::string> names;
    for (const Rule* rule : named_rules()) {
      names.emplace(rule->id);
      if (option.value == "REGELS") names.emplace(rule->category);
    }
    return {names.begin(), names.end()};
  }
  return {};
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// 'text' for a shell; a quote inside becomes '\''.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char sign : text) {
    if (sign == '\'')
      out += "'\\''";
    else
      out += sign;
  }
  return out += '\'';
}

std::vector<std::string> words_of(const CommandRow& command) {
  std::vector<std::string> words;
  for (const OptionRow& option : command.options)
    for (const auto* names : {&option.longs, &option.shorts}) words.insert(words.end(), names->begin(), names->end());
  return words;
}

std::vector<std::string> names_of(const std::vector<CommandRow>& table) {
  std::vector<std::string> names;
  for (const CommandRow& command : table)
    if (!command.name.empty() && !command.hidden) names.push_back(command.name);
  return names;
}

std::string bash_script(const std::vector<CommandRow>& table) {
  std::string options, values, positionals;
  for (const CommandRow& command : table) {
    if (command.hidden) continue;
    options += "    " + quoted(command.name) + ") options=" + quoted(joined(words_of(command))) + " ;;\n";
    for (const OptionRow& option : command.options) {
      const std::vector<std::string> known = values_of(command, option);
      if (known.empty() && (option.positional() || option.value.empty())) continue;
      if (option.positional()) {
        positionals += "    " + quoted(command.name) + ") words=" + quoted(joined(known)) + " ;;\n";
        continue;
      }
      for (const std::string& name : words_of({"", "", "", {option}, false}))
        values += "    " + quoted(command.name + ' ' + name) + ") values=" + quoted(joined(known)) + " taken=1 ;;\n";
    }
  }
  return "# bash completion for duidelijk. Made by 'duidelijk completions bash'.\n"
         "_duidelijk() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' word\n"
         "  local options='' values='' words='' taken=''\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case $word in -*) ;; *) command=$word; break ;; esac\n"
         "  done\n"
         "  COMPREPLY=()\n"
         "  case $command in\n" +
         options + "  esac\n  case \"$command $previous\" in\n" + values +
         "  esac\n"
         "  if [ -n \"$taken\" ]; then\n"
         "    if [ -n \"$values\" ]; then mapfile -t COMPREPLY < <(compgen -W \"$values\" -- \"$current\"); return; "
         "fi\n"
         "    compopt -o default 2>/dev/null\n"
         "    return\n"
         "  fi\n"
         "  case $current in\n"
         "    -*) mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\"); return ;;\n"
         "  esac\n"
         "  if [ -z \"$command\" ]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W " +
         quoted(joined(names_of(table))) +
         " -- \"$current\")\n"
         "    return\n"
         "  fi\n"
         "  case $command in\n" +
         positionals +
         "  esac\n"
         "  if [ -n \"$words\" ]; then mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\"); return; fi\n"
         "  compopt -o default 2>/dev/null\n"
         "}\n"
         "complete -F _duidelijk duidelijk\n";
}

/// For the inside of a zsh specification between single quotes.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char sign : text) {
    if (sign == '\'')
      out += "'\\''";
    else if (sign == '[' || sign == ']' || sign == ':' || sign == '\\')
      out.append("\\") += sign;
    else
      out += sign;
  }
  return out;
}

std::string zsh_action(const CommandRow& command, const OptionRow& option) {
  const std::vector<std::string> known = values_of(command, option);
  return ":" + zsh_text(option.value) + (known.empty() ? ":_files" : ":(" + joined(known) + ")");
}

std::string zsh_specification(const CommandRow& command, const OptionRow& option) {
  if (option.positional())
    return " \\\n        '" + std::string(option.several ? "*" : "") + zsh_action(command, option) + "'";
  std::string out;
  for (const std::string& name : words_of({"", "", "", {option}, false}))
    out += " \\\n        '*" + name + (option.value.empty() || name.size() == 2 ? "" : "=") + '[' +
           zsh_text(option.about) + ']' + (option.value.empty() ? "" : zsh_action(command, option)) + "'";
  return out;
}

std::string zsh_script(const std::vector<CommandRow>& table) {
  std::string commands, cases, own;
  for (const OptionRow& option : table.front().options) own += zsh_specification(table.front(), option);
  for (const CommandRow& command : table) {
    if (command.hidden || command.name.empty()) continue;
    commands += "    '" + command.name + ':' + zsh_text(command.about) + "'\n";
    cases += "    " + command.name + ")\n      _arguments -s";
    for (const OptionRow& option : command.options) cases += zsh_specification(command, option);
    cases += " ;;\n";
  }
  return "#compdef duidelijk\n"
         "# zsh completion for duidelijk. Made by 'duidelijk completions zsh'.\n"
         "_duidelijk() {\n"
         "  local -a commands=(\n" +
         commands +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    if [[ $words[2] == -* ]]; then\n"
         "      _arguments" +
         own +
         "\n"
         "    else\n"
         "      _describe 'opdracht' commands\n"
         "    fi\n"
         "    return\n"
         "  fi\n"
         "  local command=$words[2]\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $command in\n" +
         cases +
         "  esac\n"
         "}\n"
         "if [ \"$funcstack[1]\" = _duidelijk ]; then _duidelijk \"$@\"; else compdef _duidelijk duidelijk; fi\n";
}

/// fish knows only \\ and \' between single quotes.
std::string fish_text(std::string_view text) {
  std::string out = "'";
  for (const char sign : text) {
    if (sign == '\'' || sign == '\\') out += '\\';
    out += sign;
  }
  return out += '\'';
}

std::string fish_script(const std::vector<CommandRow>& table) {
  const std::string names = joined(names_of(table));
  std::string out = "# fish completion for duidelijk. Made by 'duidelijk completions fish'.\n";
  for (const CommandRow& command : table) {
    if (command.hidden) continue;
    const std::string when = " -n '" +
                             (command.name.empty() ? "not __fish_seen_subcommand_from " + names
                                                   : "__fish_seen_subcommand_from " + command.name) +
                             "'";
    if (!command.name.empty())
      out += "complete -c duidelijk -f -n 'not __fish_seen_subcommand_from " + names + "' -a " + command.name + " -d " +
             fish_text(command.about) + '\n';
    for (const OptionRow& option : command.options) {
      const std::vector<std::string> known = values_of(command, option);
      if (option.positional()) {
        if (!known.empty()) out += "complete -c duidelijk -f" + when + " -a " + fish_text(joined(known)) + '\n';
        continue;
      }
      out += "complete -c duidelijk" + when;
      for (const std::string& name : option.shorts) out += " -s " + name.substr(1);
      for (const std::string& name : option.longs) out += " -l " + name.substr(2);
      out += " -d " + fish_text(option.about);
      if (!known.empty())
        out += " -x -a " + fish_text(joined(known));
      else if (!option.value.empty())
        out += " -r";
      out += '\n';
    }
  }
  return out;
}

/// A string of PowerShell between single quotes. It takes the curly quotes for quotes too; each is doubled.
std::string powershell_text(std::string_view text) {
  constexpr std::string_view curly[] = {"‘", "’", "‚", "‛"};
  std::string out = "'";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\'') out += '\'';
    for (const std::string_view quote : curly)
      if (text.substr(at).starts_with(quote)) out += quote;
    out += text[at];
  }
  return out += '\'';
}

/// Strings, one a line: what a script puts out.
std::string powershell_rows(const std::vector<std::string>& rows) {
  std::string out;
  for (const std::string& row : rows) out += "      " + powershell_text(row) + '\n';
  return out;
}

std::string powershell_case(const std::string& name, const std::vector<std::string>& rows, std::string_view before) {
  return "    " + powershell_text(name) + " {" + std::string(before) + '\n' + powershell_rows(rows) +
         "      break\n    }\n";
}

std::string powershell_script(const std::vector<CommandRow>& table) {
  std::string options, values, positionals;
  std::vector<std::string> commands;
  for (const CommandRow& command : table) {
    if (command.hidden) continue;
    if (!command.name.empty()) commands.push_back(command.name + ' ' + command.about);
    std::vector<std::string> rows;
    for (const OptionRow& option : command.options) {
      const std::vector<std::string> known = values_of(command, option);
      if (option.positional() && !known.empty()) positionals += powershell_case(command.name, known, "");
      for (const std::string& name : words_of({"", "", "", {option}, false})) {
        rows.push_back(name + ' ' + option.about);
        if (!option.value.empty()) values += powershell_case(command.name + ' ' + name, known, " $taken = $true");
      }
    }
    options += powershell_case(command.name, rows, "");
  }
  // A row is a word, a space, and what it does. -v and -V are two options, so cases count. Where a file is asked, and
  // where nothing is known, nothing is put out: then PowerShell offers files.
  return "# PowerShell completion for duidelijk. Made by 'duidelijk completions powershell'.\n"
         "Register-ArgumentCompleter -Native -CommandName 'duidelijk' -ScriptBlock {\n"
         "  param($current, $line, $cursor)\n"
         "  $before = @($line.CommandElements | Select-Object -Skip 1 |\n"
         "    Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.Extent.Text })\n"
         "  $command = [string]($before | Where-Object { -not $_.StartsWith('-') } | Select-Object -First 1)\n"
         "  $previous = [string]($before | Select-Object -Last 1)\n"
         "  $taken = $false\n"
         "  $rows = @(switch -CaseSensitive (\"$command $previous\") {\n" +
         values +
         "  })\n"
         "  if (-not $taken -and $current.StartsWith('-')) {\n"
         "    $rows = @(switch -CaseSensitive ($command) {\n" +
         options +
         "    })\n"
         "  } elseif (-not $taken -and $command -eq '') {\n"
         "    $rows = @(\n" +
         powershell_rows(commands) +
         "    )\n"
         "  } elseif (-not $taken) {\n"
         "    $rows = @(switch -CaseSensitive ($command) {\n" +
         positionals +
         "    })\n"
         "  }\n"
         "  foreach ($row in $rows) {\n"
         "    $word, $about = $row -split ' ', 2\n"
         "    if (-not $word.StartsWith($current, 'Ordinal')) { continue }\n"
         "    if (-not $about) { $about = $word }\n"
         "    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)\n"
         "  }\n"
         "}\n";
}

}  // namespace

std::string completion_script(std::string_view shell, const std::vector<CommandRow>& table) {
  if (shell == "bash") return bash_script(table);
  if (shell == "zsh") return zsh_script(table);
  return shell == "fish" ? fish_script(table) : powershell_script(table);
}

}  // namespace duidelijk
