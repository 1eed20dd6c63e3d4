// SPDX-License-Identifier: EUPL-1.2
#include "rules/accepted_words.h"

#include <algorithm>

#include "core/fold.h"
#include "core/utf8.h"

namespace duidelijk {
namespace {

constexpr std::size_t longest_entry = 200;

/// Folded, with one space for white space.
std::string normal_form(std::string_view words) {
  std::string out;
  for (const char sign : fold(words)) {
    const bool space = sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
    if (!space)
      out += sign;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

void AcceptedWords::add(std::string_view words) {
  if (!utf8::valid(words)) return;
  const std::string whole = normal_form(utf8::nfc(words));
  if (whole.empty() || whole.size() > longest_entry) return;
  longest_ = std::max(longest_, whole.size());
  for (std::size_t space = whole.find(' '); space != std::string::npos; space = whole.find(' ', space + 1))
    known_.emplace(whole.substr(0, space), 0);
  std::uint32_t& entry = known_[whole];
  if (entry != 0) return;
  entries_.emplace_back(words);
  entry = static_cast<std::uint32_t>(entries_.size());
}

std::vector<AcceptedPlace> AcceptedWords::places_in(const Analysis& analysis) const {
  std::vector<AcceptedPlace> places;
  if (empty()) return places;
  std::string words;
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t first = sentence.tokens.begin; first < sentence.tokens.end; ++first) {
      words.clear();
      for (std::uint32_t at = first; at < sentence.tokens.end && words.size() <= longest_; ++at) {
        const Token& token = analysis.tokens[at];
        const bool apart = at > first && token.span.begin > analysis.tokens[at - 1].span.end;
        if (apart) {
          if (!known_.contains(words)) break;  // no entry begins like this
          words += ' ';
        }
        words += analysis.form(token);
        if (const auto found = known_.find(words); found != known_.end() && found->second != 0)
          places.push_back({{analysis.tokens[first].span.begin, token.span.end}, found->second - 1});
      }
    }
  }
  return places;
}

}  // namespace duidelijk
