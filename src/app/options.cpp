// What may be typed, and what it means. The only file with CLI11.
// SPDX-License-Identifier: EUPL-1.2
#include "app/options.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>

#include "app/completions.h"
#include "app/help.h"
#include "core/message.h"
#include "core/similar.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

/// Values as typed; turned into Options when all of them are there.
struct Typed {
  CheckOptions check;
  FixOptions fix;
  CompareOptions compare;
  ExplainOptions explain;
  RulesOptions rules;
  ParseOptions parse;
  ConfigOptions config;
  BaselineOptions baseline;
  std::string shell;
  std::vector<std::string> outputs;
  std::string fail_on, min_severity, max_warnings, readers, threads = "0", top = "3", colour = "auto";
  bool no_ignore = false;
};

struct Commands {
  CLI::App app{"duidelijk zoekt moeilijke taal in Nederlandse teksten, en zegt hoe het duidelijker kan.", "duidelijk"};
  CLI::App *check = nullptr, *fix = nullptr, *compare = nullptr, *explain = nullptr, *rules = nullptr, *parse = nullptr,
           *config = nullptr, *baseline = nullptr, *completions = nullptr, *manual = nullptr;
};

std::vector<std::string> reporter_names() {
  std::vector<std::string> names;
  for (const Reporter& reporter : reporters()) names.emplace_back(reporter.name);
  return names;
}

void add_rule_choice(CLI::App& app, RuleChoice& choice) {
  const auto list = [](CLI::Option* option, const char* type) {
    option->type_name(type)->allow_extra_args(false)->group("Welke regels");
    return option;
  };
  list(app.add_option("--select", choice.select, "Alleen deze regels of categorieën, met komma's ertussen."), "REGELS")
      ->delimiter(',');
  list(app.add_option("--ignore", choice.ignore, "Deze regels of categorieën niet."), "REGELS")->delimiter(',');
  list(
      app.add_option("--config", choice.config,
                     "Verander een instelling: 'rules.lange-zin.max-words=15', 'preset=brief'; of noem een bestand met "
                     "instellingen."),
      "SLEUTEL=WAARDE");
  app.add_flag("--isolated", choice.isolated, "Lees geen duidelijk.toml.")->group("Welke regels");
}

void add_privacy(CLI::App& app, bool& no_text, bool& mask, const char* group) {
  app.add_flag("--no-text", no_text,
               "Zet geen woord van de teksten in een verslag: alleen regels, plaatsen en cijfers.")
      ->group(group);
  app.add_flag("--mask", mask, "Verberg in elk verslag BSN, IBAN, mail, telefoon, woonadres en geboortedatum.")
      ->group(group);
}

