// SPDX-License-Identifier: EUPL-1.2
#include "report/html_document.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/message.h"
#include "core/utf8.h"
#include "report/action_text.h"
#include "report/html_blocks.h"
#include "report/html_parts.h"
#include "report/marked_text.h"
#include "report/markup.h"
#include "report/score_text.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_features = 3;

std::string paragraph(std::string_view text, std::string_view kind = "") {
  if (text.empty()) return "";
  return (kind.empty() ? "<p>" : "<p class=\"" + std::string(kind) + "\">") + xml_text(text) + "</p>\n";
}

/// A finding, by its number in the list, with the number that a reader sees.
struct Numbered {
  std::uint32_t index = 0, number = 0;
  std::uint32_t begin = 0;  // of its words in the text
};

class DocumentPage {
 public:
  DocumentPage(const FileReport& file, std::size_t index, const TextSink& sink)
      : file_(file), id_(html_anchor(index)), sink_(sink) {
    std::uint32_t own = 0, number = 0;
    file.findings.for_each([&](const ReportFinding& finding) {
      const std::uint32_t at = own++;
      if (finding.suppressed) {
        suppressed_.push_back(at);
        return;
      }
      (finding.rule->document_level || (finding.in_text.empty() && !file_.text_removed) ? whole_ : placed_)
          .push_back({at, ++number, finding.in_text.begin});
      ++severities_[finding.severity];
      auto& [title, findings] = rules_[finding.rule->id];
      title = finding.rule->title;
      ++findings;
    });
    std::ranges::stable_sort(placed_, {}, [](const Numbered& one) { return std::pair(one.begin, one.number); });
  }

  void write() {
    put("<section class=\"doc\" id=\"" + id_ + "\" aria-labelledby=\"" + id_ + "-kop\">\n<h2 id=\"" + id_ + "-kop\">" +
        xml_text(name()) + "</h2>\n");
    if (file_.status != FileStatus::checked)
      put(paragraph(file_.reason));
    else
      write_checked();
    put("</section>\n");
    sink_(out_);
  }

 private:
  void write_checked() {
    put(facts() + actions() + scores());
    for (const Note& note : file_.notes)
      put(paragraph((note.line > 0 ? "Regel " + std::to_string(note.line) + ": " : std::string()) + note.message,
                    "soft"));
    if (file_.text_removed) put(paragraph("De woorden van de tekst zelf staan niet in dit verslag.", "soft"));
    if (placed_.empty() && whole_.empty())
      put(paragraph("Er zijn geen bevindingen in deze tekst."));
    else
      put(tools());
    if (!whole_.empty()) {
      put("<h3>Over de hele tekst</h3>\n<ul class=\"whole\">\n");
      for (const Numbered& one : whole_) put(card(one, false));
      put("</ul>\n");
    }
    body();
    suppressed();
  }

  void put(std::string_view piece) {
    out_ += piece;
    pass_on(out_, sink_);
  }

  std::string name() const { return file_.path == "-" ? "standaardinvoer" : file_.path; }

  std::uint32_t findings_of(std::string_view severity) const {
    const auto known = severities_.find(severity);
    return known == severities_.end() ? 0 : known->second;
  }

  std::string facts() const {
    std::string out = "<dl class=\"facts\">\n";
    if (file_.scores && file_.scores->lint.score)
      out += html_fact("Leesbaarheid", utf8::capitalised(level_name(file_.scores->lint.level)) + ", niveau " +
                                           std::to_string(file_.scores->lint.level) + " van 4") +
             html_fact("Score, 0 tot en met 100 (hoger is moeilijker)", dutch_decimal(*file_.scores->lint.score, 0));
    if (file_.counts) out += html_fact("Woorden", dutch_number(file_.counts->words));
    if (file_.scores && file_.scores->words_per_sentence)
      out += html_fact("Woorden per zin", dutch_decimal(*file_.scores->words_per_sentence, 1));
    if (file_.scores && file_.scores->reading_seconds > 0)
      out += html_fact("Leestijd", counted((file_.scores->reading_seconds + 59) / 60, "minuut", "minuten"));
    for (const std::string_view severity : {"error", "warning", "info"})
      if (findings_of(severity) > 0 || severity != "error")
        out += html_fact(severity == "error"     ? "■ Fouten"
                         : severity == "warning" ? "▲ Waarschuwingen"
                                                 : "● Tips",
                         dutch_number(findings_of(severity)));
    return out + "</dl>\n";
  }

  /// A link to a place in the text, or only its name when the text is not there.
  std::string place_link(const Place& start, TextSpan in_text) {
    const std::string name = xml_text(place_name(file_, start));
    if (file_.text == nullptr || in_text.empty()) return name;
    anchors_.push_back(in_text.begin);
    return "<a href=\"#" + id_ + "-t" + std::to_string(in_text.begin) + "\">" + name + "</a>";
  }

