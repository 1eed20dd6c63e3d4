// Whole PDF files, through poppler in its process: slow. pdf_words.cpp has what comes after it.
// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "read/readers.h"
#include "support/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = duidelijk::read_pdf(std::string(reinterpret_cast<const char*>(data), size));
  if (!document) return 0;
  if (const auto broken = duidelijk::broken_promise(*document)) {
    std::fprintf(stderr, "%s\n", std::string(*broken).c_str());
    std::abort();
  }
  return 0;
}
