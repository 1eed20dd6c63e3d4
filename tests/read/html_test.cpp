// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "read/readers.h"
#include "support/blocks.h"
#include "support/promises.h"

using namespace duidelijk;

namespace {

Document read(std::string_view text) {
  auto document = read_html(std::string(text));
  REQUIRE(document);
  const auto broken = broken_promise(*document);
  if (broken) FAIL(std::string(*broken));
  return std::move(*document);
}

constexpr std::string_view names[] = {"p",    "h",   "li",   "cell",  "quote",  "caption",
                                      "note", "alt", "link", "label", "button", "address"};

/// "h2:Kop | li1:een", with a + where a list item goes on the sentence before.
std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " | ";
    out += names[static_cast<std::size_t>(block.kind)];
    if (block.level > 0) out += std::to_string(block.level);
    if (block.continues_previous) out += '+';
    out += ':';
    out += slice(std::string_view(document.text), block.text);
  }
  return out;
}

}  // namespace

TEST_CASE("HTML becomes the blocks that a reader sees") {
  const struct {
    std::string_view text, shown;
  } table[] = {
      {"<h2>Kop</h2><p>Een <b>na</b>druk.</p>Los", "h2:Kop | p:Een nadruk. | p:Los"},
      {"<P>Een<P>Twee<div>Drie</div>Vier", "p:Een | p:Twee | p:Drie | p:Vier"},
      {"<p> een\n  <b> twee</b> drie <!-- stil --> vier </p>", "p:een twee drie vier"},
      {"<span>a</span><span>b</span> <i>c</i>", "p:ab c"},
      {"<p>Regel een <br> regel twee<br/><br>Nieuw</p>", "p:Regel een\nregel twee | p:Nieuw"},
      {"<p>Neem mee:</p><ul><li>een pas<li><p>Uw foto</p><p>Meer</p><ol><li>diep</ol></ul>",
       "p:Neem mee: | li1+:een pas | li1:Uw foto | p:Meer | li2:diep"},
      {"<p>Dit kan.</p><ul><li>een</li></ul>", "p:Dit kan. | li1:een"},
      {"<table><caption>Tarief</caption><tr><th>A<td><p>b</p><tr><td>c</table>d",
       "caption:Tarief | cell1:A | cell1:b | cell2:c | p:d"},
      {"<table role=presentation><tr><td><p>Zin.</p></td></tr></table>", "p:Zin."},
      {"<blockquote><p>Citaat</p><p>Nog</p></blockquote>Na", "quote:Citaat | quote:Nog | p:Na"},
      {"<dl><dt>Woord<dd>Uitleg</dl>", "p:Woord | p:Uitleg"},
      {"<figure><img src=x alt='Het &quot;loket&quot;'><figcaption>Bij ons</figcaption></figure>",
       "alt:Het \"loket\" | caption:Bij ons"},
      {"<p>Een <img alt='foto' src=a>zin</p>", "p:Een zin | alt:foto"},
      {"<form><legend>Adres</legend><label>Naam <input placeholder='uw naam'></label><button>Verstuur</button>"
       "<select><option>een<option>twee</select><input type=submit value=Klaar><input type=hidden value=x></form>",
       "label:Adres | label:Naam | label:uw naam | button:Verstuur | label:een | label:twee | button:Klaar"},
      {"<p>Lees <a href=u title='Meer over uw huur'>dit</a> en <abbr title=Wet>W</abbr>.</p><img alt='' title='Ons "
       "loket'>",
       "p:Lees dit en W. | label:Meer over uw huur | label:Ons loket"},
      {"<div hidden title='Niet te zien'>x</div>Zin", "p:Zin"},
      {"<details><summary>Vraag?</summary>Antwoord</details>", "label:Vraag? | p:Antwoord"},
      {"<address>Straat 1<br>Den Haag</address>", "address:Straat 1\nDen Haag"},
      {"<p>Typ <code>ls <b>-l</b> &amp; x</code> in.</p><pre>code</pre>", "p:Typ ls -l & x in."},
      {"<p>Tekst.<sup><a href='#n'>1</a></sup> En 5 m<sup>2</sup>.</p>", "p:Tekst. En 5 m2."},
      {"<article><footer>Slot</footer></article><footer>Menu</footer>", "p:Slot"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(shown(read(row.text)) == row.shown);
  }
}

TEST_CASE("what a reader does not see stays out, and what follows it comes back") {
  const struct {
    std::string_view text, shown;
  } table[] = {
      {"<head><title>Titel</title><style>p{}</style></head><body>Zin", "p:Zin"},
      {"<script>if (a<b) '</p>'</script >Zin", "p:Zin"},
      {"<SCRIPT>x</Script>Zin<script/>daarna", "p:Zindaarna"},
      {"<noscript>Zet aan</noscript><template><p>Leeg</p></template>Zin", "p:Zin"},
      {"<svg><title>Pijl</title><text>x</text></svg>Zin", "p:Zin"},
      {"<p hidden>Stil<p>Zin", "p:Zin"},
      {"<div aria-hidden=\"true\"><div>Stil</div>stil</div>Zin", "p:Zin"},
      {"<div style=\"color:red; Display : NONE\">Stil</div><div style=\"display:block\">Zin</div>", "p:Zin"},
      {"<span hidden><span>a</span>b</span>Zin", "p:Zin"},
      {"<img hidden alt=Stil><div aria-hidden=false>Zin</div>", "p:Zin"},
      {"<nav><ul><li>Menu</ul></nav><div role=navigation>Menu</div>Zin", "p:Zin"},
      {"<!-- a > b --><!DOCTYPE html><![if x]><!--> Zin <!-- open", "p:Zin"},
      {"<html lang=nl><p lang=en>English</p><p lang='nl-BE'>Zin</p>", "p:Zin"},
      {"<div lang=fr>Non <q lang=nl>wel</q> non</div>", "p:wel"},
      {"<p>Zij zei <q lang=fr>je ne <b>sais</b> quoi</q> tegen mij.</p><p>Na</p>",
       "p:Zij zei je ne sais quoi tegen mij. | p:Na"},
      {"<p><em lang=en>All of it</em></p><p>Na</p>", "p:Na"},
      {"<div lang=\"{{ taal }}\">Zin", "p:Zin"},
      {"<textarea>Stil</textarea>Zin", "p:Zin"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(shown(read(row.text)) == row.shown);
  }
}

TEST_CASE("broken HTML and entities are read as a browser does") {
  const struct {
    std::string_view text, shown;
  } table[] = {
      {"3 < 5 en a<5, </ weg>wel", "p:3 < 5 en a<5, wel"},
      {"</div></p>Zin</b></ul> door", "p:Zin | p:door"},
      {"<p>Zin <a href=\"a>b\">met</a> <i title='>'>meer</i></p>", "p:Zin met meer"},
      {"<p>a<b>b<p>c</b>d</p>", "p:ab | p:cd"},
      {"<p>Zin <a href=", "p:Zin"},
      {"financi&euml;le &euro;&nbsp;250, wet&shy;houder &lt;1", "p:financiële € 250, wethouder <1"},
      {"&#8364;1 &#x20ac;2 &#128;3 &onbekend; &amp &nbsp&eacute;n R&D", "p:€1 €2 €3 &onbekend; & én R&D"},
      {"&nbsp;<p>&nbsp;</p><p>e&#769;&eacute;n</p>", "p:één"},
      {"<?xml version='1.0'?><p/>Zin<div/> hier", "p:Zin | p:hier"},
      {"<my-part>Een</my-part> <o:p>twee</o:p>", "p:Een twee"},
      {"\xEF\xBB\xBF<p>Zin</p>", "p:Zin"},
      {"", ""},
      {"<p>", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(shown(read(row.text)) == row.shown);
  }
}

TEST_CASE("tags of template languages are no text") {
  const struct {
    std::string_view text, shown;
    std::size_t placeholders;
  } table[] = {
      {"<p>Beste {{ naam }},</p>", "p:Beste {{ naam }},", 1},
      {"<p>Beste {{ a > b ? '<b>' : \"x\" }}!</p>", "p:Beste {{ a > b ? '<b>' : \"x\" }}!", 1},
      {"{% if a < b and c > \"d\" %}<p>Zin</p>{% endif %}", "p:Zin", 0},
      {"{{#if x}}Zin{{else}} twee{{/if}}{{!-- }} stil --}}{# stil #}", "p:Zin twee", 0},
      {"{% comment %}Voor <b>ons</b>.{% endcomment %}Zin{%- comment -%} {% if %} {%- endcomment -%} twee", "p:Zin twee",
       0},
      {"<div {% if a > b %}hidden{% endif %}x>Zin", "p:Zin", 0},
      {"<a href=\"{% url \"x>y\" %}\">Zin</a>", "p:Zin", 0},
      {"<?php if ($a > 1) { echo '<p>'; } ?><p>Zin <%= x > 1 %>twee", "p:Zin twee", 0},
      {"<p>Beste [naam] en {achternaam}, { los", "p:Beste [naam] en {achternaam}, { los", 2},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    const Document document = read(row.text);
    CHECK(shown(document) == row.shown);
    CHECK(document.placeholders.size() == row.placeholders);
  }
}

TEST_CASE("every word of HTML leads back to its bytes") {
  const std::string text =
      "<p>Een <b>zin</b> met\r\n<a href='u'>tw</a>ee &eacute;&eacute;n</p><img alt='beeld'><code>stuk</code> "
      "wet&shy;ten";
  const Document document = read(text);
  const struct {
    std::string_view word, source;
  } table[] = {
      {"zin", "zin"},     {"twee", "tw</a>ee"}, {"één", "&eacute;&eacute;n"},
      {"beeld", "beeld"}, {"stuk", "stuk"},     {"wetten", "wet&shy;ten"},
  };
  for (const auto& row : table) {
    CAPTURE(row.word);
    const auto at = static_cast<std::uint32_t>(document.text.find(row.word));
    REQUIRE(at < document.text.size());
    const SourceSpan from = document.source_of({at, at + static_cast<std::uint32_t>(row.word.size())});
    CHECK(slice(std::string_view(text), from) == row.source);
  }
}

TEST_CASE("comments in HTML switch rules off") {
  const auto scope = [](const Document& document) {
    REQUIRE(document.suppressions.size() == 1);
    return slice(std::string_view(document.text), document.suppressions[0].scope);
  };
  CHECK(scope(read("<p>Een.</p><!-- duidelijk-ignore-next lange-zin: de wet --><p>Twee.</p><p>Drie</p>")) == "Twee.");
  CHECK(scope(read("<p>Een <!-- duidelijk-ignore jargon --><b>moeilijk</b> woord<!-- duidelijk-end --> hier.")) ==
        "moeilijk woord");
  CHECK(scope(read("<p>Zin <!-- duidelijk-ignore jargon -->")).empty());
  CHECK(scope(read("<!doctype html>\n<!-- duidelijk-ignore-file: bijlage --><p>Tekst.")) == "Tekst.");
}

TEST_CASE("a page in another language is said so") {
  const Document foreign = read("<!doctype html>\n<html lang=\"en\"><p>Dit is toch Nederlands.</p></html>");
  CHECK(foreign.blocks.empty());
  REQUIRE(foreign.notes.size() == 1);
  CHECK(foreign.notes[0].line == 2);
  CHECK(read("<html lang=nl><p>Zin.</p><p lang=en>No.</p></html>").notes.empty());
}

TEST_CASE("hostile HTML is read in linear time") {
  const auto times = [](std::string_view part, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
  };
  const struct {
    std::string_view part;
    std::size_t count;
    std::string_view shown;
  } table[] = {
      {"<div>", 200000, "p:Zin"},
      {"<b><p>", 60000, "p:Zin"},
      {"<ul><li>", 60000, "li100:Zin"},
      {"<blockquote>", 100000, "quote:Zin"},
      {"</p></b></div>", 60000, "p:Zin"},
      {"<p><table><td>", 100000, "cell1:Zin"},
      {"<a a a a a a>", 100000, "p:Zin"},
      {"<!---><!-- - -->", 60000, "p:Zin"},
      {"{{ {% ", 0, "p:Zin"},
  };
  for (const auto& row : table) {
    CAPTURE(row.part);
    CHECK(shown(read(times(row.part, row.count) + "Zin")) == row.shown);
  }
  CHECK(shown(read("Zin<i " + times("a=b ", 200000))) == "p:Zin");
  CHECK(shown(read("Zin<script>" + times("</", 200000))) == "p:Zin");
  CHECK(read(times("{{ {% &a <", 100000)).blocks.size() == 1);
}

TEST_CASE("a page may say its encoding") {
  const auto text = [](std::string_view bytes) {
    const auto document = read_html(std::string(bytes));
    REQUIRE(document);
    return document->text + "/" + document->source.encoding + "/" + std::to_string(document->notes.size());
  };
  // One byte that is no UTF-8, next to more that are: without the tag they would count as UTF-8 with faults.
  CHECK(text("<meta charset='windows-1252'><p>\x80 5 \xC3\xA9 \xC3\xAB</p>") == "€ 5 Ã© Ã«/Windows-1252/0");
  CHECK(text("<p>\x80 5 \xC3\xA9 \xC3\xAB</p>") == "\uFFFD 5 é ë/UTF-8/1");
  CHECK(text("<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">caf\xE9") ==
        "café/Windows-1252/0");
  CHECK(text("<meta charset=iso-8859-15>\xA4 5") == "€ 5/ISO-8859-15/0");
  CHECK(text("<meta charset=latin1><p>caf\xC3\xA9</p>") == "café/UTF-8/0");  // it is UTF-8 all the same
  CHECK(text("<p>caf\xE9</p>") == "café/ISO-8859-1/1");
  CHECK(text("<meta charset=klingon><p>caf\xE9</p>") == "café/ISO-8859-1/1");
}

TEST_CASE("items of an HTML list have the number that a browser shows") {
  const struct {
    std::string_view text, labels;
  } table[] = {
      {"<ol><li>a<li>b</ol><ul><li>c</ul>", "1. a | 2. b"},
      {"<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a | 7. b | 8. c"},
      {"<ol start=' -1 '><li>a<li>b<li>c</ol>", "-1. a | 0. b | 1. c"},
      {"<ol reversed><li>a<ol><li>x</ol><li>b<!-- <li> --></ol><ol reversed start=9><li>c<li>d</ol>",
       "2. a | 1. x | 1. b | 9. c | 8. d"},
      {"<ol type=a><li>a<li>b</ol><ol type=I start=4><li>c<li type=1>d</ol>", "a. a | b. b | IV. c | 5. d"},
      {"<ol style='list-style-type: lower-roman'><li>a</ol><ol style='list-style: none'><li>b</ol>", "i. a"},
      {"<ol><li>a<ul><li>b</ul><li>c<ol><li>d</ol></ol>", "1. a | 2. c | 1. d"},
      {"<ol><li hidden>a<li>b</ol>", "1. b"},
      {"<ol><li><p>a</p><p>b</p></li><li></li><li>c</ol>", "1. a | 3. c"},
      {"<li>a</li></ol><ol start=99999999999><li>b</ol>", "1. b"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(tests::dump_labels(read(row.text)) == row.labels);
  }
}

TEST_CASE("lists that count down are counted in linear time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "<ol reversed><li>a";
  CHECK(read(text).blocks.size() == 20000);
}

TEST_CASE("cells of HTML know their column, and whether they name it") {
  const struct {
    std::string_view text, cells;
  } table[] = {
      {"<table><thead><tr><th>A<th>B</thead><tr><td>c<td>d</table>", "1*A 2*B / 1 c 2 d"},
      {"<table><tr><td>a<td><td>b<tr><td><td>c</table>", "1 a 3 b / 2 c"},
      {"<table><tr><th>A<td>b<tr><td><td><tr><th>C<td>d</table>", "1*A 2 b / 1*C 2 d"},
      {"<table><tr><th colspan=2>A<th>B<tr><td>c<td>d<td>e</table>", "1*A 3*B / 1 c 2 d 3 e"},
      {"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>", "1 a 2 b / 2 c / 1 d"},
      {"<table><tr><td>a<p>b</p><td>c</table>", "1 a 1 b 2 c"},
      {"<table><tr><td colspan=9999 rowspan=9999>a<td>b<tr><td>c</table>", "1 a 255 b / 255 c"},
      {"<table><tr><th>A<th>B<th>C<tr><td>a<td>b<table><tr><td>x<td>y</table>c<td>d<tr><td>e</table>",
       "1*A 2*B 3*C / 1 a 2 b / 1 x 2 y / 2 c 3 d / 1 e"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(tests::dump_cells(read(row.text)) == row.cells);
  }
}
