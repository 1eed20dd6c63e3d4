// SPDX-License-Identifier: EUPL-1.2
#include "app/write_back.h"

#include "app/files.h"
#include "app/output.h"
#include "core/document.h"

namespace duidelijk {

Result<bool> write_back(const std::string& path, const std::string& before, const std::string& after) {
  Result<OutputFile> file = OutputFile::open(path);
  if (!file) return file.error();
  if (const Result<bool> written = file->fill(after); !written) return written.error();
  const Result<std::string> now = read_file(path, max_source_bytes);
  if (!now || *now != before)
    return Error{Error::Kind::unreadable, "dit bestand is intussen veranderd; er is niets geschreven", path};
  return file->keep();
}

}  // namespace duidelijk
