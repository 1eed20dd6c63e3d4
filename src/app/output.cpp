// SPDX-License-Identifier: EUPL-1.2
#include "app/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace duidelijk {
namespace {

constexpr std::size_t buffer_bytes = 64u << 10;

// The one global: a signal handler can reach nothing else. An empty name is a free place; one that is being written is
// complete before its first byte is, so that the handler never sees half a name.
constexpr std::size_t most_files = 16, most_name = 4096;
char half_written[most_files][most_name];

void remember(const std::string& path) {
  if (path.empty() || path.size() >= most_name) return;
  for (char* place : half_written) {
    if (*place != '\0') continue;
    std::memcpy(place + 1, path.c_str() + 1, path.size());
    *static_cast<volatile char*>(place) = path.front();
    return;
  }
}
void forget(const std::string& path) {
  for (char* place : half_written)
    if (path == place) *static_cast<volatile char*>(place) = '\0';
}

extern "C" void interrupted(int signal) {
  for (const char* place : half_written)
    if (*place != '\0') ::unlink(place);
  ::_exit(128 + signal);
}

/// Why nothing can be written there, as far as a user can do something about it.
Error unwritable(const std::string& path) {
  std::error_code unknown;
  if (std::filesystem::is_directory(path, unknown))
    return {Error::Kind::unreadable, "dit is een map; noem een bestand om in te schrijven", path};
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty() && !std::filesystem::exists(folder, unknown))
    return {Error::Kind::unreadable, "de map voor dit bestand bestaat niet; maak die eerst", path};
  return {Error::Kind::unreadable, "in dit bestand kan niet worden geschreven", path};
}

}  // namespace

void Output::write(std::string_view text) {
  if (closed_ || failed_) return;
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) flush();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !closed_ && !failed_) {
    const ssize_t done = ::write(descriptor_, rest.data(), rest.size());
    if (done >= 0)
      rest.remove_prefix(static_cast<std::size_t>(done));
    else if (errno == EPIPE)
      closed_ = true;
    else if (errno != EINTR)
      failed_ = true;
  }
  buffer_.clear();
}

Result<OutputFile> OutputFile::open(const std::string& path) {
  OutputFile file;
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  const Error error = unwritable(path);
  if (exists && !S_ISREG(status.st_mode)) {
    file.descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file.descriptor_ < 0) return error;
    return file;
  }
  if (exists && ::access(path.c_str(), W_OK) != 0) return error;
  std::error_code unknown;
  const std::filesystem::path target = std::filesystem::canonical(path, unknown);  // a link keeps pointing there
  file.path_ = exists && !unknown ? target.string() : path;
  std::string beside = file.path_ + ".XXXXXX";
  file.descriptor_ = ::mkstemp(beside.data());
  if (file.descriptor_ < 0) return error;
  file.beside_ = beside;
  remember(beside);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(file.descriptor_, exists ? status.st_mode & 0777 : 0666 & ~mask) != 0) return error;
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      beside_(std::exchange(other.beside_, "")),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(beside_, other.beside_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!beside_.empty()) {
    ::unlink(beside_.c_str());
    forget(beside_);
  }
}

Result<bool> OutputFile::fill(std::string_view bytes) const {
  Output out(descriptor_);
  out.write(bytes);
  out.flush();
  if (out.failed() || out.closed())
    return Error{Error::Kind::unreadable, "dit bestand kan niet worden geschreven; is de schijf vol?", path_};
  return true;
}

Result<bool> OutputFile::keep() {
  if (beside_.empty()) return true;
  if (std::rename(beside_.c_str(), path_.c_str()) != 0)
    return Error{Error::Kind::unreadable, "in dit bestand kan niet worden geschreven", path_};
  forget(beside_);
  beside_.clear();
  return true;
}

void catch_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGINT, interrupted);
  std::signal(SIGTERM, interrupted);
}

}  // namespace duidelijk
