// SPDX-License-Identifier: EUPL-1.2
#include "report/marked_text.h"

#include <algorithm>
#include <cstdint>

#include "report/html_parts.h"
#include "report/markup.h"
#include "report/report.h"

namespace duidelijk {
namespace {

constexpr std::uint32_t broad_bytes = 60;  // a longer mark is a whole sentence: a line under it, no colour behind it

int weight(std::string_view severity) { return severity == "error" ? 2 : severity == "warning" ? 1 : 0; }

std::string opening(const std::vector<TextMark>& over) {
  // The narrowest mark decides how the stretch looks: it is what a reader has to find.
  const TextMark& narrowest = *std::ranges::min_element(over, [](const TextMark& a, const TextMark& b) {
    return a.span.size() != b.span.size() ? a.span.size() < b.span.size() : weight(a.severity) > weight(b.severity);
  });
  std::string out = "<mark class=\"" + std::string(narrowest.severity);
  if (narrowest.span.size() > broad_bytes) out += " broad";
  out += "\" data-f=\"";
  for (const TextMark& mark : over) {
    if (&mark != &over.front()) out += ' ';
    out += std::to_string(mark.number);
  }
  return out + "\">";
}

std::string reference(const TextMark& mark, std::string_view document) {
  const std::string number = std::to_string(mark.number);
  return "<a class=\"ref " + std::string(mark.severity) + "\" id=\"" + std::string(document) + "-m" + number +
         "\" data-f=\"" + number + "\" href=\"#" + std::string(document) + "-f" + number + "\" aria-label=\"" +
         severity_name(mark.severity) + " " + number + ": " + xml_text(mark.title) + "\">" +
         std::string(severity_sign(mark.severity)) + number + "</a>";
}

}  // namespace

std::uint32_t BlockMarks::next_begin() {
  if (next_ == size_) return UINT32_MAX;
  if (!ahead_) ahead_ = mark_(next_);
  return ahead_->span.begin;
}

void BlockMarks::write(std::string_view text, TextSpan block, std::span<const std::uint32_t> anchors,
                       std::string_view document, const TextSink& sink) {
  std::erase_if(open_, [&](const TextMark& mark) { return mark.span.end <= block.begin; });
  auto anchor = std::ranges::lower_bound(anchors, block.begin);
  for (TextSpan stretch = block; stretch.begin < block.end; stretch.begin = stretch.end) {
    while (next_begin() <= stretch.begin) {
      if (ahead_->span.end > stretch.begin) open_.push_back(*ahead_);
      ahead_.reset();
      ++next_;
    }
    if (anchor != anchors.end() && *anchor == stretch.begin) {
      sink("<span id=\"" + std::string(document) + "-t" + std::to_string(stretch.begin) + "\"></span>");
      ++anchor;
    }
    stretch.end = std::min(block.end, next_begin());
    if (anchor != anchors.end()) stretch.end = std::min(stretch.end, *anchor);
    for (const TextMark& mark : open_) stretch.end = std::min(stretch.end, mark.span.end);
    const std::string words = xml_text(slice(text, stretch));
    if (open_.empty()) {
      sink(words);
      continue;
    }
    std::string out = opening(open_) + words + "</mark>";
    for (const TextMark& mark : open_)
      if (mark.span.end <= stretch.end || stretch.end == block.end) out += reference(mark, document);
    sink(out);
    std::erase_if(open_, [&](const TextMark& mark) { return mark.span.end <= stretch.end; });
  }
}

}  // namespace duidelijk
