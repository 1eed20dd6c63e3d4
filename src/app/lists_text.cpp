// SPDX-License-Identifier: EUPL-1.2
#include "app/lists_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/text_safety.h"
#include "core/message.h"
#include "core/similar.h"
#include "core/utf8.h"
#include "rules/built_in_phrases.h"

namespace duidelijk {
namespace {

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, utf8::count(text)) + 2, ' ');
}

std::string table_of(const std::vector<ListState>& lists) {
  std::size_t name = 5, title = 5;
  for (const ListState& list : lists) {
    name = std::max(name, utf8::count(list.name));
    title = std::max(title, utf8::count(list.title));
  }
  std::string out =
      padded("lijst", name) + padded("titel", title) + padded("woorden", 7) + padded("staat", 5) + "waarvandaan\n";
  for (const ListState& list : lists)
    out += padded(list.name, name) + padded(list.title, title) + padded(dutch_number(list.entries), 7) +
           padded(list.on ? "aan" : "uit", 5) + printable_path(list.origin) + '\n';
  return out;
}

std::string joined(const std::vector<std::string>& alternatives) {
  std::string out;
  for (const std::string& one : alternatives) out += (out.empty() ? " → " : " | ") + one;
  return out;
}

std::string built_in_terms(const PhraseTable& table, std::uint32_t list) {
  std::string out;
  for (std::uint32_t i = 0; i < table.entry_count(); ++i) {
    const PhraseLayout::Entry entry = table.entry(i);
    if (entry.list != list) continue;
    std::vector<std::string> alternatives;
    for (std::uint32_t at = 0; at < entry.alternative_count; ++at)
      alternatives.emplace_back(table.text(table.alternative(entry.alternatives + at).text));
    out += std::string(table.text(entry.term)) + joined(alternatives) + '\n';
  }
  return out;
}

std::string own_terms(const WordList& list, const std::string& file) {
  std::string out;
  for (const ListEntry& entry : list.entries) {
    std::vector<std::string> alternatives;
    for (const Alternative& alternative : list.alternatives_of(entry)) alternatives.emplace_back(alternative.text);
    out += printable_path(std::string(entry.term) + joined(alternatives) + "  (" + file + ':' +
                          std::to_string(entry.line) + ')') +
           '\n';
  }
  return out;
}

}  // namespace

Result<std::string> lists_text(const std::string& name, const FileSettings& settings) {
  std::vector<std::string_view> known;
  for (const RuleState& state : settings.effective.rules) {
    const std::vector<ListState> lists = settings.lists->lists_of(*state.rule);
    if (lists.empty()) continue;
    if (state.rule->id == name) return table_of(lists);
    known.push_back(state.rule->id);
  }
  for (std::size_t i = 0; i < settings.effective.own_lists.size(); ++i) {
    const WordList& list = *settings.effective.own_lists[i];
    if (list.name == name) return own_terms(list, settings.effective.list_files[i].value);
    known.push_back(list.name);
  }
  const PhraseTable& ours = built_in_phrases();
  if (const auto number = ours.find_list(name)) return built_in_terms(ours, *number);
  for (std::uint32_t i = 0; i < ours.list_count(); ++i) known.push_back(ours.text(ours.list(i).name));
  const std::string_view meant = most_similar(name, known);
  return Error{
      Error::Kind::bad_option,
      "'" + name + "' is geen regel met woordenlijsten en geen woordenlijst" +
          (meant.empty() ? "; probeer: duidelijk rules --list jargon" : "; bedoelde u " + std::string(meant) + "?"),
      ""};
}

}  // namespace duidelijk
