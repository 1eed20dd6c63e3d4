// SPDX-License-Identifier: EUPL-1.2
#include "report/personal_data.h"

#include <doctest/doctest.h>

#include <string>

#include "core/utf8.h"

namespace duidelijk {
namespace {

/// The items in `text`, with a bar between them.
std::string items(const std::string& text) {
  std::string out;
  for (const TextSpan span : personal_data(text))
    out += (out.empty() ? "" : "|") + std::string(slice(std::string_view(text), span));
  return out;
}

TEST_CASE("personal data is found in the forms in which it is written") {
  const struct {
    std::string text, found;
  } rows[] = {
      {"Uw BSN is 123456782.", "123456782"},
      {"BSN: 1234.56.782", "1234.56.782"},
      {"bsn 123 456 782, graag", "123 456 782"},
      {"burgerservicenummer 987654321", "987654321"},  // fails the test, but the word says what it is
      {"Wij zien nummer 123456782 staan.", "123456782"},
      {"Uw BSN is 123456782 en uw rekening is NL91 ABNA 0417 1643 00.", "123456782|NL91 ABNA 0417 1643 00"},
      {"Rekening NL91ABNA0417164300.", "NL91ABNA0417164300"},
      {"op NL91 ABNA 0417 1643 00 ten name van", "NL91 ABNA 0417 1643 00"},
      {"nl91 abna 0417 1643 00", "nl91 abna 0417 1643 00"},
      {"NL00 RABO 0123 4567 89 (tikfout)", "NL00 RABO 0123 4567 89"},
      {"DE89 3704 0044 0532 0130 00 kan ook", "DE89 3704 0044 0532 0130 00"},
      {"Mail j.de-vries+post@voorbeeld.nl.", "j.de-vries+post@voorbeeld.nl"},
      {"(info@gemeente.voorbeeld.nl)", "info@gemeente.voorbeeld.nl"},
      {"Bel 06-12345678.", "06-12345678"},
      {"Bel 06 12 34 56 78 of mail", "06 12 34 56 78"},
      {"(020) 123 45 67", "(020) 123 45 67"},
      {"020-1234567 en 0612345678", "020-1234567|0612345678"},
      {"+31 6 12345678", "+31 6 12345678"},
      {"+31 (0)20 123 4567", "+31 (0)20 123 4567"},
      {"0031 20 1234567", "0031 20 1234567"},
      {"Dorpsstraat 12, 1234 AB Ons Dorp", "12, 1234 AB"},
      {"Dorpsstraat 12a\n1234 AB Ons Dorp", "12a\n1234 AB"},
      {"1234 AB 12", "1234 AB 12"},
      {"1234AB-12a", "1234AB-12a"},
      {"Dorpsstraat 12 bis, 1234 AB Ons Dorp", "12 bis, 1234 AB"},
      {"Dorpsstraat 12 II\n1234 AB Ons Dorp", "12 II\n1234 AB"},
      {"1234 AB 12 hs", "1234 AB 12 hs"},
      {"1234 AB nummer 5", "1234 AB nummer 5"},
      {"geboren op drie maart negentienhonderdtachtig in Ede", "drie maart negentienhonderdtachtig"},
      {"geboren op eenentwintig mei 1980", "eenentwintig mei 1980"},
      {"Geboortedatum: 03-03-1980", "03-03-1980"},
      {"Jan Jansen, geboren op 3 maart 1980 in Ede", "3 maart 1980"},
      {"geb. 3/3/1980", "3/3/1980"},
      {"geboren te Utrecht op 12 okt. 1999", "12 okt. 1999"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(items(row.text) == row.found);
  }
}

TEST_CASE("other numbers stay") {
  const std::string rows[] = {
      "Betaal € 1.234,56 vóór 1 maart 2026.",
      "Zaaknummer 987654321, kenmerk 2026-004711.",
      "Bel 14 020, 0800 1234 of 0900-12345678.",
      "Postbus 20301, 2500 EH Den Haag",
      "De brief van 3 maart 1980 ligt hier.",
      "Op 3 maart bent u geboren? Dat vieren wij. Kom op 12 mei 2026.",
      "In 2026 IS dat anders.",
      "Artikel 3.14, lid 2, van de wet van 12-12-2012.",
      "Twitter: @gemeente",
      "Versie 12.34.56.78 en kamer 0.12",
      "Postcode 1234 AB staat alleen.",
      "In het huis, 1234 AB Ons Dorp.",
      "Op drie maart negentienhonderdtachtig regende het.",
      "Wij zijn in maart geboren en hebben er acht gezien.",
  };
  for (const std::string& text : rows) {
    CAPTURE(text);
    CHECK(items(text).empty());
  }
}

TEST_CASE("masking keeps every offset and the signs") {
  CHECK(masked("Bel 06-12345678 of jörg@voorbeeld.nl, kamer 3.") == "Bel XX-XXXXXXXX of XXXXX@XXXXXXXXX.XX, kamer 3.");
  CHECK(masked("Niets bijzonders op 1 maart.") == "Niets bijzonders op 1 maart.");
  CHECK(masked("…5678 en nog wat 0612…") == "…XXXX en nog wat XXXX…");
  CHECK(utf8::valid(masked("é@ü.nl")));
}

}  // namespace
}  // namespace duidelijk
