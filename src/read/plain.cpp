// Plain text, also as it comes out of PDF files and mail programs.
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "read/blocks.h"
#include "read/encoding.h"
#include "read/pages.h"
#include "read/readers.h"
#include "read/write_drafts.h"

namespace duidelijk {

Result<Document> read_plain(std::string bytes) {
  Result<Source> source = decode(std::move(bytes));
  if (!source) return source.error();
  DocumentBuilder build = start_document(std::move(*source));
  std::vector<Line> lines = split_lines(build.source());
  find_furniture(build.source(), lines);
  const std::vector<SourceSpan> marks = find_footnotes(build.source(), lines);
  std::vector<Draft> drafts = draft_blocks(build.source(), lines);
  name_blocks(build.source(), lines, drafts);
  write_drafts(build, lines, marks, drafts);
  return std::move(build).take();
}

}  // namespace duidelijk
