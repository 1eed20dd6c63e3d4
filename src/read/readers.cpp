// SPDX-License-Identifier: EUPL-1.2
#include "read/readers.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "container/zip.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

using namespace std::string_view_literals;

constexpr Reader table[] = {
    {"text", ".txt .text", read_plain},
    {"markdown", ".md .markdown .mdx .mkd .mdown .qmd .rmd", read_markdown},
    {"html", ".html .htm .xhtml", read_html},
    {"docx", ".docx .docm .dotx", read_docx},
    {"odt", ".odt .ott .fodt", read_odt},
    {"pdf", ".pdf", read_pdf},
    {"json", ".json", read_json, json_key_paths},
    {"yaml", ".yaml .yml", read_yaml, yaml_key_paths},
};
constexpr const Reader& plain = table[0];

const Reader* by_name(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Reader::name);
  return found == std::end(table) ? nullptr : &*found;
}

/// The extension in lower case, with the dot; empty when there is none.
std::string extension_of(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  return utf8::lower(utf8::valid(path) ? path.substr(dot) : ""sv);
}

const Reader* by_extension(std::string_view path) {
  const std::string extension = extension_of(path);
  if (extension.empty()) return nullptr;
  for (const Reader& reader : table) {
    const std::string_view all = reader.extensions;
    const std::size_t at = all.find(extension);
    if (at == std::string_view::npos) continue;
    if (at + extension.size() == all.size() || all[at + extension.size()] == ' ') return &reader;
  }
  return nullptr;
}

/// Whether a zip file has the text of a Word file in it; a damaged one may show it in its first entries.
bool has_word_part(std::string_view bytes) {
  const Result<Zip> zip = Zip::open(bytes);
  if (!zip) return bytes.substr(0, 64u << 10).find("word/"sv) != std::string_view::npos;
  return std::ranges::any_of(zip->entries(), [](const ZipEntry& entry) { return entry.name.starts_with("word/"); });
}

/// The format that the first bytes prove.
const Reader* by_content(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.starts_with("%PDF-"sv)) return by_name("pdf");
  if (head.starts_with("PK\x03\x04"sv)) {
    if (head.find("application/vnd.oasis.opendocument.text"sv) != std::string_view::npos) return by_name("odt");
    if (has_word_part(bytes)) return by_name("docx");
  }
  if (head.find("<office:document"sv) != std::string_view::npos &&
      head.find("application/vnd.oasis.opendocument.text"sv) != std::string_view::npos)
    return by_name("odt");
  std::string_view start = head.starts_with("\xEF\xBB\xBF"sv) ? head.substr(3) : head;
  while (!start.empty() && (start[0] == ' ' || start[0] == '\n' || start[0] == '\r' || start[0] == '\t'))
    start.remove_prefix(1);
  std::string tag;
  for (const char c : start.substr(0, 15)) tag += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (tag.starts_with("<!doctype html") || tag.starts_with("<html")) return by_name("html");
  return nullptr;
}

}  // namespace

std::span<const Reader> readers() { return table; }

const Reader* find_reader(std::string_view path, std::string_view bytes) {
  if (const Reader* reader = by_content(bytes)) return reader;
  const Reader* reader = by_extension(path);
  // A Word file is a zip file. What has its name and is none may be text, or has an explanation of its own.
  const bool packed = reader != nullptr && (reader->name == "docx" || reader->name == "odt");
  if (packed && !bytes.empty() && !bytes.starts_with("PK")) return &plain;
  return reader == nullptr ? &plain : reader;
}

bool is_document_name(std::string_view path) {
  const Reader* reader = by_extension(path);
  if (reader == nullptr) return false;
  if (reader->read != read_json && reader->read != read_yaml) return true;
  std::string name = utf8::lower(path.substr(0, path.rfind('.')));
  std::ranges::replace(name, '_', '-');
  if (name.ends_with("-nl") && (name.ends_with("/nl-nl") || name.ends_with(".nl-nl") || name == "nl-nl"))
    name.resize(name.size() - 3);
  return name == "nl" || name.ends_with("/nl") || name.ends_with(".nl");
}

}  // namespace duidelijk
