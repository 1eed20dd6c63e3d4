// SPDX-License-Identifier: EUPL-1.2
#include "container/zip.h"

#include <doctest/doctest.h>

#include <string>

#include "support/office_file.h"

using namespace duidelijk;
using namespace duidelijk::tests;

namespace {

std::string content(const Zip& zip, std::string_view name, std::size_t most = 1u << 20) {
  const ZipEntry* entry = zip.find(name);
  if (entry == nullptr) return "none";
  const Result<std::string> bytes = zip.read(*entry, most);
  return bytes ? *bytes : "ERROR " + bytes.error().what;
}

}  // namespace

TEST_CASE("entries are found and unpacked") {
  const std::string bytes = zip_of({{"kort.txt", "ab"}, {"Map/lang.txt", std::string(100000, 'x')}, {"leeg", ""}});
  CHECK(bytes.size() < 1000);
  const Result<Zip> zip = Zip::open(bytes);
  REQUIRE(zip);
  CHECK(zip->entries().size() == 3);
  CHECK(content(*zip, "kort.txt") == "ab");
  CHECK(content(*zip, "map/LANG.txt") == std::string(100000, 'x'));
  CHECK(content(*zip, "leeg").empty());
  CHECK(content(*zip, "anders") == "none");
  CHECK(content(*zip, "Map/lang.txt", 99999).find("te groot") != std::string::npos);
  CHECK(content(*zip, "Map/lang.txt", 100000).size() == 100000);
}

TEST_CASE("a copy keeps every byte of the entries that do not change") {
  const std::string bytes = zip_of({{"a", "een"}, {"b", std::string(5000, 'b')}, {"c", "drie"}});
  const Result<Zip> before = Zip::open(bytes);
  REQUIRE(before);
  CHECK(*before->with({}) == bytes);
  const std::string after = *before->with({{"b", "anders"}, {"nieuw", "erbij"}});
  const Result<Zip> zip = Zip::open(after);
  REQUIRE(zip);
  CHECK(content(*zip, "a") == "een");
  CHECK(content(*zip, "b") == "anders");
  CHECK(content(*zip, "c") == "drie");
  CHECK(content(*zip, "nieuw") == "erbij");
  CHECK(after.substr(0, zip->find("b")->header) == bytes.substr(0, before->find("b")->header));
  const auto raw = [](const std::string& all, const Zip& in) {
    return all.substr(in.find("c")->header, 30 + 1 + in.find("c")->packed_size);
  };
  CHECK(raw(after, *zip) == raw(bytes, *before));
}

TEST_CASE("damage is an error, never a crash") {
  const std::string bytes = zip_of({{"a", std::string(3000, 'q') + "z"}, {"b", "twee"}});
  CHECK(Zip::open(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(Zip::open(std::string_view(bytes).substr(0, size)));
  std::size_t different = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string bad = bytes;
    bad[at] = static_cast<char>(bad[at] ^ 0xFF);
    const Result<Zip> zip = Zip::open(bad);
    if (!zip) {
      ++different;
      continue;
    }
    for (const ZipEntry& entry : zip->entries()) different += !zip->read(entry, 1u << 20);
    const Result<std::string> copy = zip->with({{"b", "x"}});
    if (copy) CHECK(Zip::open(*copy));
  }
  CHECK(different > bytes.size() / 2);
}
