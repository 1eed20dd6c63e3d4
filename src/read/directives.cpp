// SPDX-License-Identifier: EUPL-1.2
#include "read/directives.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/similar.h"

namespace duidelijk {
namespace {

constexpr std::string_view prefix = "duidelijk-";
constexpr std::uint32_t first_lines = 10;  // a directive for the whole file stands in these

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

std::uint32_t line_at(std::string_view source, std::uint32_t at) {
  return 1 + static_cast<std::uint32_t>(std::ranges::count(source.substr(0, at), '\n'));
}

std::vector<std::string> split_rules(std::string_view list) {
  std::vector<std::string> rules;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(", \t\r\n"), list.size());
    if (end > 0) rules.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return rules;
}

}  // namespace

void Directives::comment(DocumentBuilder& build, std::string_view inside, SourceSpan span) {
  inside = trimmed(inside);
  if (!inside.starts_with(prefix)) return;
  inside.remove_prefix(prefix.size());
  const std::size_t end = std::min(inside.find_first_of(": \t\r\n"), inside.size());
  const std::string_view word = inside.substr(0, end);
  const std::size_t colon = inside.find(':', end);
  Open open;
  open.suppression.comment = span;
  open.suppression.scope = {build.size(), build.size()};
  open.suppression.rules = split_rules(inside.substr(end, colon == std::string_view::npos ? colon : colon - end));
  if (colon != std::string_view::npos) open.suppression.reason = trimmed(inside.substr(colon + 1));
  const auto refuse = [&](std::string why) {
    open.suppression.wrong = std::move(why);
    open.closed = true;
    open_.push_back(std::move(open));
  };
  if (word == "ignore-next") {
    open.kind = Kind::next;
  } else if (word == "ignore") {
    open.kind = Kind::ignore;
  } else if (word == "disable") {
    open.kind = Kind::disable;
  } else if (word == "ignore-file") {
    open.kind = Kind::file;
    if (line_at(build.source(), span.begin) > first_lines)
      return refuse("De opmerking duidelijk-ignore-file werkt alleen in de eerste 10 regels van een bestand.");
    open.suppression.scope.begin = 0;
  } else if (word == "end") {
    if (!close(build, Kind::ignore, {})) refuse("Hier eindigt een uitzondering die niet is begonnen.");
    return;
  } else if (word == "enable") {
    if (!close(build, Kind::disable, open.suppression.rules)) refuse("Hier gaat een regel weer aan die niet uit was.");
    return;
  } else {
    constexpr std::string_view words[] = {"ignore-next", "ignore", "end", "disable", "enable", "ignore-file"};
    const std::string_view meant = most_similar(word, words);
    return refuse("De opmerking duidelijk-" + std::string(word) + " bestaat niet." +
                  (meant.empty() ? "" : " Bedoelde u duidelijk-" + std::string(meant) + "?"));
  }
  open_.push_back(std::move(open));
}

bool Directives::close(DocumentBuilder& build, Kind kind, const std::vector<std::string>& rules) {
  for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
    if (open->closed || open->kind != kind) continue;
    if (!rules.empty() && open->suppression.rules != rules) continue;
    open->suppression.scope.end = build.size();
    open->closed = true;
    return true;
  }
  return false;
}

void Directives::finish(DocumentBuilder& build) {
  for (Open& open : open_) {
    TextSpan& scope = open.suppression.scope;
    if (!open.suppression.wrong.empty()) {
      scope.end = scope.begin;
    } else if (open.kind == Kind::next) {
      // The block that the comment stands in, from there on; else the next one.
      const auto block = std::ranges::find_if(build.blocks(), [&](const Block& b) { return b.text.end > scope.begin; });
      if (block == build.blocks().end()) {
        scope.end = scope.begin;
      } else {
        scope = {std::max(scope.begin, block->text.begin), block->text.end};
      }
    } else if (!open.closed) {
      scope.end = build.size();
    }
    // White space that a block lost at its end may have stood before the comment.
    scope.begin = std::min(scope.begin, build.size());
    scope.end = std::clamp(scope.end, scope.begin, build.size());
    build.suppress(std::move(open.suppression));
  }
  open_.clear();
}

}  // namespace duidelijk
