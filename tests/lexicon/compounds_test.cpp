// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>

#include "lexicon/lexicon.h"

using namespace duidelijk;

namespace {

std::string parts_of(std::string_view form) {
  const auto split = Lexicon::built_in().split(form);
  if (!split) return "-";
  std::string out;
  for (std::size_t i = 0; i < split->count; ++i) {
    if (i > 0) out += '+';
    out += split->part(form, i);
  }
  return out;
}

}  // namespace

TEST_CASE("compounds are split into modifiers and head") {
  struct Row {
    const char* form;
    const char* parts;
  };
  const Row rows[] = {
      {"bijstandsuitkering", "bijstand+uitkering"},
      {"omgevingsvergunning", "omgeving+vergunning"},
      {"minderheidstalen", "minderheid+talen"},
      {"topsprinter", "top+sprinter"},
      {"bsn-nummer", "bsn+nummer"},
      {"programma-evaluatie", "programma+evaluatie"},
      {"beleidsprogramma's", "beleid+programma's"},
      {"landbouwbeleid", "landbouw+beleid"},
      {"levensloop", "leven+loop"},
      {"grondwetsherziening", "grondwet+herziening"},
      {"olifantstand", "olifant+tand"},
      {"bejaardenzorg", "bejaarden+zorg"},
      {"vrouwenwijding", "vrouwen+wijding"},
      {"parkeervergunning", "parkeer+vergunning"},
      {"handhavingsverzoeken", "handhaving+verzoeken"},
      {"belastingaanslag", "belasting+aanslag"},
      {"inburgeringsplicht", "inburgering+plicht"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.form);
    CHECK(parts_of(row.form) == row.parts);
  }
}

TEST_CASE("no compound, no split") {
  for (const char* form : {"", "a", "huis", "brief", "mogelijkheid", "xqzwkrt", "in-", "-", "----------"}) {
    CAPTURE(form);
    CHECK(parts_of(form) == "-");
  }
}

TEST_CASE("splitting is bounded and never goes outside the form") {
  std::string form;
  while (form.size() < 64) form += "een";
  form.resize(64);
  for (std::size_t size = 0; size <= form.size(); ++size) {
    const std::string_view part = std::string_view(form).substr(0, size);
    const auto split = Lexicon::built_in().split(part);
    if (!split) continue;
    REQUIRE(split->count >= 2);
    REQUIRE(split->count <= 5);
    CHECK(split->parts[split->count - 1u].end == size);
    for (std::size_t i = 1; i < split->count; ++i) CHECK(split->parts[i - 1].end <= split->parts[i].begin);
  }
  CHECK_FALSE(Lexicon::built_in().split(std::string(65, 'a')));
  CHECK_FALSE(Lexicon::built_in().split(std::string(1'000'000, 'a')));
}
