// SPDX-License-Identifier: EUPL-1.2
#include "report/sentence_list.h"

#include <algorithm>
#include <iterator>

#include "core/packed_bytes.h"

namespace duidelijk {
namespace {

constexpr std::size_t chunk_bytes = 1u << 18;

// The measures of a sentence, in the order in which they are written.
constexpr std::optional<double> ReportLint::*measures[] = {
    &ReportLint::score, &ReportLint::word_frequency, &ReportLint::max_dependency_length,
    &ReportLint::content_words_per_clause, &ReportLint::concrete_nouns};

}  // namespace

void SentenceList::add(const ReportSentence& sentence) {
  PackedWriter out;
  out.place(sentence.start, last_);
  out.place(sentence.end, sentence.start);
  out.number(sentence.words);
  out.number(static_cast<std::uint64_t>(sentence.lint.level));
  unsigned known = 0;  // a bit for each measure
  for (const auto measure : measures) known = 2 * known + (sentence.lint.*measure ? 1 : 0);
  out.number(known);
  for (const auto measure : measures)
    if (const std::optional<double>& value = sentence.lint.*measure) out.real(*value);
  if (chunks_.empty() || chunks_.back().size() + out.bytes().size() > chunk_bytes)
    chunks_.emplace_back().reserve(std::max(chunk_bytes, out.bytes().size()));
  chunks_.back() += out.bytes();
  last_ = sentence.end;
  ++size_;
}

ReportSentence SentenceList::Reader::next() {
  const std::string& chunk = list_.chunks_[chunk_];
  PackedReader in(chunk.data() + byte_);
  ReportSentence sentence;
  sentence.start = in.place(last_);
  sentence.end = in.place(sentence.start);
  sentence.words = in.small();
  sentence.lint.level = static_cast<int>(in.number());
  const std::uint64_t known = in.number();
  unsigned bit = 1u << (std::size(measures) - 1);
  for (const auto measure : measures) {
    if ((known & bit) != 0) sentence.lint.*measure = in.real();
    bit /= 2;
  }
  if (list_.hidden_) {
    sentence.lint.score.reset();
    sentence.lint.level = 0;
  }
  last_ = sentence.end;
  byte_ = static_cast<std::size_t>(in.at() - chunk.data());
  if (byte_ == chunk.size()) {
    ++chunk_;
    byte_ = 0;
  }
  return sentence;
}

}  // namespace duidelijk
