// SPDX-License-Identifier: EUPL-1.2
#include "pages/pattern.h"

#include <algorithm>

#include "core/fold.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t max_slots = 32;
constexpr std::string_view gap_sign = "…";

bool read_feature(std::string_view name, PatternSlot& slot) {
  if (name == "fin")
    slot.verb_form = VerbForm::fin;
  else if (name == "inf")
    slot.verb_form = VerbForm::inf;
  else if (name == "part")
    slot.verb_form = VerbForm::part;
  else if (name == "plur")
    slot.number = Number::plur;
  else if (name == "sing")
    slot.number = Number::sing;
  else if (name == "past")
    slot.tense = Tense::past;
  else if (name == "pres")
    slot.tense = Tense::pres;
  else
    return false;
  return true;
}

std::optional<Tag> read_tag(std::string_view name) {
  if (name != utf8::lower(name)) return std::nullopt;
  std::string upper;
  for (const char c : name) upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return find_tag(upper);
}

/// Reads one slot without brackets. Returns what is wrong, or an empty text.
std::string read_slot(std::string_view text, PatternSlot& slot) {
  if (text.starts_with(gap_sign)) {
    const std::string_view number = text.substr(gap_sign.size());
    slot.gap = 4;
    if (number.empty()) return {};
    if (number.size() != 1 || number[0] < '1' || number[0] > '9') return "achter … hoort een cijfer van 1 tot en met 9";
    slot.gap = static_cast<std::uint8_t>(number[0] - '0');
    return {};
  }
  if (text.starts_with('*') && (text.size() == 1 || std::string_view("~:+@").find(text[1]) != std::string_view::npos))
    text.remove_prefix(1);
  while (!text.empty()) {
    const char sign = std::string_view("~:+@").find(text.front()) != std::string_view::npos ? text.front() : ' ';
    if (sign != ' ') text.remove_prefix(1);
    const std::string_view name = text.substr(0, text.find_first_of(sign == '@' ? "+|@" : ":+|@"));
    text.remove_prefix(name.size());
    if (name.empty()) return "hier ontbreekt een woord";
    if (sign == ':') {
      const std::optional<Tag> tag = read_tag(name);
      if (!tag) return "deze woordsoort ken ik niet: " + std::string(name);
      slot.tags.push_back(*tag);
    } else if (sign == '@') {  // the name has a colon of its own: aux:pass
      const std::optional<Relation> relation = find_relation(name);
      if (!relation) return "deze relatie ken ik niet: " + std::string(name);
      slot.relations.push_back(*relation);
    } else if (sign == '+') {
      if (!read_feature(name, slot)) return "dit kenmerk ken ik niet: " + std::string(name);
    } else {
      if (fold(name) != name) return "schrijf de woorden in kleine letters";
      (sign == '~' ? slot.lemmas : slot.forms).emplace_back(name);
    }
    if (text.starts_with('|')) {
      text.remove_prefix(1);
      if (text.empty()) return "na | hoort een woord";
    }
  }
  return {};
}

}  // namespace

ParsedPattern parse_pattern(std::string_view row) {
  ParsedPattern made;
  std::vector<PatternSlot>& slots = made.pattern.slots;
  std::optional<std::size_t> open, close;
  const auto wrong = [&made](std::size_t at, std::string what) {
    made.wrong = std::move(what);
    made.at = at;
    return made;
  };
  for (std::size_t at = 0; at < row.size();) {
    if (row[at] == ' ') {
      ++at;
      continue;
    }
    std::string_view word = row.substr(at, row.find(' ', at) - at);
    const std::size_t next = at + word.size();
    if (word == "[" || word == "]") {
      std::optional<std::size_t>& mark = word == "[" ? open : close;
      if (mark || (word == "]" && !open)) return wrong(at, "dit haakje hoort hier niet");
      mark = slots.size();
      at = next;
      continue;
    }
    const bool lone = word.size() == 1;
    if (!lone && word.starts_with('(') != word.ends_with(')')) return wrong(at, "er ontbreekt een haakje");
    if (!lone && word.find_first_of("[]") != word.npos) return wrong(at, "zet een spatie voor en achter [ en ]");
    PatternSlot slot;
    slot.optional = word.size() > 2 && word.starts_with('(') && word.ends_with(')');
    if (slot.optional) word = word.substr(1, word.size() - 2);
    if (std::string what = read_slot(word, slot); !what.empty()) return wrong(at, std::move(what));
    slots.push_back(std::move(slot));
    if (slots.size() > max_slots) return wrong(at, "een patroon heeft ten hoogste 32 delen");
    at = next;
  }
  if (slots.empty()) return wrong(0, "dit patroon is leeg");
  if (slots.front().gap > 0 || slots.back().gap > 0 || slots.front().optional || slots.back().optional)
    return wrong(0, "een patroon begint en eindigt met een vast deel");
  if (open.has_value() != close.has_value()) return wrong(0, "er ontbreekt een haakje");
  made.pattern.mark_begin = open.value_or(0);
  made.pattern.mark_end = close.value_or(slots.size());
  if (made.pattern.mark_begin >= made.pattern.mark_end) return wrong(0, "tussen de haakjes staat niets");
  return made;
}

bool asks_relation(const Pattern& pattern) {
  return std::ranges::any_of(pattern.slots, [](const PatternSlot& slot) { return !slot.relations.empty(); });
}

}  // namespace duidelijk
