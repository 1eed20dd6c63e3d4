// SPDX-License-Identifier: EUPL-1.2
#include "read/odt_lists.h"

#include <algorithm>

#include "core/block_labels.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_styles = 20000;

Numbering numbering_of(std::string_view format) {
  if (format == "1") return Numbering::decimal;
  if (format == "a") return Numbering::lower_letter;
  if (format == "A") return Numbering::upper_letter;
  if (format == "i") return Numbering::lower_roman;
  return format == "I" ? Numbering::upper_roman : Numbering::none;
}

}  // namespace

int odt_number(std::string_view digits, int otherwise) {
  if (digits.empty() || digits.size() > 4) return otherwise;
  int out = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return otherwise;
    out = out * 10 + (c - '0');
  }
  return out;
}

void OdtListStyles::take(const Xml& xml) {
  if (xml.space() != Xmlns::text) return;
  if (xml.name() == "list-style" || xml.name() == "outline-style") {
    const bool outline = xml.name() == "outline-style";
    open_ = outline ? "" : xml_decoded(xml.attribute(Xmlns::style, "name"));
    if (styles_.size() == most_styles) open_.reset();
    if (open_) styles_[*open_] = {};
  }
  if (!open_ || (xml.name() != "list-level-style-number" && xml.name() != "outline-level-style")) return;
  const int number = odt_number(xml.attribute(Xmlns::text, "level"), 0);
  if (number < 1 || number > static_cast<int>(levels)) return;
  OdtListLevel& level = styles_[*open_][static_cast<std::size_t>(number - 1)];
  level.numbering = numbering_of(xml.attribute(Xmlns::style, "num-format"));
  // no label shows more of it
  level.prefix = xml_decoded(xml.attribute(Xmlns::style, "num-prefix")).substr(0, 2 * BlockLabels::longest);
  level.suffix = xml_decoded(xml.attribute(Xmlns::style, "num-suffix")).substr(0, 2 * BlockLabels::longest);
  level.shown = static_cast<std::size_t>(odt_number(xml.attribute(Xmlns::text, "display-levels"), 1));
  level.start = odt_number(xml.attribute(Xmlns::text, "start-value"), 1);
}

const OdtListStyles::Levels* OdtListStyles::find(std::string_view name) const {
  const auto found = styles_.find(name);
  return found == styles_.end() ? nullptr : &found->second;
}

std::string OdtCounts::next(const OdtListStyles::Levels& styles, std::size_t level) {
  if (level < 1 || level > OdtListStyles::levels) return "";
  const std::size_t here = level - 1;
  const OdtListLevel& shape = styles[here];
  last_[here] = last_[here] == none ? shape.start : last_[here] + 1;
  std::fill(last_.begin() + static_cast<std::ptrdiff_t>(level), last_.end(), none);
  if (shape.numbering == Numbering::none) return "";
  std::string out;
  for (std::size_t i = level - std::clamp<std::size_t>(shape.shown, 1, level); i < level; ++i) {
    if (last_[i] == none) last_[i] = styles[i].start;
    const std::string number = number_text(last_[i], styles[i].numbering);
    if (!out.empty() && !number.empty()) out += '.';
    out += number;
  }
  return shape.prefix + out + shape.suffix;
}

void OdtCounts::set_next(std::size_t level, std::int64_t number) {
  if (level >= 1 && level <= OdtListStyles::levels) last_[level - 1] = number - 1;
}

}  // namespace duidelijk
