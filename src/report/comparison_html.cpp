// SPDX-License-Identifier: EUPL-1.2
#include "report/comparison_html.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/message.h"
#include "report/html_blocks.h"
#include "report/html_parts.h"
#include "report/marked_text.h"
#include "report/markup.h"
#include "report/score_text.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_open = 10;  // a longer list of findings is closed

std::string number(std::uint64_t value) { return dutch_number(static_cast<std::int64_t>(value)); }

std::string score_of(const FileReport& file) {
  if (!file.scores || !file.scores->lint.score) return "–";
  return dutch_decimal(*file.scores->lint.score, 1) + " (niveau " + std::to_string(file.scores->lint.level) + ", " +
         std::string(level_name(file.scores->lint.level)) + ")";
}

constexpr double words_per_minute = 238;

/// Minutes that one reader saves; negative when the new text takes longer. Nothing when a text was not read.
double minutes_saved(const Comparison& pair) {
  if (!pair.compared || !pair.before.counts || !pair.after.counts) return 0;
  return (static_cast<double>(pair.before.counts->words) - static_cast<double>(pair.after.counts->words)) /
         words_per_minute;
}

/// "12 minuten", "3 uur".
std::string time_text(double minutes) {
  constexpr long long hour = 60, exact_until = 10 * hour;  // minutes; "2 uur" for 91 of them is too much
  const long long rounded = std::llround(minutes);
  if (rounded < hour) return counted(rounded, "minuut", "minuten");
  if (rounded >= exact_until) return dutch_number(std::llround(minutes / hour)) + " uur";
  const std::string hours = dutch_number(rounded / hour) + " uur";
  return rounded % hour == 0 ? hours : hours + " en " + counted(rounded % hour, "minuut", "minuten");
}

/// `minutes` are those of one reader.
std::string time_sentence(double minutes, std::uint32_t readers) {
  const double all = minutes * readers;
  if (std::llround(std::abs(all)) == 0) return "";
  return "<p>Bij " + number(readers) + " lezers " + (all > 0 ? "scheelt dat samen " : "kost dat samen ") +
         time_text(std::abs(all)) + (all > 0 ? " leestijd." : " leestijd meer.") + " We rekenen met " +
         dutch_decimal(words_per_minute, 0) +
         " woorden per minuut (<cite>Brysbaert 2019, doi:10.1016/j.jml.2019.104047</cite>, volwassenen die Engels "
         "lezen).</p>\n";
}

std::string row(std::string_view name, const std::string& before, const std::string& after) {
  return "<tr><th scope=\"row\">" + std::string(name) + "</th><td class=\"n\">" + xml_text(before) +
         "</td><td class=\"n\">" + xml_text(after) + "</td></tr>\n";
}

std::string rounded(const std::optional<double>& value) { return value ? dutch_decimal(*value, 1) : "–"; }

std::string figures(const Comparison& pair) {
  const FileReport &before = pair.before, &after = pair.after;
  std::string out =
      "<div class=\"wide\">\n<table>\n<caption>De cijfers</caption>\n<thead><tr><td></td><th scope=\"col\" "
      "class=\"n\">Oud</th><th scope=\"col\" class=\"n\">Nieuw</th></tr></thead>\n<tbody>\n";
  out += row("Score (lager is makkelijker)", score_of(before), score_of(after));
  out += row("Woorden", number(before.counts->words), number(after.counts->words));
  out += row("Woorden per zin", rounded(before.scores->words_per_sentence), rounded(after.scores->words_per_sentence));
  out += row("Lange zinnen", number(before.counts->long_sentences), number(after.counts->long_sentences));
  out += row("Lijdende zinnen", number(before.counts->passive_sentences), number(after.counts->passive_sentences));
  out += row("Moeilijke woorden", number(before.counts->difficult_words.value_or(0)),
             number(after.counts->difficult_words.value_or(0)));
  out += row("Bevindingen", number(pair.solved.size() + pair.remaining.size()),
             number(pair.added.size() + pair.remaining.size()));
  return out + "</tbody>\n</table>\n</div>\n";
}

