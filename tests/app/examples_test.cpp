// Every document in examples/ through the whole program.
// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/commands.h"
#include "support/golden.h"
#include "support/schema.h"
#include "support/temporary_folder.h"

using namespace duidelijk;

namespace {

/// Runs in the root of the repository, as a user would, and goes back.
class InRepository {
 public:
  InRepository() : before_(std::filesystem::current_path()) { std::filesystem::current_path(DUIDELIJK_SOURCE_DIR); }
  ~InRepository() { std::filesystem::current_path(before_); }
  InRepository(const InRepository&) = delete;
  InRepository& operator=(const InRepository&) = delete;

 private:
  std::filesystem::path before_;
};

struct Ran {
  int status = 0;
  std::string report;
};

Ran checked(const std::vector<std::string>& paths, const std::string& format, unsigned threads = 1) {
  const TemporaryFolder folder;
  CheckOptions options;
  options.paths = paths;
  options.format = format;
  options.threads = threads;
  options.output = folder.write("uit", "");
  Output out(1), err(2);
  Ran ran;
  ran.status = run_check(options, {out, err});
  std::ifstream in(options.output, std::ios::binary);
  ran.report.assign(std::istreambuf_iterator<char>(in), {});
  return ran;
}

std::string parsed_as_json(const std::string& path) {
  const TemporaryFolder folder;
  const std::string to = folder.write("uit", "");
  const int descriptor = ::open(to.c_str(), O_WRONLY | O_CLOEXEC);
  Output out(descriptor), err(2);
  ParseOptions options;
  options.path = path;
  options.format = "json";
  CHECK(run_parse(options, {out, err}) == 0);
  out.flush();
  ::close(descriptor);
  std::ifstream in(to, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> examples() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator("examples")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".txt") || name.ends_with(".md")) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("the examples give what was recorded, and JSON that holds to the schema") {
  const InRepository here;
  REQUIRE(examples().size() >= 8);
  for (const std::string& name : examples()) {
    CAPTURE(name);
    const Ran json = checked({"examples/" + name}, "json");
    check_golden("examples/" + name + ".json", json.report);
    CHECK(schema_errors(json.report, "schema/report-1.json") == "");
    check_golden("examples/" + name + ".report.txt", checked({"examples/" + name}, "text").report);
    CHECK(json.status == 0);
  }
}

TEST_CASE("a folder gives the same bytes for any number of threads") {
  const InRepository here;
  for (const char* format : {"json", "text"}) {
    CAPTURE(format);
    const Ran one = checked({"examples"}, format, 1);
    CHECK(one.report.size() > 1000);
    CHECK(checked({"examples"}, format, 2).report == one.report);
    CHECK(checked({"examples"}, format, 9).report == one.report);
  }
}

TEST_CASE("a file that cannot be read does not stop the others") {
  const InRepository here;
  const Ran ran = checked({"examples/brief-bezwaar.txt", "weg/is-er-niet.txt", "examples/brief-bijstand.txt"}, "json");
  CHECK(ran.status == 2);
  CHECK(ran.report.find("\"status\":\"failed\"") != std::string::npos);
  CHECK(ran.report.find("\"checked\":2") != std::string::npos);
  CHECK(schema_errors(ran.report, "schema/report-1.json") == "");
}

TEST_CASE("the parse of every example holds to its schema, and the schema can say no") {
  const InRepository here;
  for (const std::string& name : examples()) {
    CAPTURE(name);
    const std::string json = parsed_as_json("examples/" + name);
    CHECK(schema_errors(json, "schema/parse-1.json") == "");
    const std::string source = repository_file("examples/" + name);
    const nlohmann::json parsed = nlohmann::json::parse(json);
    for (const auto& sentence : parsed["sentences"]) {
      std::size_t roots = 0;
      for (const auto& token : sentence["tokens"]) {
        roots += token["head"] == 0;
        CHECK(token["head"] <= sentence["tokens"].size());
        const std::size_t begin = token["startByte"], end = token["endByte"];
        if (name.ends_with(".txt")) CHECK(source.substr(begin, end - begin) == token["text"].get<std::string>());
      }
      CHECK(roots == 1);
    }
  }
  const std::string json = parsed_as_json("examples/brief-bezwaar.txt");
  for (const char* pointer : {"/schemaVersion", "/sentences/0/kind", "/sentences/0/range/start/line",
                              "/sentences/0/tokens/0/head", "/sentences/0/tokens/0/features", "/sentences/0/clauses"}) {
    CAPTURE(pointer);
    nlohmann::json broken = nlohmann::json::parse(json);
    broken[nlohmann::json::json_pointer(pointer)] = "3 onzin";
    CHECK(schema_errors(broken.dump(), "schema/parse-1.json") != "");
  }
}
