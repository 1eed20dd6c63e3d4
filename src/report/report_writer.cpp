// SPDX-License-Identifier: EUPL-1.2
#include "report/report_writer.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace duidelijk {

namespace {

constexpr std::size_t many_findings = 1000;  // their text takes more memory than they do

}  // namespace

ReportWriter::Part ReportWriter::part(const std::shared_ptr<const FileReport>& file, std::size_t index) const {
  Part part;
  if (html_) {
    part.page = html_part(file, index, many_findings);
  } else if (reporter_->items != nullptr) {
    std::size_t kept[ranks] = {};
    reporter_->items(*file, style_, [&](ReportItem::Rank rank, const std::function<std::string()>& text) {
      if (rank != ReportItem::Rank::unread) ++part.findings;
      if (kept[static_cast<std::size_t>(rank)]++ < reporter_->most_items) part.items.push_back({rank, text()});
    });
  } else if (file->findings.size() + (file->sentences ? file->sentences->size() : 0) > many_findings) {
    part.report = file;
    part.index = index;
  } else {
    reporter_->file(*file, index, style_, [&part](std::string_view piece) { part.text += piece; });
  }
  return part;
}

void ReportWriter::add(Part part, const TextSink& sink) {
  if (html_) {
    if (std::optional<HtmlFile> page = html_->add(std::move(*part.page))) pages_.push_back(std::move(*page));
    return;
  }
  for (ReportItem& item : part.items) {
    std::vector<Kept>& kept = kept_[static_cast<std::size_t>(item.rank)];
    if (kept.size() < reporter_->most_items) kept.push_back({added_, std::move(item.text)});
    ++added_;
  }
  findings_ += part.findings;
  bool begun = false;
  const auto pass = [&](std::string_view piece) {
    if (piece.empty()) return;
    if (!std::exchange(begun, true) && !reporter_->separator.empty() && std::exchange(separate_, true))
      sink(reporter_->separator);
    sink(piece);
  };
  if (part.report != nullptr)
    reporter_->file(*part.report, part.index, style_, pass);
  else
    pass(part.text);
}

void ReportWriter::finish(const Summary& summary, const std::string& exit_reason, int exit_status,
                          const TextSink& sink) {
  style_.exit_reason = exit_reason;
  style_.exit_status = exit_status;
  if (html_) {
    if (std::optional<HtmlFile> page = html_->last_page()) pages_.push_back(std::move(*page));
    return html_->main_page(summary, trend_charts(style_.history), style_.date, sink);
  }
  if (reporter_->whole == nullptr) return sink(reporter_->footer(summary, style_));
  ReportItems items;
  for (Kept& kept : kept_[0]) items.unread.push_back(std::move(kept.text));
  std::vector<Kept> chosen;
  for (std::size_t rank = 1; rank < ranks; ++rank)
    for (Kept& kept : kept_[rank])
      if (chosen.size() < reporter_->most_items) chosen.push_back(std::move(kept));
  items.left_out = findings_ - chosen.size();
  if (!reporter_->worst_first) std::ranges::sort(chosen, {}, &Kept::number);
  for (Kept& kept : chosen) items.findings.push_back(std::move(kept.text));
  sink(reporter_->whole(items, summary, style_));
}

}  // namespace duidelijk
