// SPDX-License-Identifier: EUPL-1.2
#include "train/conllu.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <fstream>
#include <map>

namespace duidelijk::train {
namespace {

std::array<std::string, 10> columns_of(const std::string& line) {
  std::array<std::string, 10> columns;
  std::size_t begin = 0;
  for (std::string& column : columns) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    column = line.substr(begin, tab - begin);
    begin = std::min(tab + 1, line.size());
  }
  return columns;
}

Relation relation_of(std::string name) {
  if (const auto relation = find_relation(name)) return *relation;
  name.resize(std::min(name.find(':'), name.size()));
  return find_relation(name).value_or(Relation::dep);
}

}  // namespace

Features with_xpos(Features features, const std::string& xpos) {
  if (xpos.starts_with("WW|vd")) features.tense = Tense::past;
  if (xpos.starts_with("WW|od")) features.tense = Tense::pres;
  if (xpos.find("|met-e") != xpos.npos) features.inflected = true;
  if (xpos.starts_with("N|") && xpos.find("|dim") != xpos.npos) features.degree = Degree::dim;
  return features;
}

Result<std::vector<GoldSentence>> read_conllu(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{Error::Kind::not_found, "De boombank kan niet worden gelezen", path};
  std::vector<GoldSentence> sentences;
  GoldSentence sentence;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (!sentence.tokens.empty()) sentences.push_back(std::move(sentence));
      sentence = {};
      continue;
    }
    if (line.front() == '#') continue;
    const auto column = columns_of(line);
    if (column[0].find_first_of(".-") != std::string::npos) continue;
    GoldToken token;
    token.form = column[1];
    if (column[2] != "_" || column[1] == "_") token.lemma = column[2];
    if (token.lemma.size() > 1) std::erase(token.lemma, '_');
    token.xpos = column[4] == "_" ? "" : column[4];
    token.tag = find_tag(column[3]).value_or(Tag::x);
    token.features = with_xpos(parse_features(column[5]), token.xpos);
    token.features_known = column[5] != "_" || (column[2] != "_" && !token.xpos.empty());
    std::from_chars(column[6].data(), column[6].data() + column[6].size(), token.head);
    token.relation = relation_of(column[7]);
    sentence.tokens.push_back(std::move(token));
  }
  if (!sentence.tokens.empty()) sentences.push_back(std::move(sentence));
  for (const GoldSentence& read : sentences) {
    for (const GoldToken& token : read.tokens) {
      if (token.head > read.tokens.size())
        return Error{Error::Kind::damaged, "Een zin verwijst naar een woord dat er niet is", path};
    }
  }
  return sentences;
}

void complete_features(std::vector<GoldSentence>& sentences) {
  std::map<std::string, std::map<std::uint32_t, int>> seen;  // word class and XPOS → packed features → how often
  const auto name = [](const GoldToken& token) { return std::string(name_of(token.tag)) + ' ' + token.xpos; };
  for (const GoldSentence& sentence : sentences) {
    for (const GoldToken& token : sentence.tokens) {
      if (token.features_known) ++seen[name(token)][std::bit_cast<std::uint32_t>(token.features)];
    }
  }
  for (GoldSentence& sentence : sentences) {
    for (GoldToken& token : sentence.tokens) {
      if (token.features_known || token.xpos.empty()) continue;
      const auto at = seen.find(name(token));
      if (at == seen.end()) continue;
      const auto best = std::ranges::max_element(at->second, {}, [](const auto& pair) { return pair.second; });
      token.features = std::bit_cast<Features>(best->first);
      token.features_known = true;
    }
  }
}

}  // namespace duidelijk::train
