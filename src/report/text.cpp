// The report for people: what is hard, where, why, and what to write instead; then where to begin.
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/message.h"
#include "core/utf8.h"
#include "report/action_text.h"
#include "report/groups.h"
#include "report/lines.h"
#include "report/reporters.h"
#include "report/score_text.h"

namespace duidelijk {
namespace {

constexpr std::string_view bold = "1", dim = "2", red = "1;31", yellow = "1;33", blue = "1;34", green = "32";
constexpr std::size_t most_lines_named = 12;

std::string painted(std::string_view text, std::string_view code, const ReportStyle& style) {
  if (!style.colour) return std::string(text);
  return "\x1b[" + std::string(code) + 'm' + std::string(text) + "\x1b[0m";
}

std::string_view colour_of(std::string_view severity) {
  return severity == "error" ? red : severity == "warning" ? yellow : blue;
}

std::string times(std::size_t number) { return dutch_number(static_cast<std::int64_t>(number)) + " keer"; }

std::string shown_path(const FileReport& file) { return file.path == "-" ? "standaardinvoer" : printable(file.path); }

/// "Regel 3", "Alinea 3 (onder 'Bezwaar maken')".
std::string line_of(const FileReport& file, const ReportFinding& finding) {
  return utf8::capitalised(printable(place_name(file, finding)));
}

/// "regel 3, 8 (2 keer) en 12"; a long row is cut: "regel 3, 8, 12 en nog 20 keer".
std::string lines_of(const FileReport& file, Repeats findings) {
  std::vector<std::pair<std::string, std::size_t>> lines;  // line, number of findings on it
  std::size_t named = 0;
  for (const std::uint32_t number : findings) {
    const std::string name = line_name(file.findings.at(number)->start);
    if (lines.empty() || lines.back().first != name) {
      if (lines.size() == most_lines_named) break;
      lines.emplace_back(name, 0);
    }
    ++lines.back().second;
    ++named;
  }
  std::vector<std::string> names;
  for (const auto& line : lines) names.push_back(line.first + (line.second > 1 ? " (" + times(line.second) + ")" : ""));
  if (named < findings.size()) names.push_back("nog " + times(findings.size() - named));
  return (file.findings.at(findings.front())->where ? "alinea " : "regel ") + listed(names, "en");
}

/// Alternatives that the message does not name already: "Het kan zo: 'a' of 'b'."; advice in whole sentences as it is.
std::string other_words(const ReportFinding& finding) {
  std::vector<std::string> names;
  std::string sentences;
  const std::string message = utf8::lower(finding.message);
  for (const ReportFix& fix : finding.fixes) {
    if (fix.message.empty() || message.find(utf8::lower(fix.message)) != std::string::npos) continue;
    if (fix.message.ends_with('.'))
      sentences += (sentences.empty() ? "" : " ") + fix.message;
    else
      names.push_back("'" + fix.message + "'");
  }
  if (names.empty()) return sentences;
  return "Het kan zo: " + listed(names, "of") + (sentences.empty() ? "." : ". ") + sentences;
}

/// Lays out what belongs to one finding beside a bar: "  8:17 │ …".
class Margin {
 public:
  Margin(const FileReport& file, const Groups& groups, const ReportStyle& style) : style_(style) {
    for (const Group& group : groups) {
      if (group.rule->document_level) continue;
      for (const Repeats repeats : group.repeats)
        width_ = std::max(width_, place_of(*file.findings.at(repeats.front())).size());
    }
  }

  std::string place(const ReportFinding& finding, std::string_view text) const {
    const std::string place = place_of(finding);
    return ' ' + std::string(width_ - place.size(), ' ') + painted(place + " │", dim, style_) + ' ' +
           std::string(text) + '\n';
  }
  std::string beside(std::string_view text, std::string_view code = "") const {
    return ' ' + std::string(width_, ' ') + painted(" │", dim, style_) + ' ' +
           (code.empty() ? std::string(text) : painted(text, code, style_)) + '\n';
  }
  std::string paragraph(std::string_view text) const {
    std::string out;
    const std::string lines = wrapped(text, room(), 0);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at);
      out += beside(std::string_view(lines).substr(at, end - at));
      at = end + 1;
    }
    return out;
  }
  int room() const { return std::max(style_.width - static_cast<int>(width_) - 4, 20); }

 private:
  static std::string place_of(const ReportFinding& finding) {
    const Place& place = finding.start;
    if (place.page > 0) return "blz. " + std::to_string(place.page) + ", regel " + std::to_string(place.line);
    return std::to_string(place.line) + ':' + std::to_string(place.column);
  }
  const ReportStyle& style_;
  std::size_t width_ = 0;
};

