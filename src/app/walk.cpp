// SPDX-License-Identifier: EUPL-1.2
#include "app/walk.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "app/files.h"
#include "read/readers.h"
#include "settings/glob.h"

namespace duidelijk {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t most_ignore_bytes = 4u << 20;
constexpr int deepest = 200;  // folders in folders

/// An ignore file and the folder that its lines are relative to (absolute, with a slash at the end).
struct Layer {
  std::string base;
  IgnoreFile file;
  std::string name;  // for people: ".gitignore"
};

/// [files] of the settings that hold in a folder.
struct FileChoice {
  std::vector<Layer> ignore, include;
};

std::string lines_from(const std::vector<Valued<std::string>>& patterns) {
  std::string lines;
  for (const Valued<std::string>& pattern : patterns) lines += pattern.value + '\n';
  return lines;
}

/// What the last layer that speaks says about a path.
const Layer* layer_that_ignores(const std::vector<Layer>& layers, const std::string& absolute, bool folder) {
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (!absolute.starts_with(layer->base) || absolute.size() == layer->base.size()) continue;
    const std::string_view path = std::string_view(absolute).substr(layer->base.size());
    if (const std::optional<bool> ignored = layer->file.decides(path, folder)) return *ignored ? &*layer : nullptr;
  }
  return nullptr;
}

class Walker {
 public:
  Walker(const std::string& root, const FileRules& rules) : rules_(rules) {
    std::error_code error;
    const fs::path absolute = fs::absolute(root, error).lexically_normal();
    absolute_ = absolute.string();
    if (!absolute_.ends_with('/')) absolute_ += '/';
    if (rules_.respect_ignore) add_from_above();
  }

  void visit(const std::string& shown, const std::string& absolute, int depth, Walked& out) {
    const std::size_t layers = layers_.size();
    if (rules_.respect_ignore) add_layers(absolute);
    std::error_code error;
    const FileChoice& choice = choice_in(absolute);
    std::vector<std::pair<std::string, bool>> entries;  // name with "/" behind a folder: sorts as the whole path does
    for (fs::directory_iterator at(absolute, fs::directory_options::none, error), end; !error && at != end;
         at.increment(error)) {
      const std::string name = at->path().filename().string();
      if (name.empty() || name.front() == '.') continue;
      std::error_code ignored;
      const bool link = at->is_symlink(ignored);
      const bool folder = at->is_directory(ignored);
      if (folder && !link) {
        entries.emplace_back(name + '/', true);
      } else if (!folder && at->is_regular_file(ignored)) {
        if (is_document_name(name) || layer_that_ignores(choice.include, absolute + name, false) != nullptr)
          entries.emplace_back(name, false);
        else
          out.skipped.push_back({shown + name, "is geen soort bestand dat duidelijk leest"});
      }
    }
    if (error) out.trouble.push_back({Error::Kind::unreadable, "deze map kan niet worden gelezen", shown});
    std::ranges::sort(entries);
    for (const auto& entry : entries) {
      const std::string path = absolute + entry.first;
      if (std::string reason = reason_to_ignore(path, entry.second, choice); !reason.empty()) {
        out.ignored_some = true;
        out.skipped.push_back({shown + entry.first, std::move(reason)});
      } else if (!entry.second) {
        out.documents.push_back(shown + entry.first);
      } else if (depth < deepest) {
        visit(shown + entry.first, absolute + entry.first, depth + 1, out);
      }
    }
    layers_.erase(layers_.begin() + static_cast<std::ptrdiff_t>(layers), layers_.end());
  }

  const std::string& absolute() const { return absolute_; }

  /// Why the file `path` (absolute) is left out: itself, or a folder that it stands in. Empty: it is not.
  std::string reason_above(const std::string& path) {
    if (rules_.respect_ignore) add_layers(absolute_);
    const FileChoice& choice = choice_in(absolute_);
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
      if (std::string reason = reason_to_ignore(path.substr(0, slash + 1), true, choice); !reason.empty())
        return reason;
    return reason_to_ignore(path, false, choice);
  }

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
      layers_.push_back({base, IgnoreFile(*text), fs::path(path).filename().string()});
  }

  std::string reason_to_ignore(const std::string& absolute, bool folder, const FileChoice& choice) const {
    for (const auto* layers : {&choice.ignore, &layers_})
      if (const Layer* layer = layer_that_ignores(*layers, absolute, folder)) return "staat in " + layer->name;
    return "";
  }

  const FileChoice& choice_in(const std::string& folder) {
    static const FileChoice none;
    const auto config = rules_.configs ? rules_.configs->for_folder(folder) : nullptr;
    if (config == nullptr) return none;
    const auto known = choices_.find(config);
    if (known != choices_.end()) return known->second;
    FileChoice made;
    for (const auto& file : config->files) {
      if (!file->ignore.empty())
        made.ignore.push_back({file->folder, IgnoreFile(lines_from(file->ignore)), file->path});
      if (!file->include.empty())
        made.include.push_back({file->folder, IgnoreFile(lines_from(file->include)), file->path});
    }
    return choices_[config] = std::move(made);
  }

  std::string absolute_;
  const FileRules& rules_;
  std::vector<Layer> layers_;
  std::map<std::shared_ptr<const Config>, FileChoice> choices_;
};

}  // namespace

std::string reason_to_exclude(const std::string& path, const FileRules& rules) {
  std::error_code error;
  const std::string absolute = fs::absolute(path, error).lexically_normal().string();
  return Walker(fs::path(absolute).parent_path().string(), rules).reason_above(absolute);
}

Walked walk(const std::string& folder, const FileRules& rules) {
  Walked out;
  std::string shown = folder;
  while (shown.starts_with("./") && shown.size() > 1) shown.erase(0, shown.find_first_not_of('/', 1));
  if (shown == ".") shown.clear();
  if (!shown.empty() && !shown.ends_with('/')) shown += '/';
  Walker walker(folder, rules);
  walker.visit(shown, walker.absolute(), 0, out);
  return out;
}

}  // namespace duidelijk
