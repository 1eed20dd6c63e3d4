// SPDX-License-Identifier: EUPL-1.2
#include "read/readers.h"

namespace duidelijk {
Result<Document> read_markdown(std::string bytes) { return read_plain(std::move(bytes)); }
}  // namespace duidelijk
