// SPDX-License-Identifier: EUPL-1.2
#include "report/html.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "core/message.h"
#include "report/chart.h"
#include "report/html_document.h"
#include "report/html_parts.h"
#include "report/markup.h"
#include "report/score_text.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_terms_kept = 5000, most_terms_shown = 10, most_documents_named = 5, most_rules_shown = 30,
                      most_hard_documents = 10;

std::string shown_name(const std::string& path) { return path == "-" ? "standaardinvoer" : path; }

}  // namespace

void HtmlSections::add(std::string_view section) {
  if (pieces_.empty() || pieces_.back().report != nullptr) pieces_.emplace_back();
  pieces_.back().html += section;
}

void HtmlSections::add(std::shared_ptr<const FileReport> report, std::size_t index) {
  if (pieces_.empty() || pieces_.back().report != nullptr) pieces_.emplace_back();
  pieces_.back().report = std::move(report);
  pieces_.back().index = index;
}

void HtmlSections::write(const TextSink& sink) const {
  for (const Piece& piece : pieces_) {
    sink(piece.html);
    if (piece.report != nullptr) stream_html_document(*piece.report, piece.index, sink);
  }
}

HtmlPart html_part(const std::shared_ptr<const FileReport>& shared, std::size_t index, std::size_t many_findings) {
  const FileReport& file = *shared;
  HtmlPart part;
  // Ten paragraphs take as much room on a page as a finding.
  const std::size_t blocks = file.text == nullptr ? 0 : file.text->blocks.size();
  if (file.findings.size() + blocks / 10 > many_findings) {
    part.report = shared;
    part.index = index;
  } else {
    part.section = html_document(file, index);
  }
  part.path = file.path;
  if (file.status != FileStatus::checked) part.reason = file.reason;
  if (file.scores && file.scores->lint.score) {
    part.score = file.scores->lint.score;
    part.level = file.scores->lint.level;
  }
  Summary summary;
  summary.add(file);
  part.words = static_cast<std::uint32_t>(summary.words);
  part.errors = summary.errors;
  part.warnings = summary.warnings;
  part.infos = summary.infos;
  file.findings.for_each([&part](const ReportFinding& finding) {
    if (finding.suppressed) return;
    HtmlPart::RuleCount& rule = part.rules[finding.rule->id];
    rule.title = finding.rule->title;
    ++rule.findings;
    if (!finding.about.empty()) ++rule.terms[finding.about];
  });
  return part;
}

std::optional<HtmlFile> HtmlReport::add(HtmlPart part) {
  std::optional<HtmlFile> full;
  if (!stem_.empty()) {
    std::size_t bytes = part.section.size();
    if (part.report != nullptr)
      stream_html_document(*part.report, part.index, [&bytes](std::string_view piece) { bytes += piece.size(); });
    if (!sections_.empty() && page_bytes_ + bytes > most_bytes_) full = take_page();
    page_bytes_ += bytes;
  }
  // A row of the overview lives as long as the run: it must not keep the room.
  if (part.report != nullptr)
    sections_.add(std::exchange(part.report, nullptr), part.index);
  else
    sections_.add(std::exchange(part.section, {}));
  const std::size_t document = rows_.size();
  for (const auto& [id, count] : part.rules) {
    RuleTotal& total = rules_[id];
    total.title = count.title;
    total.findings += count.findings;
    ++total.documents;
    if (total.first.size() < most_documents_named) total.first.push_back(document);
    for (const auto& [term, findings] : count.terms) {
      if (total.terms.size() >= most_terms_kept && !total.terms.contains(term)) continue;
      Term& known = total.terms[term];
      known.findings += findings;
      ++known.documents;
      if (known.first.size() < most_documents_named) known.first.push_back(document);
    }
  }
  part.rules.clear();
  rows_.push_back({std::move(part), pages_});
  return full;
}

HtmlFile HtmlReport::take_page() {
  ++pages_;
  HtmlFile file;
  file.name = stem_ + "-" + std::to_string(pages_) + ".html";
  const std::string title = "Verslag van duidelijk, deel " + std::to_string(pages_);
  file.start = html_page_start(title) + "<header><p><a href=\"" + xml_text(stem_) +
               ".html\">Naar het overzicht</a></p>\n<h1>" + title + "</h1></header>\n<main id=\"inhoud\">\n";
  file.sections = std::exchange(sections_, {});
  file.end = "</main>\n" + html_page_end();
  page_bytes_ = 0;
  return file;
}

