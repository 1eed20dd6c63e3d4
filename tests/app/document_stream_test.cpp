// SPDX-License-Identifier: EUPL-1.2
#include "app/document_stream.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/temporary_folder.h"

using namespace duidelijk;
using namespace std::string_literals;

TEST_CASE("texts end with NUL; the last one may go without") {
  const TemporaryFolder folder;
  const std::string large(200'000, 'x');
  const struct {
    std::string bytes;
    std::vector<std::string> texts;
  } table[] = {
      {"", {}},
      {"een", {"een"}},
      {"een\0"s, {"een"}},
      {"een\0twee\0"s, {"een", "twee"}},
      {"een\0\0twee"s, {"een", "", "twee"}},
      {"\0"s, {""}},
      {large + "\0kort\0"s, {"TE GROOT", "kort"}},
      {large, {"TE GROOT"}},
  };
  for (const auto& row : table) {
    CAPTURE(row.texts.size());
    Result<DocumentStream> stream = DocumentStream::open(folder.write("teksten", row.bytes));
    REQUIRE(stream);
    std::vector<std::string> texts;
    while (const auto text = stream->next(150'000)) {
      CHECK((*text || text->error().kind == Error::Kind::too_large));
      texts.push_back(*text ? **text : "TE GROOT");
    }
    CHECK(texts == row.texts);
  }
  const Result<DocumentStream> missing = DocumentStream::open(folder.path() + "/weg");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == Error::Kind::not_found);
}

TEST_CASE("each text has a name that says its kind") {
  CHECK(document_name("", 12) == "tekst-12");
  CHECK(document_name("brief.md", 3) == "brief-3.md");
  CHECK(document_name("map/brief.html", 1) == "map/brief-1.html");
}
