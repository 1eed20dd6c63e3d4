// SPDX-License-Identifier: EUPL-1.2
#include "app/options.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "app/completions.h"
#include "app/help.h"
#include "app/outputs.h"
#include "app/progress.h"
#include "app/selection.h"
#include "app/terminal.h"
#include "app/text_safety.h"
#include "app/verdict.h"
#include "core/in_order.h"
#include "support/golden.h"

using namespace duidelijk;

namespace {

CheckOptions check_of(std::vector<std::string> words) {
  words.insert(words.begin(), "check");
  const Result<Options> options = parse_options(words);
  REQUIRE_MESSAGE(options, (options ? "" : options.error().what));
  return std::get<CheckOptions>(*options);
}

/// The settings of a text in the current folder, or what is wrong.
Result<Settings> settings_for(RuleChoice choice) {
  choice.isolated = true;
  Configs configs(config_choice(choice));
  const auto settings = configs.for_file("-");
  if (settings == nullptr) return Error{Error::Kind::bad_option, configs.complaints().front().what, ""};
  if (const std::optional<Error> error = unknown_name(choice, *settings->config)) return *error;
  return settings->settings;
}

std::string error_of(const std::vector<std::string>& words) {
  const Result<Options> options = parse_options(words);
  return options ? "" : options.error().what;
}

}  // namespace

