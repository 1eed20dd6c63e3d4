// SPDX-License-Identifier: EUPL-1.2
#include "app/document_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "core/message.h"

namespace duidelijk {

Result<DocumentStream> DocumentStream::open(const std::string& path) {
  const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return Error{errno == ENOENT ? Error::Kind::not_found : Error::Kind::unreadable,
                 errno == ENOENT ? "dit bestand bestaat niet" : "dit bestand kan niet worden gelezen", path};
  return DocumentStream(descriptor);
}

DocumentStream::DocumentStream(DocumentStream&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      buffer_(std::move(other.buffer_)),
      at_(other.at_),
      ended_(other.ended_) {}

DocumentStream& DocumentStream::operator=(DocumentStream&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(buffer_, other.buffer_);
  std::swap(at_, other.at_);
  std::swap(ended_, other.ended_);
  return *this;
}

DocumentStream::~DocumentStream() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

std::optional<Result<std::string>> DocumentStream::next(std::size_t limit) {
  constexpr std::size_t step = 64u << 10;
  std::string text;
  bool too_large = false, any = false;
  for (;;) {
    if (at_ == buffer_.size() && !ended_) {
      buffer_.resize(step);
      ssize_t got = 0;
      do got = ::read(descriptor_, buffer_.data(), step);
      while (got < 0 && errno == EINTR);
      at_ = 0;
      buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
      ended_ = got <= 0;
      if (got < 0)
        return Result<std::string>(Error{Error::Kind::unreadable, "de teksten zijn niet verder te lezen", ""});
    }
    if (at_ == buffer_.size()) {
      if (!any) return std::nullopt;
      break;
    }
    any = true;
    const std::size_t end = buffer_.find('\0', at_);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    too_large = too_large || text.size() + (stop - at_) > limit;
    if (!too_large) text.append(buffer_, at_, stop - at_);
    at_ = end == std::string::npos ? stop : stop + 1;
    if (end != std::string::npos) break;
  }
  if (too_large)
    return Result<std::string>(Error{Error::Kind::too_large,
                                     "deze tekst is te groot (meer dan " +
                                         dutch_number(static_cast<std::int64_t>(limit >> 20)) +
                                         " MB); verdeel hem in stukken",
                                     ""});
  return Result<std::string>(std::move(text));
}

std::string document_name(const std::string& name, std::size_t number) {
  const std::filesystem::path path(name.empty() ? "tekst" : name);
  const std::string file = path.stem().string() + '-' + std::to_string(number) + path.extension().string();
  return (path.parent_path() / file).string();
}

}  // namespace duidelijk