/// A finding over several lines on one: what stands before it on its first line, then its words as they read on.
/// Otherwise a sentence that begins at the end of a line would show one word.
Excerpt run_on(const ReportFinding& finding) {
  constexpr std::size_t most = 400;  // bytes; wider than any terminal
  Excerpt line = finding.line;
  const std::string_view first = line.text.view();
  std::size_t at = 0;
  for (std::uint32_t column = line.column; column < finding.start.column && at < first.size(); ++column)
    at += utf8::decode(first, at).size;
  std::string text(first.substr(0, at));
  std::size_t end = std::min(finding.match.size(), most);
  while (end < finding.match.size() && (static_cast<unsigned char>(finding.match[end]) & 0xC0) == 0x80) --end;
  for (const char sign : std::string_view(finding.match).substr(0, end)) text += sign == '\n' ? ' ' : sign;
  line.text = std::move(text);
  line.more = end < finding.match.size();
  return line;
}

std::string shown(const FileReport& file, Repeats repeats, const ReportFinding& first, const Margin& margin,
                  bool with_why) {
  const bool one_line = first.end.line == first.start.line;
  const MarkedLine line = marked_line(one_line ? first.line : run_on(first), first.start.column,
                                      one_line ? first.end.column : UINT32_MAX, margin.room());
  std::string out = margin.place(first, line.text) + margin.beside(line.mark, colour_of(first.severity)) +
                    (first.key.empty() ? "" : margin.beside("Sleutel: " + printable(first.key))) +
                    margin.paragraph(printable(first.message));
  if (const std::string others = other_words(first); !others.empty()) out += margin.paragraph(printable(others));
  if (with_why) out += margin.paragraph("Waarom: " + printable(first.reason()));
  if (repeats.size() > 1) out += margin.paragraph("Ook op " + lines_of(file, repeats.subspan(1)) + ".");
  return out;
}

void show(const FileReport& file, const Group& group, const Margin& margin, const ReportStyle& style, std::string& out,
          const TextSink& sink) {
  std::set<std::string> reasons;
  for (const Repeats repeats : group.repeats) {
    reasons.insert(file.findings.at(repeats.front())->reason());
    if (reasons.size() > 1) break;
  }
  std::string title = printable(group.rule->title);
  if (group.findings > 1) title += " (" + times(group.findings) + ")";
  out += painted(utf8::capitalised(severity_name(group.severity)), colour_of(group.severity), style) + ": " +
         painted(title, bold, style) + ' ' + painted('[' + printable(group.rule->id) + ']', dim, style) + '\n';
  // One reason for all stands once, under the title; several stand where they first apply.
  const bool one_reason = reasons.size() == 1;
  if (one_reason) out += wrapped(printable(*reasons.begin()), style.width, 0);
  reasons.clear();
  for (const Repeats repeats : group.repeats) {
    const auto first = file.findings.at(repeats.front());
    const std::string& reason = first->reason();
    out += '\n' + shown(file, repeats, *first, margin, !one_reason && !reason.empty() && reasons.insert(reason).second);
    pass_on(out, sink);
  }
  out += '\n';
}

/// "- " before the first line of `text`, the others under its first word.
std::string item(std::string_view text, const ReportStyle& style) {
  std::string lines = wrapped(text, style.width, 4);
  if (lines.size() > 2) lines[2] = '-';
  return lines;
}

/// Advice about the whole text stands apart: there is no line to point at.
std::string whole_text(const FileReport& file, const Groups& groups, const ReportStyle& style) {
  std::string out;
  for (const Group& group : groups) {
    if (!group.rule->document_level) continue;
    for (const Repeats repeats : group.repeats) {
      const auto shared = file.findings.at(repeats.front());
      const ReportFinding& finding = *shared;
      out += item(printable(finding.message) + " [" + printable(group.rule->id) + "]", style);
      if (!finding.reason().empty()) out += wrapped(printable(finding.reason()), style.width, 4);
    }
  }
  if (out.empty()) return out;
  return painted("Over de hele tekst", bold, style) + '\n' + out + '\n';
}

