// Any text gives an analysis that keeps its promises: spans inside the text, a tree in each sentence, clauses that
// point at their tokens. Reads plain text only and writes no report, so that nearly all of the time goes to the
// analysis. SPDX-License-Identifier: EUPL-1.2
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
  const Result<Document> document = read_plain(std::string(reinterpret_cast<const char*>(data), size));
  if (!document) return 0;
  const Analysis analysis = analyse(*document, Lexicon::built_in(), Stage::clauses);
  const std::string broken = tests::broken_promise(analysis);
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