void add_check(CLI::App& app, Typed& typed) {
  CheckOptions& check = typed.check;
  app.add_option("PAD", check.paths, "Bestanden en mappen; - is de invoer. Zonder PAD: deze map.");
  constexpr const char* which = "Wat wordt bekeken";
  app.add_option("--stdin-filename", check.stdin_filename, "De naam van wat via de invoer (-) komt.")
      ->type_name("NAAM")
      ->group(which);
  app.add_option("--file-list", check.file_list, "Lees de paden uit dit bestand, één per regel; - is de invoer.")
      ->type_name("BESTAND")
      ->group(which);
  app.add_flag("-0,--null", check.nul, "De paden in --file-list eindigen op een NUL-teken.")->group(which);
  app.add_option("--documents", check.documents,
                 "Lees losse teksten uit dit bestand, elk met een NUL-teken erachter; - is de invoer.")
      ->type_name("BESTAND")
      ->group(which);
  app.add_flag("--no-ignore", typed.no_ignore, "Kijk ook in wat .gitignore en .ignore overslaan.")->group(which);
  app.add_flag("--force-exclude", check.force_exclude,
               "Sla ook genoemde bestanden over als .gitignore of de instellingen dat zeggen.")
      ->group(which);
  app.add_flag("--show-files", check.show_files, "Toon alleen welke bestanden worden bekeken, en wat niet.")
      ->group(which);
  add_rule_choice(app, check.rules);
  constexpr const char* fresh = "Alleen wat nieuw is";
  app.add_option("--baseline", check.baseline,
                 "Vondsten in dit bestand tellen niet mee; zie duidelijk baseline --help.")
      ->type_name("BESTAND")
      ->group(fresh);
  app.add_flag("--fail-on-stale", check.fail_on_stale, "Uitkomst 1 als vondsten in dat bestand er niet meer zijn.")
      ->group(fresh);
  app.add_option("--since", check.since, "Alleen regels die zijn veranderd sinds deze branch of commit van git.")
      ->type_name("COMMIT")
      ->group(fresh);
  app.add_flag("--staged", check.staged, "Alleen regels die klaarstaan voor een commit van git.")->group(fresh);
  constexpr const char* output = "Wat u te zien krijgt";
  app.add_option("--format", check.format,
                 "De vorm van het verslag: " + listed(reporter_names(), "of") + ". Anders text.")
      ->type_name("VORM")
      ->group(output);
  app.add_option("-o,--output", typed.outputs,
                 "Schrijf het verslag in dit bestand. Met VORM=BESTAND komt er een verslag bij; dat mag vaker: "
                 "-o sarif=a.sarif -o json=a.json.")
      ->type_name("BESTAND")
      ->allow_extra_args(false)
      ->group(output);
  app.add_flag("--csv-excel", check.csv_excel, "Schrijf csv zo dat Excel het meteen goed opent.")->group(output);
  app.add_option("--history", check.history,
                 "Voeg de cijfers van vandaag toe aan dit bestand; html laat het verloop zien. Er komt geen tekst in.")
      ->type_name("BESTAND")
      ->group(output);
  add_privacy(app, check.no_text, check.mask, output);
  app.add_option("--min-severity", typed.min_severity, "Toon alleen error, warning of info en erger. Anders info.")
      ->type_name("ERNST")
      ->group(output);
  app.add_option("--top", typed.top, "Zoveel adviezen onder 'Begin hiermee'. Anders 3.")->type_name("N")->group(output);
  app.add_flag("--sentences", check.sentences, "Toon ook de moeilijkste zinnen; in json de score van elke zin.")
      ->group(output);
  app.add_flag("-q,--quiet", check.quiet, "Alleen de vondsten; met -qq helemaal niets.")->group(output);
  app.add_flag("-v,--verbose", check.verbose, "Toon elke vondst apart, ook wat in de tekst is uitgezet.")
      ->group(output);
  app.add_option("--color", typed.colour, "Kleur: auto, always of never. Anders auto.")
      ->type_name("WANNEER")
      ->group(output);
  constexpr const char* status = "Uitkomst (0: in orde, 1: er is iets gevonden, 2: er ging iets mis)";
  app.add_option("--fail-on", typed.fail_on, "Uitkomst 1 vanaf: error, warning, info of never. Anders error.")
      ->type_name("ERNST")
      ->group(status);
  app.add_option("--max-warnings", typed.max_warnings, "Uitkomst 1 bij meer waarschuwingen dan dit.")
      ->type_name("N")
      ->group(status);
  app.add_flag("--exit-zero", check.exit_zero, "Uitkomst 0, ook als er iets is gevonden.")->group(status);
  app.add_option("-j,--jobs", typed.threads, "Zoveel bestanden tegelijk; 0 is alle rekenkernen. Anders 0.")
      ->type_name("N")
      ->group("Snelheid");
  app.footer(
      "Voorbeelden:\n"
      "  duidelijk check brief.txt             bekijk één brief\n"
      "  duidelijk check brieven/ web/         bekijk alle teksten in twee mappen\n"
      "  duidelijk check --select lange-zin .  zoek alleen lange zinnen\n"
      "  duidelijk check --format json -o verslag.json brieven/\n"
      "  xclip -o | duidelijk check -          bekijk wat u hebt gekopieerd\n");
}

