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
#include "core/shared_text.h"

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

/// The text as its reader sees it, for reports that show it whole.
struct ReportText {
  std::string text;
  std::vector<Block> blocks;
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

  const std::string& reason() const { return why.empty() ? rule->why : why; }
};

struct ReportCounts {
  std::uint32_t words = 0, sentences = 0, paragraphs = 0, passive_sentences = 0, long_sentences = 0;
  std::optional<std::uint32_t> difficult_words;  // nothing when no scores were asked for
  std::uint32_t foreign_sentences = 0;           // not in Dutch: left alone by rules and scores
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
  TextSpan in_text;                         // in FileReport::text
};

/// Something that the text asks of its reader, or a fact that the reader needs for it.
struct ReportAction {
  std::string_view kind;  // a literal: task, deadline, amount, phone, email, web, address, hours
  std::string text;       // of a task its sentence, else the words themselves; on one line
  std::string
      condition;     // of a task the question before it ("Heeft u vragen?") or nothing; else the sentence around it
  Place start, end;  // end is exclusive
  TextSpan in_text;  // in FileReport::text
};

/// What the reader must do, in text order.
struct ReportActions {
  std::vector<ReportAction> tasks, deadlines, amounts, contacts;
  bool letter = false;  // the text greets its reader
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
  std::optional<ReportActions> actions;                  // nothing when not checked or not asked for
  std::vector<ReportFinding> findings;                   // by place, then rule
  std::shared_ptr<const ReportText> text;                // null when not asked for
  bool text_removed = false;                             // no words of the text may leave: see privacy.h
  std::vector<std::string> accepted;                     // entries of the accept list that kept a finding out
};

/// A text of a run that is harder than the others.
struct HardText {
  std::string path;
  double score = 0;  // LiNT-II
  int level = 0;
  std::uint32_t findings = 0, words = 0;
  double findings_per_100_words() const { return words == 0 ? 0 : 100.0 * findings / words; }
};

struct Summary {
  std::uint32_t files = 0, checked = 0, skipped = 0, failed = 0;
  std::uint32_t chosen = 0;  // of `skipped`: because the settings say so
  std::uint32_t errors = 0, warnings = 0, infos = 0, suppressed = 0, baselined = 0;
  std::uint64_t words = 0;
  std::map<std::string, std::uint32_t> rules;  // findings that count, by rule
  std::vector<HardText> hardest;               // texts with findings and a score, hardest first; at most ten
  void add(const FileReport& file);
  void add(const Summary& other);
};

/// 16 hexadecimal digits.
std::string fingerprint_text(std::uint64_t fingerprint);

/// "12"; with pages "12 van bladzijde 3".
std::string line_name(const Place& place);

/// "regel 12 van bladzijde 3"; in an office document, whose lines nobody sees, "alinea 12". No full stop.
std::string place_name(const FileReport& file, const Place& place);
/// The same, with the heading above it where that is known: "alinea 12 (onder 'Bezwaar maken')".
std::string place_name(const FileReport& file, const ReportFinding& finding);

/// Names of the severities, statuses and formats for people: "fout", "3 waarschuwingen".
std::string severity_name(std::string_view severity);
std::string counted_severity(std::uint32_t number, std::string_view severity);

}  // namespace duidelijk
