// SPDX-License-Identifier: EUPL-1.2
#include "app/run_history.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "app/files.h"

namespace duidelijk {

Result<std::vector<HistoryEntry>> open_history(const std::string& path) {
  constexpr std::size_t most_bytes = 16u << 20;
  const Result<std::string> text = read_file(path, most_bytes);
  if (!text && text.error().kind == Error::Kind::not_found) return std::vector<HistoryEntry>{};
  if (!text) return text.error();
  Result<std::vector<HistoryEntry>> entries = read_history(*text);
  if (!entries) return Error{entries.error().kind, entries.error().what, path};
  return entries;
}

std::string run_date() {
  std::time_t now = std::time(nullptr);
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"); fixed != nullptr) {
    const std::string_view digits(fixed);
    long long seconds = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), seconds).ec == std::errc())
      now = static_cast<std::time_t>(seconds);
  }
  std::tm parts{};
  if (::gmtime_r(&now, &parts) == nullptr) return "";
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Result<bool> append_history(const std::string& path, const HistoryEntry& entry) {
  const Error error{Error::Kind::unreadable, "in dit bestand kan niet worden geschreven", path};
  std::string line = history_line(entry);
  const int descriptor = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return error;
  // an editor may have left the last line open; one write, so that runs at the same time do not mix
  const off_t size = ::lseek(descriptor, 0, SEEK_END);
  if (char last = '\n'; size > 0 && ::pread(descriptor, &last, 1, size - 1) == 1 && last != '\n')
    line.insert(0, 1, '\n');
  const ssize_t written = ::write(descriptor, line.data(), line.size());
  if (::close(descriptor) != 0 || written != static_cast<ssize_t>(line.size())) return error;
  return true;
}

}  // namespace duidelijk
