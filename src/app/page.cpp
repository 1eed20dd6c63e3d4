// SPDX-License-Identifier: EUPL-1.2
#include "app/page.h"

#include <algorithm>
#include <vector>

#include "core/message.h"
#include "core/utf8.h"
#include "report/json_writer.h"
#include "report/lines.h"
#include "rules/engine_rules.h"

namespace duidelijk {
namespace {

constexpr std::string_view severity_codes[] = {"info", "warning", "error"};
constexpr std::string_view confidence_codes[] = {"low", "medium", "high"};
constexpr std::string_view confidence_words[] = {"soms onterecht", "meestal terecht", "bijna altijd terecht"};

std::string bold(const std::string& text, const ReportStyle& style) {
  return style.colour ? "\x1b[1m" + text + "\x1b[0m" : text;
}

/// Without the signs that Markdown needs and a reader does not: `code`, *words*, **bold**.
std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') continue;
    if (text[i] == '*') continue;
    if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '[' || text[i + 1] == ']')) ++i;
    out += text[i];
  }
  return out;
}

/// The page line by line; lines of one paragraph or list item are joined and wrapped.
class PageWriter {
 public:
  explicit PageWriter(const ReportStyle& style) : style_(style) {}

  void line(std::string_view line) {
    if (line.starts_with("```")) {
      end_paragraph();
      fenced_ = !fenced_;
    } else if (fenced_) {
      out_ += "      " + printable(line) + '\n';
    } else if (line.starts_with('#')) {
      end_paragraph();
      const std::size_t text = line.find_first_not_of("# ");
      if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
      if (text != std::string_view::npos) out_ += bold(printable(line.substr(text)), style_) + '\n';
    } else if (line.find_first_not_of(' ') == std::string_view::npos) {
      const bool open = !paragraph_.empty() && !item_;
      end_paragraph();
      if (open) out_ += '\n';
    } else if (line.starts_with("- ") || line.starts_with("* ")) {
      end_paragraph();
      item_ = true;
      paragraph_ = line.substr(2);
      for_tests_ = paragraph_.starts_with('{');  // "{max-words=10} …" tests a setting
    } else {
      if (!paragraph_.empty()) paragraph_ += ' ';
      paragraph_ += line;
    }
  }

  std::string take() {
    end_paragraph();
    while (out_.ends_with("\n\n")) out_.pop_back();
    return out_;
  }

 private:
  void end_paragraph() {
    if (for_tests_) paragraph_.clear();
    for_tests_ = false;
    if (paragraph_.empty()) return;
    std::string lines = wrapped(printable(without_marks(paragraph_)), style_.width, item_ ? 4 : 0);
    if (item_) lines[2] = '-';
    out_ += lines;
    paragraph_.clear();
    item_ = false;
  }

  const ReportStyle& style_;
  std::string out_, paragraph_;
  bool item_ = false, for_tests_ = false, fenced_ = false;
};

std::string limits_text(const Rule& rule, const ReportStyle& style) {
  const std::string id(rule.id);
  std::string out = '\n' + bold("Aanpassen", style) + '\n';
  for (const Limit& limit : rule.limits)
    out += wrapped(std::string(limit.about) + " Nu: " + std::to_string(limit.value) + ".", style.width, 2) +
           "    --config 'rules." + id + '.' + std::string(limit.name) + '=' + std::to_string(limit.value) + "'\n";
  return out + "  Deze regel uitzetten:\n    --ignore " + id + '\n';
}

