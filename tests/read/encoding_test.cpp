// SPDX-License-Identifier: EUPL-1.2
#include "read/encoding.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/utf8.h"

using namespace duidelijk;
using namespace std::string_literals;

TEST_CASE("valid UTF-8 stays as it is, byte order mark included") {
  for (const std::string text : {"gewoon", "één 😀",
                                 "\xEF\xBB\xBF"
                                 "Ja"}) {
    const auto source = decode(text);
    REQUIRE(source);
    CHECK(source->text == text);
    CHECK(source->encoding == "UTF-8");
    CHECK(source->anchors.empty());
  }
}

TEST_CASE("older encodings are recognised, and every character leads back to its bytes") {
  const struct {
    std::string_view name;
    std::string bytes;
    std::string text;
  } table[] = {
      {"Windows-1252", "caf\xE9 \x93ja\x94 \x80 5"s, "café “ja” € 5"},
      {"ISO-8859-1", "financi\xEBle v\xF3\xF3r"s, "financiële vóór"},
      {"ISO-8859-15", "\xA4 5, co\xF6peratie"s, "€ 5, coöperatie"},
      {"UTF-16LE", "\xFF\xFEH\0\xE9\0=\xD8\0\xDE!\0"s, "Hé😀!"},
      {"UTF-16BE", "\xFE\xFF\0H\0\xE9\xD8=\xDE\0\0!"s, "Hé😀!"},
      {"UTF-16LE", "B\0r\0i\0e\0f\0"s, "Brief"},
      {"UTF-16BE", "\0B\0r\0i\0e\0f"s, "Brief"},
  };
  for (const auto& row : table) {
    CAPTURE(row.name);
    CAPTURE(row.text);
    const auto source = decode(row.bytes);
    REQUIRE(source);
    CHECK(source->encoding == row.name);
    CHECK(source->text == row.text);
    CHECK(source->broken_bytes == 0);
    const bool wide = row.name.starts_with("UTF-16");
    std::uint32_t file = row.bytes[0] == '\xFF' || row.bytes[0] == '\xFE' ? 2 : 0;
    for (std::uint32_t at = 0; at < source->text.size();) {
      const utf8::Char c = utf8::decode(source->text, at);
      CHECK(source->file_byte(at) == file);
      file += wide ? (c.point > 0xFFFF ? 4 : 2) : 1;
      at += c.size;
    }
    CHECK(source->file_byte(static_cast<std::uint32_t>(source->text.size())) == row.bytes.size());
  }
}

TEST_CASE("a few broken bytes do not make a file another encoding") {
  const auto source = decode("één \xFF twee\xC3( drie ó");
  REQUIRE(source);
  CHECK(source->encoding == "UTF-8");
  CHECK(source->text == "één \uFFFD twee\uFFFD( drie ó");
  CHECK(source->broken_bytes == 2);
  const auto drie = static_cast<std::uint32_t>(source->text.find("drie"));
  CHECK(source->file_byte(drie) == drie - 4);
  DocumentBuilder build = start_document(*source);
  const Document document = std::move(build).take();
  REQUIRE(document.notes.size() == 1);
  CHECK(document.notes[0].line == 1);
  CHECK(document.notes[0].message.find("2 bytes") != std::string::npos);
}

TEST_CASE("another encoding is said to the user") {
  const auto source = decode("v\xF3\xF3r");
  REQUIRE(source);
  const Document document = start_document(*source).take();
  REQUIRE(document.notes.size() == 1);
  CHECK(document.notes[0].message.starts_with("Dit bestand is geen UTF-8 maar ISO-8859-1."));
}

TEST_CASE("what is no text is refused with advice") {
  const struct {
    std::string bytes;
    std::string_view says;
  } table[] = {
      {"PK\x03\x04 xl/workbook.xml", "Excel"},
      {"%PDF-1.7", "PDF"},
      {"\x89PNG\r\n\x1A\n\0\0"s, "afbeelding"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, "oud Word"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "wachtwoord"},
      {std::string(200, '\0'), "geen tekst"},
      {"{\\rtf1 x}", "RTF"},
      {"PK\x03\x04 Index/Document.iwa", "Pages"},
      {"PK\x03\x04 ppt/slides/slide1.xml", "PowerPoint"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 _\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0"s, "Outlook"},
      {"From: a@b.nl\r\nSubject: Huur\r\n over uw huis\r\nMIME-Version: 1.0\r\n\r\nTekst", "e-mail"},
  };
  for (const auto& row : table) {
    CAPTURE(row.says);
    const auto source = decode(row.bytes);
    REQUIRE_FALSE(source);
    CHECK(source.error().kind == Error::Kind::unsupported);
    CHECK(source.error().what.find(row.says) != std::string::npos);
    CHECK(source.error().what.back() != '.');
  }
  CHECK(decode("Een brief over PDF en PNG."));
  CHECK(decode("Onderwerp: uw huur\nVan: de gemeente\n\nMIME-Version: 1.0 staat in een e-mail."));
  CHECK(decode("MIME-Version: 1.0 staat erboven.\nEen gewone zin."));
  CHECK_FALSE(decode(std::string(max_source_bytes + 1, 'a')));
}
