// Any bytes, read as plain text and as Markdown, give an analysis that keeps its promises.
// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "analyse/analyse.h"
#include "read/readers.h"
#include "support/dump.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace duidelijk;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const auto read : {&read_plain, &read_markdown}) {
    const Result<Document> document = read(bytes);
    if (!document) continue;
    const Analysis analysis = analyse(*document, Lexicon::built_in(), Stage::clauses);
    const std::string broken = tests::broken_promise(analysis);
    if (broken.empty()) continue;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