std::optional<HtmlFile> HtmlReport::last_page() {
  if (pages_ == 0 || sections_.empty()) return std::nullopt;
  return take_page();
}

std::string HtmlReport::link_to(std::size_t document) const {
  const std::string page =
      pages_ == 0 ? "" : xml_text(stem_) + "-" + std::to_string(rows_[document].page + 1) + ".html";
  return "<a href=\"" + page + "#" + html_anchor(document) + "\">" + xml_text(shown_name(rows_[document].part.path)) +
         "</a>";
}

/// "a, b en nog 3 documenten".
std::string HtmlReport::links_to(const std::vector<std::size_t>& first, std::uint32_t documents) const {
  std::string out;
  for (std::size_t i = 0; i < first.size(); ++i) out += (i > 0 ? ", " : "") + link_to(first[i]);
  const std::int64_t others = documents - static_cast<std::int64_t>(first.size());
  return others > 0 ? out + " en nog " + counted(others, "document", "documenten") : out;
}

std::string HtmlReport::hardest_documents() const {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const HtmlPart& part = rows_[i].part;
    if (part.score && part.errors + part.warnings + part.infos > 0) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::greater{}, [this](std::size_t i) { return *rows_[i].part.score; });
  if (order.size() < 2) return "";
  order.resize(std::min(order.size(), most_hard_documents));
  std::string out = "<h3>Begin met deze documenten</h3>\n<ol>\n";
  for (const std::size_t i : order) {
    const HtmlPart& part = rows_[i].part;
    out += "<li>" + link_to(i) + ": " + std::string(level_name(part.level)) + ", score " +
           dutch_decimal(*part.score, 0) + ", " + dutch_decimal(part.findings_per_100_words(), 1) +
           " bevindingen per 100 woorden</li>\n";
  }
  return out + "</ol>\n";
}

std::string HtmlReport::documents_table() const {
  std::string out =
      "<h3 id=\"alle-kop\">Alle documenten</h3>\n<div class=\"tools files\" data-table=\"documenten\">\n<label>Zoek "
      "<input type=\"search\"></label>\n<label>Niveau <select><option value=\"\">Alle</option>";
  for (int level = 1; level <= 4; ++level)
    out += "<option value=\"" + std::to_string(level) + "\">" + std::to_string(level) + ", " +
           std::string(level_name(level)) + "</option>";
  out += "</select></label>\n<output>" + std::to_string(rows_.size()) + " van " + std::to_string(rows_.size()) +
         "</output>\n</div>\n<p class=\"soft\" id=\"alle-uitleg\">Een hogere score is moeilijker. <span "
         "class=\"scripted\">Kies een kop om te sorteren.</span></p>\n<div class=\"wide\">\n<table class=\"sort\" "
         "id=\"documenten\" aria-labelledby=\"alle-kop\" "
         "aria-describedby=\"alle-uitleg\">\n<thead><tr>" +
         html_head("Document", false) + html_head("Niveau", true) + html_head("Score", true) +
         html_head("Woorden", true) + html_head("Per 100 woorden", true) + html_head("Fouten", true) +
         html_head("Waarschuwingen", true) + html_head("Tips", true) + "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const HtmlPart& part = rows_[i].part;
    out += "<tr data-level=\"" + std::to_string(part.level) + "\"><td class=\"name\">" + link_to(i) + "</td>";
    if (!part.reason.empty()) {
      for (int empty = 0; empty < 7; ++empty) out += html_no_number();
      out += "</tr>\n";
      continue;
    }
    if (part.score)
      out += html_number(part.level, 0) + html_number(*part.score, 0);
    else
      out += "<td class=\"n\" data-v=\"-1\">–</td><td class=\"n\" data-v=\"-1\">–</td>";
    out += html_number(part.words, 0) + html_number(part.findings_per_100_words(), 1) + html_number(part.errors, 0) +
           html_number(part.warnings, 0) + html_number(part.infos, 0) + "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string HtmlReport::rules_table() const {
  std::vector<const RuleTotal*> order;
  for (const auto& [id, total] : rules_) order.push_back(&total);
  std::ranges::stable_sort(order, [](const RuleTotal* a, const RuleTotal* b) { return a->findings > b->findings; });
  if (order.empty()) return "";
  order.resize(std::min(order.size(), most_rules_shown));
  std::string out =
      "<h3 id=\"vaakst-kop\">Wat komt het vaakst terug?</h3>\n<div class=\"wide\">\n<table class=\"sort\" "
      "aria-labelledby=\"vaakst-kop\">\n<thead><tr>" +
      html_head("Regel", false) + html_head("Bevindingen", true) + html_head("Documenten", true) +
      "<th scope=\"col\">Waar</th></tr></thead>\n<tbody>\n";
  for (const RuleTotal* total : order) {
    out +=
        "<tr>" + html_cell(total->title) + html_number(total->findings, 0) + html_number(total->documents, 0) + "<td>";
    std::vector<std::pair<std::string_view, const Term*>> terms;
    for (const auto& [term, count] : total->terms) terms.emplace_back(term, &count);
    std::ranges::stable_sort(terms,
                             [](const auto& a, const auto& b) { return a.second->findings > b.second->findings; });
    terms.resize(std::min(terms.size(), most_terms_shown));
    if (terms.empty())
      out += "<details><summary>De documenten</summary>\n<p>" + links_to(total->first, total->documents) +
             "</p></details>";
    else
      out += "<details><summary>De woorden</summary>\n<ul>\n";
    for (const auto& [term, count] : terms) {
      out += "<li>" + xml_text(term) + ", " + dutch_number(count->findings) + " keer: ";
      out += links_to(count->first, count->documents) + "</li>\n";
    }
    if (!terms.empty()) out += "</ul></details>";
    out += "</td></tr>\n";
  }
  return out + "</tbody>\n</table>\n</div>\n";
}

