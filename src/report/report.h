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
#include "core/profile.h"
#include "report/finding.h"
#include "report/finding_list.h"
#include "report/sentence_list.h"

namespace duidelijk {

/// A rule that may find something in a run, whether it does or not. Borrows from the program.
struct ReportRuleInfo {
  std::string_view id, title, category, why, page;  // `page` is Markdown
  std::string_view severity, confidence;            // literals: error, warning, info; high, medium, low
};

/// The text as its reader sees it, for reports that show it whole.
struct ReportText {
  std::string text;
  std::vector<Block> blocks;
  BlockLabels labels = {};  // what stands before items and headings
};

struct ReportCounts {
  std::uint32_t words = 0, sentences = 0, paragraphs = 0, passive_sentences = 0, long_sentences = 0;
  std::optional<std::uint32_t> difficult_words;  // nothing when no scores were asked for
  std::uint32_t foreign_sentences = 0;           // not in Dutch: left alone by rules and scores
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

/// One of the sentences of a text that are hardest to read.
struct HardSentence {
  static constexpr std::size_t most = 5;  // in a report
  Place start;
  TextSpan in_text;   // in FileReport::text
  double score = 0;   // LiNT-II
  std::string words;  // for people; cut when there are very many
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
  static constexpr std::size_t most = 2000;  // in each list: nobody reads more, and the words of each are kept
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
  std::optional<ReportScores> scores;      // nothing when not checked or not asked for
  std::optional<SentenceList> sentences;   // in text order; nothing when not asked for
  std::vector<HardSentence> hardest;       // hardest first; empty when the text has no score
  std::optional<ReportActions> actions;    // nothing when not checked or not asked for
  FindingList findings;                    // by place, then rule
  std::shared_ptr<const ReportText> text;  // null when not asked for
  bool text_removed = false;               // no words of the text may leave: see privacy.h
  std::vector<std::string> accepted;       // entries of the accept list that kept a finding out
  std::optional<Profile> profile;          // nothing when not asked for
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
/// The same, with the heading above it or its key where that is known: "alinea 12 (onder 'Bezwaar maken')",
/// "regel 12 (form.hulp[1])".
std::string place_name(const FileReport& file, const ReportFinding& finding);

/// Names of the severities, statuses and formats for people: "fout", "3 waarschuwingen".
std::string severity_name(std::string_view severity);
std::string counted_severity(std::uint32_t number, std::string_view severity);

}  // namespace duidelijk
