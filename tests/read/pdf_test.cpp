// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "read/apart.h"
#include "read/pdf_lines.h"
#include "read/pdf_words.h"
#include "read/readers.h"
#include "support/blocks.h"
#include "support/promises.h"

using namespace duidelijk;

namespace {

/// A PDF with a page for each of `streams`, in Helvetica; poppler finds the objects without their table.
std::string pdf(const std::vector<std::string>& streams, const std::string& trailer = "") {
  std::string kids, objects;
  int number = 4;
  for (const std::string& stream : streams) {
    const std::string page = std::to_string(number), content = std::to_string(number + 1);
    kids += page + " 0 R ";
    objects += page +
               " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
               content + " 0 R>>endobj\n" + content + " 0 obj<</Length " + std::to_string(stream.size()) +
               ">>stream\n" + stream + "\nendstream endobj\n";
    number += 2;
  }
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " +
         std::to_string(streams.size()) +
         ">>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n" + objects +
         "trailer<</Root 1 0 R/Size " + std::to_string(number) + trailer + ">>\n%%EOF\n";
}

std::string line(std::string_view text, int left, int from_foot, int size = 11) {
  return "BT /F1 " + std::to_string(size) + " Tf " + std::to_string(left) + ' ' + std::to_string(from_foot) + " Td (" +
         std::string(text) + ") Tj ET\n";
}

/// Words as poppler gives them, each letter half as wide as it is high.
struct Page {
  PdfPage page{595, 842, {}};
  Page& add(std::string_view text, float left, float top, float size = 10, PdfStyle style = PdfStyle::plain) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      PdfWord word;
      word.text = text.substr(at, end - at);
      word.left = left;
      word.right = left + static_cast<float>(word.text.size()) * size / 2;
      word.top = top;
      word.bottom = top + size;
      word.size = size;
      word.style = style;
      word.space_after = end < text.size();
      left = word.right + size / 4;
      page.words.push_back(word);
      at = end + 1;
    }
    return *this;
  }
};

std::string blocks_of(const std::vector<PdfPage>& pages) {
  const auto document = read_pdf_pages(pages);
  REQUIRE(document);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return tests::dump_blocks(*document);
}

std::string trouble(const std::string& bytes) {
  const auto document = read_pdf(bytes);
  return document ? "" : document.error().what;
}

constexpr std::string_view prose = "Wij hebben uw aanvraag ontvangen en nemen binnen acht weken een besluit";

}  // namespace

TEST_CASE("a PDF becomes blocks, with its pages") {
  const auto document =
      read_pdf(pdf({line("Uw aanvraag", 70, 760, 18) + line("Wij hebben uw aanvraag voor een bijdra-", 70, 720) +
                        line("ge ontvangen. U krijgt binnen acht weken", 70, 706) + line("een besluit.", 70, 692) +
                        line("1", 290, 30),
                    line("U kunt bellen met de gemeente.", 70, 700) + line("2", 290, 30)}));
  REQUIRE(document);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  CHECK(tests::dump_blocks(*document) ==
        "[H1] Uw aanvraag [P] Wij hebben uw aanvraag voor een bijdrage ontvangen. U krijgt binnen acht weken een "
        "besluit. [P] U kunt bellen met de gemeente.");
  REQUIRE(document->source.pages.size() == 2);
  CHECK(document->source.text.substr(document->source.pages[1]).starts_with("U kunt bellen"));
}

TEST_CASE("a PDF without its end is read with a note") {
  const std::string whole = pdf({line("Wij bellen u.", 70, 700)});
  const auto document = read_pdf(whole), cut = read_pdf(whole.substr(0, whole.find("%%EOF")));
  REQUIRE(document);
  REQUIRE(cut);
  CHECK(document->notes.empty());
  CHECK(cut->text == "Wij bellen u.");
  REQUIRE(cut->notes.size() == 1);
  CHECK(cut->notes[0].message.find("niet helemaal binnengekomen") != std::string::npos);
}

