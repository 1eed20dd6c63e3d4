// Where bytes go: standard output, standard error, or a file that appears when it is complete.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "core/result.h"

namespace duidelijk {

/// Buffered writing to a descriptor. A reader that has left (a closed pipe) is no error: the rest is dropped.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  ~Output() { flush(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  void flush();
  /// Nobody reads on.
  bool closed() const { return closed_; }
  /// Something else went wrong, such as a full disk.
  bool failed() const { return failed_; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  std::string buffer_;
  bool closed_ = false, failed_ = false;
};

/// A file written beside its place and moved there at the end, so that nobody ever sees half of it. What is not a
/// plain file (a device, a pipe) is written directly. Leaves nothing behind when it is not kept, nor after Ctrl-C.
class OutputFile {
 public:
  static Result<OutputFile> open(const std::string& path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept;
  ~OutputFile();
  int descriptor() const { return descriptor_; }
  /// Writes the whole content; an Error when it does not fit on the disk.
  Result<bool> fill(std::string_view bytes) const;
  /// Moves the file to its place; an Error when that does not work.
  Result<bool> keep();

 private:
  OutputFile() = default;
  std::string path_, beside_;
  int descriptor_ = -1;
};

/// Ctrl-C ends the program with status 130 and removes a half-written OutputFile; a closed pipe is no signal any more.
void catch_signals();

}  // namespace duidelijk