TEST_CASE("what is typed arrives") {
  const CheckOptions options = check_of({"a.txt", "--select", "lange-zin,jargon", "--select=zin", "b.txt", "-qq", "-j2",
                                         "--fail-on", "never", "--max-warnings", "3", "--config",
                                         "rules.lange-zin.max-words=15", "-o", "uit.json", "--format", "json"});
  CHECK(options.paths == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK(options.rules.select == std::vector<std::string>{"lange-zin", "jargon", "zin"});
  CHECK(options.rules.config == std::vector<std::string>{"rules.lange-zin.max-words=15"});
  CHECK(options.quiet == 2);
  CHECK(options.threads == 2);
  CHECK_FALSE(options.fail_on);
  CHECK(options.max_warnings == 3u);
  CHECK(options.output == "uit.json");
  CHECK(options.format == "json");
  CHECK(check_of({}).paths == std::vector<std::string>{"."});
  CHECK(check_of({"-"}).paths == std::vector<std::string>{"-"});
  CHECK(check_of({"--", "-raar.txt"}).paths == std::vector<std::string>{"-raar.txt"});
  CHECK(check_of({"--min-severity", "warning"}).min_severity == Severity::warning);
}

TEST_CASE("a mistake gets one Dutch sentence with a hint") {
  const struct {
    std::vector<std::string> words;
    std::string error;
  } table[] = {
      {{"check", "--fromat", "json"}, "de optie --fromat bestaat niet; bedoelde u --format?"},
      {{"check", "--xyzzy"}, "de optie --xyzzy bestaat niet; zie duidelijk check --help"},
      {{"check", "--format", "jsn"}, "'jsn' past niet bij --format; bedoelde u json?"},
      {{"check", "--format", "word"},
       "'word' past niet bij --format; het kan zijn: text, concise, json, jsonl, sarif, github, gitlab, junit, "
       "checkstyle, rdjson, csv, html, markdown"},
      {{"check", "-o", "srif=a.sarif"}, "'srif' past niet bij --output; bedoelde u sarif?"},
      {{"check", "-o", "sarif="}, "bij --output hoort de naam van een bestand"},
      {{"check", "-o", "a.txt", "-o", "b.txt"},
       "--output kan één bestand zonder vorm hebben; schrijf bij de andere VORM=BESTAND"},
      {{"check", "--format"}, "bij --format hoort een waarde, bijvoorbeeld: --format json"},
      {{"check", "--fail-on", "waning"}, "'waning' past niet bij --fail-on; bedoelde u warning?"},
      {{"check", "-j", "veel"}, "bij -j hoort een heel getal, geen 'veel'"},
      {{"check", "--max-warnings", "-1"}, "bij --max-warnings hoort een heel getal, geen '-1'"},
      {{"check", "--documents", "-", "a"}, "--documents gaat niet samen met andere teksten"},
      {{"check", "-0", "a"}, "-0 hoort bij --file-list"},
      {{"chek"}, "'chek' is geen opdracht; bedoelde u check?"},
      {{"brief.md"}, "'brief.md' is geen opdracht; bedoelde u: duidelijk check brief.md?"},
      {{"iets"}, "'iets' is geen opdracht; zie duidelijk --help"},
      {{"explain"}, "noem een regel, bijvoorbeeld: duidelijk explain lange-zin; alle regels: duidelijk rules"},
      {{"parse"}, "noem een bestand, bijvoorbeeld: duidelijk parse brief.txt"},
      {{"rules", "a"}, "'a' is hier te veel; zie duidelijk rules --help"},
  };
  for (const auto& row : table) {
    CAPTURE(row.error);
    CHECK(error_of(row.words) == row.error);
  }
}

TEST_CASE("help and version are printed; every option has help") {
  for (const char* word : {"--help", "-h", "help", "--version", "-V"}) {
    CAPTURE(word);
    const Result<Options> options = parse_options({word});
    REQUIRE(options);
    CHECK(std::holds_alternative<PrintOptions>(*options));
  }
  CHECK(std::get<PrintOptions>(*parse_options({"help", "check"})).text == help_page("check"));
  CHECK(options_without_help() == std::vector<std::string>{});
  for (const char* command :
       {"", "check", "fix", "compare", "explain", "rules", "parse", "config", "baseline", "completions"}) {
    const std::string page = help_page(command);
    check_golden("help/" + (*command == '\0' ? std::string("duidelijk") : std::string(command)) + ".txt", page);
    for (std::size_t at = 0, end; (end = page.find('\n', at)) != std::string::npos; at = end + 1) CHECK(end - at <= 90);
  }
}

TEST_CASE("rules are chosen by id and category") {
  const auto ids = [](const RuleChoice& choice) {
    const Result<Settings> settings = settings_for(choice);
    REQUIRE(settings);
    std::vector<std::string> out;
    for (const ActiveRule& active : settings->rules) out.emplace_back(active.rule->id);
    return out;
  };
  CHECK(ids({{"lange-zin"}, {}, {}}) == std::vector<std::string>{"lange-zin"});
  CHECK(ids({{"lange-zin"}, {"zin"}, {}}).empty());
  CHECK(ids({{}, {}, {"rules.lange-zin=off"}}).size() + 1 == ids({}).size());
  const Result<Settings> strict =
      settings_for({{"lange-zin"}, {}, {"rules.lange-zin.max-words = 15", "rules.lange-zin=error"}});
  REQUIRE(strict);
  CHECK(strict->rules[0].limits["max-words"] == 15);
  CHECK(strict->rules[0].severity == Severity::error);
  CHECK_FALSE(strict->unused_suppressions);
  CHECK(settings_for({})->unused_suppressions);
  const struct {
    RuleChoice choice;
    std::string error;
  } table[] = {
      {{{"lange-zn"}, {}, {}}, "de regel of categorie 'lange-zn' bestaat niet; bedoelde u lange-zin?"},
      {{{}, {"qqqqqqq"}, {}}, "de regel of categorie 'qqqqqqq' bestaat niet; alle regels: duidelijk rules"},
      {{{}, {}, {"rules.lange-zin.max-word=15"}},
       "de regel lange-zin heeft geen instelling 'max-word'; bedoelde u max-words?"},
      {{{}, {}, {"rules.lange-zin.max-words=1000000"}}, "bij rules.lange-zin.max-words hoort een getal van"},
      {{{}, {}, {"rules.lange-zin=hard"}}, "'hard' past niet bij de regel lange-zin"},
      {{{}, {}, {"onzin"}},
       "het bestand onzin bestaat niet; een instelling schrijft u zo: 'rules.lange-zin.max-words=15'"},
      {{{}, {}, {"rules.lange-zinnen.max-words=3"}}, "de regel 'lange-zinnen' bestaat niet; bedoelde u lange-zin?"},
  };
  for (const auto& row : table) {
    CAPTURE(row.error);
    const Result<Settings> settings = settings_for(row.choice);
    REQUIRE_FALSE(settings);
    CHECK(settings.error().what.starts_with(row.error));
  }
}

TEST_CASE("the exit status and why") {
  Summary none, tips, mixed, unread;
  tips.infos = 3;
  mixed.errors = 1;
  mixed.warnings = 4;
  unread.failed = 1;
  const auto with = [](std::optional<Severity> fail_on, bool zero = false, std::optional<unsigned> most = {}) {
    CheckOptions options;
    options.fail_on = fail_on;
    options.exit_zero = zero;
    options.max_warnings = most;
    return options;
  };
  const struct {
    Summary all;
    CheckOptions options;
    Exit exit;
    std::string reason;
  } table[] = {
      {none, with(Severity::info), Exit::clean, "Uitkomst 0: niets gevonden."},
      {tips, with(Severity::error), Exit::clean,
       "Uitkomst 0: geen fouten (waarschuwingen en tips tellen hier niet mee)."},
      {tips, with(Severity::warning), Exit::clean,
       "Uitkomst 0: geen fouten of waarschuwingen (tips tellen hier niet mee)."},
      {tips, with(Severity::info), Exit::findings, "Uitkomst 1: er zijn 3 tips."},
      {mixed, with(Severity::error), Exit::findings, "Uitkomst 1: er is 1 fout."},
      {mixed, with(Severity::warning), Exit::findings, "Uitkomst 1: er zijn 1 fout en 4 waarschuwingen."},
      {mixed, with(std::nullopt), Exit::clean, "Uitkomst 0: met --fail-on never telt geen enkele vondst mee."},
      {mixed, with(std::nullopt, false, 3), Exit::findings,
       "Uitkomst 1: 4 waarschuwingen, meer dan de 3 van --max-warnings."},
      {mixed, with(std::nullopt, false, 4), Exit::clean,
       "Uitkomst 0: met --fail-on never telt geen enkele vondst mee."},
      {mixed, with(Severity::error, true), Exit::clean, "Uitkomst 0: er is 1 fout, maar --exit-zero staat aan."},
      {unread, with(std::nullopt, true), Exit::trouble, "Uitkomst 2: 1 bestand of map is niet bekeken."},
  };
  for (const auto& row : table) {
    CAPTURE(row.reason);
    const Verdict verdict = verdict_on(row.all, 0, row.options);
    CHECK(verdict.exit == row.exit);
    CHECK(verdict.reason == row.reason);
  }
  CHECK(verdict_on(none, 1, with(Severity::error)).exit == Exit::trouble);
}

TEST_CASE("colour: the flag, then NO_COLOR, FORCE_COLOR, the terminal") {
  const struct {
    Colour wanted;
    ColourEnvironment environment;
    bool colour;
  } table[] = {
      {Colour::automatic, {true, nullptr, nullptr, "xterm"}, true},
      {Colour::automatic, {false, nullptr, nullptr, "xterm"}, false},
      {Colour::automatic, {true, "1", nullptr, "xterm"}, false},
      {Colour::automatic, {true, "", nullptr, "xterm"}, true},
      {Colour::automatic, {true, nullptr, nullptr, "dumb"}, false},
      {Colour::automatic, {true, nullptr, nullptr, nullptr}, false},
      {Colour::automatic, {false, nullptr, "1", nullptr}, true},
      {Colour::automatic, {true, nullptr, "0", "xterm"}, false},
      {Colour::automatic, {false, "1", "1", nullptr}, false},
      {Colour::always, {false, "1", nullptr, "dumb"}, true},
      {Colour::never, {true, nullptr, "1", "xterm"}, false},
  };
  for (const auto& row : table) CHECK(use_colour(row.wanted, row.environment) == row.colour);
}

TEST_CASE("results come in order, whatever the number of threads") {
  for (const unsigned threads : {1u, 2u, 7u}) {
    CAPTURE(threads);
    std::vector<std::size_t> used;
    in_order(
        500, threads, [](std::size_t i) { return i * i; },
        [&](std::size_t i, std::size_t result) {
          CHECK(result == i * i);
          used.push_back(i);
          return true;
        });
    REQUIRE(used.size() == 500);
    CHECK(std::is_sorted(used.begin(), used.end()));
    std::size_t count = 0;
    in_order(
        500, threads, [](std::size_t i) { return i; }, [&](std::size_t, std::size_t) { return ++count < 10; });
    CHECK(count == 10);
  }
}

TEST_CASE("progress says how far, and draws nothing when nobody watches") {
  using std::chrono::seconds;
  CHECK(progress_line(412, 3000, seconds(1)) == "412 van 3.000 teksten (13%)");
  CHECK(progress_line(1000, 3000, seconds(8)) == "1.000 van 3.000 teksten (33%), nog ongeveer 15 seconden");
  CHECK(progress_line(2999, 3000, seconds(8)) == "2.999 van 3.000 teksten (99%), bijna klaar");
  CHECK(progress_line(2000, 3000, seconds(8)) == "2.000 van 3.000 teksten (66%), nog ongeveer 5 seconden");
  CHECK(progress_line(412, 3000, seconds(20)) == "412 van 3.000 teksten (13%), nog ongeveer 2 minuten");
  CHECK(progress_line(3000, 3000, seconds(99)) == "3.000 van 3.000 teksten (100%)");
  CHECK(progress_line(1234, 0, seconds(99)) == "1.234 teksten bekeken");
  CHECK_FALSE(progress_wanted(true));
}

TEST_CASE("names that are not UTF-8 are made safe") {
  CHECK(valid_text("caf\xE9.txt") == "caf\uFFFD.txt");
  CHECK(valid_text("café.txt") == "café.txt");
  CHECK(printable_path("a\x1b[1m\xFF") == "a\uFFFD[1m\uFFFD");
  CHECK(as_sentence("dit gaat mis") == "Dit gaat mis.");
}

TEST_CASE("limits on the whole text are settings") {
  const auto limits = [](std::vector<std::string> config) {
    RuleChoice choice;
    choice.config = std::move(config);
    return settings_for(choice);
  };
  const Result<Settings> settings = limits({"max-level=3", "max-lint = '45'", "max-mean-sentence-length=15"});
  REQUIRE(settings);
  CHECK(settings->text_limits.max_level == 3);
  CHECK(settings->text_limits.max_lint == 45);
  CHECK(settings->text_limits.max_mean_sentence_length == 15);
  CHECK_FALSE(limits({})->text_limits.any());
  for (const char* wrong : {"max-level=0", "max-level=5", "max-lint=101", "max-lint=", "max-mean-sentence-length=x",
                            "max-niveau=3", "max-level"}) {
    CAPTURE(wrong);
    CHECK_FALSE(limits({wrong}));
  }
}

TEST_CASE("manual and completions are made from the same table") {
  const std::vector<CommandRow> table = command_table();
  check_golden("help/duidelijk.1", manual_page(table));
  for (const char* shell : {"bash", "zsh", "fish", "powershell"}) {
    CAPTURE(shell);
    const std::string script = completion_script(shell, table);
    const Result<Options> printed = parse_options({"completions", shell});
    REQUIRE(printed);
    CHECK(std::get<PrintOptions>(*printed).text == script);
    for (const CommandRow& command : table) {
      CAPTURE(command.name);
      CHECK((script.find(' ' + command.name + ' ') != std::string::npos || command.name.empty() || command.hidden ||
             script.find("'" + command.name) != std::string::npos));
      for (const OptionRow& option : command.options)
        for (const std::string& name : option.longs)
          CHECK((command.hidden || script.find(name.substr(2)) != std::string::npos));
    }
    CHECK(script.find("duidelijk man") == std::string::npos);
  }
  CHECK(std::get<PrintOptions>(*parse_options({"man"})).text == manual_page(table));
  CHECK(help_page("").find("  man ") == std::string::npos);
  CHECK(error_of({"completions"}) == "noem een shell, bijvoorbeeld: duidelijk completions bash");
  CHECK(error_of({"completions", "bsh"}) == "'bsh' past niet bij completions; bedoelde u bash?");
  std::istringstream lines(manual_page(table));  // a line that begins with a dot is a request that roff knows
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    const bool known = line.starts_with(".TH ") || line.starts_with(".SH ") || line.starts_with(".SS ") ||
                       line == ".TP" || line == ".PP" || line == ".br" || line == ".nf" || line == ".fi";
    CHECK((known || (!line.starts_with('.') && !line.starts_with("'"))));
  }
}