TEST_CASE("what cannot be read is said in one sentence") {
  CHECK(trouble(pdf({line("Wij bellen u.", 70, 700)})).empty());
  CHECK(trouble(pdf({""})).find("misschien is het een scan") != std::string::npos);
  CHECK(trouble("%PDF-1.4\nkapot").find("beschadigd") != std::string::npos);
  CHECK(trouble("%PDF-1.4").find("beschadigd") != std::string::npos);
  const std::string locked = "/ID[(a)(a)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + std::string(32, 'a') + ")/U(" +
                             std::string(32, 'b') + ")>>";
  CHECK(trouble(pdf({line("Wij bellen u.", 70, 700)}, locked)).find("wachtwoord") != std::string::npos);
  // pages inside each other, and arrays 200,000 deep
  CHECK(trouble("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count "
                "100000000>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n") != "");
  CHECK(trouble("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages " + std::string(200'000, '[') +
                ">>endobj\ntrailer<</Root 1 0 R>>") != "");
}

TEST_CASE("the child process is trusted in nothing") {
  const std::string word =
      std::string("W") + std::string(20, '\0') + std::string("\x03\0\0\0", 4) + std::string(4, '\0');
  const struct {
    std::string written;
    bool fine;
  } table[] = {
      {"", false},
      {"E", false},
      {"P" + std::string(8, '\0') + "E", true},
      {"P" + std::string(8, '\0'), false},  // no end
      {"P" + std::string(7, '\0'), false},  // cut
      {word + "dag", false},                // no page
      {"P" + std::string(8, '\0') + word + "dagE", true},
      {"P" + std::string(8, '\0') + word + "da", false},
      {"P" + std::string(8, '\0') + word +
           "d\xC3\x28"
           "E",
       false},                                     // no UTF-8
      {"P" + std::string(8, '\xFF') + "E", true},  // a size that is no number
      {"Z", false},
  };
  for (const auto& row : table) {
    CAPTURE(row.written);
    CHECK(bool(pages_from_child(row.written)) == row.fine);
  }
}

TEST_CASE("work apart ends with the limits, and the program goes on") {
  ApartLimits limits;
  limits.seconds = 1;
  limits.memory = 64u << 20;
  limits.output = 100;
  const auto apart = [&](void (*work)(std::string_view, Pipe&)) { return run_apart(work, "invoer", limits); };
  CHECK(apart([](std::string_view input, Pipe& out) { out.write(input); }) == "invoer");
  CHECK_FALSE(apart([](std::string_view, Pipe&) { std::abort(); }));
  CHECK_FALSE(apart([](std::string_view, Pipe&) { throw 1; }));
  CHECK_FALSE(apart([](std::string_view, Pipe& out) { out.write(std::string(101, 'x')); }));
  CHECK_FALSE(apart([](std::string_view, Pipe&) {
    for (volatile bool on = true; on;) {
    }
  }));
  CHECK(apart([](std::string_view, Pipe& out) { out.write("weer"); }) == "weer");
}

TEST_CASE("the page tells what belongs together") {
  SUBCASE("bullets in a column of their own") {
    Page page;
    page.add("U moet meenemen:", 70, 100).add("\xE2\x80\xA2", 80, 115).add("\xE2\x80\xA2", 80, 130);
    page.add("een paspoort dat nog geldig is;", 100, 115).add("een pasfoto.", 100, 130);
    CHECK(blocks_of({page.page}) == "[P] U moet meenemen: [L+] een paspoort dat nog geldig is; [L+] een pasfoto.");
  }
  SUBCASE("a note and its mark") {
    Page page;
    page.add("Dit staat in de wet", 70, 100).add("1", 70 + 97, 98, 6).add("van vorig jaar.", 180, 100);
    page.add("Bel ons als u vragen hebt over uw aanvraag.", 70, 130);
    page.add("1", 70, 698, 5).add("Artikel 3 van de wet.", 76, 700, 8);
    CHECK(blocks_of({page.page}) ==
          "[P] Dit staat in de wet van vorig jaar. [P] Bel ons als u vragen hebt over uw aanvraag. [FN] Artikel 3 van "
          "de wet.");
  }
  SUBCASE("bold lines are headings, and end the paragraph above") {
    Page page;
    page.add(prose, 70, 100).add("over uw verzoek.", 70, 112).add("Wat moet u doen", 70, 124, 10, PdfStyle::bold);
    page.add(prose, 70, 136).add("over de rest.", 70, 148);
    CHECK(blocks_of({page.page}) == "[P] " + std::string(prose) + " over uw verzoek. [H1] Wat moet u doen [P] " +
                                        std::string(prose) + " over de rest.");
  }
  SUBCASE("one bold word in a line is no heading") {
    Page page;
    page.add("Let op: u moet dit", 70, 100, 10, PdfStyle::bold).add("zelf doen.", 170, 100);
    page.add("Bel ons als u vragen hebt over uw aanvraag.", 70, 112);
    CHECK(blocks_of({page.page}).find("[H") == std::string::npos);
  }
  SUBCASE("labels at the side come before the text, not in it") {
    Page page;
    page.add(prose, 70, 100).add("over het verzoek dat u", 70, 112);
    page.add("Kenmerk", 470, 104, 8).add("Z2020", 470, 114, 8);
    for (int i = 0; i < 6; ++i)
      page.add("op 3 mei hebt gedaan bij de gemeente waar u toen nog in een huis woonde en", 70,
               124 + 12 * static_cast<float>(i));
    page.add("nu niet meer.", 70, 196);
    const std::string blocks = blocks_of({page.page});
    CHECK(blocks.find("over het verzoek dat u op 3 mei") != std::string::npos);
    CHECK(blocks.find("Kenmerk") < blocks.find("Wij hebben"));
  }
  SUBCASE("a row of cells") {
    Page page;
    page.add("Paspoort", 70, 100).add("83 euro", 300, 100).add("Rijbewijs", 70, 115).add("49 euro", 300, 115);
    CHECK(blocks_of({page.page}) == "[TC] Paspoort [TC] 83 euro [TC] Rijbewijs [TC] 49 euro");
  }
  SUBCASE("running heads and page numbers") {
    std::vector<PdfPage> pages;
    for (int i = 1; i <= 3; ++i) {
      Page page;
      page.add("Gemeente Test beleidsplan", 70, 30).add(prose, 70, 100);
      page.add("over punt " + std::to_string(i) + " van uw verzoek.", 70, 112)
          .add("Pagina " + std::to_string(i) + " van 3", 270, 810);
      pages.push_back(page.page);
    }
    const std::string blocks = blocks_of(pages);
    CHECK(blocks.find("Gemeente") == std::string::npos);
    CHECK(blocks.find("Pagina") == std::string::npos);
    CHECK(blocks.find("over punt 3 van") != std::string::npos);
  }
  SUBCASE("a head on one page is text") {
    Page page;
    page.add("Gemeente Test beleidsplan", 70, 30).add(prose, 70, 100).add("over uw verzoek.", 70, 112);
    CHECK(blocks_of({page.page}).find("Gemeente") != std::string::npos);
  }
}

TEST_CASE("letters that mean nothing are no text") {
  Page page;
  page.add("\xEE\x80\x81\xEE\x80\x82\xEE\x80\x83 \xEE\x80\x81\xEE\x80\x82", 70, 100);
  const auto document = read_pdf_pages({page.page});
  REQUIRE_FALSE(document);
  CHECK(document.error().what.find("niet als tekst te lezen") != std::string::npos);
}

TEST_CASE("letters without width, or with hardly any, are read all the same") {
  for (const float width : {0.0F, 1e-30F}) {
    CAPTURE(width);
    Page page;  // each line at the left edge: elsewhere so little width is lost beside the place
    for (int i = 0; i < 5; ++i) page.add(std::string(prose) + ".", 0, 100 + 15 * static_cast<float>(i));
    for (PdfWord& word : page.page.words) word.left = 0, word.right = width;
    page.page.words.back().right = 500;
    const float letter = pdf_text({page.page}).letter_width;
    CHECK(letter > 0);
    if (width == 0) CHECK(letter > 1);  // of the letters that have a width
    CHECK(blocks_of({page.page}).find("Wij") != std::string::npos);
  }
}
