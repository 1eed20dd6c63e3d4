// The parts of an office file: which there are, and their XML one after another.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "container/zip.h"
#include "core/document.h"
#include "core/result.h"

namespace duidelijk {

/// Unpacks parts as they are asked for, within one limit for all of them together.
class OfficeParts {
 public:
  /// Borrows the zip file.
  OfficeParts(const Zip& zip, std::size_t zip_size);

  bool has(std::string_view name) const { return zip_.find(name) != nullptr; }
  /// A part as UTF-8. Error when it is missing, damaged, no text or too much together with the others.
  Result<std::string> xml(std::string_view name);
  /// Adds a part to the source that is read; gives back where it stands there.
  Result<SourceSpan> add(std::string_view name);

  const Source& source() const { return source_; }
  Source take() && { return std::move(source_); }

 private:
  const Zip& zip_;
  std::size_t left_;  // bytes that may still be unpacked
  bool utf8_ = true;  // of the last part
  Source source_;
};

/// Why the XML of `part` could not be read to its end: it stands too deep, or it is no XML. `format` is its Dutch name.
Error broken_part(std::string_view format, std::string_view source, SourceSpan part);

}  // namespace duidelijk
