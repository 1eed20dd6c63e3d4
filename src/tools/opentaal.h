// OpenTaal's word list for Hunspell: stems with flags, expanded by the affix rules.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duidelijk::tools {

/// One line of nl.dic. "ĳ" is already "ij".
struct Stem {
  std::string text;
  std::vector<std::string> flags;  // two characters each
  bool has(std::string_view flag) const;
  bool has_any(std::string_view letter_and_ends) const;  // "Vi3": flags Vi or V3
};

/// A form made from a stem. Forms that only serve inside compounds (with a final hyphen) are left out.
struct Expansion {
  std::string form;
  std::string prefix;  // the separable particle, "" without
  std::string suffix;  // the flag that made it, "" for the stem itself
};

class OpenTaal {
 public:
  /// Reads both files. Throws SourceError with file:line on anything that it does not understand.
  OpenTaal(const std::string& dic, const std::string& aff);
  const std::vector<Stem>& stems() const { return stems_; }
  std::vector<Expansion> expand(const Stem& stem) const;

 private:
  struct Affix {
    std::string strip, add;
    std::vector<std::string> more;       // flags of the result
    std::vector<std::string> condition;  // one set of allowed (or, with ^, refused) characters a position
  };
  void read_affixes(const std::string& path);
  void read_stems(const std::string& path);
  std::vector<Stem> stems_;
  std::unordered_map<std::string, std::vector<Affix>> suffixes_;
  std::unordered_map<std::string, std::string> prefixes_;
};

}  // namespace duidelijk::tools
