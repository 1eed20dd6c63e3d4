// SPDX-License-Identifier: EUPL-1.2
#include "report/score_text.h"

#include <algorithm>
#include <array>

#include "core/message.h"
#include "core/utf8.h"
#include "report/lines.h"

namespace duidelijk {
namespace {

// An easy text to compare with: the formula gives it 28, well inside level 1.
constexpr double easy_frequency = 4.6, easy_dependency = 4, easy_content_words = 3, easy_concrete = 0.7;
// Points of the score for one unit of a feature (score/lint.cpp).
constexpr double frequency_points = 17.283729, dependency_points = 1.624415, content_points = 2.536780,
                 concrete_points = 16.001231;
constexpr double least_points = 1;
constexpr std::size_t most_features = 3;
constexpr std::size_t most_sentence_characters = 160;

std::string whole(double number) { return dutch_decimal(number, 0); }

/// At most so many characters, with … behind what is cut.
std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t characters = 0; at < text.size() && characters < most_sentence_characters; ++characters)
    at += utf8::decode(text, at).size;
  return at == text.size() ? std::string(text) : std::string(text.substr(0, at)) + "…";
}

std::string item(std::string_view text, const ReportStyle& style) {
  std::string lines = wrapped(text, style.width, 4);
  if (lines.size() > 2) lines[2] = '-';
  return lines;
}

}  // namespace

std::string_view level_name(int level) {
  constexpr std::array<std::string_view, 4> names{"makkelijk", "gemiddeld", "moeilijk", "zeer moeilijk"};
  return names[static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)];
}

std::string score_line(const ReportScores& scores) {
  if (!scores.lint.score) return scores.reason.empty() ? "" : "Leesbaarheid: geen score. " + scores.reason;
  return "Leesbaarheid: " + std::string(level_name(scores.lint.level)) + ", niveau " +
         std::to_string(scores.lint.level) + " van 4 (score " + whole(*scores.lint.score) + ", hoger is moeilijker). " +
         std::to_string(scores.readers_in_difficulty) +
         "% van de volwassenen heeft moeite met zo'n tekst. [LiNT-II-formule, eigen taalanalyse]";
}

std::vector<FeatureCost> feature_costs(const ReportLint& lint) {
  std::vector<FeatureCost> costs;
  if (!lint.score) return costs;
  costs.push_back({(easy_frequency - *lint.word_frequency) * frequency_points,
                   "Veel woorden die mensen weinig gebruiken. Kies vaker een gewoon woord."});
  costs.push_back({(*lint.max_dependency_length - easy_dependency) * dependency_points,
                   "Woorden die bij elkaar horen, staan ver uit elkaar: er staan gemiddeld " +
                       dutch_decimal(*lint.max_dependency_length, 1) +
                       " woorden tussen op de wijdste plek van een zin. Zet ze dichter bij elkaar."});
  costs.push_back({(*lint.content_words_per_clause - easy_content_words) * content_points,
                   "Veel informatie in één zinsdeel: gemiddeld " + dutch_decimal(*lint.content_words_per_clause, 1) +
                       " inhoudswoorden per werkwoord. Maak er meer korte zinnen van."});
  costs.push_back({(easy_concrete - *lint.concrete_nouns) * concrete_points,
                   "Weinig woorden voor iets dat u kunt zien of aanraken: " + whole(100 * *lint.concrete_nouns) +
                       "% van de zelfstandige naamwoorden. Geef voorbeelden, en noem mensen en dingen."});
  std::erase_if(costs, [](const FeatureCost& cost) { return cost.points < least_points; });
  std::ranges::stable_sort(costs, [](const FeatureCost& a, const FeatureCost& b) { return a.points > b.points; });
  return costs;
}

std::string score_details(const FileReport& file, const ReportStyle& style) {
  if (!file.scores || !file.scores->lint.score) return "";
  std::string out;
  std::vector<FeatureCost> costs = feature_costs(file.scores->lint);
  costs.resize(std::min(costs.size(), most_features));
  if (!costs.empty()) out += "Wat deze tekst moeilijk maakt\n";
  for (const FeatureCost& cost : costs)
    out +=
        item(cost.text + " Dit kost " + counted(static_cast<std::int64_t>(cost.points + 0.5), "punt", "punten") + ".",
             style);
  if (!file.hardest.empty()) out += (out.empty() ? "" : "\n") + std::string("De moeilijkste zinnen\n");
  for (const HardSentence& sentence : file.hardest)
    out += item(utf8::capitalised(place_name(file, sentence.start)) + " (score " + whole(sentence.score) +
                    "): " + shortened(printable(sentence.words)),
                style);
  return out;
}

}  // namespace duidelijk
