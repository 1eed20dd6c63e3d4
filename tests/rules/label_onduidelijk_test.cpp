// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "analyse/analyse.h"
#include "rules/registry.h"

using namespace duidelijk;

namespace {

/// The words that the rule reports in a form: "a label|[a button]|=other text".
std::string reported(std::string_view form) {
  Source source;
  source.text = form;
  DocumentBuilder build(std::move(source));
  for (std::size_t at = 0; at < form.size();) {
    std::size_t end = std::min(form.find('|', at), form.size());
    const std::size_t next = end + 1;
    BlockKind kind = BlockKind::label;
    if (form[at] == '[') kind = BlockKind::button, ++at, --end;
    if (form[at] == '=') kind = BlockKind::paragraph, ++at;
    build.begin_block(kind);
    for (std::size_t i = at; i < end; ++i) {
      const auto begin = static_cast<std::uint32_t>(i);
      form[i] == ' ' ? build.space({begin, begin + 1}) : build.copy({begin, begin + 1});
    }
    build.end_block();
    at = next;
  }
  const Document document = std::move(build).take();
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  const Rule& rule = *find_rule("label-onduidelijk");
  std::string out;
  for (const Hit& hit : rule.find(rule, analysis, Limits(rule.limits)))
    out += std::string(slice(std::string_view(document.text), hit.span)) + "|";
  return out;
}

}  // namespace

TEST_CASE("a label before a field says what the field is") {
  const struct {
    std::string_view form, found;
  } table[] = {
      {"Invoer|[Verzenden]", "Invoer|"},
      {"Naam|Vul in|[Verzenden]", ""},                       // an example inside the field
      {"Soort bestand|Tekst|Waarde|[OK]", ""},               // choices
      {"Naam|[Zoek]|Vul in", "Vul in|"},                     // another field
      {"=Uw gegevens|Vul in|Typ hier", "Vul in|Typ hier|"},  // nothing but examples
      {"Naam|[Submit]", "Submit|"},
      {"[OK]|[Verzenden]|Selecteer een datum|[Klik hier]", "Klik hier|"},
  };
  for (const auto& row : table) {
    CAPTURE(row.form);
    CHECK(reported(row.form) == row.found);
  }
}
