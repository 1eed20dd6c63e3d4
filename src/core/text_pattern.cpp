// SPDX-License-Identifier: EUPL-1.2
#include "core/text_pattern.h"

#include <re2/re2.h>

namespace duidelijk {
namespace {

constexpr std::size_t longest_pattern = 1000;
constexpr std::int64_t most_memory = 8 << 20;

}  // namespace

struct TextPattern::Compiled {
  Compiled(const std::string& pattern, const RE2::Options& options) : regex(pattern, options) {}
  RE2 regex;
};

Result<TextPattern> TextPattern::compile(const std::string& pattern) {
  if (pattern.size() > longest_pattern) return Error{Error::Kind::bad_option, "dit patroon is te lang", ""};
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  TextPattern made;
  const auto compiled = std::make_shared<const Compiled>(pattern, options);
  if (!compiled->regex.ok())
    return Error{Error::Kind::bad_option,
                 "dit is geen reguliere expressie die hier kan (" + compiled->regex.error() + ")", ""};
  made.compiled_ = compiled;
  return made;
}

std::vector<TextSpan> TextPattern::find_all(std::string_view text) const {
  std::vector<TextSpan> spans;
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece found;
  for (std::size_t at = 0; at < text.size();) {
    if (!compiled_->regex.Match(whole, at, text.size(), RE2::UNANCHORED, &found, 1)) break;
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    if (found.empty()) {  // a step of a whole character
      at = begin + 1;
      while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
      continue;
    }
    spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + found.size())});
    at = begin + found.size();
  }
  return spans;
}

}  // namespace duidelijk
