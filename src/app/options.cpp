// What was typed, and what it means.
// SPDX-License-Identifier: EUPL-1.2
#include "app/options.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "app/command_line.h"
#include "app/completions.h"
#include "app/help.h"
#include "core/similar.h"

namespace duidelijk {
namespace {

Error wrong(std::string what) { return {Error::Kind::bad_option, std::move(what), ""}; }

std::string meant(std::string_view typed, const std::vector<std::string>& known) {
  const std::vector<std::string_view> views(known.begin(), known.end());
  const std::string_view found = most_similar(typed, views);
  return found.empty() ? "" : "; bedoelde u " + std::string(found) + "?";
}

/// The place of `value` among `known`, or an Error that names them.
Result<std::size_t> choice(const std::string& option, const std::string& value, const std::vector<std::string>& known) {
  const auto found = std::ranges::find(known, value);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string names;
  for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
  const std::string hint = meant(value, known);
  return wrong("'" + value + "' past niet bij " + option + (hint.empty() ? "; het kan zijn: " + names : hint));
}

Result<unsigned> number(const std::string& option, const std::string& value) {
  constexpr std::size_t most_digits = 6;
  if (value.empty() || value.size() > most_digits || value.find_first_not_of("0123456789") != std::string::npos)
    return wrong("bij " + option + " hoort een heel getal, geen '" + value + "'");
  return static_cast<unsigned>(std::stoul(value));
}

Error unknown_argument(const CLI::App& app, const std::string& argument) {
  const std::string help = app.get_parent() == nullptr ? "duidelijk --help" : "duidelijk " + app.get_name() + " --help";
  if (argument.size() > 1 && argument.front() == '-') {
    const std::string flag = argument.substr(0, argument.find('='));
    std::vector<std::string> known;
    for (const CLI::Option* option : app.get_options())
      for (const std::string& word : option->get_lnames()) known.push_back("--" + word);
    const std::string hint = meant(flag, known);
    return wrong("de optie " + flag + " bestaat niet" + (hint.empty() ? "; zie " + help : hint));
  }
  if (app.get_parent() != nullptr) return wrong("'" + argument + "' is hier te veel; zie " + help);
  std::error_code error;
  if (std::filesystem::exists(argument, error))
    return wrong("'" + argument + "' is geen opdracht; bedoelde u: duidelijk check " + argument + "?");
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands({}))
    if (!command->get_group().empty()) known.push_back(command->get_name());
  const std::string hint = meant(argument, known);
  if (!hint.empty()) return wrong("'" + argument + "' is geen opdracht" + hint);
  if (argument.find_first_of("./") != std::string::npos)
    return wrong("'" + argument + "' is geen opdracht; bedoelde u: duidelijk check " + argument + "?");
  return wrong("'" + argument + "' is geen opdracht; zie " + help);
}

Result<Colour> colour_of(const std::string& typed) {
  const Result<std::size_t> colour = choice("--color", typed, {"auto", "always", "never"});
  if (!colour) return colour.error();
  return static_cast<Colour>(*colour);
}

/// "uit.txt" is the file of --format; "sarif=uit.sarif" one more report. A name with "=" in it can be "./a=b".
std::optional<Error> add_output(CheckOptions& check, const std::string& typed) {
  constexpr std::size_t most_outputs = 12;
  const std::size_t equals = typed.find('=');
  const std::string format = typed.substr(0, equals),
                    path = equals == std::string::npos ? "" : typed.substr(equals + 1);
  const bool is_path = equals == std::string::npos || format.find_first_of("/.") != std::string::npos;
  if (typed.empty() || (!is_path && path.empty())) return wrong("bij --output hoort de naam van een bestand");
  if (is_path && !check.output.empty())
    return wrong("--output kan één bestand zonder vorm hebben; schrijf bij de andere VORM=BESTAND");
  if (is_path) {
    check.output = typed;
    return std::nullopt;
  }
  if (const auto form = choice("--output", format, reporter_names()); !form) return form.error();
  check.outputs.push_back({format, path});
  if (check.outputs.size() > most_outputs) return wrong("--output kan hoogstens 12 keer");
  return std::nullopt;
}

Result<Options> check_options(Typed& typed) {
  CheckOptions& check = typed.check;
  if (const auto form = choice("--format", check.format, reporter_names()); !form) return form.error();
  for (const std::string& output : typed.outputs)
    if (std::optional<Error> error = add_output(check, output)) return *error;
  check.min_severity_typed = !typed.min_severity.empty();
  if (check.min_severity_typed) {
    const auto severity = choice("--min-severity", typed.min_severity, {"info", "warning", "error"});
    if (!severity) return severity.error();
    check.min_severity = static_cast<Severity>(*severity);
  }
  check.fail_on_typed = !typed.fail_on.empty();
  if (check.fail_on_typed) {
    const auto fail_on = choice("--fail-on", typed.fail_on, {"info", "warning", "error", "never"});
    if (!fail_on) return fail_on.error();
    check.fail_on.reset();
    if (typed.fail_on != "never") check.fail_on = static_cast<Severity>(*fail_on);
  }
  const auto threads = number("-j", typed.threads), top = number("--top", typed.top);
  if (!threads) return threads.error();
  if (!top) return top.error();
  check.threads = *threads;
  check.top = static_cast<int>(*top);
  if (!typed.max_warnings.empty()) {
    const auto most = number("--max-warnings", typed.max_warnings);
    if (!most) return most.error();
    check.max_warnings = *most;
  }
  const auto colour = colour_of(typed.colour);
  if (!colour) return colour.error();
  check.colour = *colour;
  check.respect_ignore = !typed.no_ignore;
  if (check.staged && !check.since.empty()) return wrong("kies --since of --staged, niet allebei");
  if (check.add_ignore.find("--") != std::string::npos || check.add_ignore.find('\n') != std::string::npos)
    return wrong("de reden bij --add-ignore kan geen -- of nieuwe regel bevatten");
  if (!check.add_ignore.empty() && (check.staged || check.text || !check.documents.empty() ||
                                    std::ranges::find(check.paths, "-") != check.paths.end()))
    return wrong("--add-ignore verandert bestanden; noem een bestand of een map");
  if (check.nul && check.file_list.empty()) return wrong("-0 hoort bij --file-list");
  if (!check.documents.empty() && (!check.paths.empty() || !check.file_list.empty()))
    return wrong("--documents gaat niet samen met andere teksten");
  if (check.text && (!check.paths.empty() || !check.file_list.empty() || !check.documents.empty()))
    return wrong("--text gaat niet samen met andere teksten");
  if (check.text && (check.staged || !check.since.empty())) return wrong("--text gaat niet samen met git");
  if (check.paths.empty() && check.file_list.empty() && check.documents.empty() && !check.text) check.paths = {"."};
  return Options(check);
}

Result<Options> fix_options(Typed& typed) {
  const auto threads = number("-j", typed.threads);
  if (!threads) return threads.error();
  const auto colour = colour_of(typed.colour);
  if (!colour) return colour.error();
  typed.fix.threads = *threads;
  typed.fix.colour = *colour;
  typed.fix.respect_ignore = !typed.no_ignore;
  if (!typed.fix.comments.empty() && typed.fix.paths.size() != 1) return wrong("--comments hoort bij één Word-bestand");
  if (!typed.fix.comments.empty() && (typed.fix.diff || typed.fix.unsafe))
    return wrong("--comments verandert geen tekst en gaat niet samen met --diff of --unsafe");
  if (typed.fix.paths.empty()) typed.fix.paths = {"."};
  return Options(typed.fix);
}

Result<Options> chosen(const Commands& commands, Typed& typed) {
  if (commands.check->parsed()) return check_options(typed);
  if (commands.fix->parsed()) return fix_options(typed);
  if (commands.compare->parsed()) {
    if (const auto form = choice("--format", typed.compare.format, {"text", "json", "html"}); !form)
      return form.error();
    const auto paint = colour_of(typed.colour);
    if (!paint) return paint.error();
    typed.compare.colour = *paint;
    typed.compare.respect_ignore = !typed.no_ignore;
    if (!typed.readers.empty()) {
      const auto readers = number("--readers", typed.readers);
      if (!readers) return readers.error();
      typed.compare.readers = *readers;
    }
    if (typed.compare.before.empty() || typed.compare.after.empty())
      return wrong("noem twee teksten, bijvoorbeeld: duidelijk compare oud.txt nieuw.txt");
    return Options(typed.compare);
  }
  if (commands.manual->parsed()) return Options(PrintOptions{manual_page(command_table())});
  if (commands.completions->parsed()) {
    if (typed.shell.empty()) return wrong("noem een shell, bijvoorbeeld: duidelijk completions bash");
    if (const auto shell = choice("completions", typed.shell, {"bash", "zsh", "fish", "powershell"}); !shell)
      return shell.error();
    return Options(PrintOptions{completion_script(typed.shell, command_table())});
  }
  if (commands.baseline->parsed()) {
    if (typed.baseline.action.empty())
      return wrong("zeg wat u wilt: duidelijk baseline create, duidelijk baseline update of duidelijk baseline prune");
    if (const auto action = choice("baseline", typed.baseline.action, {"create", "update", "prune"}); !action)
      return action.error();
    typed.baseline.respect_ignore = !typed.no_ignore;
    if (typed.baseline.paths.empty()) typed.baseline.paths = {"."};
    return Options(typed.baseline);
  }
  if (commands.config->parsed()) {
    if (typed.config.action.empty())
      return wrong("zeg wat u wilt: duidelijk config init, duidelijk config show of duidelijk config schema");
    if (const auto action = choice("config", typed.config.action, {"init", "show", "schema"}); !action)
      return action.error();
    return Options(typed.config);
  }
  if (commands.rules->parsed()) {
    if (!typed.rules.paths.empty() && !typed.rules.test)
      return wrong("'" + typed.rules.paths.front() + "' is hier te veel; zie duidelijk rules --help");
    if (const auto form = choice("--format", typed.rules.format, {"text", "json"}); !form) return form.error();
    return Options(typed.rules);
  }
  if (commands.parse->parsed()) {
    if (const auto form = choice("--format", typed.parse.format, {"conllu", "json", "text"}); !form)
      return form.error();
    if (typed.parse.path.empty()) return wrong("noem een bestand, bijvoorbeeld: duidelijk parse brief.txt");
    return Options(typed.parse);
  }
  if (const auto form = choice("--format", typed.explain.format, {"text", "json"}); !form) return form.error();
  const auto colour = colour_of(typed.colour);
  if (!colour) return colour.error();
  typed.explain.colour = *colour;
  if (typed.explain.rule.empty())
    return wrong("noem een regel, bijvoorbeeld: duidelijk explain lange-zin; alle regels: duidelijk rules");
  return Options(typed.explain);
}

}  // namespace

