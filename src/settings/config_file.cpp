// SPDX-License-Identifier: EUPL-1.2
#include "settings/config_file.h"

#include <algorithm>

#include "core/selector.h"
#include "core/similar.h"
#include "core/text_pattern.h"
#include "pages/toml_tree.h"
#include "rules/built_in_phrases.h"
#include "rules/engine_rules.h"
#include "settings/keys.h"
#include "settings/own_files.h"

namespace duidelijk {
namespace {

using Kind = TomlNode::Kind;

std::string meant(std::string_view typed, const std::vector<std::string_view>& known, const std::string& otherwise) {
  const std::string_view found = most_similar(typed, known);
  return found.empty() ? otherwise : "; bedoelde u " + std::string(found) + "?";
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

class Parser {
 public:
  Parser(const ConfigParsing& parsing, Complaints& complaints) : parsing_(parsing), complaints_(complaints) {}

  ConfigFile read(const TomlNode& root) {
    file_.path = parsing_.path;
    file_.folder = parsing_.folder;
    check_section(root, "", parsing_.preset ? "een preset" : "de instellingen");
    if (const TomlMember* dirs = root.find("rules-dir")) own_rules(*dirs);
    file_.fail_on = text(root, "fail-on");
    file_.min_severity = text(root, "min-severity");
    file_.baseline = text(root, "baseline");
    if (file_.baseline) file_.baseline->value = absolute(file_.baseline->value);
    file_.max_warnings = number(root, "max-warnings");
    file_.max_level = number(root, "max-level");
    file_.max_lint = number(root, "max-lint");
    file_.max_mean_sentence_length = number(root, "max-mean-sentence-length");
    if (const auto title = text(root, "title")) file_.title = title->value;
    if (const auto about = text(root, "about")) file_.about = about->value;
    if (const auto confidence = text(root, "confidence"))
      file_.confidence = confidence->value == "high"     ? Confidence::high
                         : confidence->value == "medium" ? Confidence::medium
                                                         : Confidence::low;
    if (const auto new_rules = text(root, "new-rules")) file_.new_rules = new_rules->value == "on";
    if (const TomlNode* files = section(root, "files")) {
      file_.include = texts(*files, "include");
      file_.ignore = texts(*files, "ignore");
      file_.skip_if = texts(*files, "skip-if");
      for (const Valued<std::string>& one : file_.skip_if)
        if (one.value.find(':') == std::string::npos)
          complain_at(*files, "skip-if", "schrijf hier een sleutel en een waarde, bijvoorbeeld \"draft: true\"");
    }
    file_.top = part(root, "");
    if (const TomlMember* overrides = root.find("overrides"); overrides && overrides->value.kind == Kind::array)
      for (const TomlNode& one : overrides->value.items)
        if (one.kind == Kind::table) add_override(one);
    check_lists_of_own_rules();
    return std::move(file_);
  }

 private:
  void complain(TomlPlace at, std::string what) { complaints_.add(at.line, at.column, std::move(what)); }
  void complain_at(const TomlNode& table, std::string_view key, std::string what) {
    const TomlMember* member = table.find(key);
    complain(member ? member->value.place : table.place, std::move(what));
  }
  Origin origin(TomlPlace at) const { return {parsing_.path, at.line}; }
  std::string absolute(const std::string& path) const { return path.starts_with('/') ? path : parsing_.folder + path; }

  /// Whether every key exists in the section and has a value of the right type.
  void check_section(const TomlNode& table, std::string_view name, const std::string& where) {
    for (const TomlMember& member : table.members) {
      const Key* key = find_key(name, member.key, parsing_.preset);
      if (key == nullptr) {
        const std::vector<std::string_view> known = key_names(name, parsing_.preset);
        complain(member.place, "de instelling '" + member.key + "' bestaat niet" +
                                   meant(member.key, known, "; in " + where + " kan staan: " + joined(known)));
        continue;
      }
      check_type(*key, member.value);
    }
  }

  void check_type(const Key& key, const TomlNode& value) {
    const std::string name(key.name);
    switch (key.type) {
      case KeyType::text:
        if (value.kind != Kind::text || value.text.empty())
          return complain(value.place, "bij " + name + " hoort een tekst tussen aanhalingstekens");
        return check_choice(key, value);
      case KeyType::texts:
        if (value.kind != Kind::array)
          return complain(value.place, "bij " + name + " hoort een rij van teksten, bijvoorbeeld [\"a\", \"b\"]");
        for (const TomlNode& item : value.items) {
          if (item.kind != Kind::text || item.text.empty())
            complain(item.place, "hier hoort een tekst tussen aanhalingstekens");
          else
            check_choice(key, item);
        }
        return;
      case KeyType::number:
        if (value.kind != Kind::integer || value.integer < key.least || value.integer > key.most)
          complain(value.place, "bij " + name + " hoort een getal van " + std::to_string(key.least) + " tot en met " +
                                    std::to_string(key.most));
        return;
      case KeyType::table:
        if (value.kind != Kind::table) return complain(value.place, "hier hoort een tabel: [" + name + "]");
        return check_section(value, key.name, "[" + name + "]");
      case KeyType::tables:
        if (value.kind != Kind::array ||
            std::ranges::any_of(value.items, [](const TomlNode& item) { return item.kind != Kind::table; }))
          return complain(value.place, "hier hoort een rij van tabellen: [[" + name + "]]");
        for (const TomlNode& item : value.items) check_section(item, key.name, "[[" + name + "]]");
        return;
      case KeyType::rules:
        if (value.kind != Kind::table) complain(value.place, "hier hoort een tabel: [" + name + "]");
        return;
    }
  }

  void check_choice(const Key& key, const TomlNode& value) {
    if (key.choices == nullptr) return;
    const std::vector<std::string_view> known = key.choices();
    if (std::ranges::find(known, value.text) == known.end())
      complain(value.place, "'" + value.text + "' past niet bij " + std::string(key.name) +
                                meant(value.text, known, "; het kan zijn: " + joined(known)));
  }

  // Below: values that were complained about already come back as nothing.
  std::optional<Valued<std::string>> text(const TomlNode& table, std::string_view key) const {
    const TomlMember* member = table.find(key);
    if (member == nullptr || member->value.kind != Kind::text) return std::nullopt;
    return Valued<std::string>{member->value.text, origin(member->place)};
  }
  std::optional<Valued<int>> number(const TomlNode& table, std::string_view key) const {
    const TomlMember* member = table.find(key);
    if (member == nullptr || member->value.kind != Kind::integer) return std::nullopt;
    return Valued<int>{static_cast<int>(member->value.integer), origin(member->place)};
  }
  std::vector<Valued<std::string>> texts(const TomlNode& table, std::string_view key) const {
    std::vector<Valued<std::string>> all;
    if (const TomlMember* member = table.find(key))
      for (const TomlNode& item : member->value.items)
        if (item.kind == Kind::text) all.push_back({item.text, origin(item.place)});
    return all;
  }
  static const TomlNode* section(const TomlNode& table, std::string_view key) {
    const TomlMember* member = table.find(key);
    return member && member->value.kind == Kind::table ? &member->value : nullptr;
  }

  /// Complains about every text behind `key` that `parse` does not take.
  template <class Parse>
  void check_each(const TomlNode& table, std::string_view key, Parse parse) {
    if (const TomlMember* member = table.find(key))
      for (const TomlNode& item : member->value.items)
        if (item.kind == Kind::text)
          if (const auto parsed = parse(item.text); !parsed) complain(item.place, parsed.error().what);
  }

  ConfigPart part(const TomlNode& table, std::string_view where) {
    ConfigPart made;
    made.preset = text(table, "preset");
    if (const TomlNode* rules = section(table, "rules"); rules && find_key(where, "rules", parsing_.preset))
      for (const TomlMember& rule : rules->members) add_rule(rule, made);
    if (const TomlNode* accept = section(table, "accept")) {
      for (const std::string_view key : {"words", "phrases"})
        std::ranges::move(texts(*accept, key), std::back_inserter(made.words));
      if (const TomlMember* files = accept->find("files"))
        for (const TomlNode& item : files->value.items) accepted_file(item, made);
    }
    if (const TomlNode* markup = section(table, "markup")) {
      made.ignore_patterns = texts(*markup, "ignore-patterns");
      check_each(*markup, "ignore-patterns", [](const std::string& item) { return TextPattern::compile(item); });
      made.ignore_selectors = texts(*markup, "ignore-selectors");
      check_each(*markup, "ignore-selectors", [](const std::string& item) { return Selector::parse(item); });
    }
    if (const TomlNode* lists = section(table, "wordlists")) {
      made.lists_off = texts(*lists, "off");
      if (const TomlMember* domains = lists->find("domains")) {
        made.domains = Valued<std::vector<std::string>>{{}, origin(domains->place)};
        for (const Valued<std::string>& name : texts(*lists, "domains")) made.domains->value.push_back(name.value);
      }
      if (const TomlMember* files = lists->find("files"))
        for (const TomlNode& item : files->value.items) own_list(item, made);
    }
    return made;
  }

  void add_override(const TomlNode& table) {
    ConfigOverride made{IgnoreFile(""), "", part(table, "overrides")};
    std::string lines;
    for (const Valued<std::string>& pattern : texts(table, "files")) {
      if (pattern.value.find('\n') != std::string::npos) continue;
      lines += pattern.value + '\n';
      made.shown += (made.shown.empty() ? "" : ", ") + pattern.value;
    }
    if (lines.empty()) complain(table.place, "bij [[overrides]] hoort files: voor welke bestanden dit geldt");
    made.files = IgnoreFile(lines);
    file_.overrides.push_back(std::move(made));
  }

  void add_rule(const TomlMember& member, ConfigPart& into) {
    RuleSetting made;
    made.name = member.key;
    made.origin = origin(member.place);
    const Rule* rule = known_rule(member.key);
    if (rule == nullptr && !is_category(member.key)) {
      std::vector<std::string_view> known = rule_names();
      return complain(member.place, "de regel '" + member.key + "' bestaat niet" +
                                        meant(member.key, known, "; alle regels: duidelijk rules"));
    }
    if (member.value.kind == Kind::text) {
      severity(member.value, member.key, made);
    } else if (member.value.kind == Kind::table) {
      for (const TomlMember& one : member.value.members) {
        if (one.key == "severity")
          severity(one.value, member.key, made);
        else
          limit(rule, one, made);
      }
    } else {
      return complain(member.value.place,
                      "schrijf hier \"off\", \"info\", \"warning\" of \"error\", of { max-words = 20 }");
    }
    into.rules.push_back(std::move(made));
  }

  void severity(const TomlNode& value, const std::string& rule, RuleSetting& made) {
    const auto names = rule_severities();
    const auto found = value.kind == Kind::text ? std::ranges::find(names, value.text) : names.end();
    if (found == names.end()) {
      const std::string shown = value.kind == Kind::text ? "'" + value.text + "'" : "dit";
      return complain(value.place,
                      shown + " past niet bij de regel " + rule + "; het kan zijn: off, info, warning, error");
    }
    made.on = *found != "off";
    if (*made.on) made.severity = static_cast<Severity>(found - names.begin() - 1);
  }

  void limit(const Rule* rule, const TomlMember& member, RuleSetting& made) {
    std::vector<std::string_view> known{"severity"};
    const Limit* found = nullptr;
    if (rule != nullptr)
      for (const Limit& limit : rule->limits) {
        known.push_back(limit.name);
        if (limit.name == member.key) found = &limit;
      }
    if (found == nullptr)
      return complain(member.place,
                      (rule == nullptr ? "de categorie " : "de regel ") + made.name + " heeft geen instelling '" +
                          member.key + "'" +
                          meant(member.key, known, rule == nullptr ? "" : "; zie duidelijk explain " + made.name));
    const TomlNode& value = member.value;
    if (value.kind != Kind::integer || value.integer < found->least || value.integer > found->most)
      return complain(value.place, "bij rules." + made.name + '.' + member.key + " hoort een getal van " +
                                       std::to_string(found->least) + " tot en met " + std::to_string(found->most));
    made.limits.emplace_back(member.key, static_cast<int>(value.integer));
    if (!made.on) made.on = true;
  }

  const Rule* known_rule(std::string_view id) const {
    if (const Rule* rule = find_named_rule(id)) return rule;
    for (const auto& own : all_own())
      if (const Rule* rule = own->find(id)) return rule;
    return nullptr;
  }
  bool is_category(std::string_view name) const {
    return std::ranges::any_of(named_rules(), [name](const Rule* rule) { return rule->category == name; });
  }
  std::vector<std::string_view> rule_names() const {
    std::vector<std::string_view> names;
    for (const Rule* rule : named_rules()) names.insert(names.end(), {rule->id, rule->category});
    for (const auto& own : all_own())
      for (const OwnRules::Own& one : own->all()) names.push_back(one.rule.id);
    return names;
  }
  std::vector<std::shared_ptr<const OwnRules>> all_own() const {
    std::vector<std::shared_ptr<const OwnRules>> all = parsing_.inherited;
    if (file_.own) all.push_back(file_.own);
    return all;
  }

  void own_rules(const TomlMember& member) {
    auto own = std::make_shared<OwnRules>();
    for (const TomlNode& item : member.value.items) {
      if (item.kind != Kind::text) continue;
      Result<std::vector<Complaint>> wrong = read_own_rules(absolute(item.text), *own);
      if (!wrong)
        complain(item.place, wrong.error().what);
      else
        complaints_.add(std::move(*wrong));
      file_.rules_dirs.push_back({absolute(item.text), origin(item.place)});
    }
    file_.own = std::move(own);
  }

  void accepted_file(const TomlNode& item, ConfigPart& into) {
    if (item.kind != Kind::text) return;
    const std::string path = absolute(item.text);
    const Result<std::string> text = read_settings_file(path);
    if (!text) return complain(item.place, text.error().what);
    std::uint32_t line = 0;
    for (const std::string_view row : lines_of(*text)) {
      ++line;
      const std::size_t begin = row.find_first_not_of(" \t");
      if (begin == std::string_view::npos || row[begin] == '#') continue;
      into.words.push_back({std::string(row.substr(begin, row.find_last_not_of(" \t") + 1 - begin)), {path, line}});
    }
  }

  void own_list(const TomlNode& item, ConfigPart& into) {
    if (item.kind != Kind::text) return;
    const std::string path = absolute(item.text);
    Result<std::string> text = read_settings_file(path);
    if (!text) return complain(item.place, text.error().what);
    ParsedList parsed = parse_word_list(std::move(*text), path, ListOwner::user);
    complaints_.add(std::move(parsed.complaints));
    into.list_files.push_back({path, origin(item.place)});
    into.own_lists.push_back(std::make_shared<const WordList>(std::move(parsed.list)));
    list_names_.push_back(into.own_lists.back()->name);
  }

  /// The lists that own rules name must be ours or in this file.
  void check_lists_of_own_rules() {
    if (!file_.own) return;
    std::vector<std::string_view> known(list_names_.begin(), list_names_.end());
    const PhraseTable& ours = built_in_phrases();
    for (std::uint32_t i = 0; i < ours.list_count(); ++i) known.push_back(ours.text(ours.list(i).name));
    for (const OwnRules::Own& own : file_.own->all())
      for (const std::string& list : own.page.lists)
        if (std::ranges::find(known, list) == known.end())
          complaints_.add({{own.file, 0, 1,
                            "de woordenlijst '" + list + "' bestaat niet" +
                                meant(list, known, "; noem haar bij files onder [wordlists]"),
                            ""}});
  }

  const ConfigParsing& parsing_;
  Complaints& complaints_;
  ConfigFile file_;
  std::vector<std::string> list_names_;
};

}  // namespace

std::vector<Valued<std::string>> extended_files(std::string_view toml, const std::string& folder) {
  std::vector<Valued<std::string>> files;
  Complaints complaints("", toml);
  const TomlNode root = parse_toml(toml, complaints);
  if (const TomlMember* extends = root.find("extends"))
    for (const TomlNode& item : extends->value.items)
      if (item.kind == Kind::text && !item.text.empty())
        files.push_back({item.text.starts_with('/') ? item.text : folder + item.text, {"", item.place.line}});
  return files;
}

ParsedConfig parse_config(std::string_view toml, const ConfigParsing& parsing) {
  ParsedConfig parsed;
  Complaints complaints(parsing.path, toml);
  const TomlNode root = parse_toml(toml, complaints);
  parsed.file = Parser(parsing, complaints).read(root);
  parsed.complaints = std::move(complaints).take();
  return parsed;
}

}  // namespace duidelijk