/// What PowerShell would complain about: quotes and brackets that do not match. There is no PowerShell in Debian.
std::string broken_powershell(const std::string& script) {
  std::string open;
  for (std::size_t at = 0; at < script.size(); ++at) {
    const char sign = script[at];
    if (sign == '#') {
      at = script.find('\n', at);
    } else if (sign == '\'' || sign == '"') {
      // A doubled quote is a quote; to end and begin again is the same for a counter.
      const std::size_t end = script.find(sign, at + 1);
      const std::size_t line = script.find('\n', at);
      if (end == std::string::npos || line < end) return "open string: " + script.substr(at, 60);
      const std::string inside = script.substr(at + 1, end - at - 1);
      if (sign == '"' && inside.find('`') != std::string::npos) return "escape: " + inside;
      for (const char* curly : {"\u2018", "\u2019", "\u201a", "\u201b"})  // these end a string, unless doubled
        for (std::size_t found = inside.find(curly); found != std::string::npos; found = inside.find(curly, found + 6))
          if (sign == '\'' && inside.compare(found + 3, 3, curly) != 0) return "curly quote: " + inside;
      at = end;
    } else if (sign == '{' || sign == '(' || sign == '[') {
      open += sign;
    } else if (sign == '}' || sign == ')' || sign == ']') {
      const char partner = sign == '}' ? '{' : sign == ')' ? '(' : '[';
      if (open.empty() || open.back() != partner) return "bracket at " + script.substr(at, 60);
      open.pop_back();
    }
  }
  return open.empty() ? "" : "open: " + open;
}

