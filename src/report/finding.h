// One finding as a plain value, with everything that a report says about it.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/line_index.h"
#include "core/shared_text.h"
#include "core/span.h"

namespace duidelijk {

/// What all findings of one rule share; kept once a file.
struct ReportRule {
  std::string id, title, category;
  std::string confidence;  // high, medium, low
  std::string why;         // one or two Dutch sentences
  std::string url;         // empty: there is no page on the web
  bool document_level = false;
  int gain = 1;                               // 1–5: how much easier the text becomes without its findings
  int findings_read = 0, findings_right = 0;  // how often the rule was right, by a judge; 0: not measured
};

struct ReportEdit {
  std::uint32_t start_byte = 0, end_byte = 0;  // of the file
  std::string text;
  Place start = {}, end = {};  // the same two bytes for people and programs
};

struct ReportFix {
  std::string message;
  std::string_view applicability;  // a literal: safe, unsafe, display
  std::vector<ReportEdit> edits;
};

/// Where a finding stands in an office document. Paragraphs and runs count from 1, in the part; 0 is unknown.
struct OfficePlace {
  std::string part;     // "word/document.xml"; empty in a flat file
  std::string heading;  // above it; empty if there is none
  std::uint32_t paragraph = 0, run = 0;
  std::uint32_t offset = 0;  // characters from the start of the run
  std::uint32_t byte = 0;    // of the part in UTF-8
};

struct Suppressed {
  std::string_view kind;  // a literal: inSource, external
  std::string reason;
};

/// The part of a source line around a finding; lines can be megabytes long.
struct Excerpt {
  SharedText text;
  std::uint32_t column = 1;  // of its first character; above 1: something stands before it
  bool more = false;         // the line goes on after it
};

struct ReportFinding {
  std::shared_ptr<const ReportRule> rule;      // never null
  std::shared_ptr<const std::string> context;  // the sentence around it, cut when it is very long; never null, shared
  std::string_view severity;                   // a literal: error, warning, info
  std::string message;
  std::string why;    // empty: what the rule says
  std::string match;  // the words, as in Document::text
  std::string about;  // what equal findings share, for grouping; empty if nothing
  TextSpan in_text;   // the words in FileReport::text; empty for a finding of the engine itself
  Excerpt line;       // where it starts, for people
  Place start, end;   // end is exclusive
  std::uint64_t fingerprint = 0;
  std::uint64_t content = 0;  // the same without the path: for a baseline, where the path stands beside it
  std::vector<ReportFix> fixes;
  std::shared_ptr<const Suppressed> suppressed;  // null: it counts
  std::shared_ptr<const OfficePlace> where;      // null: the file is no office document
  std::string key = {};                          // "form.hulp[1]"; empty: the file is no message file

  const std::string& reason() const { return why.empty() ? rule->why : why; }
};

}  // namespace duidelijk
