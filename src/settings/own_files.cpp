// SPDX-License-Identifier: EUPL-1.2
#include "settings/own_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/memory.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t most_bytes = 16u << 20;
constexpr std::size_t most_pages = 2000;
constexpr std::uintmax_t large = 1u << 20, memory_per_byte = 6;  // of a word list: its text, lines and table

Error unreadable(const std::string& path, const std::string& why) {
  return {Error::Kind::unreadable, "het bestand " + path + ' ' + why, ""};
}

}  // namespace

Result<std::string> read_settings_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return unreadable(path, "bestaat niet");
  const std::uintmax_t size = fs::file_size(path, error);
  if (size > most_bytes || error) return unreadable(path, "is te groot");
  if (size > large) expect_large(size * memory_per_byte);
  std::ifstream in(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  if (!in || !in.read(text.data(), static_cast<std::streamsize>(size)))
    return unreadable(path, "kan niet worden gelezen");
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (!utf8::valid(text)) return unreadable(path, "is geen UTF-8; bewaar het opnieuw als UTF-8");
  return text;
}

Result<std::vector<Complaint>> read_own_rules(const std::string& path, OwnRules& own) {
  std::vector<std::string> files;
  std::error_code error;
  if (fs::is_regular_file(path, error)) {
    files.push_back(path);
  } else {
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
      if (at->path().extension() == ".md" && at->path().filename() != "README.md") files.push_back(at->path().string());
  }
  if (error) return Error{Error::Kind::unreadable, "de map " + path + " kan niet worden gelezen", ""};
  if (files.size() > most_pages) return Error{Error::Kind::too_large, "de map " + path + " heeft te veel regels", ""};
  std::ranges::sort(files);
  std::vector<Complaint> wrong;
  for (const std::string& file : files) {
    const Result<std::string> text = read_settings_file(file);
    if (!text) {
      wrong.push_back({file, 0, 1, text.error().what, ""});
      continue;
    }
    ParsedPage parsed = parse_rule_page(*text, file);
    if (!parsed.complaints.empty()) {
      std::ranges::move(parsed.complaints, std::back_inserter(wrong));
      continue;
    }
    if (std::string refused = own.add(std::move(parsed.page), file); !refused.empty()) {
      Complaints one(file, *text);
      one.add(1, 1, std::move(refused));
      std::ranges::move(std::move(one).take(), std::back_inserter(wrong));
    }
  }
  return wrong;
}

}  // namespace duidelijk