void add_fix(CLI::App& app, Typed& typed) {
  FixOptions& fix = typed.fix;
  app.add_option("PAD", fix.paths, "Bestanden en mappen; - is de invoer. Zonder PAD: deze map.");
  constexpr const char* what = "Wat er verandert";
  app.add_flag("--diff", fix.diff, "Toon alleen wat er zou veranderen; verander niets.")->group(what);
  app.add_flag("--unsafe", fix.unsafe, "Doe ook de voorstellen die u zelf moet nalezen.")->group(what);
  app.add_option("--comments", fix.comments,
                 "Verander niets, maar zet wat er op te merken is als opmerkingen in een "
                 "kopie van één Word-bestand.")
      ->type_name("KOPIE.docx")
      ->group(what);
  add_rule_choice(app, fix.rules);
  constexpr const char* which = "Wat wordt bekeken";
  app.add_option("--stdin-filename", fix.stdin_filename, "De naam van wat via de invoer (-) komt.")
      ->type_name("NAAM")
      ->group(which);
  app.add_flag("--no-ignore", typed.no_ignore, "Kijk ook in wat .gitignore en .ignore overslaan.")->group(which);
  constexpr const char* output = "Wat u te zien krijgt";
  app.add_flag("-q,--quiet", fix.quiet, "Zeg niet wat er is veranderd.")->group(output);
  app.add_option("--color", typed.colour, "Kleur: auto, always of never. Anders auto.")
      ->type_name("WANNEER")
      ->group(output);
  app.add_option("-j,--jobs", typed.threads, "Zoveel bestanden tegelijk; 0 is alle rekenkernen. Anders 0.")
      ->type_name("N")
      ->group("Snelheid");
  app.footer(
      "Uitkomst 0: in orde; 1: met --diff zou er iets veranderen; 2: er ging iets mis.\n"
      "Duidelijk verandert alleen woorden waarbij de zin goed blijft. De rest van het\n"
      "bestand blijft precies zoals het is. Lees de tekst altijd zelf na.\n"
      "\n"
      "Voorbeelden:\n"
      "  duidelijk fix --diff brief.txt        toon wat er zou veranderen\n"
      "  duidelijk fix brief.txt               verander de brief\n"
      "  duidelijk fix --comments kopie.docx brief.docx\n"
      "  xclip -o | duidelijk fix - | xclip    verbeter wat u hebt gekopieerd\n");
}

void add_compare(CLI::App& app, Typed& typed) {
  CompareOptions& compare = typed.compare;
  app.add_option("OUD", compare.before, "De oude tekst, een map met oude teksten, of een verslag (.json).");
  app.add_option("NIEUW", compare.after, "De nieuwe tekst, een map met dezelfde namen, of een verslag (.json).");
  add_rule_choice(app, compare.rules);
  app.add_option("--format", compare.format, "text, json of html. Anders text.")->type_name("VORM");
  app.add_option("-o,--output", compare.output, "Schrijf het verslag in dit bestand.")->type_name("BESTAND");
  app.add_option("--readers", typed.readers, "Zoveel mensen lezen elke tekst; html laat zien hoeveel tijd dat scheelt.")
      ->type_name("N");
  add_privacy(app, compare.no_text, compare.mask, "");
  app.add_option("--color", typed.colour, "Kleur: auto, always of never. Anders auto.")->type_name("WANNEER");
  app.add_flag("--no-ignore", typed.no_ignore, "Kijk ook in wat .gitignore en .ignore overslaan.");
  app.footer(
      "Uitkomst 0: niet moeilijker; 1: een nieuwe tekst is moeilijker; 2: er ging iets mis.\n"
      "Moeilijker is: de score stijgt meer dan 1 punt. Is er geen score, dan: er zijn\n"
      "meer fouten en waarschuwingen dan eerst.\n"
      "\n"
      "Voorbeelden:\n"
      "  duidelijk compare oud.txt nieuw.txt     wat is opgelost, wat is nieuw\n"
      "  duidelijk compare oud/ nieuw/           vergelijk de teksten met dezelfde naam\n"
      "  duidelijk compare oud.json nieuw.json   vergelijk twee verslagen van check --format json\n");
}