void write_rule(JsonWriter& json, const Rule& rule, bool page) {
  json.open('{');
  json.member("id", rule.id);
  json.member("title", rule.title);
  json.member("category", rule.category);
  json.member("severity", severity_codes[static_cast<std::size_t>(rule.severity)]);
  json.member("confidence", confidence_codes[static_cast<std::size_t>(rule.confidence)]);
  if (rule.findings_read > 0) {
    json.key("precision");
    json.open('{');
    json.member("read", static_cast<std::uint32_t>(rule.findings_read));
    json.member("right", static_cast<std::uint32_t>(rule.findings_right));
    json.close('}');
  }
  json.member("why", rule.why);
  json.key("documentLevel");
  json.boolean(rule.document_level);
  json.key("limits");
  json.open('[');
  for (const Limit& limit : rule.limits) {
    json.open('{');
    json.member("name", limit.name);
    json.member("value", static_cast<std::uint32_t>(limit.value));
    json.member("least", static_cast<std::uint32_t>(limit.least));
    json.member("most", static_cast<std::uint32_t>(limit.most));
    json.member("about", limit.about);
    json.close('}');
  }
  json.close(']');
  if (page) json.member("page", rule.page);
  json.close('}');
}

/// "Bij het nalezen klopten 37 van de 40 meldingen."
std::string precision_text(const Rule& rule, const ReportStyle& style) {
  if (rule.findings_read == 0) return "";
  return wrapped("Wij hebben " + counted(rule.findings_read, "melding", "meldingen") +
                     " van deze regel nagelezen in echte teksten. Goed: " + dutch_number(rule.findings_right) + ".",
                 style.width, 0);
}

/// All rules, also those of the user, by id.
std::vector<const Rule*> with_own(const std::vector<const Rule*>& own) {
  std::vector<const Rule*> rules = named_rules();
  rules.insert(rules.end(), own.begin(), own.end());
  std::ranges::sort(rules, {}, [](const Rule* rule) { return rule->id; });
  return rules;
}

std::string body_of(const Rule& rule, const ReportStyle& style) {
  PageWriter page(style);
  for (std::size_t at = 0; at < rule.page.size();) {
    const std::size_t end = std::min(rule.page.find('\n', at), rule.page.size());
    page.line(rule.page.substr(at, end - at));
    at = end + 1;
  }
  return page.take();
}

}  // namespace

std::string page_text(const Rule& rule, const ReportStyle& style) {
  std::string out = bold(printable(rule.title), style) + " [" + std::string(rule.id) + "]\n" +
                    utf8::capitalised(severity_name(severity_codes[static_cast<std::size_t>(rule.severity)])) + ", " +
                    std::string(confidence_words[static_cast<std::size_t>(rule.confidence)]) +
                    ". Soort: " + std::string(rule.category) + ".\n" + precision_text(rule, style) + '\n' +
                    wrapped(printable(rule.why), style.width, 0) + '\n';
  return out + body_of(rule, style) + limits_text(rule, style);
}

std::string plain_page_text(const Rule& page, const ReportStyle& style) {
  return bold(printable(page.title), style) + " [" + std::string(page.id) + "]\n\n" +
         wrapped(printable(page.why), style.width, 0) + '\n' + body_of(page, style);
}

std::string page_json(const Rule& rule) {
  std::string out;
  JsonWriter json(out);
  write_rule(json, rule, true);
  return out + '\n';
}

std::string rules_text(const std::vector<const Rule*>& own) {
  std::size_t id = 0, title = 0;
  const std::vector<const Rule*> rules = with_own(own);
  for (const Rule* rule : rules) {
    id = std::max(id, rule->id.size());
    title = std::max(title, utf8::count(rule->title));
  }
  const auto padded = [](std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width - std::min(width, utf8::count(text)) + 2, ' ');
  };
  std::string out = padded("regel", id) + padded("titel", title) + padded("ernst", 12) + "soort\n";
  for (const Rule* rule : rules)
    out += padded(rule->id, id) + padded(rule->title, title) +
           padded(severity_name(severity_codes[static_cast<std::size_t>(rule->severity)]), 12) +
           std::string(rule->category) + '\n';
  return out;
}

std::string rules_json(const std::vector<const Rule*>& own) {
  std::string out;
  JsonWriter json(out);
  json.open('[');
  for (const Rule* rule : with_own(own)) {
    json.line();
    write_rule(json, *rule, false);
  }
  json.close(']');
  return out + '\n';
}

}  // namespace duidelijk
