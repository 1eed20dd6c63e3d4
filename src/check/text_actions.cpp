// SPDX-License-Identifier: EUPL-1.2
#include "check/text_actions.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/places.h"

namespace duidelijk {
namespace {

constexpr std::string_view kind_names[] = {"deadline", "amount", "phone", "email", "web", "address", "hours"};
constexpr std::size_t most_sentence_bytes = 400;

/// A sentence on one line, cut when it is very long.
std::string sentence_text(const Analysis& analysis, std::uint32_t number) {
  const std::string_view text = slice(analysis.document->text, analysis.span_of(analysis.sentences[number].tokens));
  std::size_t end = std::min(text.size(), most_sentence_bytes);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string out(text.substr(0, end));
  std::ranges::replace(out, '\n', ' ');
  return end < text.size() ? out + "…" : out;
}

class Writer {
 public:
  Writer(const Analysis& analysis, std::uint32_t begin) : analysis_(analysis), begin_(begin) {}

  void write(const ReaderActions& found, ReportActions& actions) {
    actions.letter = actions.letter || found.letter;
    for (const ReaderTask& task : found.tasks) {
      if (actions.tasks.size() == ReportActions::most) break;
      const TokenSpan sentence = analysis_.sentences[task.sentence].tokens;
      ReportAction& action = add(actions.tasks, "task", sentence);
      action.text = sentence_text(analysis_, task.sentence);
      if (task.question) action.condition = sentence_text(analysis_, *task.question);
    }
    const auto facts = [this](const std::vector<ReaderFact>& from, std::vector<ReportAction>& to) {
      for (const ReaderFact& fact : from) {
        if (to.size() == ReportActions::most) break;
        ReportAction& action = add(to, kind_names[static_cast<std::size_t>(fact.kind)], fact.tokens);
        action.text = std::string(slice(analysis_.document->text, analysis_.span_of(fact.tokens)));
        std::ranges::replace(action.text, '\n', ' ');
        action.condition = sentence_text(analysis_, fact.sentence);
      }
    };
    facts(found.deadlines, actions.deadlines);
    facts(found.amounts, actions.amounts);
    facts(found.contacts, actions.contacts);
  }

 private:
  ReportAction& add(std::vector<ReportAction>& to, std::string_view kind, TokenSpan tokens) {
    ReportAction& action = to.emplace_back();
    action.kind = kind;
    const TextSpan span = analysis_.span_of(tokens);
    action.in_text = {begin_ + span.begin, begin_ + span.end};
    return action;
  }

  const Analysis& analysis_;
  const std::uint32_t begin_;  // of the part in the text
};

}  // namespace

void add_actions(const Analysis& part, std::uint32_t begin, ReportActions& actions) {
  Writer(part, begin).write(find_actions(part), actions);
}

void add_actions(ReportActions later, ReportActions& actions) {
  actions.letter = actions.letter || later.letter;
  const auto append = [](std::vector<ReportAction>& from, std::vector<ReportAction>& to) {
    from.resize(std::min(from.size(), ReportActions::most - to.size()));
    std::ranges::move(from, std::back_inserter(to));
  };
  append(later.tasks, actions.tasks);
  append(later.deadlines, actions.deadlines);
  append(later.amounts, actions.amounts);
  append(later.contacts, actions.contacts);
}

void place_actions(const Document& document, ReportActions& actions) {
  std::vector<std::uint32_t> bytes;
  const auto each = [&actions](auto act) {
    for (auto* list : {&actions.tasks, &actions.deadlines, &actions.amounts, &actions.contacts})
      for (ReportAction& action : *list) act(action);
  };
  each([&](const ReportAction& action) {
    const SourceSpan source = document.source_of(action.in_text);
    bytes.insert(bytes.end(), {source.begin, source.end});
  });
  std::ranges::sort(bytes);
  bytes.erase(std::unique(bytes.begin(), bytes.end()), bytes.end());
  const std::vector<Place> places = places_of(document.source, bytes);
  const auto place = [&](std::uint32_t byte) {
    return places[static_cast<std::size_t>(std::ranges::lower_bound(bytes, byte) - bytes.begin())];
  };
  each([&](ReportAction& action) {
    const SourceSpan source = document.source_of(action.in_text);
    action.start = place(source.begin);
    action.end = place(source.end);
  });
}

}  // namespace duidelijk
