// SPDX-License-Identifier: EUPL-1.2
#include "read/docx_numbering.h"

#include <algorithm>
#include <utility>

#include "core/block_labels.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_lists = 20000;

Numbering numbering_of(std::string_view name) {
  if (name == "lowerLetter") return Numbering::lower_letter;
  if (name == "upperLetter") return Numbering::upper_letter;
  if (name == "lowerRoman") return Numbering::lower_roman;
  if (name == "upperRoman") return Numbering::upper_roman;
  if (name == "decimalZero") return Numbering::decimal_zero;
  return name == "none" ? Numbering::none : Numbering::decimal;
}

/// The level that the element is about; -1 when there is no such level.
int level_number(const Xml& xml) {
  const int level = docx_number(xml, "ilvl").value_or(-1);
  return level < DocxNumbering::level_count ? level : -1;
}

}  // namespace

DocxNumbering::DocxNumbering(const std::string& text, const DocxStyles& styles) {
  Xml xml(text, {0, static_cast<std::uint32_t>(text.size())});
  bool whole = true;
  for (Xml::Event event = xml.next(); whole && event != Xml::Event::done && event != Xml::Event::broken;
       event = xml.next()) {
    if (event != Xml::Event::start) continue;
    if (xml.is(Xmlns::word, "abstractNum")) whole = read_definition(xml) && definitions_.size() < most_lists;
    if (xml.is(Xmlns::word, "num")) whole = read_num(xml) && nums_.size() < most_lists;
  }
  for (auto& [id, num] : nums_) {  // a definition that only names a style has the levels of the list of that style
    const auto own = definitions_.find(num.definition);
    if (own == definitions_.end() || own->second.link.empty()) continue;
    const auto linked = nums_.find(styles.find(own->second.link).num.value_or(0));
    if (linked != nums_.end()) num.definition = linked->second.definition;
  }
}

bool DocxNumbering::read_definition(Xml& xml) {
  Definition definition;
  const std::optional<int> id = docx_number(xml, "abstractNumId");
  const bool whole = for_docx_children(xml, [&] {
    if (xml.is(Xmlns::word, "numStyleLink")) definition.link = xml_decoded(xml.attribute(Xmlns::word, "val"));
    return !xml.is(Xmlns::word, "lvl") || read_level(xml, definition.levels);
  });
  if (id) definitions_[*id] = std::move(definition);
  return whole;
}

bool DocxNumbering::read_num(Xml& xml) {
  Num num;
  const std::optional<int> id = docx_number(xml, "numId");
  int level = -1;
  const bool whole = for_docx_children(xml, [&] {
    if (xml.is(Xmlns::word, "abstractNumId")) num.definition = docx_number(xml, "val").value_or(-1);
    if (xml.is(Xmlns::word, "lvlOverride")) level = level_number(xml);
    if (xml.is(Xmlns::word, "startOverride") && level >= 0)
      num.restart[static_cast<std::size_t>(level)] = docx_number(xml, "val");
    return !xml.is(Xmlns::word, "lvl") || read_level(xml, num.levels);
  });
  if (id) nums_[*id] = std::move(num);
  return whole;
}

bool DocxNumbering::read_level(Xml& xml, Levels& levels) {
  Level level;
  const int number = level_number(xml);
  const bool whole = for_docx_children(xml, [&] {
    if (xml.space() != Xmlns::word) return true;
    const std::string_view value = xml.attribute(Xmlns::word, "val");
    if (xml.name() == "start") level.start = docx_number(xml, "val").value_or(0);
    if (xml.name() == "numFmt") {
      level.numbering = numbering_of(value);
      level.bullet = value == "bullet";
    }
    if (xml.name() == "isLgl") level.legal = docx_is_on(xml);
    if (xml.name() == "lvlText") level.text = xml_decoded(value);
    if (xml.name() == "pStyle") level.style = value;
    return true;
  });
  if (number >= 0) levels[static_cast<std::size_t>(number)] = std::move(level);
  return whole;
}

std::optional<int> DocxNumbering::level_of(int num, std::string_view style) const {
  const auto list = nums_.find(num);
  if (list == nums_.end() || style.empty()) return std::nullopt;
  const auto definition = definitions_.find(list->second.definition);
  if (definition == definitions_.end()) return std::nullopt;
  for (std::size_t i = 0; i < level_count; ++i)
    if (const auto& level = definition->second.levels[i]; level && level->style == style) return static_cast<int>(i);
  return std::nullopt;
}

std::string DocxNumbering::next(int num, int level) {
  const auto list = nums_.find(num);
  if (list == nums_.end() || level < 0 || level >= level_count) return "";
  const auto found = definitions_.find(list->second.definition);
  if (found == definitions_.end()) return "";
  Definition& definition = found->second;
  const auto level_at = [&](std::size_t i) -> const Level* {
    const Levels& own = list->second.levels;
    if (own[i]) return &*own[i];
    return definition.levels[i] ? &*definition.levels[i] : nullptr;
  };
  const auto here = static_cast<std::size_t>(level);
  const Level* const shape = level_at(here);
  if (shape == nullptr) return "";
  if (const auto restart = std::exchange(list->second.restart[here], std::nullopt))
    definition.count[here] = *restart;
  else
    definition.count[here] = definition.count[here] ? *definition.count[here] + 1 : shape->start;
  for (std::size_t deeper = here + 1; deeper < level_count; ++deeper) definition.count[deeper].reset();
  if (shape->bullet) return "";

  std::string out;
  for (std::size_t at = 0; at < shape->text.size() && out.size() <= BlockLabels::longest; ++at) {
    const char c = shape->text[at];
    const char digit = at + 1 < shape->text.size() ? shape->text[at + 1] : '\0';
    if (c != '%' || digit < '1' || digit > '9') {
      out += c;
      continue;
    }
    ++at;
    const auto other = static_cast<std::size_t>(digit - '1');
    const Level* const its = other <= here ? level_at(other) : nullptr;
    if (its == nullptr) continue;
    if (!definition.count[other]) definition.count[other] = its->start;
    const bool decimal = shape->legal && its->numbering != Numbering::none;
    out += number_text(*definition.count[other], decimal ? Numbering::decimal : its->numbering);
  }
  return out;
}

}  // namespace duidelijk
