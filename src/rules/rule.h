// What a rule is and what it says. Plain values; a rule page (rules/<id>.md) declares them.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cassert>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/analysis.h"
#include "core/span.h"
#include "pages/severity.h"

namespace duidelijk {

/// `safe` keeps meaning and grammar and may be applied without asking; `unsafe_` needs a person;
/// `display` is an idea for the writer, never applied.
enum class Applicability : std::uint8_t { display, unsafe_, safe };

/// Replace the text under `span` (it may be empty: insert) by `text`.
struct Edit {
  TextSpan span;
  std::string text;
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// One alternative. Alternatives are separate suggestions; edits of one suggestion belong together.
struct Suggestion {
  std::string text;  // what a person reads: "als", "schrap dit woord"
  Applicability applicability = Applicability::display;
  std::vector<Edit> edits;  // in text order, inside the hit; empty when `display`
  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// What one rule says about one place. The engine adds which rule it was; the rule cannot get that wrong.
struct Hit {
  TextSpan span;                        // never empty
  std::string message;                  // one or two Dutch sentences for the writer: what to do
  std::vector<Suggestion> suggestions;  // best first
  std::string why;                      // empty: the rule's own `why`
  std::optional<Severity> severity;     // empty: the rule's own
  std::string about;                    // what equal hits have in common (a term), to group repeats; may be empty
  TextSpan term;                        // the words it is about when `span` is wider ("de aanvang"); else empty
  friend bool operator==(const Hit&, const Hit&) = default;
};

/// A number that the page sets and a user can change: max-words = 20.
struct Limit {
  std::string_view name;
  int value = 0;
  int least = 0, most = 0;  // bounds for a setting
  std::string_view about;   // one Dutch sentence
};

/// The limits of one rule in one run.
class Limits {
 public:
  explicit Limits(std::span<const Limit> limits) : limits_(limits.begin(), limits.end()) {}
  /// The limit called `name`. A name that the page does not declare is a bug in the rule.
  int operator[](std::string_view name) const {
    for (const Limit& limit : limits_)
      if (limit.name == name) return limit.value;
    assert(false && "the rule page does not declare this limit");
    return 0;
  }
  /// The limit called `name`, for a kind of rule whose pages need not declare it.
  std::optional<int> find(std::string_view name) const {
    for (const Limit& limit : limits_)
      if (limit.name == name) return limit.value;
    return std::nullopt;
  }
  /// Returns false when there is no such limit.
  bool set(std::string_view name, int value) {
    for (Limit& limit : limits_)
      if (limit.name == name) return limit.value = value, true;
    return false;
  }

 private:
  std::vector<Limit> limits_;
};

class PhraseTable;
struct Rule;
/// A pure function: everything it uses is in its arguments. Hits in text order.
using RuleFunction = std::vector<Hit> (*)(const Rule& rule, const Analysis& analysis, const Limits& limits);

/// One rule: what its page declares, and the function that finds it. Rows of the generated table; views into the
/// program.
struct Rule {
  std::string_view id;  // Dutch slug, stable for ever: users write it in their settings
  std::string_view title;
  std::string_view category;  // woord, zin, werkwoord, tekst, …
  std::string_view why;       // one or two Dutch sentences: why this is hard for a reader
  std::string_view page;      // the whole page without its front matter, Markdown, for `explain`
  Severity severity = Severity::warning;
  Confidence confidence = Confidence::medium;
  Stage needs = Stage::tokens;
  bool document_level = false;                    // speaks about the whole text; the span is its first sentence
  int findings_read = 0, findings_right = 0;      // by a judge, in real texts; 0: not measured
  int gain = 1;                                   // 1–5: how much easier a text becomes without its findings
  std::span<const std::string_view> covers = {};  // ids of rules that keep silent where this one speaks
  std::span<const Limit> limits;
  std::span<const std::string_view> lists;     // word lists of the kinds replace and report
  const PhraseTable* phrases = nullptr;        // where the lists are; null: in this program
  std::span<const std::string_view> settings;  // other declarations of the kind, "key=value"
  std::span<const std::string_view> sources;   // public addresses of the norm
  RuleFunction find = nullptr;
  /// The setting called `key`; empty when the page does not declare it.
  std::string_view setting(std::string_view key) const {
    for (const std::string_view row : settings)
      if (row.size() > key.size() && row.starts_with(key) && row[key.size()] == '=') return row.substr(key.size() + 1);
    return {};
  }
};

}  // namespace duidelijk
