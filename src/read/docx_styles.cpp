// SPDX-License-Identifier: EUPL-1.2
#include "read/docx_styles.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t most_styles = 20000;
constexpr std::size_t longest_chain = 20;  // of styles based on each other

bool is_change(std::string_view name) { return name.ends_with("Change"); }  // properties as they were before an edit

/// Takes what a built-in style is for from its name, which is English in every language of Word.
void take_name(std::string_view name, DocxStyle& style) {
  const std::string low = utf8::lower(name);
  if (low.starts_with("heading ") && low.size() == 9 && low[8] >= '1' && low[8] <= '9') {
    style.kind = BlockKind::heading;
    style.level = static_cast<std::uint8_t>(std::min(low[8] - '0', 6));
  } else if (low == "title" || low == "subtitle") {
    style.kind = BlockKind::heading;
    style.level = low == "title" ? 1 : 2;
  } else if (low == "caption") {
    style.kind = BlockKind::caption;
  } else if (low == "quote" || low == "intense quote") {
    style.kind = BlockKind::quote;
  } else if (low.starts_with("toc ") || low == "table of figures") {
    style.contents = true;
  }
}

}  // namespace

bool docx_is_on(const Xml& xml) {
  const std::string_view value = xml.attribute(Xmlns::word, "val");
  return value != "0" && value != "false" && value != "off";
}

std::optional<int> docx_number(const Xml& xml, std::string_view name) {
  const std::string_view value = xml.attribute(Xmlns::word, name);
  if (value.empty() || value.size() > 6) return std::nullopt;
  int out = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') return std::nullopt;
    out = out * 10 + (c - '0');
  }
  return out;
}

bool read_run_properties(Xml& xml, DocxRun& run) {
  return for_docx_children(xml, [&] {
    if (is_change(xml.name())) return xml.skip();
    if (xml.space() != Xmlns::word) return true;
    if (xml.name() == "vanish")
      run.hidden = docx_is_on(xml);
    else if (xml.name() == "b")
      run.bold = docx_is_on(xml);
    else if (xml.name() == "lang")
      run.language = xml.attribute(Xmlns::word, "val");
    else if (xml.name() == "rStyle")
      run.style = xml.attribute(Xmlns::word, "val");
    else if (xml.name() == "del" || xml.name() == "moveFrom")
      run.deleted = true;
    return true;
  });
}

bool read_paragraph_properties(Xml& xml, DocxParagraph& paragraph, std::vector<std::string>& running) {
  return for_docx_children(xml, [&] {
    if (is_change(xml.name())) return xml.skip();
    if (xml.space() != Xmlns::word) return true;
    if (xml.name() == "rPr") return read_run_properties(xml, paragraph.mark);
    if (xml.name() == "pStyle")
      paragraph.style = xml.attribute(Xmlns::word, "val");
    else if (xml.name() == "outlineLvl")
      paragraph.outline = docx_number(xml, "val");
    else if (xml.name() == "numId")
      paragraph.list = (paragraph.num = docx_number(xml, "val")) != 0;
    else if (xml.name() == "ilvl")
      paragraph.depth = docx_number(xml, "val");
    else if (xml.name() == "headerReference" || xml.name() == "footerReference")
      running.push_back(xml_decoded(xml.attribute(Xmlns::relations, "id")));
    return true;
  });
}

DocxStyles::DocxStyles(const std::string& text) {
  Xml xml(text, {0, static_cast<std::uint32_t>(text.size())});
  for (Xml::Event event = xml.next(); event != Xml::Event::done && event != Xml::Event::broken; event = xml.next()) {
    if (event != Xml::Event::start) continue;
    if (xml.is(Xmlns::word, "rPrDefault")) {
      DocxRun run;
      if (!read_run_properties(xml, run)) break;
      language_ = run.language;
    }
    if (!xml.is(Xmlns::word, "style")) continue;
    DocxStyle style;
    style.id = xml.attribute(Xmlns::word, "styleId");
    DocxParagraph paragraph;
    DocxRun run;
    std::vector<std::string> none;
    const bool whole = for_docx_children(xml, [&] {
      if (xml.name() == "tblStylePr") return xml.skip();
      if (xml.space() != Xmlns::word) return true;
      if (xml.name() == "name") take_name(xml.attribute(Xmlns::word, "val"), style);
      if (xml.name() == "basedOn") style.based_on = xml.attribute(Xmlns::word, "val");
      if (xml.name() == "pPr") return read_paragraph_properties(xml, paragraph, none);
      if (xml.name() == "rPr") return read_run_properties(xml, run);
      return true;
    });
    style.outline = paragraph.outline;
    style.list = paragraph.list;
    style.num = paragraph.num;
    style.depth = paragraph.depth;
    style.hidden = run.hidden;
    style.bold = run.bold;
    style.language = run.language;
    styles_.push_back(std::move(style));
    if (!whole || styles_.size() == most_styles) break;
  }
  std::ranges::stable_sort(styles_, {}, &DocxStyle::id);
  for (DocxStyle& style : styles_) inherit(style, 0);
}

void DocxStyles::inherit(DocxStyle& style, std::size_t steps) {
  if (style.based_on.empty() || steps == longest_chain) return;
  const auto base = std::ranges::lower_bound(styles_, style.based_on, {}, &DocxStyle::id);
  style.based_on.clear();  // done once, also in a ring
  if (base == styles_.end()) return;
  inherit(*base, steps + 1);
  const auto take = [](auto& to, const auto& from) {
    if (!to) to = from;
  };
  take(style.outline, base->outline);
  take(style.list, base->list);
  take(style.num, base->num);
  take(style.depth, base->depth);
  take(style.hidden, base->hidden);
  take(style.bold, base->bold);
  if (style.language.empty()) style.language = base->language;
  style.contents = style.contents || base->contents;
  if (style.kind == BlockKind::paragraph) {
    style.kind = base->kind;
    style.level = base->level;
  }
}

const DocxStyle& DocxStyles::find(std::string_view id) const {
  static const DocxStyle plain{};
  const auto found =
      std::ranges::lower_bound(styles_, id, {}, [](const DocxStyle& style) -> std::string_view { return style.id; });
  return found == styles_.end() || found->id != id ? plain : *found;
}

}  // namespace duidelijk
