// SPDX-License-Identifier: EUPL-1.2
#include "app/parse_json.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/sentence_tree.h"
#include "check/places.h"
#include "report/json_parts.h"
#include "report/json_writer.h"

namespace duidelijk {
namespace {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::list_item:
      return "listItem";
    case BlockKind::table_cell:
      return "tableCell";
    case BlockKind::quote:
      return "quote";
    case BlockKind::caption:
      return "caption";
    case BlockKind::footnote:
      return "footnote";
    case BlockKind::alt_text:
      return "altText";
    case BlockKind::link_text:
      return "linkText";
    case BlockKind::label:
      return "label";
    case BlockKind::button:
      return "button";
    case BlockKind::address:
      return "address";
  }
  return "paragraph";
}

/// {"VerbForm":"Fin"} for "VerbForm=Fin".
void write_features(JsonWriter& json, const Features& features) {
  const std::string column = to_string(features);
  json.open('{');
  for (std::string_view rest = column == "_" ? std::string_view() : std::string_view(column); !rest.empty();) {
    const std::string_view one = rest.substr(0, rest.find('|'));
    const std::size_t equals = one.find('=');
    json.member(one.substr(0, equals), one.substr(equals + 1));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
  }
  json.close('}');
}

void write_token(JsonWriter& json, const Analysis& analysis, std::uint32_t at, std::uint32_t number,
                 const TreeLink& link) {
  const Token& token = analysis.tokens[at];
  const Document& document = *analysis.document;
  const SourceSpan source = document.source_of(token.span);
  json.open('{');
  json.member("id", number);
  json.member("text", analysis.text(token));
  json.member("lemma", analysis.lemma(token));
  json.member("tag", duidelijk::name_of(token.tag));
  json.key("features");
  write_features(json, token.features);
  json.member("head", link.head);
  json.member("relation", duidelijk::name_of(link.relation));
  json.key("spaceAfter");
  json.boolean(at + 1 >= analysis.tokens.size() || analysis.tokens[at + 1].space_before);
  json.member("startByte", document.source.file_byte(source.begin));
  json.member("endByte", document.source.file_byte(source.end));
  json.close('}');
}

/// The number in its sentence, or null.
void write_number(JsonWriter& json, std::string_view name, const std::optional<std::uint32_t>& token,
                  const Sentence& sentence) {
  json.key(name);
  if (token)
    json.number(*token - sentence.tokens.begin + 1);
  else
    json.null();
}

void write_clause(JsonWriter& json, const Clause& clause, const Sentence& sentence) {
  json.open('{');
  write_number(json, "predicate", clause.predicate, sentence);
  write_number(json, "finite", clause.finite, sentence);
  write_number(json, "subject", clause.subject, sentence);
  json.key("subordinate");
  json.boolean(clause.subordinate);
  json.member("words", clause.words);
  json.member("bracketDistance", clause.distance);
  json.close('}');
}

}  // namespace

std::string to_json(const Analysis& analysis, std::string_view path, std::string_view format) {
  std::vector<SourceSpan> spans;
  for (const Sentence& sentence : analysis.sentences)
    spans.push_back(analysis.document->source_of(analysis.span_of(sentence.tokens)));
  const std::vector<std::pair<Place, Place>> places = places_of(*analysis.document, spans);
  std::string out =
      "{\"schemaVersion\":\"1.0\",\n\"tool\":{\"name\":\"duidelijk\",\"version\":\"" DUIDELIJK_VERSION "\"},\n";
  JsonWriter json(out);
  json.member("path", path);
  json.member("format", format);
  json.key("sentences");
  json.open('[');
  std::size_t clause = 0;
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    const std::vector<TreeLink> tree = tree_of(analysis, sentence);
    json.line();
    json.open('{');
    json.member("block", sentence.block);
    json.member("kind", name_of(analysis.block(sentence).kind));
    json.member("text", slice(analysis.document->text, analysis.span_of(sentence.tokens)));
    json.member("words", sentence.words);
    write_range(json, places[i].first, places[i].second);
    json.key("tokens");
    json.open('[');
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const std::uint32_t number = at - sentence.tokens.begin;
      write_token(json, analysis, at, number + 1, tree[number]);
    }
    json.close(']');
    json.key("clauses");
    json.open('[');
    for (; clause < analysis.clauses.size() && analysis.clauses[clause].sentence == i; ++clause)
      write_clause(json, analysis.clauses[clause], sentence);
    json.close(']');
    json.close('}');
  }
  json.close(']');
  out += "}\n";
  return out;
}

}  // namespace duidelijk
