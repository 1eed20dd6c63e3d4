// What comes out of poppler's process, without poppler: fast enough to look for faults in columns, notes and headings.
// Input that starts with 'P' is what the process wrote. Any other input is lines, so that a changed byte is still a
// page: left / 3, top / 4, letters (size, style), and words up to the line break. A form feed starts a page.
// SPDX-License-Identifier: EUPL-1.2
#include "read/pdf_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "support/promises.h"

namespace {

using namespace duidelijk;

void add_line(PdfPage& page, std::string_view line) {
  const auto number = [&line](std::size_t at) { return static_cast<float>(static_cast<unsigned char>(line[at])); };
  PdfWord word;
  float left = number(0) * 3;
  word.top = number(1) * 4;
  const auto letters = static_cast<unsigned char>(line[2]);
  word.size = 4.0F + static_cast<float>(letters & 15);
  word.bottom = word.top + word.size;
  word.style = static_cast<PdfStyle>(letters >> 4 & 1);
  for (std::size_t at = 3; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) {
      word.text = line.substr(at, end - at);
      word.left = left;
      word.right = left + static_cast<float>(end - at) * word.size / 2;
      word.space_after = end < line.size();
      left = word.right;
      page.words.push_back(word);
    }
    left += word.size / 4;
    at = end + 1;
  }
}

std::vector<PdfPage> pages_of(std::string_view text) {
  std::vector<PdfPage> pages(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line == "\f")
      pages.emplace_back();
    else if (line.size() > 3 && utf8::valid(line.substr(3)))
      add_line(pages.back(), line);
    at = end + 1;
  }
  for (PdfPage& page : pages) page.width = 595, page.height = 842;
  return pages;
}

Result<Document> read(std::string_view bytes) {
  if (!bytes.starts_with('P')) return read_pdf_pages(pages_of(bytes));
  const Result<std::vector<PdfPage>> pages = pages_from_child(bytes);
  if (!pages) return pages.error();
  return read_pdf_pages(*pages);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = read({reinterpret_cast<const char*>(data), size});
  if (!document) return 0;
  if (const auto broken = broken_promise(*document)) {
    std::fprintf(stderr, "%s\n", std::string(*broken).c_str());
    std::abort();
  }
  return 0;
}
