// SPDX-License-Identifier: EUPL-1.2
#include "check/places.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/utf8.h"

using namespace duidelijk;

TEST_CASE("one walk gives the places that LineIndex gives") {
  const std::string texts[] = {
      "", "a", "\n", "\r\n\r\n", "Geachte José 😀, indien\r\nu\rbelt\n\nJa", "\xEF\xBB\xBFJa\nNee", "e\xCC\x81\tx\n😀😀"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    Source source;
    source.text = text;
    std::vector<std::uint32_t> bytes;
    for (std::uint32_t at = 0; at <= text.size(); ++at)
      if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) bytes.push_back(at);
    const std::vector<Place> places = places_of(source, bytes);
    const LineIndex lines(text);
    REQUIRE(places.size() == bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      CAPTURE(bytes[i]);
      // Between CR and LF is no place for a finding; LineIndex and the walk agree everywhere else.
      if (bytes[i] > 0 && bytes[i] < text.size() && text[bytes[i] - 1] == '\r' && text[bytes[i]] == '\n') continue;
      const Place expected = lines.at(bytes[i]);
      CHECK(places[i].line == expected.line);
      CHECK(places[i].column == expected.column);
      CHECK(places[i].utf16_column == expected.utf16_column);
      CHECK(places[i].byte == bytes[i]);
    }
  }
}

TEST_CASE("the byte is that of the file, not of its UTF-8") {
  Source source;
  source.text = "één";
  source.anchors = {{0, 0}, {2, 1}, {4, 2}, {5, 3}};
  const std::vector<Place> places = places_of(source, {0, 4, 5});
  CHECK(places[1].column == 3);
  CHECK(places[1].byte == 2);
  CHECK(places[2].byte == 3);
}

TEST_CASE("the line around a finding, cut when it is very long") {
  const auto around = [](const std::string& text, std::uint32_t at) {
    Source source;
    source.text = text;
    return excerpt_around(text, at, places_of(source, {at})[0], std::make_shared<const std::string>(text));
  };
  const Excerpt whole = around("een\r\ntwee drie\r\nvier", 10);
  CHECK(whole.text == "twee drie");
  CHECK(whole.column == 1);
  CHECK_FALSE(whole.more);
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "é";
  const Excerpt cut = around(text, 1000);
  CHECK(cut.column == 401);
  CHECK(utf8::count(cut.text.view()) == 300);
  CHECK(cut.more);
  CHECK(around(text, 2000).more == false);
  CHECK(around("", 0).text == "");
}
