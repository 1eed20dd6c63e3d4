// The examples of a rule page as tests of its rule.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "lexicon/lexicon.h"
#include "pages/example.h"
#include "rules/rule.h"

namespace duidelijk {

/// An example as a document of paragraphs: blank lines separate blocks, "# " opens a heading, "* " a list item,
/// "□ " the words at a field, "■ " those on a button; ‹ and › stand around the words of a link.
Document document_of(const std::string& text);

/// What a rule did with an example.
struct ExampleOutcome {
  std::string found, expected;  // the example with what was found, and what should be, in [ ]; equal: it is right
  std::vector<std::string> suggestions;  // the first one of each hit
  bool fired = false;
  bool right = false;  // also the suggestions, when the example names them
};

/// Runs one rule over one example. The limits that it sets must be on the page.
ExampleOutcome outcome_of(const Rule& rule, const Example& example, const Lexicon& lexicon);

}  // namespace duidelijk