  std::string actions() {
    if (!asks_reader(file_)) return "";
    const ReportActions& actions = *file_.actions;
    std::string out = "<h3>Wat moet de lezer doen?</h3>\n<ul class=\"asks\">\n";
    for (std::size_t i = 0; i < actions.tasks.size(); ++i) {
      const ReportAction& task = actions.tasks[i];
      const std::string condition(condition_of(actions.tasks, i));
      out += "<li>" + xml_text(condition + (condition.empty() ? "" : " ") + task.text) + " <span class=\"rule\">(" +
             place_link(task.start, task.in_text) + ")</span></li>\n";
    }
    out += "</ul>\n";
    std::string facts;
    for (const auto& [name, list] :
         {std::pair("Op tijd", &actions.deadlines), {"Bedrag", &actions.amounts}, {"Contact", &actions.contacts}})
      if (!list->empty()) facts += html_fact(name, fact_list(*list));
    return facts.empty() ? out : out + "<dl class=\"facts asked\">\n" + facts + "</dl>\n";
  }

  std::string scores() {
    if (!file_.scores) return "";
    const ReportScores& scores = *file_.scores;
    if (!scores.lint.score) return paragraph(score_line(scores), "soft");
    std::string out = "<details>\n<summary>Wat betekent de score, en wat maakt de tekst moeilijk?</summary>\n" +
                      paragraph(std::to_string(scores.readers_in_difficulty) +
                                "% van de volwassenen heeft moeite met een tekst van dit niveau. De score komt van de "
                                "LiNT-II-formule, met een eigen taalanalyse. Hij zegt hoe moeilijk de zinnen en de "
                                "woorden zijn. Hij zegt niet of de inhoud klopt.");
    std::vector<FeatureCost> costs = feature_costs(scores.lint);
    costs.resize(std::min(costs.size(), most_features));
    if (!costs.empty()) {
      out += "<ul>\n";
      for (const FeatureCost& cost : costs)
        out += "<li>" + xml_text(cost.text) + " Dit kost " +
               counted(static_cast<std::int64_t>(cost.points + 0.5), "punt", "punten") + ".</li>\n";
      out += "</ul>\n";
    }
    return out + hardest() + "</details>\n";
  }

  std::string hardest() {
    if (file_.hardest.empty()) return "";
    std::string out = "<h3>De moeilijkste zinnen</h3>\n<ol>\n";
    for (const HardSentence& sentence : file_.hardest) {
      out += "<li>" + place_link(sentence.start, sentence.in_text) + ", score " + dutch_decimal(sentence.score, 0);
      if (!sentence.words.empty()) out += ": " + xml_text(sentence.words);
      out += "</li>\n";
    }
    return out + "</ol>\n";
  }

  std::string tools() const {
    const std::string total = std::to_string(placed_.size() + whole_.size());
    std::string out = "<div class=\"tools findings\" role=\"group\" aria-label=\"Bevindingen kiezen\">\n";
    constexpr std::pair<std::string_view, std::string_view> severities[] = {
        {"error", "Fouten"}, {"warning", "Waarschuwingen"}, {"info", "Tips"}};
    for (const auto& [severity, title] : severities)
      if (findings_of(severity) > 0)
        out += "<label><input type=\"checkbox\" value=\"" + std::string(severity) + "\" checked> <span class=\"sign " +
               std::string(severity) + "\" aria-hidden=\"true\">" + std::string(severity_sign(severity)) + "</span> " +
               std::string(title) + "</label>\n";
    out += "<label class=\"choice\">Regel <select><option value=\"\">Alle regels</option>";
    for (const auto& [id, rule] : rules_)
      out += "<option value=\"" + xml_text(id) + "\">" + xml_text(rule.first) + " (" + std::to_string(rule.second) +
             ")</option>";
    return out +
           "</select></label>\n<span class=\"steps\"><button type=\"button\" class=\"previous\">Vorige</button>\n"
           "<button type=\"button\" class=\"next\">Volgende</button></span>\n<output>" +
           total + " van " + total + "</output>\n</div>\n";
  }

  /// The reason stands with the first finding that has it.
  std::string card(const Numbered& one, bool placed) {
    const auto shared = file_.findings.at(one.index);
    const ReportFinding& finding = *shared;
    const std::string number = std::to_string(one.number), severity(finding.severity);
    std::string out = "<li class=\"" + severity + "\" id=\"" + id_ + "-f" + number + "\" data-f=\"" + number +
                      "\" data-rule=\"" + xml_text(finding.rule->id) + "\" data-severity=\"" + severity + "\">\n<p>";
    const std::string label = html_sign(severity, one.number);
    if (placed && file_.text != nullptr)
      out += "<a href=\"#" + id_ + "-m" + number + "\">" + label + "</a>";
    else
      out += label;
    out += " <strong>" + xml_text(finding.rule->title) + "</strong> <span class=\"rule\">" + severity_name(severity) +
           (finding.rule->document_level ? "" : ", " + xml_text(place_name(file_, finding))) + "</span></p>\n";
    if (!file_.text_removed) out += paragraph(finding.message);  // else it is the title again
    if (placed && file_.text == nullptr && !finding.match.empty()) out += paragraph("‘" + finding.match + "’");
    out += suggestions(finding);
    if (reasons_.insert(finding.reason()).second) out += paragraph(finding.reason(), "soft");
    return out + "</li>\n";
  }