/// One line of "Begin hiermee".
std::string advice(const FileReport& file, const Group& group) {
  const auto shared = file.findings.at(group.repeats.front().front());
  const ReportFinding& first = *shared;
  if (group.rule->document_level) return printable(first.message);
  if (group.findings == 1) return line_of(file, first) + ": " + printable(first.message);
  std::string out = printable(group.rule->title) + ", " + times(group.findings);
  std::vector<Repeats> terms;
  for (const Repeats repeats : group.repeats)
    if (!file.findings.at(repeats.front())->about.empty()) terms.push_back(repeats);
  if (terms.size() != group.repeats.size() || terms.size() < 2) {
    std::vector<std::uint32_t> all;
    for (const Repeats repeats : group.repeats) all.insert(all.end(), repeats.begin(), repeats.end());
    std::ranges::sort(all);  // findings are in text order
    out += ": " + lines_of(file, all) + ".";
    if (terms.size() == 1) out += ' ' + printable(first.message);
    return out;
  }
  std::ranges::stable_sort(terms, std::greater{}, &Repeats::size);
  std::vector<std::string> names;
  for (const Repeats repeats : terms) {
    if (names.size() == 3) break;
    names.push_back("'" + printable(file.findings.at(repeats.front())->about) + "'" +
                    (repeats.size() > 1 ? " (" + times(repeats.size()) + ")" : ""));
  }
  if (terms.size() > names.size())
    names.push_back(std::to_string(terms.size() - names.size()) +
                    (terms.size() - names.size() == 1 ? " ander" : " andere"));
  return out + ": " + listed(names, "en") + ".";
}

std::string begin_here(const FileReport& file, const Groups& groups, const ReportStyle& style) {
  std::size_t entries = 0;
  for (const Group& group : groups) entries += group.repeats.size();
  const auto most = static_cast<std::size_t>(std::max(style.top, 0));
  if (most == 0 || entries <= most) return "";  // the list itself is as short
  std::string out = painted("Begin hiermee", bold, style) + '\n';
  const std::vector<const Group*> ordered = by_gain(groups);
  for (std::size_t i = 0; i < ordered.size() && i < most; ++i) {
    std::string lines = wrapped(advice(file, *ordered[i]), style.width, 5);
    const std::string number = std::to_string(i + 1) + ".";
    lines.replace(2, number.size(), number);
    out += lines;
  }
  return out + '\n';
}

void show_kept_silent(const FileReport& file, const ReportStyle& style, std::string& out, const TextSink& sink) {
  bool any = false;
  file.findings.for_each([&](const ReportFinding& finding) {
    if (!finding.suppressed || finding.suppressed->kind == "external") return;
    std::string text =
        line_of(file, finding) + ": " + printable(finding.message) + " [" + printable(finding.rule->id) + "]";
    if (!finding.suppressed->reason.empty()) text += " Reden: " + printable(finding.suppressed->reason) + ".";
    out += (any ? "" : "Uitgezet in de tekst\n") + item(text, style);
    any = true;
    pass_on(out, sink);
  });
  if (any) out += '\n';
}

std::string counts_of(const FileReport& file) {
  return counted(file.counts->words, "woord", "woorden") + ", " + counted(file.counts->sentences, "zin", "zinnen");
}

/// How hard the text is; with --sentences also why.
std::string scores_of(const FileReport& file, const ReportStyle& style) {
  if (!file.scores || file.counts->words == 0) return "";
  const std::string line = score_line(*file.scores);
  if (line.empty()) return "";
  std::string out = wrapped(line, style.width, 0);
  if (!style.sentences) return out;
  const std::string details = score_details(file, style);
  return details.empty() ? out : out + '\n' + details;
}

/// A text that nothing counts in.
void show_no_findings(const FileReport& file, const std::string& path, const std::string& notes,
                      const ReportStyle& style, const TextSink& sink) {
  bool known = false;
  file.findings.for_each([&known](const ReportFinding& finding) {
    known = known || (finding.suppressed && finding.suppressed->kind == "external");
  });
  std::string out = path + ": ";
  if (file.counts->words == 0)
    out += "hier staat geen tekst in.";
  else
    out += known ? painted("niets nieuws.", green, style) : painted("niets op aan te merken.", green, style) + " Mooi!";
  out += '\n' + notes;
  out += scores_of(file, style);
  if (const std::string actions = action_text(file, style); !actions.empty()) out += '\n' + actions;
  if (style.verbose) show_kept_silent(file, style, out, sink);
  sink(out += '\n');
}

constexpr std::uint32_t least_texts = 3;  // of fewer the reports themselves are the summary

