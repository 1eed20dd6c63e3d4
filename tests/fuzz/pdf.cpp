// What starts as a PDF goes through poppler; anything else is taken for what poppler's process wrote.
// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "read/pdf_words.h"
#include "read/readers.h"
#include "support/promises.h"

namespace {

duidelijk::Result<duidelijk::Document> read(const std::string& bytes) {
  if (bytes.starts_with("%PDF")) return duidelijk::read_pdf(bytes);
  const auto pages = duidelijk::pages_from_child(bytes);
  if (!pages) return pages.error();
  return duidelijk::read_pdf_pages(*pages);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = read(std::string(reinterpret_cast<const char*>(data), size));
  if (!document) return 0;
  if (const auto broken = duidelijk::broken_promise(*document)) {
    std::fprintf(stderr, "%s\n", std::string(*broken).c_str());
    std::abort();
  }
  return 0;
}
