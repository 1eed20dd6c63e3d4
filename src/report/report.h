// What a run found, as plain values: reporters borrow nothing and need no analysis.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/line_index.h"

namespace duidelijk {

/// What all findings of one rule share; kept once a file.
struct ReportRule {
  std::string id, title, category;
  std::string confidence;  // high, medium, low
  std::string why;         // one or two Dutch sentences
  std::string url;         // empty: there is no page on the web
  bool document_level = false;
};

/// A rule that may find something in a run, whether it does or not. Borrows from the program.
struct ReportRuleInfo {
  std::string_view id, title, category, why, page;  // `page` is Markdown
  std::string_view severity, confidence;            // literals: error, warning, info; high, medium, low
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

struct Suppressed {
  std::string_view kind;  // a literal: inSource, external
  std::string reason;
};

/// The part of a source line around a finding; lines can be megabytes long.
struct Excerpt {
  std::string text;
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
  Excerpt line;       // where it starts, for people
  Place start, end;   // end is exclusive
  std::uint64_t fingerprint = 0;
  std::uint64_t content = 0;  // the same without the path: for a baseline, where the path stands beside it
  std::vector<ReportFix> fixes;
  std::shared_ptr<const Suppressed> suppressed;  // null: it counts

  const std::string& reason() const { return why.empty() ? rule->why : why; }
};

struct ReportCounts {
  std::uint32_t words = 0, sentences = 0, paragraphs = 0, passive_sentences = 0, long_sentences = 0;
  std::optional<std::uint32_t> difficult_words;  // nothing when no scores were asked for
};

/// The LiNT-II formula on our own analysis. Features as they go into the formula.
struct ReportLint {
  std::optional<double> score;  // 0 (easy) – 100 (hard)
  int level = 0;                // 1–4; 0 without a score
  std::optional<double> word_frequency, max_dependency_length, content_words_per_clause, concrete_nouns;
};

struct ReportScores {
  ReportLint lint;
  ReportLint measured;            // the features before calibration; its score and level mean nothing
  std::string reason;             // why there is no LiNT score: one Dutch sentence; empty when there is one
  int readers_in_difficulty = 0;  // per cent of adults at this level
  std::optional<double> flesch_douma, brouwer, lix;
  std::uint32_t reading_seconds = 0;
  std::optional<double> words_per_sentence, long_sentence_share, passive_sentence_share;  // shares from 0 to 1
};

struct ReportSentence {
  Place start, end;  // end is exclusive
  std::uint32_t words = 0;
  ReportLint lint;
  std::shared_ptr<const std::string> text;  // for people; cut when it is very long; never null
};

enum class FileStatus : std::uint8_t { checked, skipped, failed };

struct FileReport {
  std::string path;    // as given, or below the folder that was given; valid UTF-8; "-" is standard input
  std::string format;  // name of the reader; empty when there is none
  FileStatus status = FileStatus::checked;
  std::string reason;   // one Dutch sentence with a full stop when not checked
  bool chosen = false;  // skipped because the settings say so: nothing went wrong
  std::vector<Note> notes;
  std::optional<ReportCounts> counts;
  std::optional<ReportScores> scores;                    // nothing when not checked or not asked for
  std::optional<std::vector<ReportSentence>> sentences;  // in text order; nothing when not asked for
  std::vector<ReportFinding> findings;                   // by place, then rule
  std::vector<std::string> accepted;                     // entries of the accept list that kept a finding out
};

struct Summary {
  std::uint32_t files = 0, checked = 0, skipped = 0, failed = 0;
  std::uint32_t chosen = 0;  // of `skipped`: because the settings say so
  std::uint32_t errors = 0, warnings = 0, infos = 0, suppressed = 0, baselined = 0;
  std::uint64_t words = 0;
  std::map<std::string, std::uint32_t> rules;  // findings that count, by rule
  void add(const FileReport& file);
  void add(const Summary& other);
};

/// 16 hexadecimal digits.
std::string fingerprint_text(std::uint64_t fingerprint);

/// Names of the severities, statuses and formats for people: "fout", "3 waarschuwingen".
std::string severity_name(std::string_view severity);
std::string counted_severity(std::uint32_t number, std::string_view severity);

}  // namespace duidelijk