/// What comes back in all texts of a run.
std::string often(const Summary& summary, const ReportStyle& style) {
  constexpr std::size_t most = 10;
  std::vector<std::pair<std::string, std::uint32_t>> rules(summary.rules.begin(), summary.rules.end());
  std::ranges::stable_sort(rules, std::greater{}, &std::pair<std::string, std::uint32_t>::second);
  if (rules.size() > most) rules.resize(most);
  std::string out;
  for (const auto& [id, findings] : rules) {
    const auto info = std::ranges::find(style.rules, std::string_view(id), &ReportRuleInfo::id);
    const std::string title = info == style.rules.end() ? "" : std::string(info->title) + ' ';
    out += item(printable(title + '[' + id + ']') + ": " + times(findings), style);
  }
  return out.empty() ? out : painted("Wat komt het vaakst terug?", bold, style) + '\n' + out + '\n';
}

/// Which texts gain most by rewriting.
std::string hardest(const Summary& summary, const ReportStyle& style) {
  std::string out;
  for (const HardText& text : summary.hardest)
    out += item(printable(text.path) + ": score " + dutch_decimal(text.score, 0) + ", niveau " +
                    std::to_string(text.level) + " van 4, " + dutch_decimal(text.findings_per_100_words(), 1) +
                    " bevindingen per 100 woorden",
                style);
  return out.empty() ? out : painted("De moeilijkste teksten", bold, style) + '\n' + out + '\n';
}

}  // namespace

std::string text_header(const ReportStyle&) { return ""; }

void stream_text(const FileReport& file, std::size_t, const ReportStyle& style, const TextSink& sink) {
  const std::string path = painted(shown_path(file), bold, style);
  if (file.status != FileStatus::checked) {
    if (style.names_unread) sink(path + ": niet bekeken. " + printable(file.reason) + "\n\n");
    return;
  }
  std::string notes;
  for (const Note& note : file.notes)
    notes += wrapped("Let op" + (note.line > 0 ? " (regel " + std::to_string(note.line) + ")" : std::string()) + ": " +
                         printable(note.message),
                     style.width, 2);
  const Groups groups(file, !style.verbose);
  if (groups.empty()) {
    if (!style.quiet) show_no_findings(file, path, notes, style, sink);
    return;
  }
  std::string out = path;
  if (!style.quiet) out += painted(" (" + counts_of(file) + ")", dim, style);
  out += '\n' + notes;
  if (!style.quiet) out += scores_of(file, style);
  if (const std::string actions = style.quiet ? "" : action_text(file, style); !actions.empty()) out += '\n' + actions;
  out += '\n' + whole_text(file, groups, style);
  const Margin margin(file, groups, style);
  for (const Group& group : groups)
    if (!group.rule->document_level) show(file, group, margin, style, out, sink);
  if (style.verbose) show_kept_silent(file, style, out, sink);
  if (!style.quiet)
    out += style.verbose ? begin_here(file, Groups(file, true), style) : begin_here(file, groups, style);
  sink(out);
}

std::string text_footer(const Summary& summary, const ReportStyle& style) {
  if (style.quiet) return style.statistics;
  std::string out;
  if (summary.checked >= least_texts) {
    if (style.statistics.empty()) out += often(summary, style);  // the tables say it of every rule
    out += hardest(summary, style);
  }
  out += style.statistics;
  std::vector<std::string> numbers;
  if (summary.errors > 0) numbers.push_back(counted_severity(summary.errors, "error"));
  if (summary.warnings > 0) numbers.push_back(counted_severity(summary.warnings, "warning"));
  if (summary.infos > 0) numbers.push_back(counted_severity(summary.infos, "info"));
  if (!numbers.empty() || summary.checked > 1) {
    std::string total = counted(summary.checked, "tekst", "teksten") + " bekeken, " +
                        counted(static_cast<std::int64_t>(summary.words), "woord", "woorden") + ": " +
                        (numbers.empty() ? "niets op aan te merken" : listed(numbers, "en")) + ".";
    if (summary.baselined > 0)
      total +=
          " In de nullijst: " + counted(summary.baselined, "punt dat niet meetelt", "punten die niet meetellen") + ".";
    if (summary.suppressed > 0)
      total += " In de tekst uitgezet: " + counted(summary.suppressed, "punt", "punten") + ".";
    out += wrapped(total, style.width, 0);
  }
  if (!numbers.empty())
    out += wrapped("Meer uitleg? Typ 'duidelijk explain' met de naam tussen [haken] erachter.", style.width, 0);
  if (!style.exit_reason.empty()) out += wrapped(style.exit_reason, style.width, 0);
  return out;
}

}  // namespace duidelijk
