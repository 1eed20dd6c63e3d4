// SPDX-License-Identifier: EUPL-1.2
#include "app/walk.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "app/files.h"
#include "app/glob.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t most_ignore_bytes = 4u << 20;
constexpr int deepest = 200;  // folders in folders

/// An ignore file and the folder that its lines are relative to (absolute, with a slash at the end).
struct Layer {
  std::string base;
  IgnoreFile file;
};

class Walker {
 public:
  Walker(std::string root, bool respect_ignore) : respect_ignore_(respect_ignore) {
    std::error_code error;
    const fs::path absolute = fs::absolute(root, error).lexically_normal();
    absolute_ = absolute.string();
    if (!absolute_.ends_with('/')) absolute_ += '/';
    if (respect_ignore_) add_from_above();
  }

  void visit(const std::string& shown, const std::string& absolute, int depth, Walked& out) {
    const std::size_t layers = layers_.size();
    if (respect_ignore_) add_layers(absolute);
    std::error_code error;
    std::vector<std::pair<std::string, bool>> entries;  // name with "/" behind a folder: sorts as the whole path does
    for (fs::directory_iterator at(absolute, fs::directory_options::none, error), end; !error && at != end;
         at.increment(error)) {
      const std::string name = at->path().filename().string();
      if (name.empty() || name.front() == '.') continue;
      std::error_code ignored;
      const bool link = at->is_symlink(ignored);
      const bool folder = at->is_directory(ignored);
      if (folder && !link)
        entries.emplace_back(name + '/', true);
      else if (!folder && at->is_regular_file(ignored) && is_document_name(name))
        entries.emplace_back(name, false);
    }
    if (error) out.trouble.push_back({Error::Kind::unreadable, "deze map kan niet worden gelezen", shown});
    std::ranges::sort(entries);
    for (const auto& entry : entries) {
      if (is_ignored(absolute + entry.first, entry.second)) {
        out.ignored_some = true;
      } else if (!entry.second) {
        out.documents.push_back(shown + entry.first);
      } else if (depth < deepest) {
        visit(shown + entry.first, absolute + entry.first, depth + 1, out);
      }
    }
    layers_.erase(layers_.begin() + static_cast<std::ptrdiff_t>(layers), layers_.end());
  }

  const std::string& absolute() const { return absolute_; }

 private:
  /// From the weakest to the strongest: git's own file, .git/info/exclude, then folder by folder.
  void add_from_above() {
    std::string repository;
    for (std::string folder = absolute_; !folder.empty();) {
      std::error_code error;
      if (fs::exists(folder + ".git", error)) {
        repository = folder;
        break;
      }
      if (folder == "/") break;
      folder.resize(folder.rfind('/', folder.size() - 2) + 1);
    }
    const std::string base = repository.empty() ? absolute_ : repository;
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    if (config != nullptr && *config != '\0')
      add_layer(base, std::string(config) + "/git/ignore");
    else if (home != nullptr)
      add_layer(base, std::string(home) + "/.config/git/ignore");
    if (repository.empty()) return;
    add_layer(repository, repository + ".git/info/exclude");
    for (std::size_t at = repository.size(); at < absolute_.size(); at = absolute_.find('/', at) + 1)
      add_layers(absolute_.substr(0, at));
  }

  void add_layers(const std::string& folder) {
    for (const char* name : {".gitignore", ".ignore", ".duidelijkignore"}) add_layer(folder, folder + name);
  }

  void add_layer(const std::string& base, const std::string& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return;
    if (const Result<std::string> text = read_file(path, most_ignore_bytes))
      layers_.push_back({base, IgnoreFile(*text)});
  }

  bool is_ignored(const std::string& absolute, bool folder) const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      const std::string_view path = std::string_view(absolute).substr(layer->base.size());
      if (const std::optional<bool> ignored = layer->file.decides(path, folder)) return *ignored;
    }
    return false;
  }

  std::string absolute_;
  bool respect_ignore_;
  std::vector<Layer> layers_;
};

}  // namespace

Walked walk(const std::string& folder, bool respect_ignore) {
  Walked out;
  std::string shown = folder;
  while (shown.starts_with("./") && shown.size() > 1) shown.erase(0, shown.find_first_not_of('/', 1));
  if (shown == ".") shown.clear();
  if (!shown.empty() && !shown.ends_with('/')) shown += '/';
  Walker walker(folder, respect_ignore);
  walker.visit(shown, walker.absolute(), 0, out);
  return out;
}

}  // namespace duidelijk
