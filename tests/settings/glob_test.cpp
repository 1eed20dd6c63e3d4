// SPDX-License-Identifier: EUPL-1.2
#include "settings/glob.h"

#include <doctest/doctest.h>

#include <string>

using namespace duidelijk;

TEST_CASE("a pattern fits a name") {
  const struct {
    std::string_view pattern, name;
    bool fits;
  } table[] = {
      {"*.txt", "brief.txt", true},
      {"*.txt", "brief.txt.md", false},
      {"*.txt", ".txt", true},
      {"b?ief", "brief", true},
      {"b?ief", "bief", false},
      {"[abc]x", "bx", true},
      {"[a-c]x", "dx", false},
      {"[!a-c]x", "dx", true},
      {"[]]x", "]x", true},
      {"a[b", "a[b", true},
      {"\\*", "*", true},
      {"\\*", "a", false},
      {"*a*b*c*", "xxaxxbxxcxx", true},
      {"*a*b*c*", "xxcxxbxxaxx", false},
      {"", "", true},
      {"", "a", false},
      {"*", "", true},
      {"**", "abc", true},
  };
  for (const auto& row : table) {
    CAPTURE(row.pattern);
    CAPTURE(row.name);
    CHECK(fits_name(row.pattern, row.name) == row.fits);
  }
}

TEST_CASE("many stars take no exponential time") {
  std::string pattern, name(5000, 'a');
  for (int i = 0; i < 50; ++i) pattern += "*a";
  CHECK_FALSE(fits_name(pattern + "b", name));
  CHECK(fits_name(pattern, name));
  std::string deep, path;
  for (int i = 0; i < 200; ++i) (deep += "**/a/", path += "a/");
  CHECK_FALSE(IgnoreFile(deep + "b").decides(path + "c", false).has_value());
}

TEST_CASE("lines of an ignore file mean what they mean to git") {
  const struct {
    const char *lines, *path;
    bool folder;
    std::optional<bool> decision;
  } table[] = {
      {"*.txt", "a/b/c.txt", false, true},
      {"*.txt", "c.md", false, std::nullopt},
      {"/c.txt", "c.txt", false, true},
      {"/c.txt", "a/c.txt", false, std::nullopt},
      {"a/c.txt", "a/c.txt", false, true},
      {"a/c.txt", "b/a/c.txt", false, std::nullopt},
      {"build/", "build", true, true},
      {"build/", "build", false, std::nullopt},
      {"build/", "a/build", true, true},
      {"a/**/c.txt", "a/c.txt", false, true},
      {"a/**/c.txt", "a/x/y/c.txt", false, true},
      {"**/c.txt", "c.txt", false, true},
      {"a/**", "a/b", false, true},
      {"a/**", "a", true, std::nullopt},
      {"*.txt\n!c.txt", "c.txt", false, false},
      {"!c.txt\n*.txt", "c.txt", false, true},
      {"# c.txt\n\n", "c.txt", false, std::nullopt},
      {"\\#c.txt", "#c.txt", false, true},
      {"\\!c.txt", "!c.txt", false, true},
      {"c.txt   ", "c.txt", false, true},
      {"c.txt\\ ", "c.txt ", false, true},
      {"c.txt\r\n", "c.txt", false, true},
      {"/", "a", true, std::nullopt},
      {"", "a", false, std::nullopt},
  };
  for (const auto& row : table) {
    CAPTURE(row.lines);
    CAPTURE(row.path);
    CHECK((IgnoreFile(row.lines).decides(row.path, row.folder) == row.decision));
  }
}
