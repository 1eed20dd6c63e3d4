// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

#include "core/message.h"
#include "report/reporters.h"

namespace duidelijk {
namespace {

constexpr const char* other = "Options";  // where CLI11 puts what has no group of its own

void add_rule_choice(CLI::App& app, RuleChoice& choice) {
  const auto list = [](CLI::Option* option, const char* type) {
    option->type_name(type)->allow_extra_args(false)->group("Welke regels");
    return option;
  };
  list(app.add_option("--select", choice.select, "Alleen deze regels of categorieën, met komma's ertussen."), "REGELS")
      ->delimiter(',');
  list(app.add_option("--extend-select", choice.extend, "Ook deze regels of categorieën, naast wat al geldt."),
       "REGELS")
      ->delimiter(',');
  list(app.add_option("--ignore", choice.ignore, "Deze regels of categorieën niet."), "REGELS")->delimiter(',');
  list(
      app.add_option("--config", choice.config,
                     "Verander een instelling: 'rules.lange-zin.max-words=15', 'preset=brief'; of noem een bestand met "
                     "instellingen."),
      "SLEUTEL=WAARDE");
  app.add_flag("--isolated", choice.isolated, "Lees geen duidelijk.toml.")->group("Welke regels");
}

void add_stdin_name(CLI::App& app, std::string& name, const char* group) {
  app.add_option("--stdin-filename", name, "De naam van wat via de invoer (-) komt.")->type_name("NAAM")->group(group);
}
void add_no_ignore(CLI::App& app, bool& no_ignore, const char* group) {
  app.add_flag("--no-ignore", no_ignore, "Kijk ook in wat .gitignore en .ignore overslaan.")->group(group);
}
void add_force_exclude(CLI::App& app, bool& exclude, const char* group) {
  app.add_flag("--force-exclude", exclude,
               "Sla ook genoemde bestanden over als .gitignore of de instellingen dat zeggen.")
      ->group(group);
}
void add_colour(CLI::App& app, std::string& colour, const char* group) {
  app.add_option("--color", colour, "Kleur: auto, always of never. Anders auto.")->type_name("WANNEER")->group(group);
}
void add_jobs(CLI::App& app, std::string& threads) {
  app.add_option("-j,--jobs", threads, "Zoveel bestanden tegelijk; 0 is alle rekenkernen. Anders 0.")
      ->type_name("N")
      ->group("Snelheid");
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
  add_stdin_name(app, check.stdin_filename, which);
  app.add_option("--file-list", check.file_list, "Lees de paden uit dit bestand, één per regel; - is de invoer.")
      ->type_name("BESTAND")
      ->group(which);
  app.add_flag("-0,--null", check.nul, "De paden in --file-list eindigen op een NUL-teken.")->group(which);
  app.add_option("--documents", check.documents,
                 "Lees losse teksten uit dit bestand, elk met een NUL-teken erachter; - is de invoer.")
      ->type_name("BESTAND")
      ->group(which);
  app.add_option("--text", check.text, "Bekijk deze tekst zelf, geen bestand.")->type_name("TEKST")->group(which);
  add_no_ignore(app, typed.no_ignore, which);
  add_force_exclude(app, check.force_exclude, which);
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
  app.add_option("--add-ignore", check.add_ignore,
                 "Zet wat er nu is uit met opmerkingen in de teksten (Markdown en HTML). De reden komt erbij.")
      ->type_name("REDEN")
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
  app.add_flag(
         "--statistics", check.statistics,
         "Toon ook aantallen per regel en per tekst. Ze staan onder het verslag; bij andere vormen dan text komen ze "
         "bij de meldingen (stderr).")
      ->group(output);
  app.add_flag("-q,--quiet", check.quiet, "Alleen de vondsten; met -qq helemaal niets.")->group(output);
  app.add_flag("-v,--verbose", check.verbose, "Toon elke vondst apart, ook wat in de tekst is uitgezet.")
      ->group(output);
  add_colour(app, typed.colour, output);
  constexpr const char* status = "Uitkomst (0: in orde, 1: er is iets gevonden, 2: er ging iets mis)";
  app.add_option("--fail-on", typed.fail_on, "Uitkomst 1 vanaf: error, warning, info of never. Anders error.")
      ->type_name("ERNST")
      ->group(status);
  app.add_option("--max-warnings", typed.max_warnings, "Uitkomst 1 bij meer waarschuwingen dan dit.")
      ->type_name("N")
      ->group(status);
  app.add_flag("--exit-zero", check.exit_zero, "Uitkomst 0, ook als er iets is gevonden.")->group(status);
  add_jobs(app, typed.threads);
  app.add_flag("--profile-rules", check.profile_rules,
               "Toon na het verslag hoeveel rekentijd elke stap en elke regel kost (op stderr).")
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
  add_stdin_name(app, fix.stdin_filename, which);
  add_no_ignore(app, typed.no_ignore, which);
  add_force_exclude(app, fix.force_exclude, which);
  constexpr const char* output = "Wat u te zien krijgt";
  app.add_flag("-q,--quiet", fix.quiet, "Zeg niet wat er is veranderd.")->group(output);
  add_colour(app, typed.colour, output);
  add_jobs(app, typed.threads);
  app.footer(
      "Uitkomst 0: in orde; 1: met --diff zou er iets veranderen; 2: er ging iets mis.\n"
      "Duidelijk verandert alleen woorden waarbij de zin goed blijft. De rest van het\n"
      "bestand blijft precies zoals het is. Lees de tekst altijd zelf na.\n"
      "\n"
      "Voorbeelden:\n"
      "  duidelijk fix --diff brief.txt        toon wat er zou veranderen\n"
      "  duidelijk fix brief.txt               verander de brief\n"
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
  add_colour(app, typed.colour, other);
  add_no_ignore(app, typed.no_ignore, other);
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
  add_colour(*commands.explain, typed.colour, other);
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
  add_stdin_name(*commands.parse, typed.parse.stdin_filename, other);
  commands.parse->add_option("--format", typed.parse.format, "conllu, json of text. Anders conllu.")->type_name("VORM");
  commands.completions->add_option("SHELL", typed.shell, "bash, zsh, fish of powershell.");
  commands.completions->footer(
      "Voorbeelden:\n"
      "  duidelijk completions bash >~/.local/share/bash-completion/completions/duidelijk\n"
      "  duidelijk completions powershell | Out-String | Invoke-Expression\n");
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
  add_no_ignore(app, typed.no_ignore, other);
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

}  // namespace

std::vector<std::string> reporter_names() {
  std::vector<std::string> names;
  for (const Reporter& reporter : reporters()) names.emplace_back(reporter.name);
  return names;
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

std::vector<CommandRow> table_of(const CLI::App& app) {
  std::vector<CommandRow> table{row_of(app)};
  for (const CLI::App* command : app.get_subcommands({})) table.push_back(row_of(*command));
  return table;
}

}  // namespace duidelijk
