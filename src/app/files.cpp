// SPDX-License-Identifier: EUPL-1.2
#include "app/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "app/walk.h"
#include "core/message.h"
#include "core/similar.h"

namespace duidelijk {
namespace {

namespace fs = std::filesystem;

Error too_large(const std::string& path, std::size_t limit) {
  return {Error::Kind::too_large,
          "dit bestand is te groot (meer dan " + dutch_number(static_cast<std::int64_t>(limit >> 20)) +
              " MB); verdeel het in stukken",
          path};
}

Error failed(const std::string& path, int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return {Error::Kind::not_found, "dit bestand bestaat niet", path};
    case EACCES:
    case EPERM:
      return {Error::Kind::unreadable, "u mag dit bestand niet lezen", path};
    case EISDIR:
      return {Error::Kind::unreadable, "dit is een map, geen bestand", path};
    default:
      return {Error::Kind::unreadable, "dit bestand kan niet worden gelezen", path};
  }
}

/// A file that is named more than once, or that also stands in a folder, is checked once.
void keep_first(std::vector<std::string>& files) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  std::set<std::string> seen;
  std::erase_if(files, [&](const std::string& file) {
    return file != "-" && !seen.insert((here / file).lexically_normal().string()).second;
  });
}

/// Closes a descriptor at the end of a scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return failed(path, errno);
  struct stat status {};
  std::size_t expected = 0;
  if (::fstat(file.number(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return failed(path, EISDIR);
    if (S_ISREG(status.st_mode) && status.st_size > 0) expected = static_cast<std::size_t>(status.st_size);
    if (expected > limit) return too_large(path, limit);
  }
  std::string bytes;
  constexpr std::size_t step = 64u << 10;
  for (std::size_t used = 0;;) {
    bytes.resize(std::max(used + step, used == 0 ? expected + 1 : 0));
    const ssize_t got = ::read(file.number(), bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, errno);
    used += static_cast<std::size_t>(got);
    if (used > limit) return too_large(path, limit);
    if (got == 0) {
      bytes.resize(used);
      return bytes;
    }
  }
}

FileList find_files(const std::vector<std::string>& paths, const FileRules& rules) {
  FileList list;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      std::string reason = rules.force_exclude && path != "-" ? reason_to_exclude(path, rules) : "";
      if (reason.empty())
        list.files.push_back(path);
      else
        list.skipped.push_back({path, std::move(reason)});
      continue;
    }
    Walked walked = walk(path, rules);
    std::ranges::move(walked.skipped, std::back_inserter(list.skipped));
    if (walked.documents.empty() && walked.ignored_some)
      list.notes.push_back({Error::Kind::not_found,
                            "alle documenten in deze map worden overgeslagen; met --show-files ziet u waarom, en met "
                            "--no-ignore bekijkt u ook wat .gitignore en .ignore overslaan",
                            path});
    else if (walked.documents.empty() && walked.trouble.empty())
      list.trouble.push_back({Error::Kind::not_found,
                              "in deze map staan geen documenten die duidelijk kan lezen, zoals .txt of .md", path});
    std::ranges::move(walked.documents, std::back_inserter(list.files));
    std::ranges::move(walked.trouble, std::back_inserter(list.trouble));
  }
  if (paths.size() > 1) keep_first(list.files);
  return list;
}

std::string similar_file_hint(const std::string& path) {
  const fs::path whole(path);
  const std::string folder = whole.parent_path().string(), name = whole.filename().string();
  std::error_code error;
  std::vector<std::string> names;
  constexpr std::size_t most_names = 10000;
  for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end;
       !error && at != end && names.size() < most_names; at.increment(error))
    names.push_back(at->path().filename().string());
  std::ranges::sort(names);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string_view found = most_similar(name, views);
  if (found.empty() || found == name) return "";
  return "Bedoelde u '" + (whole.parent_path() / std::string(found)).string() + "'?";
}

std::vector<std::string> paths_in(std::string_view text, bool nul) {
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(nul ? '\0' : '\n', at), text.size());
    std::string_view path = text.substr(at, end - at);
    if (!nul && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
    at = end + 1;
  }
  return paths;
}

}  // namespace duidelijk
