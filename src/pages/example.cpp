// SPDX-License-Identifier: EUPL-1.2
#include "pages/example.h"

#include <charconv>
#include <optional>

namespace duidelijk {
namespace {

constexpr std::string_view arrow = " → ";

/// Reads "{max-words=10}" at the start. Returns the bytes read, or nothing when it is wrong.
std::optional<std::size_t> read_limit(std::string_view text, Example& example) {
  const std::size_t end = text.find('}'), equals = text.find('=');
  if (end == text.npos || equals == text.npos || equals > end) return std::nullopt;
  int value = 0;
  const auto [stop, error] = std::from_chars(text.data() + equals + 1, text.data() + end, value);
  if (error != std::errc() || stop != text.data() + end) return std::nullopt;
  example.limits.emplace_back(text.substr(1, equals - 1), value);
  std::size_t after = end + 1;
  while (after < text.size() && text[after] == ' ') ++after;
  return after;
}

void read_suggestions(std::string_view text, Example& example) {
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find(" ; ", at), text.size());
    example.suggestions.emplace_back(text.substr(at, end - at));
    if (end == text.size()) return;
    at = end + 3;
  }
}

}  // namespace

ParsedExample parse_example(std::string_view marked) {
  ParsedExample made;
  Example& example = made.example;
  std::size_t at = 0;
  const auto wrong = [&made](std::size_t where, std::string what) {
    made.wrong = std::move(what);
    made.at = where;
    return made;
  };
  // A merge field "{{naam}}" at the start of the text is no limit.
  while (marked.substr(at).starts_with('{') && !marked.substr(at).starts_with("{{")) {
    const std::optional<std::size_t> read = read_limit(marked.substr(at), example);
    if (!read) return wrong(at, "hier hoort een grens, zoals {max-words=10}");
    at += *read;
  }
  std::size_t end = marked.rfind(arrow);
  if (end != marked.npos && end >= at)
    read_suggestions(marked.substr(end + arrow.size()), example);
  else
    end = marked.size();
  bool open = false;
  std::uint32_t begin = 0;
  std::size_t open_at = 0;
  for (; at < end; ++at) {
    const char c = marked[at];
    const auto here = static_cast<std::uint32_t>(example.text.size());
    if (c == '\\' && at + 1 < end && (marked[at + 1] == '[' || marked[at + 1] == ']')) {
      example.text += marked[++at];
    } else if (c == '[') {
      if (open) return wrong(at, "dit haakje staat binnen een ander haakje; een gewoon haakje is \\[");
      open = true;
      begin = here;
      open_at = at;
    } else if (c == ']') {
      if (!open) return wrong(at, "dit haakje sluit niets; een gewoon haakje is \\]");
      if (begin == here) return wrong(at, "tussen deze haakjes staat niets");
      example.expected.push_back({begin, here});
      open = false;
    } else {
      example.text += c;
    }
  }
  if (open) return wrong(open_at, "dit haakje wordt niet gesloten; een gewoon haakje is \\[");
  if (example.text.find_first_not_of(" \n") == std::string::npos) return wrong(0, "dit voorbeeld is leeg");
  if (!example.suggestions.empty() && example.suggestions.size() != example.expected.size())
    return wrong(end + 1, "het aantal verwachte voorstellen is anders dan het aantal haakjes");
  return made;
}

}  // namespace duidelijk
