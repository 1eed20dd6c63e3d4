// SPDX-License-Identifier: EUPL-1.2
#include "container/xml.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::pair<std::string_view, Xmlns> known[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Xmlns::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Xmlns::word},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Xmlns::compatibility},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Xmlns::word_drawing},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Xmlns::word_drawing},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Xmlns::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Xmlns::math},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Xmlns::relations},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Xmlns::relations},
    {"http://schemas.openxmlformats.org/package/2006/relationships", Xmlns::package},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Xmlns::office},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Xmlns::text},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Xmlns::table},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Xmlns::draw},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Xmlns::style},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Xmlns::fo},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", Xmlns::svg},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Xmlns::manifest},
};
constexpr std::size_t most_bindings = 500;  // of prefixes; office files have some thirty

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool ends_name(char c) { return is_white(c) || c == '/' || c == '>' || c == '='; }

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// Takes the next attribute from the front of `rest`. False: there is none.
bool take_attribute(std::string_view& rest, std::string_view& name, std::string_view& value) {
  while (!rest.empty() && is_white(rest.front())) rest.remove_prefix(1);
  const std::size_t end = static_cast<std::size_t>(std::ranges::find_if(rest, ends_name) - rest.begin());
  if (end == 0 || end == rest.size()) return false;
  name = rest.substr(0, end);
  rest.remove_prefix(end);
  while (!rest.empty() && (is_white(rest.front()) || rest.front() == '=')) rest.remove_prefix(1);
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return false;
  const std::size_t close = rest.find(rest.front(), 1);
  if (close == std::string_view::npos) return false;
  value = rest.substr(1, close - 1);
  rest.remove_prefix(close + 1);
  return true;
}

}  // namespace

Xml::Event Xml::next() {
  if (failed_) return Event::broken;
  cdata_ = false;
  if (std::exchange(closing_, false)) {  // the end of <a/>
    span_ = {span_.end, span_.end};
    bindings_.resize(open_.back().bindings_before);
    open_.pop_back();
    return Event::end;
  }
  while (at_ < source_.size()) {
    if (source_[at_] != '<') {
      const std::size_t end = std::min(source_.find('<', at_), source_.size());
      span_ = {narrow(at_), narrow(end)};
      at_ = end;
      if (!open_.empty()) return Event::text;
      continue;
    }
    const std::string_view rest = source_.substr(at_);
    if (rest.starts_with("<![CDATA[")) {
      const std::size_t end = rest.find("]]>");
      if (end == std::string_view::npos || open_.empty()) return fail();
      span_ = {narrow(at_ + 9), narrow(at_ + end)};
      at_ += end + 3;
      cdata_ = true;
      return Event::text;
    }
    if (rest.starts_with("<!") || rest.starts_with("<?")) {
      if (!leave_out()) return fail();
      continue;
    }
    return rest.starts_with("</") ? end_tag() : start_tag();
  }
  return open_.empty() ? Event::done : fail();
}

/// Goes over a comment, an instruction or a document type. False: it does not end, or it declares entities.
bool Xml::leave_out() {
  const std::string_view rest = source_.substr(at_);
  std::size_t end = std::string_view::npos;
  if (rest.starts_with("<!--")) {
    end = rest.find("-->", 4);
    if (end != std::string_view::npos) end += 3;
  } else if (rest.starts_with("<?")) {
    end = rest.find("?>");
    if (end != std::string_view::npos) end += 2;
  } else {
    end = rest.find_first_of("[>");
    if (end != std::string_view::npos && rest[end] == '[') return false;
    if (end != std::string_view::npos) end += 1;
  }
  if (end == std::string_view::npos) return false;
  at_ += end;
  return true;
}

Xml::Event Xml::start_tag() {
  const std::size_t begin = at_++;
  while (at_ < source_.size() && !ends_name(source_[at_])) ++at_;
  const std::string_view whole = source_.substr(begin + 1, at_ - begin - 1);
  if (whole.empty()) return fail();
  const std::size_t attributes = at_;
  while (true) {
    at_ = source_.find_first_of("\"'<>", at_);
    if (at_ == std::string_view::npos || source_[at_] == '<') return fail();
    if (source_[at_] == '>') break;
    at_ = source_.find(source_[at_], at_ + 1);
    if (at_ == std::string_view::npos) return fail();
    ++at_;
  }
  closing_ = source_[at_ - 1] == '/';
  ++at_;
  if (open_.size() == deepest) return fail();
  attributes_ = source_.substr(attributes, at_ - attributes);
  open_.push_back({whole, bindings_.size()});
  if (attributes_.find("xmlns") != std::string_view::npos) bind(attributes_);
  if (bindings_.size() > most_bindings) return fail();
  take_name(whole);
  span_ = {narrow(begin), narrow(at_)};
  return Event::start;
}