Result<Options> parse_options(const std::vector<std::string>& arguments) {
  Commands commands;
  Typed typed;
  build(commands, typed);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // CLI11 takes them from the back
  if (!reversed.empty() && reversed.back() == "help") {                     // "duidelijk help check"
    reversed.pop_back();
    reversed.insert(reversed.begin(), "--help");
  }
  try {
    commands.app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto used = commands.app.get_subcommands();
    return Options(PrintOptions{help_text(table_of(commands.app), used.empty() ? "" : used.front()->get_name())});
  } catch (const CLI::CallForVersion&) {
    return Options(PrintOptions{"duidelijk " DUIDELIJK_VERSION "\n"});
  } catch (const CLI::ArgumentMismatch& mismatch) {
    const std::string what = mismatch.what();  // "--format: 1 required VORM missing"
    return wrong("bij " + what.substr(0, what.find(':')) + " hoort een waarde, bijvoorbeeld: --format json");
  } catch (const CLI::ParseError& other) {
    return wrong("deze opdracht is niet te begrijpen (" + std::string(other.what()) + "); zie duidelijk --help");
  }
  const auto used = commands.app.get_subcommands();
  for (const CLI::App* app : std::vector<const CLI::App*>{used.empty() ? &commands.app : used.front(), &commands.app}) {
    std::vector<std::string> rest = app->remaining();
    std::erase(rest, "--");
    const auto flag =
        std::ranges::find_if(rest, [](const std::string& word) { return word.starts_with('-') && word != "-"; });
    if (flag != rest.end()) return unknown_argument(*app, *flag);
    if (!rest.empty()) return unknown_argument(*app, rest.front());
  }
  if (used.empty()) return wrong("");
  return chosen(commands, typed);
}

std::vector<CommandRow> command_table() {
  Commands commands;
  Typed typed;
  build(commands, typed);
  return table_of(commands.app);
}

std::string help_page(const std::string& command) { return help_text(command_table(), command); }

std::vector<std::string> options_without_help() {
  std::vector<std::string> out;
  for (const CommandRow& command : command_table())
    for (const OptionRow& option : command.options)
      if (option.about.empty()) out.push_back(command.name + ' ' + option.value);
  return out;
}

}  // namespace duidelijk