  static std::string suggestions(const ReportFinding& finding) {
    std::string words, advice;
    for (const ReportFix& fix : finding.fixes) {
      if (fix.message.empty()) continue;
      if (fix.message.ends_with('.')) {
        advice += paragraph(fix.message);
        continue;
      }
      const std::string text = xml_text(fix.message);
      words += "<li><span class=\"alternative\">" + text +
               "</span><button type=\"button\" class=\"copy\" data-text=\"" + text + "\" aria-label=\"Kopieer ‘" +
               text + "’\">Kopieer</button></li>\n";
    }
    return (words.empty() ? "" : "<ul class=\"words\">\n" + words + "</ul>\n") + advice;
  }

  std::span<const std::uint32_t> anchors_in(const Block& block) const {
    const auto first = std::ranges::lower_bound(anchors_, block.text.begin);
    return {first, std::ranges::lower_bound(anchors_, block.text.end)};
  }

  TextMark mark_of(const Numbered& one) const {
    const auto finding = file_.findings.at(one.index);
    return {finding->in_text, one.number, finding->severity, finding->rule->title};  // the list keeps the rule
  }

  /// The text, row by row: what reads as one stands left, its advice right.
  void body() {
    if (file_.text == nullptr) {
      if (placed_.empty()) return;
      put("<h3>Bevindingen</h3>\n<ol class=\"advice\">\n");
      for (const Numbered& one : placed_) put(card(one, true));
      return put("</ol>\n");
    }
    std::ranges::sort(anchors_);
    anchors_.erase(std::unique(anchors_.begin(), anchors_.end()), anchors_.end());
    put("<h3>De tekst</h3>\n");
    BlockMarks block_marks(placed_.size(), [this](std::size_t i) { return mark_of(placed_[i]); });
    for (const std::span<const Block> group : html_groups(file_.text->blocks)) {
      const std::size_t first = block_marks.begun();
      put("<div class=\"row\">\n<div class=\"text\">\n");
      // The elements around the blocks first, then in each the text with its marks, which can be very long.
      const std::string elements = html_group(*file_.text, group, [](const Block&) { return std::string(1, '\0'); });
      std::size_t at = 0;
      for (const Block& block : group) {
        const std::size_t slot = elements.find('\0', at);
        put(std::string_view(elements).substr(at, slot - at));
        block_marks.write(file_.text->text, block.text, anchors_in(block), id_,
                          [this](std::string_view piece) { put(piece); });
        at = slot + 1;
      }
      put(std::string_view(elements).substr(at));
      put("</div>\n");
      if (first < block_marks.begun()) put("<ol class=\"advice\">\n");
      for (std::size_t i = first; i < block_marks.begun(); ++i) put(card(placed_[i], true));
      if (first < block_marks.begun()) put("</ol>\n");
      put("</div>\n");
    }
  }

  void suppressed() {
    if (suppressed_.empty()) return;
    put("<details>\n<summary>" +
        counted(static_cast<std::int64_t>(suppressed_.size()), "bevinding telt niet mee",
                "bevindingen tellen niet mee") +
        "</summary>\n<ul>\n");
    for (const std::uint32_t number : suppressed_) {
      const auto finding = file_.findings.at(number);
      std::string out = "<li data-rule=\"" + xml_text(finding->rule->id) + "\" class=\"suppressed\">" +
                        xml_text(utf8::capitalised(place_name(file_, *finding))) + ", " +
                        xml_text(finding->rule->title);
      if (!finding->match.empty()) out += ": <q>" + xml_text(finding->match) + "</q>";
      if (!finding->suppressed->reason.empty()) out += " – " + xml_text(finding->suppressed->reason);
      put(out + "</li>\n");
    }
    put("</ul>\n</details>\n");
  }

  const FileReport& file_;
  const std::string id_;
  const TextSink& sink_;
  std::string out_;  // not handed on yet
  std::vector<Numbered> placed_, whole_;
  std::vector<std::uint32_t> suppressed_;
  std::map<std::string_view, std::uint32_t> severities_;                        // number of findings that count
  std::map<std::string_view, std::pair<std::string_view, std::size_t>> rules_;  // id → title, number of findings
  std::vector<std::uint32_t> anchors_;  // places in the text that something leads to
  std::set<std::string> reasons_;
};

}  // namespace

std::string html_document(const FileReport& file, std::size_t index) {
  std::string out;
  stream_html_document(file, index, [&out](std::string_view piece) { out += piece; });
  return out;
}

void stream_html_document(const FileReport& file, std::size_t index, const TextSink& sink) {
  DocumentPage(file, index, sink).write();
}

}  // namespace duidelijk
