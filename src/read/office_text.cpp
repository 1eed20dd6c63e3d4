// SPDX-License-Identifier: EUPL-1.2
#include "read/office_text.h"

#include <algorithm>
#include <utility>

#include "container/xml.h"
#include "core/utf8.h"
#include "read/language_tag.h"

namespace duidelijk {
namespace {

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char c = utf8::decode(text, at);
    if (utf8::is_letter(c.point)) return true;
    at += c.size;
  }
  return false;
}

bool is_white(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

void OfficeText::begin_paragraph(OfficeParagraph paragraph, std::uint32_t xml_begin) {
  Open& open = open_.emplace_back();
  open.paragraph = paragraph;
  open.xml_begin = xml_begin;
}

void OfficeText::end_paragraph() {
  if (open_.empty()) return;
  Open last = std::move(open_.back());
  open_.pop_back();
  if (last.field_depth > 0 && last.field_begin < last.text.size())
    last.fields.push_back({last.field_begin, narrow(last.text.size())});
  if (!open_.empty()) {
    waiting_.push_back(std::move(last));
    return;
  }
  close(std::move(last));
  for (Open& inner : std::exchange(waiting_, {})) close(std::move(inner));
}

void OfficeText::clear_paragraph() {
  if (open_.empty()) return;
  Open& open = open_.back();
  open.text.clear();
  open.map.clear();
  open.fields.clear();
  open.languages.clear();
  open.field_begin = 0;
  for (OfficeDirective& directive : open.directives) directive.at = 0;
}

void OfficeText::close(Open open) {
  // A page number alone is no text, and a second head of the page with the same words is no news.
  const bool useless = open.paragraph.running && (!has_letters(open.text) || !running_.insert(open.text).second);
  const bool empty = useless || is_white(open.text);
  if (empty && open.directives.empty()) return;
  std::uint32_t shift = narrow(flat.size());
  if (shift > 0) {
    flat += "\n\n";
    map.push_back({{shift, shift + 2}, {open.xml_begin, open.xml_begin}});
    shift += 2;
  }
  flat += open.text;
  const auto moved = [shift](TextSpan span) { return TextSpan{span.begin + shift, span.end + shift}; };
  for (const Piece& piece : open.map) map.push_back({moved(piece.text), piece.source});
  for (const TextSpan field : open.fields) fields.push_back(moved(field));
  for (OfficeDirective& directive : open.directives) {
    directive.at += shift;
    directives.push_back(std::move(directive));
  }
  for (LanguageMark& mark : open.languages) languages.push_back({moved(mark.text), std::move(mark.language)});
  if (empty) return;
  open.paragraph.text = {shift, narrow(flat.size())};
  open.paragraph.bold = open.any_bold && !open.any_plain;
  if (!open.label.empty()) labels.add(shift, open.label);
  paragraphs.push_back(open.paragraph);
}

void OfficeText::add(Open& open, std::string_view text, SourceSpan from) {
  if (text.empty()) return;
  const TextSpan to{narrow(open.text.size()), narrow(open.text.size() + text.size())};
  open.text += text;
  if (text.size() == from.size() && text.size() > 1 && text != slice(std::string_view(xml_), from)) {
    open.map.push_back({{to.begin, to.begin + 1}, from});  // as long as the XML by chance: no copy
    open.map.push_back({{to.begin + 1, to.end}, from});
    return;
  }
  if (!open.map.empty()) {
    Piece& last = open.map.back();
    if (last.copied() && text.size() == from.size() && from.begin == last.source.end) {
      last.text.end = to.end;
      last.source.end = from.end;
      return;
    }
  }
  open.map.push_back({to, from});
}

/// Adds bytes of the XML as they are; line ends and tabs in them are spaces.
void OfficeText::copy(Open& open, SourceSpan from) {
  const std::size_t begin = open.text.size();
  add(open, slice(std::string_view(xml_), from), from);
  for (std::size_t at = begin; at < open.text.size(); ++at)
    if (open.text[at] >= '\t' && open.text[at] <= '\r') open.text[at] = ' ';
}

/// The text of `open` from `begin` is in the language of `tag`.
void OfficeText::mark_language(Open& open, std::uint32_t begin, std::string_view tag) {
  const TextSpan here{begin, narrow(open.text.size())};
  std::string language = primary_language(tag);
  if (language.empty() || here.empty()) return;
  if (!open.languages.empty() && open.languages.back().language == language && open.languages.back().text.end == begin)
    open.languages.back().text.end = here.end;
  else
    open.languages.push_back({here, std::move(language)});
}

void OfficeText::text(SourceSpan from, bool cdata, const OfficeLook& look) {
  if (open_.empty()) return;
  Open& open = open_.back();
  const std::string_view before_end = std::string_view(xml_).substr(0, from.end);
  if (!is_white(before_end.substr(from.begin))) (look.bold ? open.any_bold : open.any_plain) = true;
  const std::uint32_t begin = narrow(open.text.size());
  std::uint32_t copied = from.begin;
  for (std::uint32_t at = from.begin; at < from.end && !cdata;) {
    at = narrow(std::min<std::size_t>(before_end.find('&', at), from.end));
    if (at == from.end) break;
    const XmlEntity entity = xml_entity_at(before_end, at);
    if (entity.size == 0) {
      ++at;
      continue;
    }
    copy(open, {copied, at});
    copied = at + narrow(entity.size);
    const char first = entity.character.front();
    add(open, first >= '\t' && first <= '\r' ? " " : entity.character, {at, copied});
    at = copied;
  }
  copy(open, {copied, from.end});
  mark_language(open, begin, look.language);
}

void OfficeText::put(std::string_view text, SourceSpan from) {
  if (!open_.empty()) add(open_.back(), text, from);
}

void OfficeText::alt_text(SourceSpan from) {
  const std::string_view raw = slice(std::string_view(xml_), from);
  constexpr std::string_view made[] = {"utomatisch gegenereerd", "utomatically generated"};
  if (raw.find(' ') == std::string_view::npos || raw.starts_with("http")) return;
  for (const std::string_view words : made)
    if (raw.find(words) != std::string_view::npos) return;
  OfficeParagraph paragraph;
  paragraph.kind = BlockKind::alt_text;
  begin_paragraph(paragraph, from.begin);
  text(from, false, {});
  end_paragraph();
}

void OfficeText::begin_field() {
  if (open_.empty()) return;
  Open& open = open_.back();
  if (open.field_depth++ == 0) open.field_begin = narrow(open.text.size());
}

void OfficeText::end_field(std::string_view name, SourceSpan from) {
  if (open_.empty()) return;
  Open& open = open_.back();
  if (open.field_depth == 0 || --open.field_depth > 0) return;
  if (is_white(std::string_view(open.text).substr(open.field_begin))) add(open, name, from);
  const TextSpan field{open.field_begin, narrow(open.text.size())};
  if (!field.empty()) open.fields.push_back(field);
}

bool OfficeText::holds_until_end(std::string_view text) {
  return text.starts_with("duidelijk-ignore") && !text.starts_with("duidelijk-ignore-");
}

void OfficeText::comment(const std::string& text, SourceSpan place, bool ranged) {
  constexpr std::string_view ignore = "duidelijk-ignore";
  if (holds_until_end(text) && !ranged)
    directive("duidelijk-ignore-next" + text.substr(ignore.size()), place, true);
  else
    directive(text, place, text.starts_with("duidelijk-ignore-next"));
}

void OfficeText::directive(std::string text, SourceSpan comment, bool whole_paragraph) {
  if (open_.empty()) {
    directives.push_back({std::move(text), narrow(flat.size()), comment});
    return;
  }
  Open& open = open_.back();
  open.directives.push_back({std::move(text), whole_paragraph ? 0 : narrow(open.text.size()), comment});
}

}  // namespace duidelijk
