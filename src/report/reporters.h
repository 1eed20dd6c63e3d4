// The output formats: one row in reporters.cpp, one file src/report/<name>.cpp.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "report/report.h"

namespace duidelijk {

/// How the text report looks; other formats look at nothing of it.
struct ReportStyle {
  bool colour = false;
  int width = 80;            // columns of the terminal
  int top = 3;               // how many advices under "Begin hiermee"; 0: none
  bool quiet = false;        // findings only
  bool names_unread = true;  // files that could not be read; false when standard error names them beside this
  bool verbose = false;      // repeats one by one, and what was suppressed
  bool sentences = false;    // what makes the text hard, and the hardest sentences
  std::string exit_reason;   // why the exit status is what it is; one Dutch sentence; the last line
};

/// Report in, text out, file by file, so that a long run needs no memory for what is written already.
/// No files, no terminal, no globals, no clock: the same reports give the same bytes.
struct Reporter {
  std::string_view name;  // for --format
  std::string (*header)(const ReportStyle& style);
  /// `index` counts from 0 over the files of the run.
  std::string (*file)(const FileReport& file, std::size_t index, const ReportStyle& style);
  std::string (*footer)(const Summary& summary, const ReportStyle& style);
  bool shows_notes = false;  // notes and trouble are in the output itself; else they go to standard error
};

std::span<const Reporter> reporters();
const Reporter* find_reporter(std::string_view name);

std::string text_header(const ReportStyle& style);
std::string text_file(const FileReport& file, std::size_t index, const ReportStyle& style);
std::string text_footer(const Summary& summary, const ReportStyle& style);

std::string json_header(const ReportStyle& style);
std::string json_file(const FileReport& file, std::size_t index, const ReportStyle& style);
std::string json_footer(const Summary& summary, const ReportStyle& style);

}  // namespace duidelijk
