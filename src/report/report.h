// What a run found, as plain values: reporters borrow nothing and need no analysis.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/line_index.h"

namespace duidelijk {

struct ReportEdit {
  std::uint32_t start_byte = 0, end_byte = 0;  // of the file
  std::string text;
};

struct ReportFix {
  std::string message;
  std::string applicability;  // safe, unsafe, display
  std::vector<ReportEdit> edits;
};

struct Suppressed {
  std::string kind;  // inSource, external
  std::string reason;
};

struct ReportFinding {
  std::string rule, title, category;
  std::string severity;    // error, warning, info
  std::string confidence;  // high, medium, low
  std::string message, why, url, fingerprint;
  std::string match;      // the words, as in Document::text
  std::string context;    // the sentence around them
  std::string about;      // what equal findings share, for grouping; empty if nothing
  std::string line_text;  // the line of the source in which it starts, for the text report
  Place start, end;       // end is exclusive
  bool document_level = false;
  std::vector<ReportFix> fixes;
  std::optional<Suppressed> suppressed;
};

struct ReportCounts {
  std::uint32_t words = 0, sentences = 0, paragraphs = 0, passive_sentences = 0, long_sentences = 0;
};

enum class FileStatus : std::uint8_t { checked, skipped, failed };

struct FileReport {
  std::string path;    // as given, or below the folder that was given
  std::string format;  // name of the reader; empty when there is none
  FileStatus status = FileStatus::checked;
  std::string reason;  // one Dutch sentence when not checked
  std::vector<Note> notes;
  std::optional<ReportCounts> counts;
  std::vector<ReportFinding> findings;  // by place, then rule
};

struct Summary {
  std::uint32_t files = 0, checked = 0, skipped = 0, failed = 0;
  std::uint32_t errors = 0, warnings = 0, infos = 0, suppressed = 0, baselined = 0;
  std::uint64_t words = 0;
  void add(const FileReport& file);
};

}  // namespace duidelijk
