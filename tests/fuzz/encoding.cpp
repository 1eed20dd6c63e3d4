// SPDX-License-Identifier: EUPL-1.2
#include "read/encoding.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = duidelijk::decode(std::string(reinterpret_cast<const char*>(data), size));
  if (!source) return 0;
  if (!duidelijk::utf8::valid(source->text)) std::abort();
  std::uint32_t before = 0;
  for (std::uint32_t at = 0; at <= source->text.size(); ++at) {
    if (at < source->text.size() && (static_cast<unsigned char>(source->text[at]) & 0xC0) == 0x80) continue;
    const std::uint32_t file = source->file_byte(at);
    if (file > size || file < before || (at > 0 && file == before)) std::abort();
    before = file;
  }
  if (source->file_byte(static_cast<std::uint32_t>(source->text.size())) != size) std::abort();
  return 0;
}
