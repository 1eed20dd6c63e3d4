// SPDX-License-Identifier: EUPL-1.2
#include "container/xml.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace duidelijk;

namespace {

/// "<a 'text' >" for each event, with a number for the vocabulary when it is one that we know.
std::string events(const std::string& text) {
  Xml xml(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string out;
  while (true) {
    switch (xml.next()) {
      case Xml::Event::start:
        out += "<" + std::string(xml.name()) + (xml.space() == Xmlns::word ? "=w" : "") + " ";
        break;
      case Xml::Event::end:
        out += ">";
        break;
      case Xml::Event::text:
        out += "'" + text.substr(xml.span().begin, xml.span().size()) + (xml.cdata() ? "'c " : "' ");
        break;
      case Xml::Event::done:
        return out;
      case Xml::Event::broken:
        return out + "!";
    }
  }
}

constexpr std::string_view word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

}  // namespace

TEST_CASE("XML is read tag by tag") {
  const std::string w(word);
  const struct {
    std::string text, events;
  } table[] = {
      {"<?xml version=\"1.0\"?>\n<a b='>'>x &amp; y<c/></a>\n", "<a 'x &amp; y' <c >>"},
      {"<a><!-- <b> --><![CDATA[<&]]><?php ?></a>", "<a '<&'c >"},
      {"<w:a xmlns:w=\"" + w + "\"><x:b xmlns:x='" + w + "'/><x:b/></w:a>", "<a=w <b=w ><b >>"},
      {"<a xmlns=\"" + w + "\"><b xmlns=''/><c/></a>", "<a=w <b ><c=w >>"},
      {"<!DOCTYPE a PUBLIC \"b\"><a/>", "<a >"},
      {"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "!"},
      {"<a><b></a></b>", "<a <b !"},
      {"<a>", "<a !"},
      {"</a>", "!"},
      {"<a", "!"},
      {"<a b=\"", "!"},
      {"<a <b/>", "!"},
      {"<>", "!"},
      {"<a><![CDATA[x</a>", "<a !"},
      {"", ""},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(events(row.text) == row.events);
  }
  std::string deep;
  for (std::size_t i = 0; i <= Xml::deepest; ++i) deep += "<a>";
  CHECK(events(deep).ends_with("!"));
}

TEST_CASE("attributes are found by vocabulary and name") {
  const std::string text = "<w:a xmlns:w=\"" + std::string(word) + "\" w:val = '1' val=\"2\" x:val='3' leeg=''/>";
  Xml xml(text, {0, static_cast<std::uint32_t>(text.size())});
  REQUIRE(xml.next() == Xml::Event::start);
  CHECK(xml.attribute(Xmlns::word, "val") == "1");
  CHECK(xml.attribute(Xmlns::none, "val") == "2");
  CHECK(xml.attribute(Xmlns::none, "leeg").data() != nullptr);
  CHECK(xml.attribute(Xmlns::none, "weg").data() == nullptr);
  CHECK(xml.self_closing());
}

TEST_CASE("entities") {
  CHECK(xml_decoded("a &amp; b &lt;&gt;&quot;&apos; &#235;&#x20AC;") == "a & b <>\"' ë€");
  CHECK(xml_decoded("&euml; &; & &#0; &#xD800; &#1114112; &#x; &amp") ==
        "&euml; &; & &#0; &#xD800; &#1114112; &#x; &amp");
  CHECK(xml_escaped("a & b < \"c\" > 'd'") == "a &amp; b &lt; &quot;c&quot; &gt; 'd'");
}
