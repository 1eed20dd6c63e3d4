// SPDX-License-Identifier: EUPL-1.2
#include "report/report_writer.h"

#include <algorithm>

namespace duidelijk {

namespace {

constexpr std::size_t many_findings = 1000;  // their text takes more memory than they do

}  // namespace

ReportWriter::Part ReportWriter::part(const std::shared_ptr<const FileReport>& file, std::size_t index) const {
  Part part;
  if (html_) {
    part.page = html_part(*file, index);
  } else if (reporter_->items != nullptr) {
    part.items = reporter_->items(*file, style_);
  } else if (reporter_->stream != nullptr && file->findings.size() > many_findings) {
    part.report = file;
    part.index = index;
  } else {
    part.text = reporter_->file(*file, index, style_);
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
    if (item.rank != ReportItem::Rank::unread) ++findings_;
    if (kept.size() < reporter_->most_items) kept.push_back({added_, std::move(item.text)});
    ++added_;
  }
  if (part.report != nullptr) {
    reporter_->stream(*part.report, part.index, style_, sink);
    return;
  }
  if (part.text.empty()) return;
  if (!reporter_->separator.empty() && std::exchange(separate_, true)) sink(reporter_->separator);
  sink(part.text);
}

std::string ReportWriter::finish(const Summary& summary, const std::string& exit_reason, int exit_status) {
  style_.exit_reason = exit_reason;
  style_.exit_status = exit_status;
  if (html_) {
    if (std::optional<HtmlFile> page = html_->last_page()) pages_.push_back(std::move(*page));
    return html_->main_page(summary, trend_charts(style_.history), style_.date);
  }
  if (reporter_->whole == nullptr) return reporter_->footer(summary, style_);
  ReportItems items;
  for (Kept& kept : kept_[0]) items.unread.push_back(std::move(kept.text));
  std::vector<Kept> chosen;
  for (std::size_t rank = 1; rank < ranks; ++rank)
    for (Kept& kept : kept_[rank])
      if (chosen.size() < reporter_->most_items) chosen.push_back(std::move(kept));
  items.left_out = findings_ - chosen.size();
  if (!reporter_->worst_first) std::ranges::sort(chosen, {}, &Kept::number);
  for (Kept& kept : chosen) items.findings.push_back(std::move(kept.text));
  return reporter_->whole(items, summary, style_);
}

}  // namespace duidelijk
