// SPDX-License-Identifier: EUPL-1.2
#include "read/docx_fields.h"

#include <algorithm>
#include <utility>

#include "container/xml.h"

namespace duidelijk {
namespace {

constexpr std::size_t deepest = 100;               // fields inside each other
constexpr std::size_t longest_instruction = 1000;  // bytes

/// Takes a word from the front; in quotes it may have spaces.
std::string take_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
  const bool quoted = rest.starts_with('"');
  if (quoted) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_of(quoted ? "\"" : " \t\r\n"), rest.size());
  std::string word(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

bool same(std::string_view a, std::string_view upper) {
  if (a.size() != upper.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if ((a[i] >= 'a' && a[i] <= 'z' ? a[i] - 32 : a[i]) != upper[i]) return false;
  return true;
}

}  // namespace

void DocxFields::mark(std::string_view type, SourceSpan span) {
  if (type == "begin") {
    begin();
  } else if (too_deep_ > 0) {
    if (type == "end") --too_deep_;
  } else if (open_.empty()) {
    return;
  } else if (type == "separate") {
    show_result();
  } else if (type == "end") {
    end(span);
  }
}

void DocxFields::instruct(std::string_view text) {
  if (open_.empty() || open_.back().result || too_deep_ > 0) return;
  std::string& instruction = open_.back().instruction;
  if (instruction.size() + text.size() <= longest_instruction) instruction += xml_decoded(text);
}

void DocxFields::begin_simple(std::string_view instruction) {
  begin();
  instruct(instruction);
  if (too_deep_ == 0) show_result();
}

void DocxFields::end_simple(SourceSpan span) { mark("end", span); }

void DocxFields::begin() {
  if (open_.size() == deepest) {
    ++too_deep_;
    return;
  }
  open_.emplace_back();
  ++hiding_;
}

void DocxFields::show_result() {
  Field& field = open_.back();
  if (std::exchange(field.result, true)) return;
  std::string_view rest = field.instruction;
  const std::string word = take_word(rest);
  if (same(word, "TOC") || same(word, "INDEX") || same(word, "TOA")) {
    field.kind = Kind::contents;
    return;
  }
  field.hides = false;
  --hiding_;
  if (!same(word, "MERGEFIELD") && !same(word, "ADDRESSBLOCK") && !same(word, "GREETINGLINE")) return;
  field.kind = Kind::merge;
  if (hiding_ == 0) out_.begin_field();
}

void DocxFields::end(SourceSpan span) {
  const bool without_result = !open_.back().result;
  const std::string instruction = open_.back().instruction;
  std::string_view rest = instruction;
  const std::string word = take_word(rest);
  if (without_result && (same(word, "MERGEFIELD") || same(word, "MACROBUTTON"))) show_result();
  const Field field = std::move(open_.back());
  open_.pop_back();
  if (field.hides) --hiding_;
  if (hiding_ > 0) return;
  if (field.kind == Kind::merge) {
    out_.end_field(take_word(rest), span);
  } else if (without_result && same(word, "MACROBUTTON")) {
    take_word(rest);  // the macro; the rest is what the writer clicks on
    out_.begin_field();
    out_.end_field(rest, span);
  }
}

}  // namespace duidelijk
