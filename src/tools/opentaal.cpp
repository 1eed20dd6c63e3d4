// SPDX-License-Identifier: EUPL-1.2
#include "tools/opentaal.h"

#include <algorithm>
#include <sstream>

#include "core/utf8.h"
#include "tools/table.h"

namespace duidelijk::tools {
namespace {

std::string without_ligature(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Char c = utf8::decode(text, at);
    if (c.point == U'ĳ')
      out += "ij";
    else if (c.point == U'Ĳ')
      out += "IJ";
    else
      out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

std::vector<std::string> two_by_two(const std::string& flags, const std::string& place) {
  if (flags.size() % 2 != 0) throw SourceError(place + ": odd number of characters in the flags '" + flags + "'");
  std::vector<std::string> pairs;
  for (std::size_t i = 0; i < flags.size(); i += 2) pairs.push_back(flags.substr(i, 2));
  return pairs;
}

/// "[^aeou]i" → {"^aeou", "i"}; "." → {}.
std::vector<std::string> parse_condition(const std::string& text, const std::string& place) {
  std::vector<std::string> sets;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '[') {
      const std::size_t close = text.find(']', at);
      if (close == std::string::npos) throw SourceError(place + ": '[' without ']'");
      sets.push_back(text.substr(at + 1, close - at - 1));
      at = close + 1;
      continue;
    }
    const utf8::Char c = utf8::decode(text, at);
    sets.push_back(text.substr(at, c.size));
    at += c.size;
  }
  if (sets.size() == 1 && sets[0] == ".") sets.clear();
  return sets;
}

bool matches(const std::string& text, const std::vector<std::string>& condition) {
  std::size_t end = text.size();
  for (auto set = condition.rbegin(); set != condition.rend(); ++set) {
    if (end == 0) return false;
    const utf8::Char c = utf8::decode_before(text, end);
    end -= c.size;
    const std::string character = text.substr(end, c.size);
    const bool refused = set->size() > 1 && set->front() == '^';
    if ((set->find(character, refused ? 1 : 0) != std::string::npos) == refused) return false;
  }
  return true;
}

}  // namespace

bool Stem::has(std::string_view flag) const { return std::ranges::find(flags, flag) != flags.end(); }

bool Stem::has_any(std::string_view letter_and_ends) const {
  return std::ranges::any_of(flags, [letter_and_ends](const std::string& flag) {
    return flag[0] == letter_and_ends[0] && letter_and_ends.find(flag[1], 1) != std::string_view::npos;
  });
}

OpenTaal::OpenTaal(const std::string& dic, const std::string& aff) {
  read_affixes(aff);
  read_stems(dic);
}

void OpenTaal::read_affixes(const std::string& path) {
  std::istringstream in(read_file(path));
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    const bool suffix = text.starts_with("SFX "), prefix = text.starts_with("PFX ");
    if (!suffix && !prefix) continue;
    const std::string place = path + ":" + std::to_string(line);
    std::istringstream words(without_ligature(text));
    std::string kind, flag, strip, add, condition;
    words >> kind >> flag >> strip >> add;
    if (flag.size() != 2 || add.empty()) throw SourceError(place + ": not an affix rule");
    if ((strip == "Y" || strip == "N") && std::ranges::all_of(add, [](char c) { return c >= '0' && c <= '9'; }))
      continue;
    words >> condition;
    if (strip == "0") strip.clear();
    const std::size_t slash = add.find('/');
    const std::string more = slash == std::string::npos ? "" : add.substr(slash + 1);
    add.resize(std::min(slash, add.size()));
    if (add == "0") add.clear();
    if (prefix)
      prefixes_[flag] = add;
    else
      suffixes_[flag].push_back({strip, add, two_by_two(more, place), parse_condition(condition, place)});
  }
  if (suffixes_.empty()) throw SourceError(path + ":1: no affix rules found");
}

void OpenTaal::read_stems(const std::string& path) {
  std::istringstream in(read_file(path));
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    const std::string place = path + ":" + std::to_string(line);
    if (!utf8::valid(text)) throw SourceError(place + ": not valid UTF-8");
    text.resize(std::min(text.find('\t'), text.size()));
    if (line == 1 || text.empty()) continue;  // the first line is the number of words
    std::size_t slash = text.find('/');
    while (slash != std::string::npos && slash > 0 && text[slash - 1] == '\\') slash = text.find('/', slash + 1);
    const std::string flags = slash == std::string::npos ? "" : text.substr(slash + 1);
    text.resize(std::min(slash, text.size()));
    stems_.push_back({utf8::nfc(without_ligature(text)), two_by_two(flags.substr(0, flags.find(' ')), place)});
  }
}

std::vector<Expansion> OpenTaal::expand(const Stem& stem) const {
  std::vector<Expansion> out{{stem.text, "", ""}};
  for (const std::string& flag : stem.flags) {
    const auto rules = suffixes_.find(flag);
    if (rules == suffixes_.end() || flag[0] == 'C') continue;
    for (const Affix& rule : rules->second) {
      if (!stem.text.ends_with(rule.strip) || !matches(stem.text, rule.condition)) continue;
      const std::string form = stem.text.substr(0, stem.text.size() - rule.strip.size()) + rule.add;
      if (form.ends_with("-")) continue;
      out.push_back({form, "", flag});
      for (const std::string& more : rule.more)
        if (more == "A0") out.push_back({"aller" + form, "", flag});
    }
  }
  const std::size_t plain = out.size();
  for (const std::string& flag : stem.flags) {
    const auto prefix = prefixes_.find(flag);
    if (prefix == prefixes_.end() || flag[0] != 'P') continue;
    for (std::size_t i = 0; i < plain; ++i)
      out.push_back({prefix->second + out[i].form, prefix->second, out[i].suffix});
  }
  return out;
}

}  // namespace duidelijk::tools
