// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <string>
#include <utility>

#include "analyse/analyse.h"
#include "app/commands.h"
#include "app/conllu.h"
#include "app/files.h"
#include "app/parse_json.h"
#include "app/text_safety.h"
#include "read/readers.h"

namespace duidelijk {

int run_parse(const ParseOptions& options, const Streams& streams) {
  if (options.path == "-" && ::isatty(STDIN_FILENO) != 0) {
    streams.err.write(help_page("parse"));
    return 2;
  }
  Result<std::string> bytes = read_file(options.path, max_source_bytes);
  if (!bytes) {
    const bool missing = bytes.error().kind == Error::Kind::not_found;
    complain(streams, bytes.error(), missing ? similar_file_hint(options.path) : "");
    return 2;
  }
  const std::string& name = options.stdin_filename.empty() ? options.path : options.stdin_filename;
  const Reader* reader = find_reader(name, *bytes);
  if (reader == nullptr) {
    complain(streams, {Error::Kind::unsupported, "dit soort bestand kan duidelijk niet lezen", name});
    return 2;
  }
  const Result<Document> document = reader->read(std::move(*bytes));
  if (!document) {
    complain(streams, {document.error().kind, document.error().what, name});
    return 2;
  }
  const Analysis analysis = analyse(*document, Lexicon::built_in(), Stage::clauses);
  streams.out.write(options.format == "text"   ? to_lines(analysis)
                    : options.format == "json" ? to_json(analysis, valid_text(name), reader->name)
                                               : to_conllu(analysis));
  return 0;
}

}  // namespace duidelijk
