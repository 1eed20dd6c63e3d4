// The file formats: one row here, one file src/read/<name>.cpp.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/result.h"
#include "read/key_paths.h"

namespace duidelijk {

struct Reader {
  std::string_view name;        // "format" in the JSON report
  std::string_view extensions;  // lower case, space separated, with the dot
  Result<Document> (*read)(std::string bytes);
  KeyPaths (*key_paths)(std::string_view source) = nullptr;  // of a format whose strings have keys
};

std::span<const Reader> readers();
/// The reader for a file: by its first bytes where they tell, else by its extension. Never null: a name without a known
/// extension is plain text, and a kind that we do not read has a row that says so.
const Reader* find_reader(std::string_view path, std::string_view bytes);
/// Whether a walk through a folder takes a file of this name. Of JSON and YAML only messages in Dutch: "nl.json",
/// "berichten.nl-NL.yml".
bool is_document_name(std::string_view path);

Result<Document> read_plain(std::string bytes);
Result<Document> read_markdown(std::string bytes);
Result<Document> read_html(std::string bytes);
Result<Document> read_pdf(std::string bytes);
Result<Document> read_docx(std::string bytes);
Result<Document> read_odt(std::string bytes);
Result<Document> read_json(std::string bytes);
Result<Document> read_yaml(std::string bytes);

}  // namespace duidelijk