TEST_CASE("the completion for PowerShell is well formed") {
  const std::string script = completion_script("powershell", command_table());
  CHECK(broken_powershell(script) == "");
  CHECK(broken_powershell(script.substr(0, script.size() - 3)) != "");
  CHECK(broken_powershell("'a\nb'") != "");
  CHECK(broken_powershell("'een \u2018 quote'") != "");
  CHECK(broken_powershell("(]") != "");
  CHECK(script.find("    'check --fail-on' { $taken = $true\n      'error'\n") != std::string::npos);
  CHECK(script.find("    'check --output' { $taken = $true\n      break\n") != std::string::npos);
  CHECK(script.find("      'fix ") != std::string::npos);
  CHECK(script.find("      '--statistics ") != std::string::npos);
  CHECK(completion_script("powershell", {{"zeg", "Zeg 't \u2018zo\u2019", "", {}, false}})
            .find("'zeg Zeg ''t \u2018\u2018zo\u2019\u2019'") != std::string::npos);
}

TEST_CASE("several reports at once") {
  const CheckOptions options =
      check_of({"-o", "sarif=uit/a.sarif", "--output", "json=r=1.json", "-o", "./a=b", "--format", "csv"});
  CHECK(options.outputs == std::vector<OutputChoice>{{"sarif", "uit/a.sarif"}, {"json", "r=1.json"}});
  CHECK(options.output == "./a=b");
  CHECK(options.format == "csv");
  CHECK(check_of({"-o", "sarif=a", "brief.txt"}).output.empty());
  CHECK(wants_scores(check_of({})));
  CHECK_FALSE(wants_scores(check_of({"-q"})));
  CHECK_FALSE(wants_scores(check_of({"--format", "sarif"})));
  CHECK(wants_scores(check_of({"-q", "-o", "json=a"})));
}

