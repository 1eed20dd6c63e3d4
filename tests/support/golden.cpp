// SPDX-License-Identifier: EUPL-1.2
#include "support/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {
std::string root() { return DUIDELIJK_SOURCE_DIR "/"; }
}  // namespace

std::string repository_file(const std::string& path) {
  std::ifstream in(root() + path, std::ios::binary);
  REQUIRE_MESSAGE(in.is_open(), "cannot read " << path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void check_golden(const std::string& name, const std::string& actual) {
  const std::string path = root() + "tests/golden/" + name;
  const char* update = std::getenv("DUIDELIJK_UPDATE");
  if (update != nullptr && std::string(update) == "1") {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream expected;
  expected << in.rdbuf();
  CHECK_MESSAGE(expected.str() == actual, "tests/golden/" << name
                                                          << " differs; DUIDELIJK_UPDATE=1 accepts it.\n=== expected\n"
                                                          << expected.str() << "\n=== actual\n"
                                                          << actual);
}