std::string HtmlReport::overview(const Summary& summary, const std::string& trend) const {
  std::array<std::uint32_t, 4> levels{};
  double scores = 0;
  std::uint32_t scored = 0;
  for (const Row& row : rows_)
    if (row.part.score) {
      ++levels[static_cast<std::size_t>(row.part.level - 1)];
      scores += *row.part.score;
      ++scored;
    }
  std::string out =
      "<section id=\"overzicht\" aria-labelledby=\"overzicht-kop\">\n<h2 id=\"overzicht-kop\">Overzicht</h2>\n"
      "<dl class=\"facts\">\n" +
      html_fact("Documenten", dutch_number(summary.files)) +
      html_fact("Woorden", dutch_number(static_cast<std::int64_t>(summary.words)));
  if (scored > 0) out += html_fact("Score, gemiddeld (hoger is moeilijker)", dutch_decimal(scores / scored, 0));
  out += html_fact("■ Fouten", dutch_number(summary.errors)) +
         html_fact("▲ Waarschuwingen", dutch_number(summary.warnings)) +
         html_fact("● Tips", dutch_number(summary.infos));
  if (summary.skipped + summary.failed > 0)
    out += html_fact("Niet gelezen", dutch_number(summary.skipped + summary.failed));
  out += "</dl>\n";
  if (scored > 0) {
    std::vector<ChartValue> bars;
    for (int level = 1; level <= 4; ++level)
      bars.push_back({std::to_string(level) + ", " + std::string(level_name(level)),
                      static_cast<double>(levels[static_cast<std::size_t>(level - 1)])});
    out += "<h3>Hoe moeilijk zijn de teksten?</h3>\n<div class=\"charts\">\n" +
           bar_chart("Documenten per niveau van leesbaarheid", "niveaus", bars) + "</div>\n";
  }
  return out + trend + hardest_documents() + rules_table() + documents_table() + "</section>\n";
}

void HtmlReport::main_page(const Summary& summary, const std::string& trend, const std::string& date,
                           const TextSink& sink) const {
  const bool one = rows_.size() == 1 && trend.empty();
  // the name without its folders: a tab of a browser shows no more
  const std::string name = one ? shown_name(rows_.front().part.path) : "Verslag van duidelijk";
  const std::string title = name.substr(name.rfind('/') + 1);
  std::string body = html_page_start(title) + "<header>\n";
  body += "<h1>Verslag van duidelijk</h1>\n";
  if (!date.empty()) body += "<p class=\"soft\">" + xml_text(date) + "</p>\n";
  if (!one) body += "<nav aria-label=\"Verslag\"><a href=\"#overzicht\">Naar het overzicht</a></nav>\n";
  body += "</header>\n<main id=\"inhoud\">\n";
  if (!one) body += overview(summary, trend);
  sink(body);
  sections_.write(sink);
  sink("</main>\n" + html_footer() + html_page_end());
}

}  // namespace duidelijk
