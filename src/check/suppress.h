// "<!-- duidelijk-ignore-next lange-zin: reden -->": which findings it covers, and directives that do nothing.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "rules/engine_rules.h"
#include "rules/settings.h"

namespace duidelijk {

/// A directive that does nothing, and why.
struct UselessDirective {
  SourceSpan comment;
  std::string message;  // one or two Dutch sentences
};

/// The directives of one document, while its findings are gone through.
class Suppressions {
 public:
  explicit Suppressions(const Document& document) : document_(document), used_(document.suppressions.size(), false) {}
  /// The directive that covers a finding of `rule` at `span`, or nothing. Remembers that it did something.
  const Suppression* covering(std::string_view rule, TextSpan span);
  /// Directives with unknown rules, and those that covered nothing although their rules ran. A directive for a rule
  /// that is off in this run is left alone.
  std::vector<UselessDirective> useless(const Settings& settings) const;

 private:
  const Document& document_;
  std::vector<bool> used_;
};

}  // namespace duidelijk