TEST_CASE("fix takes paths and says what may change") {
  const Result<Options> options =
      parse_options({"fix", "a.txt", "--diff", "--unsafe", "--select", "jargon", "-j", "2"});
  REQUIRE(options);
  const auto& fix = std::get<FixOptions>(*options);
  CHECK(fix.paths == std::vector<std::string>{"a.txt"});
  CHECK(fix.diff);
  CHECK(fix.unsafe);
  CHECK(fix.threads == 2);
  CHECK(fix.rules.select == std::vector<std::string>{"jargon"});
  const Result<Options> plain = parse_options({"fix"});
  REQUIRE(plain);
  CHECK(std::get<FixOptions>(*plain).paths == std::vector<std::string>{"."});
  CHECK_FALSE(std::get<FixOptions>(*plain).diff);
  CHECK_FALSE(std::get<FixOptions>(*plain).unsafe);
  CHECK_FALSE(parse_options({"fix", "-j", "veel"}));
}

TEST_CASE("compare takes two texts") {
  const Result<Options> options = parse_options({"compare", "oud.txt", "nieuw.txt", "--format", "json"});
  REQUIRE(options);
  const auto& compare = std::get<CompareOptions>(*options);
  CHECK(compare.before == "oud.txt");
  CHECK(compare.after == "nieuw.txt");
  CHECK(compare.format == "json");
  CHECK_FALSE(parse_options({"compare", "oud.txt"}));
  CHECK_FALSE(parse_options({"compare", "oud.txt", "nieuw.txt", "derde.txt"}));
  CHECK_FALSE(parse_options({"compare", "oud.txt", "nieuw.txt", "--format", "pdf"}));
}
