// SPDX-License-Identifier: EUPL-1.2
#include "report/privacy.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/personal_data.h"

namespace duidelijk {
namespace {

const std::shared_ptr<const std::string>& no_words() {
  static const std::shared_ptr<const std::string> empty = std::make_shared<const std::string>();
  return empty;
}

/// Masks what the whole text named, also where only a part of the sentence is shown.
class Mask {
 public:
  explicit Mask(const ReportText* text) {
    if (text == nullptr) return;
    spans_ = personal_data(text->text);
    for (const TextSpan span : spans_) items_.emplace(slice(text->text, span));
  }

  const std::vector<TextSpan>& spans() const { return spans_; }

  void operator()(std::string& text) const {
    for (const std::string& item : items_)
      for (std::size_t at = text.find(item); at != std::string::npos; at = text.find(item, at + item.size()))
        mask(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + item.size())});
    text = masked(std::move(text));
  }

  /// `words` are the words under `place` of the whole text.
  void under(TextSpan place, std::string& words) const {
    auto span = std::ranges::lower_bound(spans_, place.begin, {}, [](TextSpan one) { return one.end; });
    for (; span != spans_.end() && span->begin < place.end; ++span)
      if (span->overlaps(place))
        mask(words, {std::max(span->begin, place.begin) - place.begin, std::min(span->end, place.end) - place.begin});
    (*this)(words);
  }

 private:
  std::vector<TextSpan> spans_;
  std::set<std::string> items_;
};

}  // namespace

void remove_text(FileReport& file) {
  file.text_removed = true;
  file.text = nullptr;
  file.actions.reset();
  file.notes.clear();
  file.findings.keep_if([](ReportFinding& finding) {
    finding.message = finding.rule->title + ".";
    finding.why.clear();
    finding.match.clear();
    finding.about.clear();
    finding.context = no_words();
    finding.line = {};
    finding.key.clear();  // it may be a sentence
    finding.in_text = {};
    finding.fixes.clear();
    if (finding.where) {
      OfficePlace place = *finding.where;
      place.heading.clear();
      finding.where = std::make_shared<const OfficePlace>(std::move(place));
    }
    if (finding.suppressed)
      finding.suppressed = std::make_shared<const Suppressed>(Suppressed{finding.suppressed->kind, ""});
    return true;
  });
  for (HardSentence& sentence : file.hardest) {
    sentence.words.clear();
    sentence.in_text = {};
  }
}

void mask_personal_data(FileReport& file) {
  const Mask mask_words(file.text.get());
  std::shared_ptr<const std::string> before, after;  // neighbours share their sentence
  const auto shared = [&](std::shared_ptr<const std::string>& text) {
    if (text != before) {
      std::string copy = *text;
      mask_words(copy);
      before = text;
      after = copy == *text ? text : std::make_shared<const std::string>(std::move(copy));
    }
    text = after;
  };
  file.findings.keep_if([&](ReportFinding& finding) {
    mask_words.under(finding.in_text, finding.match);
    for (std::string* text : {&finding.message, &finding.why, &finding.about, &finding.key}) mask_words(*text);
    std::string line(finding.line.text.view());
    mask_words(line);
    if (line != finding.line.text.view()) finding.line.text = std::move(line);
    for (ReportFix& fix : finding.fixes) {
      mask_words(fix.message);
      for (ReportEdit& edit : fix.edits) mask_words(edit.text);
    }
    shared(finding.context);
    if (finding.where && !finding.where->heading.empty()) {
      OfficePlace place = *finding.where;
      mask_words(place.heading);
      finding.where = std::make_shared<const OfficePlace>(std::move(place));
    }
    if (finding.suppressed && !finding.suppressed->reason.empty()) {
      Suppressed copy = *finding.suppressed;
      mask_words(copy.reason);
      finding.suppressed = std::make_shared<const Suppressed>(std::move(copy));
    }
    return true;
  });
  for (HardSentence& sentence : file.hardest) mask_words(sentence.words);
  if (file.actions)
    for (std::vector<ReportAction>* actions :
         {&file.actions->tasks, &file.actions->deadlines, &file.actions->amounts, &file.actions->contacts})
      for (ReportAction& action : *actions) {
        mask_words(action.text);
        mask_words(action.condition);
      }
  if (file.text == nullptr) return;
  ReportText text = *file.text;
  for (const TextSpan span : mask_words.spans()) mask(text.text, span);
  file.text = std::make_shared<const ReportText>(std::move(text));
}

}  // namespace duidelijk
