// An OpenDocument text, packed or flat; flat XML of the body alone is packed first.
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
  if (!bytes.starts_with("PK") && !bytes.starts_with("<?xml")) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    const std::string page = bytes.substr(std::min(end + 1, bytes.size()));
    bytes = tests::odt_of(bytes.substr(0, end), page, page);
  }
  const auto document = read_odt(std::move(bytes));
  if (!document) return 0;
  if (const auto broken = broken_promise(*document)) {
    std::fprintf(stderr, "%s\n", std::string(*broken).c_str());
    std::abort();
  }
  return 0;
}
