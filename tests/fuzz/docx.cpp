// A Word file, packed, or the XML of its parts with NUL bytes between them: a fuzzer cannot pack.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "read/readers.h"
#include "support/office_file.h"
#include "support/promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace duidelijk;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (!bytes.starts_with("PK")) {
    std::string parts[4];
    std::size_t at = 0;
    for (std::string& part : parts) {
      const std::size_t end = std::min(bytes.find('\0', at), bytes.size());
      part = bytes.substr(at, end - at);
      at = std::min(end + 1, bytes.size());
    }
    bytes = tests::docx_of(parts[0], {{"styles", parts[1]}, {"footnotes", parts[2]}, {"comments", parts[3]}});
  }
  const auto document = read_docx(std::move(bytes));
  if (!document) return 0;
  if (const auto broken = broken_promise(*document)) {
    std::fprintf(stderr, "%s\n", std::string(*broken).c_str());
    std::abort();
  }
  return 0;
}