/// Which rules were solved, are new or remain; most findings first.
std::string changes(const Comparison& pair) {
  struct Counts {
    std::string_view title;
    std::size_t solved = 0, added = 0, remaining = 0;
    std::size_t all() const { return solved + added + remaining; }
  };
  std::map<std::string_view, Counts> rules;  // by id
  const auto add = [&rules](const FileReport& file, const std::vector<std::size_t>& findings,
                            std::size_t Counts::*count) {
    for (const std::size_t index : findings) {
      const ReportRule& rule = *file.findings[index].rule;
      rules[rule.id].title = rule.title;
      ++(rules[rule.id].*count);
    }
  };
  add(pair.before, pair.solved, &Counts::solved);
  add(pair.after, pair.added, &Counts::added);
  add(pair.after, pair.remaining, &Counts::remaining);
  if (rules.empty()) return "<p>Er zijn geen bevindingen, in de oude en in de nieuwe tekst.</p>\n";
  std::vector<Counts> order;
  for (const auto& [id, counts] : rules) order.push_back(counts);
  std::ranges::stable_sort(order, std::greater{}, &Counts::all);
  std::string out = "<div class=\"wide\">\n<table class=\"sort\">\n<thead><tr>" + html_head("Regel", false) +
                    html_head("Opgelost", true) + html_head("Nieuw", true) + html_head("Nog steeds", true) +
                    "</tr></thead>\n<tbody>\n";
  for (const Counts& counts : order)
    out += "<tr>" + html_cell(counts.title) + html_number(static_cast<double>(counts.solved), 0) +
           html_number(static_cast<double>(counts.added), 0) + html_number(static_cast<double>(counts.remaining), 0) +
           "</tr>\n";
  return out + "</tbody>\n</table>\n</div>\n";
}

/// One version of a text, with the findings that `shown` names by their index.
class Side {
 public:
  Side(const FileReport& file, std::string id, std::vector<std::size_t> shown) : file_(file), id_(std::move(id)) {
    std::ranges::sort(shown);
    shown_ = std::move(shown);
  }

  /// A list that opens; `open`: it is open already.
  std::string list(std::string_view title, const std::vector<std::size_t>& findings, bool open) const {
    if (findings.empty()) return "";
    std::string out = "<details" + std::string(open ? " open" : "") + ">\n<summary>" + std::string(title) + " (" +
                      number(findings.size()) + ")</summary>\n<ul class=\"whole\">\n";
    for (const std::size_t index : findings) {
      const ReportFinding& finding = file_.findings[index];
      const std::string name = std::to_string(number_of(index)), severity(finding.severity);
      const std::string label = html_sign(severity, number_of(index));
      out += "<li class=\"" + severity + "\" id=\"" + id_ + "-f" + name + "\" data-rule=\"" +
             xml_text(finding.rule->id) + "\">\n<p>";
      out += placed(finding) ? "<a href=\"#" + id_ + "-m" + name + "\">" + label + "</a> " : label + " ";
      out += "<strong>" + xml_text(finding.rule->title) + "</strong> <span class=\"rule\">" + severity_name(severity) +
             (finding.rule->document_level ? "" : ", " + xml_text(place_name(file_, finding))) + "</span></p>\n<p>" +
             xml_text(finding.message) + "</p>\n</li>\n";
    }
    return out + "</ul>\n</details>\n";
  }

  std::string text() const {
    if (file_.text == nullptr) return "";
    std::vector<TextMark> marks;
    for (const std::size_t index : shown_)
      if (const ReportFinding& finding = file_.findings[index]; placed(finding))
        marks.push_back({finding.in_text, number_of(index), finding.severity, finding.rule->title});
    std::ranges::stable_sort(marks, {}, [](const TextMark& mark) { return mark.span.begin; });
    BlockMarks block_marks(marks.size(), [&marks](std::size_t i) { return marks[i]; });
    std::string out = "<div class=\"text\">\n";
    for (const std::span<const Block> group : html_groups(file_.text->blocks))
      out += html_group(*file_.text, group, [&](const Block& block) {
        std::string text;
        block_marks.write(file_.text->text, block.text, {}, id_, [&text](std::string_view piece) { text += piece; });
        return text;
      });
    return out + "</div>\n";
  }

 private:
  bool placed(const ReportFinding& finding) const {
    return file_.text != nullptr && !finding.rule->document_level && !finding.in_text.empty();
  }
  std::size_t number_of(std::size_t index) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(shown_, index) - shown_.begin()) + 1;
  }

  const FileReport& file_;
  const std::string id_;
  std::vector<std::size_t> shown_;
};

