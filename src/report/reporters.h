// The output formats: one row in reporters.cpp, one file src/report/<name>.cpp.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/history.h"
#include "report/report.h"

namespace duidelijk {

/// How a report looks; most formats look at little of it.
struct ReportStyle {
  bool colour = false;
  int width = 80;                     // columns of the terminal
  int top = 3;                        // how many advices under "Begin hiermee"; 0: none
  bool quiet = false;                 // findings only
  bool names_unread = true;           // files that could not be read; false when standard error names them beside this
  bool verbose = false;               // repeats one by one, and what was suppressed
  bool sentences = false;             // what makes the text hard, and the hardest sentences
  bool csv_excel = false;             // byte order mark and semicolons
  bool against_baseline = false;      // what a baseline holds is suppressed from outside; the rest is new
  std::string stem;                   // of pages beside the main one: "verslag"; empty: a report cannot be split
  std::string date;                   // of the run, for people; empty: not told
  std::vector<HistoryEntry> history;  // for the trend: earlier runs, this one last
  std::string statistics;             // tables of --statistics; empty: not asked for
  std::string exit_reason;            // why the exit status is what it is; one Dutch sentence; the last line
  int exit_status = 0;
  std::span<const ReportRuleInfo> rules;  // of this program, sorted by id
};

/// One entry of a report that is put in order at the end.
struct ReportItem {
  enum class Rank : std::uint8_t { unread, error, warning, info, suppressed };
  Rank rank = Rank::info;  // `unread` is about a file, not a finding; what does not count gives way to what does
  std::string text;
};

/// All entries of a run; `left_out` is how many findings there was no room for.
struct ReportItems {
  std::vector<std::string> unread, findings;
  std::uint64_t left_out = 0;
};

/// The rank of a finding among the items.
ReportItem::Rank rank_of(const ReportFinding& finding);

/// Takes a report piece by piece.
using TextSink = std::function<void(std::string_view piece)>;

/// Takes the entries of a file one by one; asks for the text of one only when there is room for it.
using ItemSink = std::function<void(ReportItem::Rank rank, const std::function<std::string()>& text)>;

/// Report in, text out. No files, no terminal, no globals, no clock: the same reports give the same bytes.
/// A format streams (`header`, `file`, `footer`), so that a long run needs no memory for what is written already; or it
/// must see all findings to choose or to order them (`items`, `whole`) and keeps at most `most_items` of each rank.
struct Reporter {
  std::string_view name;  // for --format
  std::string (*header)(const ReportStyle& style) = nullptr;
  /// In pieces, for a file with so many findings that nobody wants its text in memory. `index` counts from 0 over the
  /// files of the run.
  void (*file)(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink) = nullptr;
  std::string (*footer)(const Summary& summary, const ReportStyle& style) = nullptr;
  std::string_view separator = {};  // between the parts of files that are not empty
  bool shows_scores = false;
  bool shows_notes = false;  // notes and trouble are in the output itself; else they go to standard error
  void (*items)(const FileReport& file, const ReportStyle& style, const ItemSink& sink) = nullptr;
  std::string (*whole)(const ReportItems& items, const Summary& summary, const ReportStyle& style) = nullptr;
  std::size_t most_items = 0;
  bool worst_first = false;       // `findings` by severity; else in the order of the run
  bool shows_statistics = false;  // else they go to standard error
  bool lists_sentences = false;   // with --sentences all of them, not only the hardest
  bool pages = false;             // documents as pages with an overview (HtmlReport), none of the functions above
};

std::span<const Reporter> reporters();
const Reporter* find_reporter(std::string_view name);

std::string text_header(const ReportStyle& style);
void stream_text(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string text_footer(const Summary& summary, const ReportStyle& style);

/// Hands `out` on and empties it, once it is long enough to be worth it.
void pass_on(std::string& out, const TextSink& sink);

void stream_concise(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);

std::string json_header(const ReportStyle& style);
void stream_json(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string json_footer(const Summary& summary, const ReportStyle& style);

std::string jsonl_header(const ReportStyle& style);
void stream_jsonl(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string jsonl_footer(const Summary& summary, const ReportStyle& style);

void sarif_items(const FileReport& file, const ReportStyle& style, const ItemSink& sink);
std::string sarif_whole(const ReportItems& items, const Summary& summary, const ReportStyle& style);

void github_items(const FileReport& file, const ReportStyle& style, const ItemSink& sink);
std::string github_whole(const ReportItems& items, const Summary& summary, const ReportStyle& style);

std::string gitlab_header(const ReportStyle& style);
void stream_gitlab(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string gitlab_footer(const Summary& summary, const ReportStyle& style);

std::string junit_header(const ReportStyle& style);
void stream_junit(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string junit_footer(const Summary& summary, const ReportStyle& style);

std::string checkstyle_header(const ReportStyle& style);
void stream_checkstyle(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string checkstyle_footer(const Summary& summary, const ReportStyle& style);

std::string rdjson_header(const ReportStyle& style);
void stream_rdjson(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);
std::string rdjson_footer(const Summary& summary, const ReportStyle& style);

std::string csv_header(const ReportStyle& style);
void stream_csv(const FileReport& file, std::size_t index, const ReportStyle& style, const TextSink& sink);

void markdown_items(const FileReport& file, const ReportStyle& style, const ItemSink& sink);
std::string markdown_whole(const ReportItems& items, const Summary& summary, const ReportStyle& style);

/// For a format without a header or a footer.
std::string nothing(const ReportStyle& style);
std::string nothing(const Summary& summary, const ReportStyle& style);

}  // namespace duidelijk
