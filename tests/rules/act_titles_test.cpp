// SPDX-License-Identifier: EUPL-1.2
#include "rules/act_titles.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "analyse/analyse.h"
#include "core/document.h"

using namespace duidelijk;

TEST_CASE("the title of a law is found, and the writer's own words are not") {
  struct Row {
    std::string text;
    std::vector<std::string> titles;
  };
  const std::vector<Row> rows{
      {"Wij volgen Verordening 2016/679 van 27 april 2016 betreffende de bescherming van personen (AVG).",
       {"betreffende de bescherming van personen"}},
      {"Dit staat in het Besluit van 3 maart 1998, houdende regels inzake het toezicht op scholen; zo staat het er.",
       {"houdende regels inzake het toezicht op scholen"}},
      {"U vraagt hulp op grond van de Wet maatschappelijke ondersteuning bij de gemeente.",
       {"maatschappelijke ondersteuning"}},
      {"De Kaderwet zelfstandige bestuursorganen geldt ook hier.", {"zelfstandige bestuursorganen"}},
      {"Besluit van 3 maart 2013, nr. 7, tot regeling van de kosten",
       {"Besluit van 3 maart 2013, nr. 7, tot regeling van de kosten"}},
      {"Regeling geldelijke steun huisvesting 1989", {"Regeling geldelijke steun huisvesting 1989"}},
      {"Regeling steun huisvesting", {}},
      {"De regeling geldt sinds 1989", {}},
      {"Ons besluit van 3 maart betreffende uw uitkering verandert niet.", {}},
      {"De wet die hier geldt, is oud.", {}},
      {"De Wet geldt voor iedereen.", {}},
      {"Wij nemen morgen een besluit inzake uw aanvraag.", {}},
      {"Besluit u zelf, of doen wij dat inzake 2 aanvragen?", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Source source;
    source.text = row.text;
    DocumentBuilder build(std::move(source));
    build.begin_block(BlockKind::paragraph);
    build.copy({0, static_cast<std::uint32_t>(row.text.size())});
    const Document document = std::move(build).take();
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tags);
    std::vector<std::string> found;
    for (const TextSpan span : act_titles(analysis)) found.emplace_back(slice(document.text, span));
    CHECK(found == row.titles);
  }
}