void add_others(Commands& commands, Typed& typed) {
  commands.explain->add_option("REGEL", typed.explain.rule,
                               "De naam van een regel, zoals lange-zin; of lint, voor de score.");
  commands.explain->add_option("--format", typed.explain.format, "text of json. Anders text.")->type_name("VORM");
  commands.explain->add_option("--color", typed.colour, "Kleur: auto, always of never. Anders auto.")
      ->type_name("WANNEER");
  commands.explain->footer(
      "Voorbeelden:\n"
      "  duidelijk explain lange-zin           waarom, en wat u kunt doen\n"
      "  duidelijk rules                       de namen van alle regels\n");
  commands.rules->add_option("PAD", typed.rules.paths, "Bij --test: pagina's met regels, of mappen ermee.");
  commands.rules->add_flag("--test", typed.rules.test, "Probeer de voorbeelden van alle regels, ook uw eigen regels.");
  commands.rules
      ->add_option("--list", typed.rules.list, "Toon de woordenlijsten van een regel, of de woorden in een lijst.")
      ->type_name("NAAM");
  commands.rules->add_flag("--isolated", typed.rules.rules.isolated, "Lees geen duidelijk.toml.");
  commands.rules->add_option("--format", typed.rules.format, "text of json. Anders text.")->type_name("VORM");
  commands.rules->footer(
      "Voorbeelden:\n"
      "  duidelijk rules                       alle regels in een tabel\n"
      "  duidelijk rules --list jargon         welke woordenlijsten gelden, en waarvandaan\n"
      "  duidelijk rules --test regels/        kloppen de voorbeelden van uw eigen regels?\n");
  commands.parse->add_option("BESTAND", typed.parse.path, "Een bestand; - is de invoer.");
  commands.parse->add_option("--stdin-filename", typed.parse.stdin_filename, "De naam van wat via de invoer (-) komt.")
      ->type_name("NAAM");
  commands.parse->add_option("--format", typed.parse.format, "conllu of text. Anders conllu.")->type_name("VORM");
  commands.completions->add_option("SHELL", typed.shell, "bash, zsh of fish.");
  commands.completions->footer(
      "Voorbeeld:\n"
      "  duidelijk completions bash >~/.local/share/bash-completion/completions/duidelijk\n");
  commands.parse->footer(
      "Voorbeeld:\n"
      "  duidelijk parse --format text brief.txt   één zin per regel\n");
}

void add_config(CLI::App& app, ConfigOptions& config) {
  app.add_option("ACTIE", config.action, "init: maak een bestand. show: toon wat geldt. schema: voor uw editor.");
  app.add_option("PAD", config.path, "Bij show: een bestand. Bij init: een map. Anders de map waar u bent.");
  add_rule_choice(app, config.rules);
  app.footer(
      "Voorbeelden:\n"
      "  duidelijk config init                 maak duidelijk.toml in deze map\n"
      "  duidelijk config show brief.md        wat geldt voor dit bestand, en waarom\n"
      "  duidelijk config schema > duidelijk.schema.json\n");
}

void add_baseline(CLI::App& app, Typed& typed) {
  BaselineOptions& baseline = typed.baseline;
  app.add_option("ACTIE", baseline.action,
                 "create: maak een nullijst. update: alles van nu telt niet mee. prune: haal weg wat er niet meer is.");
  app.add_option("PAD", baseline.paths, "Bestanden en mappen. Zonder PAD: deze map.");
  app.add_option("--baseline", baseline.file, "Het bestand. Anders duidelijk-baseline.json.")->type_name("BESTAND");
  app.add_flag("--no-ignore", typed.no_ignore, "Kijk ook in wat .gitignore en .ignore overslaan.");
  add_rule_choice(app, baseline.rules);
  app.footer(
      "In de nullijst staan de vondsten van nu, zonder tekst. Daarna ziet u alleen nog\n"
      "nieuwe vondsten. U mag teksten verplaatsen en bestanden een andere naam geven.\n"
      "\n"
      "Voorbeelden:\n"
      "  duidelijk baseline create             begin met wat er nu is\n"
      "  duidelijk check --baseline duidelijk-baseline.json\n"
      "  duidelijk baseline prune              haal weg wat intussen is verbeterd\n");
}

