// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/readers.h"
#include "support/blocks.h"
#include "support/promises.h"

using namespace duidelijk;

namespace {

std::string blocks_of(Result<Document> document) {
  if (!document) return document.error().what;
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return tests::dump_blocks(*document);
}

}  // namespace

TEST_CASE("JSON: the strings that people read") {
  const struct {
    std::string_view text, blocks;
  } table[] = {
      {R"({"titel": "Uw aanvraag", "knop": "Opslaan"})", "[LABEL] Uw aanvraag [LABEL] Opslaan"},
      {R"({"a": {"b": ["U krijgt een brief.", 3, true, null, {}]}, "c": []})", "[P] U krijgt een brief."},
      {R"({"a": "Wij zeggen \"ja\" en\n\tdat is ge\u00efnd \ud83d\ude00."})",
       "[P] Wij zeggen \"ja\" en dat is geïnd 😀."},
      // what a program fills in
      {R"({"a": "Beste {naam}, u hebt {{aantal}} berichten, %s en %(dag)s."})",
       "[P] Beste {naam}, u hebt {{aantal}} berichten, %s en %(dag)s."},
      {R"({"a": "U hebt {n, plural, one {# bericht} other {# berichten}} van ons."})", "[P] U hebt {…} van ons."},
      {R"({"a": "U betaalt 100% van de kosten zelf."})", "[P] U betaalt 100% van de kosten zelf."},
      {R"({"a": "Lees <strong>dit</strong> goed.<br/>Daarna tekent u."})", "[P] Lees dit goed. Daarna tekent u."},
      // no text
      {R"({"a": "https://example.nl", "b": "btn-primary", "c": "#fff", "d": "app.title", "e": "12", "f": ""})", ""},
      {R"({"a": "E-mail"})", "[LABEL] E-mail"},
      {"\xEF\xBB\xBF[\"Een zin van iemand.\"]", "[P] Een zin van iemand."},
      // what is wrong
      {"{\"a\": \"x", "Dit JSON-bestand klopt niet. Kijk naar regel 1, of iets daarvoor"},
      {"{\n\"a\" \"x\"}", "Dit JSON-bestand klopt niet. Kijk naar regel 2, of iets daarvoor"},
      {"{]", "Dit JSON-bestand klopt niet. Kijk naar regel 1, of iets daarvoor"},
      {"[1,2", "Dit JSON-bestand klopt niet. Kijk naar regel 1, of iets daarvoor"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(blocks_of(read_json(std::string(row.text))) == row.blocks);
  }
}

TEST_CASE("message files: more layers than anybody writes are refused, with the reason") {
  for (const std::string& layers : {std::string(100'000, '['), std::string(201, '[') + std::string(201, ']')})
    CHECK(blocks_of(read_json(layers)) ==
          "Dit JSON-bestand is te diep: er staan meer dan 200 lijsten of groepen in elkaar");
  CHECK(blocks_of(read_json(std::string(200, '[') + "\"Een zin.\"" + std::string(200, ']'))) == "[P] Een zin.");
  std::string yaml;
  for (std::size_t i = 0; i < 200; ++i) yaml += std::string(i, ' ') + "a:\n";
  CHECK(blocks_of(read_yaml(yaml + std::string(199, ' ') + "b: Een zin.\n")) == "[P] Een zin.");
  const std::string refused = "Dit YAML-bestand is te diep: er staan meer dan 200 lijsten of groepen in elkaar";
  CHECK(blocks_of(read_yaml(yaml + std::string(200, ' ') + "b: Een zin.\n")) == refused);
  std::string dashes = "- ";
  for (int i = 0; i < 100'000; ++i) dashes += "- ";
  CHECK(blocks_of(read_yaml(dashes + "Een zin.\n")) == refused);
  CHECK(blocks_of(read_yaml("a: " + std::string(100'000, '['))) == refused);
}

TEST_CASE("message files: each string knows the keys that lead to it") {
  const struct {
    bool json;
    std::string_view text, paths;
  } table[] = {
      {true, R"({"titel": "Ja nee", "form": {"hulp": [1, {"x": "Ja nee"}, "12", "Ja nee"], "b": {}, "c": "Ja nee"}})",
       "titel form.hulp[1].x form.hulp[3] form.c"},
      {true, R"(["Ja nee", ["Ja nee"]])", "[0] [1][0]"},
      {true, R"("Ja nee")", ""},
      {true, R"({"app.titel": {"a b": "Ja nee", "": "Ja nee", "\u00e9-\n": "Ja nee", "één": "Ja nee"}})",
       R"(["app.titel"]["a b"] ["app.titel"][""] ["app.titel"]["\u00e9-\n"] ["app.titel"].één)"},
      {false, "titel: Ja nee\nform:\n  hulp:\n    - 1\n    - x: Ja nee\n      y: Ja nee\n    - Ja nee\n  c: Ja nee\n",
       "titel form.hulp[1].x form.hulp[1].y form.hulp[2] form.c"},
      {false, "a:\n- Ja nee\n- - Ja nee\n  - Ja nee\nb: |\n  Ja nee\n\n  Ja nee\n\"c.d\": 'Ja nee'\n",
       R"(a[0] a[1][0] a[1][1] b b ["c.d"])"},
      {false, "a:\n  b: Ja nee\n---\nc: Ja nee\n", "a.b c"},
      {false, "a: [Ja nee, {b: Ja nee, 'c': [1, Ja nee]}, d: Ja nee]\ne: Ja nee\n", "a[0] a[1].b a[1].c[1] a[2].d e"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const auto document = row.json ? read_json(std::string(row.text)) : read_yaml(std::string(row.text));
    REQUIRE(document);
    const std::string& source = document->source.text;
    const KeyPaths keys = row.json ? json_key_paths(source) : yaml_key_paths(source);
    std::string paths;
    for (const Block& block : document->blocks) {
      const SourceSpan from = document->source_of(block.text);
      CHECK(keys.path_at(from.begin, source) == keys.path_at(from.end - 1, source));
      paths += (paths.empty() ? "" : " ") + keys.path_at(from.begin, source);
    }
    CHECK(paths == row.paths);
  }
  const std::string key(5000, 'k');
  const std::string source = "{\"" + key + "\":{\"" + key + "\":{\"" + key + "\":{\"" + key + "\":\"Ja nee\"}}}}";
  const std::string part = std::string(100, 'k') + "…";
  CHECK(json_key_paths(source).path_at(20'020, source) == "…" + part + "." + part + "." + part);
}

TEST_CASE("YAML: values of mappings and lists, block and quoted text") {
  const struct {
    std::string_view text, blocks;
  } table[] = {
      {"titel: Uw aanvraag\nknop: Opslaan\n", "[LABEL] Uw aanvraag [LABEL] Opslaan"},
      {"nl:\n  a:\n    - U krijgt een brief. # let op\n    - 3\n", "[P] U krijgt een brief."},
      {"a: \"Wij zeggen \\\"ja\\\" op uw vraag.\"\nb: 'Dat''s alles.'\n",
       "[P] Wij zeggen \"ja\" op uw vraag. [P] Dat's alles."},
      {"a: |\n  Dit is de eerste regel\n  van de tekst.\n\n  En dit de tweede alinea.\nb: Terug\n",
       "[P] Dit is de eerste regel van de tekst. [P] En dit de tweede alinea. [LABEL] Terug"},
      {"a: Een waarde die\n  op de volgende regel verdergaat.\nb: Terug\n",
       "[P] Een waarde die op de volgende regel verdergaat. [LABEL] Terug"},
      {"a: &x Beste %{naam}, welkom terug.\nb: *x\nc: !str Klaar\n", "[P] Beste %{naam}, welkom terug. [LABEL] Klaar"},
      {"# Een toelichting voor de vertaler.\n---\n\"a b\": Een zin van iemand.\n", "[P] Een zin van iemand."},
      {"a: [Een, Twee]\nb: {c: Drie}\nd: \"geen eind\ne: Vier\n", "[LABEL] Een [LABEL] Twee [LABEL] Drie [LABEL] Vier"},
      {"a: [Een, # let op\n  'Dat''s twee', \"drie\"]  # klaar\nb: Vier\n",
       "[LABEL] Een [LABEL] Dat's twee [LABEL] drie [LABEL] Vier"},
      {"[Een, {a: Twee, \"b\": [], c: }, *x, &y Drie, d: Vier]\n",
       "[LABEL] Een [LABEL] Twee [LABEL] Drie [LABEL] Vier"},
      {"a: [Een\nb: Twee\nc: [Drie]\n", "[LABEL] Twee"},
      {"a: [Een](twee)\nb: {{ c }}\nd: Drie\n", "[LABEL] Drie"},
      {"a: https://example.nl/pad\nb: 12:30\n", ""},
      {"a: Een vraag\r\nb: Nog een vraag\r\n", "[LABEL] Een vraag [LABEL] Nog een vraag"},
      {"", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(blocks_of(read_yaml(std::string(row.text))) == row.blocks);
  }
}

TEST_CASE("a place in a message is that of its bytes") {
  const auto document = read_json(R"({"a": "Ge\u00efnd indien u dat wilt."})");
  REQUIRE(document);
  const std::size_t at = document->text.find("indien");
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  CHECK(slice(std::string_view(document->source.text), document->source_of({begin, begin + 6})) == "indien");
  const std::size_t word = document->text.find("Geïnd");
  REQUIRE(word != std::string::npos);
  CHECK(slice(std::string_view(document->source.text),
              document->source_of({static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(word) + 6})) ==
        "Ge\\u00efnd");
}

TEST_CASE("a walk takes messages in Dutch only") {
  const struct {
    std::string_view path;
    bool taken;
  } table[] = {
      {"locales/nl.json", true}, {"nl.yml", true},           {"app.nl-NL.json", true},      {"nl_NL.json", true},
      {"package.json", false},   {"locales/en.json", false}, {"docker-compose.yml", false}, {"be-nl.json", false},
  };
  for (const auto& row : table) {
    CAPTURE(row.path);
    CHECK(is_document_name(row.path) == row.taken);
  }
}
