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
  CHECK(blocks_of(read_json(std::string(100'000, '['))).find("klopt niet") != std::string::npos);
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
      {"a: [Een, Twee]\nb: {c: Drie}\nd: \"geen eind\ne: Vier\n", "[LABEL] Vier"},
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
