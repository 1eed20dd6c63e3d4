// SPDX-License-Identifier: EUPL-1.2
#include "app/files.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

using namespace duidelijk;

namespace {

/// What find_files gives for the folder, without the folder in front.
std::vector<std::string> below(const TemporaryFolder& folder, bool respect_ignore = true) {
  std::vector<std::string> out;
  for (const std::string& file : find_files({folder.path()}, {.respect_ignore = respect_ignore}).files)
    out.push_back(file.substr(folder.path().size() + 1));
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder gives its documents, sorted by bytes of the whole path") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.md", "a.txt", "a-b/c.txt", "plaatje.png", ".verborgen.txt", ".git/x.txt"})
    folder.write(name);
  CHECK(below(folder) == Names{"a-b/c.txt", "a.txt", "a/z.md", "b.txt"});
}

TEST_CASE("ignore files keep documents out, and named files in") {
  const TemporaryFolder folder;
  for (const char* name : {"a.txt", "b.txt", "uit/c.txt", "in/c.txt", "in/d.txt"}) folder.write(name);
  folder.write(".gitignore", "b.txt\nuit/\n");
  folder.write("in/.ignore", "c.txt\n");
  CHECK(below(folder) == Names{"a.txt", "in/d.txt"});
  CHECK(below(folder, false) == Names{"a.txt", "b.txt", "in/c.txt", "in/d.txt", "uit/c.txt"});
  folder.write(".duidelijkignore", "!b.txt\na.txt\n");
  CHECK(below(folder) == Names{"b.txt", "in/d.txt"});
  const std::string named = folder.path() + "/a.txt";
  CHECK(find_files({named}, {.respect_ignore = true}).files == Names{named});
}

TEST_CASE("ignore files of the repository above count, those above the repository do not") {
  const TemporaryFolder folder;
  folder.write(".gitignore", "*.txt\n");
  folder.write("repo/.git/info/exclude", "geheim.txt\n");
  folder.write("repo/.gitignore", "concept/\n");
  for (const char* name : {"repo/web/a.txt", "repo/web/geheim.txt", "repo/web/concept/b.txt"}) folder.write(name);
  const FileList list = find_files({folder.path() + "/repo/web"}, {.respect_ignore = true});
  CHECK(list.files == Names{folder.path() + "/repo/web/a.txt"});
}

TEST_CASE("links to files are followed, links to folders are not") {
  const TemporaryFolder folder;
  folder.write("echt/a.txt");
  std::filesystem::create_symlink(folder.path() + "/echt/a.txt", folder.path() + "/link.txt");
  std::filesystem::create_directory_symlink(folder.path() + "/echt", folder.path() + "/map");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() + "/echt/rond");
  CHECK(below(folder) == Names{"echt/a.txt", "link.txt"});
}

TEST_CASE("a folder without documents is trouble; one where all is ignored is a note") {
  const TemporaryFolder folder;
  const FileList empty = find_files({folder.path()}, {.respect_ignore = true});
  CHECK(empty.files.empty());
  CHECK(empty.trouble.size() == 1);
  folder.write("a.txt");
  folder.write(".ignore", "*\n");
  const FileList ignored = find_files({folder.path()}, {.respect_ignore = true});
  CHECK(ignored.trouble.empty());
  CHECK(ignored.notes.size() == 1);
}

TEST_CASE("files are read whole, or say why not") {
  const TemporaryFolder folder;
  const std::string text(200000, 'x');
  const std::string path = folder.write("a.txt", text);
  REQUIRE(read_file(path, text.size()));
  CHECK(*read_file(path, text.size()) == text);
  CHECK(*read_file(folder.write("leeg.txt", ""), 10) == "");
  CHECK(read_file(path, text.size() - 1).error().kind == Error::Kind::too_large);
  CHECK(read_file(folder.path() + "/weg.txt", 10).error().kind == Error::Kind::not_found);
  CHECK(read_file(folder.path(), 10).error().kind == Error::Kind::unreadable);
  CHECK(read_file("/dev/zero", 1 << 20).error().kind == Error::Kind::too_large);
}

TEST_CASE("a missing file names one that looks like it") {
  const TemporaryFolder folder;
  folder.write("brief.txt");
  CHECK(similar_file_hint(folder.path() + "/bref.txt") == "Bedoelde u '" + folder.path() + "/brief.txt'?");
  CHECK(similar_file_hint(folder.path() + "/iets-heel-anders.md") == "");
  CHECK(similar_file_hint(folder.path() + "/geen-map/brief.txt") == "");
}

TEST_CASE("lists of paths") {
  CHECK(paths_in("a.txt\r\nb c.txt\n\n", false) == Names{"a.txt", "b c.txt"});
  CHECK(paths_in(std::string("a\nb\0c\0", 6), true) == Names{"a\nb", "c"});
  CHECK(paths_in("", false).empty());
}