void build(Commands& commands, Typed& typed) {
  CLI::App& app = commands.app;
  commands.check = app.add_subcommand("check", "Zoek moeilijke taal in teksten, en geef advies.");
  commands.fix = app.add_subcommand("fix", "Verbeter woorden in teksten, waar dat veilig kan.");
  commands.compare = app.add_subcommand("compare", "Vergelijk een oude en een nieuwe tekst.");
  commands.explain = app.add_subcommand("explain", "Leg een regel uit.");
  commands.rules = app.add_subcommand("rules", "Toon alle regels.");
  commands.parse = app.add_subcommand("parse", "Toon de zinnen en woorden zoals duidelijk ze ziet.");
  commands.config = app.add_subcommand("config", "Maak of toon de instellingen.");
  commands.baseline = app.add_subcommand("baseline", "Leg vast welke vondsten er al waren.");
  commands.completions = app.add_subcommand("completions", "Maak een script waarmee de shell opties aanvult.");
  commands.manual = app.add_subcommand("man", "Schrijf de handleiding voor het programma man.")->group("");
  std::vector<CLI::App*> all = app.get_subcommands([](CLI::App*) { return true; });
  all.push_back(&app);
  for (CLI::App* each : all) {
    each->allow_extras();
    each->set_help_flag("-h,--help", "Toon deze hulp.")->group("Hulp");
  }
  app.set_version_flag("-V,--version", std::string("duidelijk " DUIDELIJK_VERSION), "Toon de versie.")->group("Hulp");
  app.footer(
      "Voorbeelden:\n"
      "  duidelijk check brief.txt             bekijk één brief\n"
      "  duidelijk explain lange-zin           leg een regel uit\n"
      "  duidelijk check --help                alle mogelijkheden van check\n");
  add_check(*commands.check, typed);
  add_fix(*commands.fix, typed);
  add_compare(*commands.compare, typed);
  add_config(*commands.config, typed.config);
  add_baseline(*commands.baseline, typed);
  add_others(commands, typed);
}

CommandRow row_of(const CLI::App& app) {
  CommandRow row;
  if (app.get_parent() != nullptr) row.name = app.get_name();
  row.about = app.get_description();
  row.examples = app.get_footer();
  row.hidden = app.get_group().empty();
  for (const CLI::Option* option : app.get_options()) {
    OptionRow out;
    out.about = option->get_description();
    out.group = option->get_group() == "Options" ? "Opties" : option->get_group();
    if (option->get_positional()) {
      out.value = option->get_name(true);
      out.several = option->get_expected_max() > 1;
    } else {
      for (const std::string& letter : option->get_snames()) out.shorts.push_back('-' + letter);
      for (const std::string& word : option->get_lnames()) out.longs.push_back("--" + word);
      if (option->get_type_size() > 0 && option->get_items_expected_max() > 0) out.value = option->get_type_name();
    }
    row.options.push_back(std::move(out));
  }
  return row;
}

std::vector<CommandRow> table_of(const CLI::App& app) {
  std::vector<CommandRow> table{row_of(app)};
  for (const CLI::App* command : app.get_subcommands({})) table.push_back(row_of(*command));
  return table;
}

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
  if (check.nul && check.file_list.empty()) return wrong("-0 hoort bij --file-list");
  if (!check.documents.empty() && (!check.paths.empty() || !check.file_list.empty()))
    return wrong("--documents gaat niet samen met andere teksten");
  if (check.paths.empty() && check.file_list.empty() && check.documents.empty()) check.paths = {"."};
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
    if (const auto shell = choice("completions", typed.shell, {"bash", "zsh", "fish"}); !shell) return shell.error();
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
    if (const auto form = choice("--format", typed.parse.format, {"conllu", "text"}); !form) return form.error();
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
