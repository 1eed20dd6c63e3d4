// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyse/analyse.h"
#include "support/text_document.h"

using namespace duidelijk;

namespace {

/// A letter for the language of each sentence: n(ederlands) e(ngels) d(uits) f(rans) F(ries) a(frikaans) ?(anders).
std::string languages_of(std::string_view text) {
  const Document document = tests::text_document(std::string(text));
  const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
  std::string out;
  for (const Sentence& sentence : analysis.sentences) out += "nedfFa?"[static_cast<std::size_t>(sentence.language)];
  return out;
}

}  // namespace

TEST_CASE("sentences in other languages are told apart") {
  const struct {
    std::string_view text, languages;
  } table[] = {
      // Dutch, also with terms of a trade, names, old words and few short words
      {"U krijgt binnen acht weken een besluit over uw aanvraag.", "n"},
      {"Bij een pull request kijkt een developer naar de code en de unit tests.", "n"},
      {"Het framework maakt een API beschikbaar voor de backend server.", "n"},
      {"De website van The Student Hotel Amsterdam City is vandaag niet bereikbaar.", "n"},
      {"Gelieve bijgaand formulier per omgaande ingevuld retour te zenden.", "n"},
      {"Ontvangstbevestiging aanvraag omgevingsvergunning bedrijfspand Dorpsstraat.", "n"},
      {"Die deur was in de kou al dicht, en mijn plus was een mes.", "n"},
      {"Kies wat u wilt doen.", "n"},
      {"De voorloper van de NOS was de NRU.", "n"},
      {"Het betreft: CAREC, CEHI, CFNI, CHRC en CRDTL;", "n"},
      {"In 2004 is de keuze aan de scholen: óf cpe BB of cse BB óf cspe BB.", "n"},
      {"Zie AWS TCO Calculator of Azure TCO Calculator.", "n"},
      {"inclusief het formaat (text/csv) en de download-URL (dcat:accessURL).", "n"},
      // others
      {"You have asked for a permit to build a shed.", "e"},
      {"Please complete the form and send it back to the municipality.", "e"},
      {"Bitte senden Sie das ausgefüllte Formular an die Gemeinde zurück.", "d"},
      {"Vous pouvez introduire un recours dans un délai de six semaines.", "f"},
      {"Jo krije binnen acht wiken berjocht fan ús oer jo oanfraach.", "F"},
      {"It kolleezje fan boargemaster en wethâlders hat in beslút nommen.", "F"},
      {"Die munisipaliteit het besluit om hierdie aansoek nie goed te keur nie.", "a"},
      {"Puede presentar una reclamación en un plazo de seis semanas.", "?"},
      {"Prosimy o wypełnienie formularza i odesłanie go do gminy.", "?"},
      {"Lütfen formu doldurun ve belediyeye geri gönderin.", "?"},
      {"يرجى ملء النموذج وإعادته إلى البلدية في غضون ستة أسابيع", "?"},
      // a short sentence goes with what stands around it
      {"You have asked for a permit to build a shed. Thank you. We will decide within eight weeks.", "eee"},
      {"U vraagt een vergunning voor een schuur aan. Thank you. Wij beslissen binnen acht weken.", "nnn"},
      {"U vraagt een vergunning aan. You can also call us during the day. Wij beslissen binnen acht weken.", "nen"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(languages_of(row.text) == row.languages);
  }
}

TEST_CASE("a mark of the file is heeded where the words do not clearly say Dutch") {
  // The marked words stand between < and >.
  const auto analysed = [](std::string_view marked) {
    std::string text;
    std::vector<LanguageMark> marks;
    for (const char c : marked) {
      const auto at = static_cast<std::uint32_t>(text.size());
      if (c == '<')
        marks.push_back({{at, at}, "en"});
      else if (c == '>')
        marks.back().text.end = at;
      else
        text += c;
    }
    Document document = tests::text_document(text);
    document.language_marks = marks;
    const Analysis analysis = analyse(document, Lexicon::built_in(), Stage::tokens);
    std::string out;
    for (const Sentence& sentence : analysis.sentences) out += "nedfFa?"[static_cast<std::size_t>(sentence.language)];
    for (const TextSpan span : analysis.foreign) out += " " + std::string(slice(std::string_view(text), span));
    return out;
  };
  const struct {
    std::string_view text, found;
  } table[] = {
      // Dutch, marked by the keyboard
      {"<U krijgt binnen acht weken een besluit over uw aanvraag.>", "n"},
      {"U krijgt <binnen acht weken een besluit> over uw aanvraag.", "n"},
      {"<U krijgt binnen acht weken> een besluit over uw aanvraag. <Dat duurt niet lang.>", "nn"},
      {"Het <besluit> staat vast.", "n"},
      // words that alone would not tell, but with the mark they do
      {"Change management office.", "n"},
      {"<Change management office.>", "e"},
      {"De term <state of the art> komt vaak voor.", "n state of the art"},
      // a loanword in our lexicon is a Dutch word too
      {"Zij werken <remote> en <on the job> samen.", "n on the job"},
      {"<Open data>: 2 bestanden.", "n"},
      // a mark is no proof of the words around it
      {"Wij lezen uw brief. <Thank you.> Wij schrijven u.", "nen"},
      {"Wij lezen uw brief. Thank you. Wij schrijven u.", "nnn"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(analysed(row.text) == row.found);
  }
}
