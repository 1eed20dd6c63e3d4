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

std::string opening(const std::vector<const TextMark*>& over) {
  // The narrowest mark decides how the stretch looks: it is what a reader has to find.
  const TextMark* narrowest = *std::ranges::min_element(over, [](const TextMark* a, const TextMark* b) {
    return a->span.size() != b->span.size() ? a->span.size() < b->span.size()
                                            : weight(a->severity) > weight(b->severity);
  });
  std::string out = "<mark class=\"" + std::string(narrowest->severity);
  if (narrowest->span.size() > broad_bytes) out += " broad";
  out += "\" data-f=\"";
  for (const TextMark* mark : over) {
    if (mark != over.front()) out += ' ';
    out += std::to_string(mark->number);
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

std::string marked_text(std::string_view text, TextSpan block, std::span<const TextMark> marks,
                        std::span<const std::uint32_t> anchors, std::string_view document) {
  std::vector<std::uint32_t> borders{block.begin, block.end};
  for (const TextMark& mark : marks)
    for (const std::uint32_t border : {mark.span.begin, mark.span.end})
      if (block.begin < border && border < block.end) borders.push_back(border);
  for (const std::uint32_t anchor : anchors)
    if (block.begin <= anchor && anchor < block.end) borders.push_back(anchor);
  std::ranges::sort(borders);
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());

  std::string out;
  std::vector<const TextMark*> over;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const TextSpan stretch{borders[i], borders[i + 1]};
    if (std::ranges::find(anchors, stretch.begin) != anchors.end())
      out += "<span id=\"" + std::string(document) + "-t" + std::to_string(stretch.begin) + "\"></span>";
    for (; next < marks.size() && marks[next].span.begin <= stretch.begin; ++next)
      if (marks[next].span.end > stretch.begin) over.push_back(&marks[next]);
    const std::string words = xml_text(slice(text, stretch));
    out += over.empty() ? words : opening(over) + words + "</mark>";
    for (const TextMark* mark : over)
      if (mark->span.end <= stretch.end || stretch.end == block.end) out += reference(*mark, document);
    std::erase_if(over, [&](const TextMark* mark) { return mark->span.end <= stretch.end; });
  }
  return out;
}

}  // namespace duidelijk