Xml::Event Xml::end_tag() {
  const std::size_t begin = at_;
  const std::size_t end = source_.find('>', at_);
  if (end == std::string_view::npos || open_.empty()) return fail();
  std::string_view whole = source_.substr(begin + 2, end - begin - 2);
  while (!whole.empty() && is_white(whole.back())) whole.remove_suffix(1);
  if (whole != open_.back().whole) return fail();
  take_name(whole);
  bindings_.resize(open_.back().bindings_before);
  open_.pop_back();
  at_ = end + 1;
  span_ = {narrow(begin), narrow(at_)};
  return Event::end;
}

bool Xml::skip() {
  const std::size_t outside = open_.size() - 1;
  while (open_.size() > outside) {
    const Event event = next();
    if (event == Event::broken || event == Event::done) return false;
  }
  return true;
}

void Xml::bind(std::string_view tag) {
  std::string_view name, value;
  while (take_attribute(tag, name, value)) {
    if (!name.starts_with("xmlns")) continue;
    name.remove_prefix(5);
    if (!name.empty() && name.front() != ':') continue;
    if (!name.empty()) name.remove_prefix(1);
    Xmlns space = value.empty() ? Xmlns::none : Xmlns::other;
    for (const auto& [uri, its] : known)
      if (value == uri) space = its;
    bindings_.push_back({name, space});
  }
}

Xmlns Xml::resolve(std::string_view prefix) const {
  for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding)
    if (binding->prefix == prefix) return binding->space;
  if (prefix == "xml") return Xmlns::xml;
  return prefix.empty() ? Xmlns::none : Xmlns::other;
}

void Xml::take_name(std::string_view whole) {
  const std::size_t colon = whole.find(':');
  const bool prefixed = colon != std::string_view::npos;
  space_ = resolve(prefixed ? whole.substr(0, colon) : std::string_view());
  name_ = prefixed ? whole.substr(colon + 1) : whole;
}

std::string_view Xml::attribute(Xmlns space, std::string_view wanted) const {
  std::string_view rest = attributes_, name, value;
  while (take_attribute(rest, name, value)) {
    const std::size_t colon = name.find(':');
    const bool prefixed = colon != std::string_view::npos;
    if ((prefixed ? name.substr(colon + 1) : name) != wanted) continue;
    if ((prefixed ? resolve(name.substr(0, colon)) : Xmlns::none) == space) return value;
  }
  return {};
}

XmlEntity xml_entity_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 12;
  const std::string_view window = text.substr(at, longest);
  const std::size_t end = window.find(';');
  if (!window.starts_with('&') || end == std::string_view::npos || end < 2) return {};
  const std::string_view inside = window.substr(1, end - 1);
  constexpr std::pair<std::string_view, char> named[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [name, character] : named)
    if (inside == name) return {std::string(1, character), end + 1};
  if (inside.front() != '#') return {};
  const bool hexadecimal = inside.size() > 1 && inside[1] == 'x';
  const std::string_view digits = inside.substr(hexadecimal ? 2 : 1);
  if (digits.empty()) return {};
  char32_t point = 0;
  for (const char c : digits) {
    const bool letter = hexadecimal && ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    if (!letter && (c < '0' || c > '9')) return {};
    const auto digit = static_cast<char32_t>(letter ? (c | 0x20) - 'a' + 10 : c - '0');
    point = point * (hexadecimal ? 16 : 10) + digit;
    if (point > 0x10FFFF) return {};
  }
  if (point == 0 || (point >= 0xD800 && point <= 0xDFFF)) return {};
  XmlEntity entity;
  utf8::append(entity.character, point);
  entity.size = end + 1;
  return entity;
}

std::string xml_decoded(std::string_view raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] == '&') {
      const XmlEntity entity = xml_entity_at(raw, at);
      if (entity.size > 0) {
        out += entity.character;
        at += entity.size;
        continue;
      }
    }
    out += raw[at++];
  }
  return out;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace duidelijk
