// SPDX-License-Identifier: EUPL-1.2
#include "report/packed_findings.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/packed_bytes.h"

namespace duidelijk {
namespace {

constexpr std::string_view severities[] = {"info", "warning", "error"};
constexpr std::string_view applicabilities[] = {"display", "unsafe", "safe"};

template <std::size_t size>
std::uint32_t number_of(const std::string_view (&names)[size], std::string_view name) {
  const auto place = std::ranges::find(names, name);
  assert(place != std::end(names));
  return static_cast<std::uint32_t>(place - std::begin(names));
}

/// The number of `one` in `known`, where it is added unless it is the last one: what is shared comes in runs.
template <class T>
std::uint32_t number_in(std::vector<std::shared_ptr<const T>>& known, const std::shared_ptr<const T>& one) {
  if (known.empty() || known.back() != one) known.push_back(one);
  return static_cast<std::uint32_t>(known.size() - 1);
}
}  // namespace

std::uint32_t PackedFindings::id_of(std::string_view text) {
  if (strings_.empty()) ids_.emplace(strings_.emplace_back(), 0);
  if (const auto known = ids_.find(text); known != ids_.end()) return known->second;
  const auto id = static_cast<std::uint32_t>(strings_.size());
  ids_.emplace(strings_.emplace_back(text), id);
  return id;
}

std::size_t PackedFindings::number_of_rule(const std::shared_ptr<const ReportRule>& rule) {
  const auto known = std::ranges::find(rules_, rule);
  const auto number = static_cast<std::size_t>(known - rules_.begin());
  if (known == rules_.end()) rules_.push_back(rule);
  return number;
}

PackedReader PackedFindings::at(std::size_t index) const {
  return PackedReader(chunks_[begins_[index] / chunk_bytes].data() + begins_[index] % chunk_bytes);
}

void PackedFindings::add(const ReportFinding& finding, std::optional<TextSpan> around) {
  // A new member of ReportFinding does not compile here: it must be packed as well.
  const auto& [rule, context, severity, message, why, match, about, in_text, line, start, end, fingerprint, content,
               fixes, suppressed, where, key] = finding;
  PackedWriter out;
  out.place(start, {});  // the place and the rule stand first: sort() reads no further
  out.number(number_of_rule(rule));
  out.place(end, start);
  out.number(number_of(severities, severity));
  for (const std::string* text : {&message, &why, &about}) out.number(id_of(*text));
  out.near(in_text.begin, start.byte);
  out.number(in_text.size());
  out.number(around ? 1 : 0);
  if (around) {
    out.near(around->begin, in_text.begin);
    out.number(around->size());
  } else {
    out.number(id_of(*context));
    out.number(id_of(match));
  }
  // A line of its own is no stretch of the source: that of an office document, or masked words.
  const bool stretch = line.text.whole() != nullptr && line.text.whole()->size() != line.text.size();
  out.number(stretch ? number_in(sources_, line.text.whole()) + 1 : 0);
  if (stretch) {
    out.near(line.text.begin(), start.byte);
    out.number(line.text.size());
  } else {
    out.number(id_of(line.text.view()));
  }
  out.number(line.column);
  out.number(line.more ? 1 : 0);
  out.hash(fingerprint);
  out.hash(content);
  out.number(suppressed ? number_in(suppressed_, suppressed) + 1 : 0);
  out.number(where ? number_in(places_, where) + 1 : 0);
  out.text(key);  // hardly ever the same twice
  out.number(fixes.size());
  for (const ReportFix& fix : fixes) {
    out.number(id_of(fix.message));
    out.number(number_of(applicabilities, fix.applicability));
    out.number(fix.edits.size());
    for (const ReportEdit& edit : fix.edits) {
      out.place(edit.start, start);
      out.place(edit.end, edit.start);
      out.near(edit.start_byte, edit.start.byte);
      out.near(edit.end_byte, edit.end.byte);
      out.number(id_of(edit.text));
    }
  }
  if (chunks_.empty() || chunks_.back().size() + out.bytes().size() > chunk_bytes)
    chunks_.emplace_back().reserve(std::max(chunk_bytes, out.bytes().size()));
  begins_.push_back((chunks_.size() - 1) * chunk_bytes + chunks_.back().size());
  chunks_.back() += out.bytes();
}

void PackedFindings::sort() {
  const auto key = [this](std::uint64_t begin) {
    PackedReader in(chunks_[begin / chunk_bytes].data() + begin % chunk_bytes);
    const Place start = in.place({});
    return std::pair(start.byte, std::string_view(rules_[in.number()]->id));
  };
  const auto before = [&key](std::uint64_t a, std::uint64_t b) { return key(a) < key(b); };
  if (!std::ranges::is_sorted(begins_, before)) std::ranges::stable_sort(begins_, before);
}

ReportFinding PackedFindings::Reader::next() {
  PackedReader in = packed_.at(next_++);
  ReportFinding finding;
  finding.start = in.place({});
  finding.rule = packed_.rules_[in.number()];
  finding.end = in.place(finding.start);
  finding.severity = severities[in.number()];
  for (std::string* text : {&finding.message, &finding.why, &finding.about}) *text = packed_.strings_[in.number()];
  finding.in_text.begin = in.near(finding.start.byte);
  finding.in_text.end = finding.in_text.begin + in.small();
  if (in.number() != 0) {
    TextSpan around;
    around.begin = in.near(finding.in_text.begin);
    around.end = around.begin + in.small();
    if (!around_ || *around_ != around) context_ = std::make_shared<const std::string>(slice(*packed_.text_, around));
    around_ = around;
    finding.match = slice(*packed_.text_, finding.in_text);
  } else {
    const std::uint32_t id = in.small();
    if (around_ || context_ == nullptr || id != context_id_)
      context_ = std::make_shared<const std::string>(packed_.strings_[id]);
    around_.reset();
    context_id_ = id;
    finding.match = packed_.strings_[in.number()];
  }
  finding.context = context_;
  if (const std::uint64_t source = in.number(); source > 0) {
    const std::uint32_t begin = in.near(finding.start.byte), size = in.small();
    finding.line.text = SharedText(packed_.sources_[source - 1], begin, size);
  } else {
    finding.line.text = packed_.strings_[in.number()];
  }
  finding.line.column = in.small();
  finding.line.more = in.number() != 0;
  finding.fingerprint = in.hash();
  finding.content = in.hash();
  if (const std::uint64_t number = in.number(); number > 0) finding.suppressed = packed_.suppressed_[number - 1];
  if (const std::uint64_t number = in.number(); number > 0) finding.where = packed_.places_[number - 1];
  finding.key = in.text();
  finding.fixes.resize(in.number());
  for (ReportFix& fix : finding.fixes) {
    fix.message = packed_.strings_[in.number()];
    fix.applicability = applicabilities[in.number()];
    fix.edits.resize(in.number());
    for (ReportEdit& edit : fix.edits) {
      edit.start = in.place(finding.start);
      edit.end = in.place(edit.start);
      edit.start_byte = in.near(edit.start.byte);
      edit.end_byte = in.near(edit.end.byte);
      edit.text = packed_.strings_[in.number()];
    }
  }
  return finding;
}

}  // namespace duidelijk
