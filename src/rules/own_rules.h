// Rules of the user: rule pages that are read while the program runs.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pages/rule_page.h"
#include "rules/rule.h"

namespace duidelijk {

/// Pages and the rules made of them. A Rule borrows from its page, so this must live as long as the run.
class OwnRules {
 public:
  struct Own {
    RulePage page;
    std::string file;
    Rule rule;
    std::vector<Limit> limits;
    std::vector<std::string_view> lists, settings, sources, covers;
  };
  OwnRules() = default;
  OwnRules(const OwnRules&) = delete;
  OwnRules& operator=(const OwnRules&) = delete;

  /// Takes over a page without complaints. Returns an empty text, or one Dutch sentence that says why this page can be
  /// no rule of the user: coded rules and ids that exist are refused.
  std::string add(RulePage page, std::string file);
  const std::deque<Own>& all() const { return all_; }
  const Rule* find(std::string_view id) const;

 private:
  std::deque<Own> all_;  // stable addresses
};

}  // namespace duidelijk
