// SPDX-License-Identifier: EUPL-1.2
#include "fix/add_ignores.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "core/document.h"
#include "read/readers.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_tries = 300;  // comments that are tried one by one in a file, so that this stays linear

struct Insertion {
  std::size_t at = 0;  // byte of the source
  std::string text;
  std::uint32_t findings = 0;
};

using Read = Result<Document> (*)(std::string bytes);

std::string with(std::string_view source, std::span<const Insertion> insertions) {
  std::string out;
  std::size_t at = 0;
  for (const Insertion& one : insertions) {
    out += source.substr(at, one.at - at);
    out += one.text;
    at = one.at;
  }
  out += source.substr(at);
  return out;
}

/// Whether a reader still sees the same text, and the program every new comment.
bool holds(const Document& before, std::span<const Insertion> insertions, Read read) {
  const Result<Document> after = read(with(before.source.text, insertions));
  return after && after->text == before.text && after->blocks == before.blocks &&
         after->suppressions.size() == before.suppressions.size() + insertions.size();
}

std::string comment_for(const std::set<std::string_view>& rules, std::string_view reason) {
  std::string names;
  for (const std::string_view rule : rules) names += (names.empty() ? "" : ", ") + std::string(rule);
  return "<!-- duidelijk-ignore-next " + names + ": " + std::string(reason) + " -->";
}

/// Bytes of the mark that a list item starts with, and its space: "- ", "12. "; 0: none.
std::size_t item_mark(std::string_view text) {
  std::size_t at = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view marks = at == 0 ? "-*+" : ".)";
  if (at + 1 >= text.size() || marks.find(text[at]) == std::string_view::npos || text[at + 1] != ' ') return 0;
  return at + 2;
}

/// Ways to put `comment` before the block that begins at `at`, best first.
std::vector<Insertion> ways_in_markdown(std::string_view source, std::size_t at, const std::string& comment) {
  const std::size_t line = at == 0 ? 0 : source.find_last_of("\r\n", at - 1) + 1;  // npos + 1 is 0
  const std::string_view before = source.substr(line, at - line);
  if (before.find('|') != std::string_view::npos) return {{at, comment, 0}};  // in a cell
  const std::string_view lead = before.substr(0, std::min(before.find_first_not_of(" \t>"), before.size()));
  const std::string mark(item_mark(before.substr(lead.size())), ' ');
  const std::string end = source.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  // A line with the indent of the text of a list item does not end the list.
  std::vector<Insertion> ways{{line, std::string(lead) + mark + comment + end, 0}};
  if (!mark.empty()) ways.push_back({line, std::string(lead) + comment + end, 0});
  return ways;
}

/// The best way that works alone.
std::optional<Insertion> way_that_holds(const Document& document, std::vector<Insertion> ways, Read read) {
  for (Insertion& way : ways)
    if (holds(document, {&way, 1}, read)) return std::move(way);
  return std::nullopt;
}

}  // namespace

Result<AddedIgnores> add_ignores(const std::string& bytes, const FileReport& report, std::string_view reason) {
  AddedIgnores added{bytes, 0, 0};
  const bool markdown = report.format == "markdown";
  const Read read = markdown ? read_markdown : read_html;
  Result<Document> document = read(bytes);
  if (!document) return document.error();
  std::map<std::uint32_t, std::pair<std::set<std::string_view>, std::uint32_t>> wanted;  // by the begin of the block
  std::uint32_t all = 0;
  // In MDX the comments are others.
  const bool has_comments = (markdown && !report.path.ends_with(".mdx")) || report.format == "html";
  for (const ReportFinding& finding : report.findings) {
    if (finding.suppressed) continue;
    ++all;
    const auto after = std::ranges::upper_bound(document->blocks, finding.in_text.begin, {},
                                                [](const Block& block) { return block.text.begin; });
    if (!has_comments || finding.in_text.empty() || after == document->blocks.begin()) continue;
    auto& [rules, findings] = wanted[std::prev(after)->text.begin];
    rules.insert(finding.rule->id);
    ++findings;
  }
  added.left = all;
  if (wanted.empty() || !document->source.anchors.empty()) return added;

  std::vector<std::vector<Insertion>> ways;
  std::vector<Insertion> best;
  for (const auto& [begin, what] : wanted) {
    const std::size_t at = document->source_of({begin, begin + 1}).begin;
    const std::string comment = comment_for(what.first, reason);
    std::vector<Insertion> here =
        markdown ? ways_in_markdown(document->source.text, at, comment) : std::vector<Insertion>{{at, comment, 0}};
    for (Insertion& way : here) way.findings = what.second;
    best.push_back(here.front());
    ways.push_back(std::move(here));
  }
  const auto in_order = [](const Insertion& a, const Insertion& b) { return a.at < b.at; };
  std::ranges::stable_sort(best, in_order);
  if (!holds(*document, best, read)) {
    best.clear();
    for (std::size_t i = 0; i < std::min(ways.size(), most_tries); ++i)
      if (std::optional<Insertion> way = way_that_holds(*document, std::move(ways[i]), read))
        best.push_back(std::move(*way));
    std::ranges::stable_sort(best, in_order);
    if (!holds(*document, best, read)) return added;
  }
  for (const Insertion& one : best) added.findings += one.findings;
  added.left = all - added.findings;
  added.bytes = with(document->source.text, best);
  return added;
}

}  // namespace duidelijk
