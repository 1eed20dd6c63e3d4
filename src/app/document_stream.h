// Texts one after another from one file or pipe, each ended by a NUL byte.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "core/result.h"

namespace duidelijk {

/// Reads as far as the next text, so a stream may be endless.
class DocumentStream {
 public:
  /// "-" is standard input.
  static Result<DocumentStream> open(const std::string& path);
  DocumentStream(DocumentStream&& other) noexcept;
  DocumentStream& operator=(DocumentStream&& other) noexcept;
  DocumentStream(const DocumentStream&) = delete;
  DocumentStream& operator=(const DocumentStream&) = delete;
  ~DocumentStream();

  /// The next text without its NUL; nothing at the end. The last may go without a NUL. A text of more than `limit`
  /// bytes is an Error (too_large), and the one after it comes next. Any other Error is the end.
  std::optional<Result<std::string>> next(std::size_t limit);

 private:
  explicit DocumentStream(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
  std::string buffer_;
  std::size_t at_ = 0;  // in the buffer
  bool ended_ = false;
};

/// The name of text `number` (from 1): "tekst-12", or "brief-12.md" when `name` is "brief.md".
std::string document_name(const std::string& name, std::size_t number);

}  // namespace duidelijk