std::vector<std::size_t> joined(std::vector<std::size_t> a, const std::vector<std::size_t>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string pair_section(const Comparison& pair, std::size_t index, std::uint32_t readers) {
  const std::string id = html_anchor(index);
  std::string out = "<section class=\"doc\" id=\"" + id + "\" aria-labelledby=\"" + id + "-kop\">\n<h2 id=\"" + id +
                    "-kop\">" + xml_text(pair.after.path) + "</h2>\n";
  if (!pair.compared) {
    for (const FileReport* file : {&pair.before, &pair.after})
      if (file->status != FileStatus::checked)
        out += "<p>" + xml_text(file->path) + ": niet bekeken. " + xml_text(file->reason) + "</p>\n";
    return out + "</section>\n";
  }
  // Every finding of the old text is solved or has a partner in the new one; only the solved ones are marked there.
  const Side before(pair.before, id + "o", pair.solved);
  const Side after(pair.after, id + "n", joined(pair.added, pair.remaining));
  out += "<p>" + xml_text(pair.reason) + "</p>\n" + figures(pair) + time_sentence(minutes_saved(pair), readers);
  const auto few = [](const std::vector<std::size_t>& findings) { return findings.size() <= most_open; };
  out += "<h3>Wat is er veranderd?</h3>\n" + changes(pair) + after.list("Nieuw", pair.added, few(pair.added)) +
         after.list("Nog steeds", pair.remaining, few(pair.remaining)) + before.list("Opgelost", pair.solved, false);
  const std::string old_text = before.text(), new_text = after.text();
  if (!old_text.empty() && !new_text.empty())
    out += "<h3>De teksten naast elkaar</h3>\n<div class=\"sides\">\n<div>\n<h4>Oud: " + xml_text(pair.before.path) +
           "</h4>\n" + old_text + "</div>\n<div>\n<h4>Nieuw: " + xml_text(pair.after.path) + "</h4>\n" + new_text +
           "</div>\n</div>\n";
  return out + "</section>\n";
}

std::string score_cell(const FileReport& file) {
  if (!file.scores || !file.scores->lint.score) return html_no_number();
  return html_number(*file.scores->lint.score, 1);
}

/// By so much that the numbers beside it show it.
bool easier(const Comparison& pair) {
  if (!pair.before.scores || !pair.after.scores) return false;
  const std::optional<double>&before = pair.before.scores->lint.score, &after = pair.after.scores->lint.score;
  return before && after && *before - *after >= 1;
}

std::string overview(const ComparisonReport& report, std::uint32_t readers) {
  std::size_t solved = 0, added = 0, remaining = 0, harder = 0;
  double saved = 0;
  std::string rows;
  for (std::size_t i = 0; i < report.pairs.size(); ++i) {
    const Comparison& pair = report.pairs[i];
    solved += pair.solved.size();
    added += pair.added.size();
    remaining += pair.remaining.size();
    harder += pair.harder ? 1u : 0u;
    saved += minutes_saved(pair);
    rows += "<tr><td class=\"name\"><a href=\"#" + html_anchor(i) + "\">" + xml_text(pair.after.path) + "</a></td>" +
            score_cell(pair.before) + score_cell(pair.after) + html_number(static_cast<double>(pair.solved.size()), 0) +
            html_number(static_cast<double>(pair.added.size()), 0) +
            html_number(static_cast<double>(pair.remaining.size()), 0) + "<td>" +
            (!pair.compared ? "niet bekeken"
             : pair.harder  ? "moeilijker"
             : easier(pair) ? "makkelijker"
                            : "niet moeilijker") +
            "</td></tr>\n";
  }
  return "<section id=\"overzicht\" aria-labelledby=\"overzicht-kop\">\n<h2 id=\"overzicht-kop\">Overzicht</h2>\n"
         "<dl class=\"facts\">\n" +
         html_fact("Teksten vergeleken", number(report.pairs.size())) + html_fact("Opgelost", number(solved)) +
         html_fact("Nieuw", number(added)) + html_fact("Nog steeds", number(remaining)) +
         html_fact("Moeilijker geworden", number(harder)) + "</dl>\n" + time_sentence(saved, readers) +
         "<div class=\"wide\">\n<table class=\"sort\">\n<thead><tr>" + html_head("Document", false) +
         html_head("Score oud", true) + html_head("Score nieuw", true) + html_head("Opgelost", true) +
         html_head("Nieuw", true) + html_head("Nog steeds", true) + html_head("Uitkomst", false) +
         "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n</section>\n";
}

}  // namespace

std::string comparison_html(const ComparisonReport& report, std::uint32_t readers) {
  const bool one = report.pairs.size() == 1 && report.only_before.empty() && report.only_after.empty();
  std::string body = "<header>\n<h1>Oud en nieuw vergeleken</h1>\n";
  if (!one) body += "<nav aria-label=\"Verslag\"><a href=\"#overzicht\">Naar het overzicht</a></nav>\n";
  body += "</header>\n<main id=\"inhoud\">\n";
  if (!one) body += overview(report, readers);
  for (const std::string& path : report.only_before)
    body += "<p class=\"soft\">" + xml_text(path) + ": staat alleen bij de oude teksten.</p>\n";
  for (const std::string& path : report.only_after)
    body += "<p class=\"soft\">" + xml_text(path) + ": staat alleen bij de nieuwe teksten.</p>\n";
  for (std::size_t i = 0; i < report.pairs.size(); ++i) body += pair_section(report.pairs[i], i, readers);
  return html_page("Oud en nieuw vergeleken", body + "</main>\n" + html_footer());
}

}  // namespace duidelijk
