// Settings files: what is right arrives, and what is wrong is named with its place.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/engine_rules.h"
#include "settings/configs.h"
#include "settings/presets.h"
#include "settings/schema.h"
#include "settings/show.h"
#include "settings/skip_if.h"
#include "support/golden.h"
#include "support/schema.h"
#include "support/temporary_folder.h"

using namespace duidelijk;

namespace {

ParsedConfig parsed(const std::string& toml) {
  return parse_config(toml, {.path = "duidelijk.toml", .folder = "/map/", .preset = false, .inherited = {}});
}

/// The settings of a file in a folder on disk; what is wrong in one text.
struct Run {
  std::shared_ptr<const FileSettings> settings;
  std::string wrong;
};
Run settings_for(const std::string& path, ConfigChoice choice = {}) {
  Configs configs(std::move(choice));
  Run run{configs.for_file(path), ""};
  for (const Complaint& complaint : configs.complaints()) run.wrong += complaint.what + '\n';
  return run;
}

const ActiveRule* active(const Run& run, std::string_view id) {
  REQUIRE_MESSAGE(run.settings != nullptr, run.wrong);
  const auto& rules = run.settings->settings.rules;
  const auto found = std::ranges::find_if(rules, [id](const ActiveRule& one) { return one.rule->id == id; });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a mistake in a settings file has its place and a hint") {
  const struct {
    std::string toml, place, what;
  } table[] = {
      {"presett = \"web\"\n", "1:1", "de instelling 'presett' bestaat niet; bedoelde u preset?"},
      {"preset = \"wep\"\n", "1:10", "'wep' past niet bij preset; bedoelde u web?"},
      {"preset = 3\n", "1:10", "bij preset hoort een tekst tussen aanhalingstekens"},
      {"\n[rules]\nlange-zn = \"off\"\n", "3:1", "de regel 'lange-zn' bestaat niet; bedoelde u lange-zin?"},
      {"[rules]\nlange-zin = \"of\"\n", "2:13",
       "'of' past niet bij de regel lange-zin; het kan zijn: off, info, warning, error"},
      {"[rules]\nlange-zin = { max-word = 3 }\n", "2:15",
       "de regel lange-zin heeft geen instelling 'max-word'; bedoelde u max-words?"},
      {"[rules]\nlange-zin = { max-words = 1000 }\n", "2:27",
       "bij rules.lange-zin.max-words hoort een getal van 5 tot en met 60"},
      {"[rules]\nlange-zin = 3\n", "2:13",
       "schrijf hier \"off\", \"info\", \"warning\" of \"error\", of { max-words = 20 }"},
      {"[rules]\nzin = { max-words = 9 }\n", "2:9", "de categorie zin heeft geen instelling 'max-words'"},
      {"[accept]\nwords = \"BSN\"\n", "2:9", "bij words hoort een rij van teksten, bijvoorbeeld [\"a\", \"b\"]"},
      {"[accept]\nwords = [\"é\", 3]\n", "2:16", "hier hoort een tekst tussen aanhalingstekens"},
      {"[accept]\nwods = []\n", "2:1", "de instelling 'wods' bestaat niet; bedoelde u words?"},
      {"[[overrides]]\npreset = \"web\"\n", "1:1", "bij [[overrides]] hoort files: voor welke bestanden dit geldt"},
      {"[[overrides]]\nfiles = [\"a\"]\nfail-on = \"info\"\n", "3:1", "de instelling 'fail-on' bestaat niet"},
      {"[markup]\nignore-selectors = ['.goed', 'div p']\n", "2:30", "'div p' is niet te begrijpen"},
      {"[markup]\nignore-patterns = ['(a)\\1']\n", "2:20", "dit is geen reguliere expressie die hier kan"},
      {"[files]\nskip-if = [\"draft\"]\n", "2:11", "schrijf hier een sleutel en een waarde"},
      {"[wordlists]\noff = [\"ouderwet\"]\n", "2:8", "'ouderwet' past niet bij off; bedoelde u ouderwets?"},
      {"title = \"x\"\n", "1:1", "de instelling 'title' bestaat niet"},
      {"preset = \n", "1:", "dit is geen goede TOML"},
      {"rules-dir = [\"/bestaat/niet\"]\n", "1:14", "de map /bestaat/niet kan niet worden gelezen"},
  };
  for (const auto& row : table) {
    CAPTURE(row.toml);
    const ParsedConfig config = parsed(row.toml);
    REQUIRE(config.complaints.size() >= 1);
    const Complaint& first = config.complaints.front();
    CHECK((std::to_string(first.line) + ':' + std::to_string(first.column)).starts_with(row.place));
    CHECK(first.what.starts_with(row.what));
  }
  const Complaint caret = parsed("preset = \"wep\"\n").complaints.front();
  CHECK(to_string(caret) ==
        "duidelijk.toml:1:10: 'wep' past niet bij preset; bedoelde u web?\n  preset = \"wep\"\n           ^\n");
}

TEST_CASE("every preset is a right settings file with rules that exist") {
  CHECK(preset_sources().size() >= 8);
  for (const PresetSource& source : preset_sources()) {
    const std::string name(source.name);
    CAPTURE(name);
    const ParsedConfig config =
        parse_config(source.text, {.path = name, .folder = "/", .preset = true, .inherited = {}});
    for (const Complaint& complaint : config.complaints) FAIL_CHECK(to_string(complaint));
    CHECK_FALSE(config.file.title.empty());
    CHECK_FALSE(config.file.about.empty());
    CHECK(config.file.confidence);
  }
  const ParsedConfig wrong =
      parse_config("[rules]\nbestaat-niet = \"off\"\n", {.path = "x", .folder = "/", .preset = true, .inherited = {}});
  CHECK(wrong.complaints.size() == 1);
}

TEST_CASE("without a choice only rules run that are nearly always right") {
  ConfigChoice choice;
  choice.isolated = true;
  const Run run = settings_for("-", choice);
  REQUIRE(run.settings != nullptr);
  CHECK(run.settings->settings.rules.size() >= 5);
  for (const ActiveRule& one : run.settings->settings.rules) CHECK(one.rule->confidence == Confidence::high);
  choice.lines = {"preset=streng"};
  CHECK(settings_for("-", choice).settings->settings.rules.size() > run.settings->settings.rules.size());
  choice.names.select = {"moeilijk-woord"};
  CHECK(active(settings_for("-", choice), "moeilijk-woord") != nullptr);
  CHECK(settings_for("-", choice).settings->settings.rules.size() == 1);
}

TEST_CASE("a rule that nobody measured is on in the preset preview alone") {
  ConfigChoice choice;
  choice.isolated = true;
  for (const PresetSource& source : preset_sources()) {
    const std::string name(source.name);
    CAPTURE(name);
    choice.lines = {"preset=" + name};
    const Run run = settings_for("-", choice);
    choice.lines = {};
    const Run standard = settings_for("-", choice);
    REQUIRE(run.settings != nullptr);
    for (const Rule* rule : named_rules()) {
      if (rule->find == nullptr) continue;  // of the engine
      CAPTURE(rule->id);
      const bool on = active(run, rule->id) != nullptr;
      if (rule->findings_read == 0)
        CHECK(on == (name == "preview"));
      else if (name == "preview")
        CHECK(on == (active(standard, rule->id) != nullptr));
    }
  }
}

TEST_CASE("the nearest settings file holds, with what it extends, its overrides and the command line") {
  const TemporaryFolder folder;
  folder.write(
      "duidelijk.toml",
      "preset = \"web\"\n[rules]\nlange-zin = { max-words = 30 }\njargon = \"off\"\n"
      "[[overrides]]\nfiles = [\"brieven/**/*.txt\"]\npreset = \"brief\"\nrules = { lange-zin = { max-words = 10 } }\n"
      "[accept]\nwords = [\"BSN\"]\n");
  folder.write("los/duidelijk.toml", "[rules]\nlange-zin = { max-words = 40 }\n");
  folder.write("bij/duidelijk.toml",
               "extends = [\"../duidelijk.toml\"]\n[rules]\nafkorting = \"error\"\nwerkwoord = \"off\"\n");
  const auto words = [&](const std::string& path, const ConfigChoice& choice = {}) {
    return active(settings_for(folder.path() + path, choice), "lange-zin")->limits["max-words"];
  };
  CHECK(words("/a.md") == 30);
  CHECK(words("/diep/er/a.md") == 30);
  CHECK(words("/brieven/2024/a.txt") == 10);
  CHECK(words("/brieven/2024/a.md") == 30);
  CHECK(words("/los/a.md") == 40);
  CHECK(words("/bij/a.md") == 30);
  CHECK(active(settings_for(folder.path() + "/a.md"), "jargon") == nullptr);
  CHECK(active(settings_for(folder.path() + "/los/a.md"), "jargon") != nullptr);
  CHECK(active(settings_for(folder.path() + "/bij/a.md"), "jargon") == nullptr);
  CHECK(active(settings_for(folder.path() + "/bij/a.md"), "afkorting")->severity == Severity::error);
  CHECK(active(settings_for(folder.path() + "/bij/a.md"), "lijdende-vorm") == nullptr);
  CHECK(settings_for(folder.path() + "/a.md").settings->settings.accepted->entries() ==
        std::vector<std::string>{"BSN"});
  CHECK(settings_for(folder.path() + "/los/a.md").settings->settings.accepted == nullptr);
  CHECK(settings_for(folder.path() + "/brieven/a.txt").settings->effective.preset.value == "brief");

  ConfigChoice choice;
  choice.lines = {"rules.lange-zin.max-words=12"};
  CHECK(words("/brieven/2024/a.txt", choice) == 12);
  choice = {};
  choice.isolated = true;
  CHECK(words("/a.md", choice) == 20);
  choice = {};
  choice.file = folder.path() + "/los/duidelijk.toml";
  CHECK(words("/a.md", choice) == 40);
  choice = {};
  choice.names.ignore = {"zin"};
  CHECK(active(settings_for(folder.path() + "/a.md", choice), "lange-zin") == nullptr);
}

TEST_CASE("files that extend each other in a circle, and files that are not there") {
  const TemporaryFolder folder;
  folder.write("duidelijk.toml", "extends = [\"b.toml\"]\n");
  folder.write("b.toml", "extends = [\"duidelijk.toml\"]\n");
  CHECK(settings_for(folder.path() + "/a.md").wrong.find("naar zichzelf") != std::string::npos);
  folder.write("b.toml", "extends = [\"c.toml\"]\n");
  CHECK(settings_for(folder.path() + "/a.md").wrong.find("c.toml bestaat niet") != std::string::npos);
  folder.write("b.toml", "preset = \"web\"\n");
  CHECK(settings_for(folder.path() + "/a.md").settings->effective.preset.value == "web");
  folder.write("b.toml", "preset = \"wep\"\n");
  CHECK(settings_for(folder.path() + "/a.md").wrong.find("'wep' past niet") != std::string::npos);
}

TEST_CASE("own rules are settings like the others") {
  const TemporaryFolder folder;
  const std::string page =
      "+++\ntitle = \"Nooit dit woord\"\ncategory = \"woord\"\nseverity = \"warning\"\nconfidence = \"high\"\n"
      "kind = \"sequence\"\nneeds = \"tokens\"\nwhy = \"Daarom.\"\nsources = [\"https://example.nl\"]\n\n"
      "[[pattern]]\nrow = \"klantreis\"\nmessage = \"Schrijf het anders.\"\n+++\nUitleg.\n\n"
      "## Fout\n- Een [klantreis] begint.\n- De [klantreis] stopt.\n\n## Goed\n- Een reis.\n- Een klant.\n";
  folder.write("regels/nooit-dit.md", page);
  folder.write("duidelijk.toml", "rules-dir = [\"regels\"]\n[rules]\nnooit-dit = \"error\"\n");
  folder.write("sub/duidelijk.toml", "extends = [\"../duidelijk.toml\"]\n[rules]\nnooit-dit = \"info\"\n");
  CHECK(active(settings_for(folder.path() + "/a.md"), "nooit-dit")->severity == Severity::error);
  CHECK(active(settings_for(folder.path() + "/sub/a.md"), "nooit-dit")->severity == Severity::info);
  folder.write("regels/lange-zin.md", page);
  CHECK(settings_for(folder.path() + "/a.md").wrong.find("er is al een regel met de naam lange-zin") !=
        std::string::npos);
  folder.write("regels/lange-zin.md", "+++\ntitle = 3\n+++\n");
  CHECK(settings_for(folder.path() + "/a.md").wrong.find("bij title hoort een tekst") != std::string::npos);
}

TEST_CASE("word lists: ours can be off, and lists of the user go before them") {
  const TemporaryFolder folder;
  folder.write("eigen.tsv", "# mijn lijst\n\nindien\twanneer\nAanzwengelen\tbeginnen | starten\tLiever kort.\n");
  folder.write("duidelijk.toml", "[wordlists]\nfiles = [\"eigen.tsv\"]\noff = [\"ouderwets\"]\ndomains = [\"zorg\"]\n");
  const Run run = settings_for(folder.path() + "/a.md");
  REQUIRE_MESSAGE(run.settings != nullptr, run.wrong);
  std::vector<const Rule*> jargon;
  for (const ActiveRule& one : run.settings->settings.rules)
    if (one.rule->id == "jargon") jargon.push_back(one.rule);
  REQUIRE(jargon.size() == 2);
  const auto has = [](const Rule& rule, std::string_view list) {
    return std::ranges::find(rule.lists, list) != rule.lists.end();
  };
  CHECK_FALSE(has(*jargon[0], "ouderwets"));
  CHECK_FALSE(has(*jargon[0], "ict"));
  CHECK(has(*jargon[0], "zorg"));
  CHECK(has(*jargon[0], "ambtelijk"));
  CHECK(jargon[0]->phrases == nullptr);
  REQUIRE(jargon[1]->phrases != nullptr);
  CHECK(jargon[1]->phrases->entry_count() == 2);
  CHECK(std::ranges::find(jargon[1]->covers, "jargon") != jargon[1]->covers.end());
  std::string shown;
  for (const ListState& list : run.settings->lists->lists_of(*jargon[0])) shown += std::string(list.name) + ' ';
  CHECK(shown.find("eigen") != std::string::npos);

  folder.write("duidelijk.toml", "preset = \"web\"\n");
  const Run plain = settings_for(folder.path() + "/a.md");
  CHECK(has(*active(plain, "jargon")->rule, "ict"));
  folder.write("eigen.tsv", "te\tveel\tkolommen\thier\n");
  folder.write("duidelijk.toml", "[wordlists]\nfiles = [\"eigen.tsv\"]\n");
  CHECK(settings_for(folder.path() + "/a.md").wrong.find("2, 3 of 8") != std::string::npos);
  for (const std::string_view domain : domain_lists()) {
    CAPTURE(domain);
    CHECK(has(*active(plain, "jargon")->rule, domain));
  }
}

TEST_CASE("the schema knows what the parser knows") {
  const std::string schema = config_schema(false);
  check_golden("../../schema/config-1.json", schema);
  const struct {
    const char* json;
    bool fine;
  } table[] = {
      {"{}", true},
      {R"({"preset": "web", "rules": {"lange-zin": {"severity": "error", "max-words": 15}, "jargon": "off"}})", true},
      {R"({"overrides": [{"files": ["a"], "rules": {"jargon": "info"}}], "accept": {"words": ["a"]}})", true},
      {R"({"presett": "web"})", false},
      {R"({"preset": "wep"})", false},
      {R"({"rules": {"jargon": "erg"}})", false},
      {R"({"overrides": [{"rules": {}}]})", false},
      {R"({"max-level": 5})", false},
  };
  for (const auto& row : table) {
    CAPTURE(row.json);
    CHECK(schema_errors(row.json, "schema/config-1.json").empty() == row.fine);
  }
  for (const Rule* rule : named_rules())
    CHECK(config_schema(true).find('"' + std::string(rule->id) + "\": {") != std::string::npos);
}

TEST_CASE("what is shown is a settings file again, and so is the file to begin with") {
  ConfigChoice choice;
  choice.isolated = true;
  choice.lines = {"rules.lange-zin.max-words=12", "accept.words=[\"a\\\"b\"]", "rules.jargon=off"};
  const Run run = settings_for("-", choice);
  REQUIRE_MESSAGE(run.settings != nullptr, run.wrong);
  const std::string shown = shown_settings(*run.settings, "a.md");
  CHECK(shown.find("lange-zin.max-words = 12") != std::string::npos);
  CHECK(shown.find("jargon = \"off\"") != std::string::npos);
  CHECK(shown.find("# --config:1") != std::string::npos);
  CHECK(shown.find("# preset standaard") != std::string::npos);
  CHECK(parsed(shown).complaints.empty());
  const ParsedConfig start = parsed(starting_settings());
  CHECK(start.complaints.empty());
  CHECK(start.file.top.preset->value == "standaard");
  std::string all = starting_settings();  // what is commented out is right as well
  for (const std::string key : {"fail-on", "baseline", "lange-zin", "jargon", "lijdende-vorm", "words", "ignore",
                                "include", "skip-if", "[[overrides]]", "files = [\"brieven", "preset = \"brief"}) {
    const std::size_t at = all.find("# " + key);
    CAPTURE(key);
    REQUIRE(at != std::string::npos);
    all.erase(at, 2);
  }
  for (const Complaint& complaint : parsed(all).complaints) FAIL_CHECK(to_string(complaint));
}

TEST_CASE("front matter that says: not now") {
  const std::vector<Valued<std::string>> draft{{"draft: true", {}}, {"tags: intern", {}}};
  const struct {
    const char* text;
    bool skipped;
  } table[] = {
      {"---\ntitle: x\ndraft: true\n---\nTekst.\n", true},
      {"---\r\nDraft: \"True\"\r\n---\r\nTekst.\r\n", true},
      {"+++\ndraft = true\n+++\nTekst.\n", true},
      {"---\ntags: [a, Intern]\n---\n", true},
      {"---\ndraft: false\n---\nTekst.\n", false},
      {"---\ntitle: x\n---\ndraft: true\n", false},
      {"draft: true\n", false},
      {"---\nmenu:\n  draft: true\n---\n", false},
      {"", false},
      {"----\ndraft: true\n---\n", false},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK((skipped_by(row.text, draft) != nullptr) == row.skipped);
  }
}
