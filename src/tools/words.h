// All words while the lexicon is being made: forms with readings, before they become an image.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/tag.h"
#include "lexicon/lexicon.h"

namespace duidelijk::tools {

/// A reading with its lemma in full; lower `order` comes first.
struct FullReading {
  Tag tag = Tag::unknown;
  Features features;
  std::string lemma;
  int order = 0;
};

struct WordForm {
  std::vector<FullReading> readings;
  bool lower = false;      // a source has it without a capital
  bool capital = false;    // a source has it with a capital
  bool modifier = false;   // OpenTaal lets it begin a compound
  bool linking_s = false;  // OpenTaal lets it begin a compound only with an s behind it: levens+loop
  bool inflects = false;   // OpenTaal gives it forms of its own as a noun
  std::uint16_t rank = 0;
  float zipf = 0;
};

/// How likely a kind of reading is when nothing else is known; smaller comes first.
int usual_order(Tag tag, const Features& features);

class Words {
 public:
  /// Notes that a source has this word, as written. Words with spaces or without letters are left out: "" then.
  std::string add_written(const std::string& written);
  /// Adds a reading to a folded form, once. The form becomes known when it was not.
  void add_reading(const std::string& form, Tag tag, const Features& features, const std::string& lemma,
                   int order = -1);
  bool known(const std::string& form) const { return forms_.contains(form); }
  bool has(const std::string& form, Tag tag) const;
  std::map<std::string, WordForm>& forms() { return forms_; }
  const std::map<std::string, WordForm>& forms() const { return forms_; }

  std::set<std::string> infinitives;                         // lower case
  std::set<std::string> verb_stems, verb_thirds;             // forms that OpenTaal flags as stem or third person
  std::map<std::string, std::set<std::string>> participles;  // of an infinitive, uninflected
  std::map<std::string, Perfect> perfect;                    // of an infinitive
  std::map<std::string, std::uint8_t> separable;             // infinitive → bytes of its particle

 private:
  std::map<std::string, WordForm> forms_;
};

/// Turns the expanded lines of OpenTaal into readings of nouns, adjectives, names, infinitives and present participles,
/// and notes what the flags say about other verb forms.
class OpenTaal;
void add_opentaal(const OpenTaal& opentaal, Words& words);

}  // namespace duidelijk::tools
