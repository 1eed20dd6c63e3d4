// SPDX-License-Identifier: EUPL-1.2
#include "fix/fix.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "fix/diff.h"
#include "fix/fixers.h"
#include "read/encoding.h"

using namespace duidelijk;

namespace {

/// A finding with one alternative on bytes [begin, end).
ReportFinding finding_of(std::uint32_t begin, std::uint32_t end, const std::string& text,
                         std::string_view applicability = "safe", const std::string& rule = "jargon") {
  ReportFinding finding;
  finding.rule = std::make_shared<const ReportRule>(ReportRule{rule, rule, "woord", "high", "", "", false});
  finding.context = std::make_shared<const std::string>();
  finding.start.byte = begin;
  finding.end.byte = end;
  finding.fixes = {{text, applicability, {{begin, end, text}}}};
  return finding;
}

/// A check that finds words from a list, in their encoding.
class WordCheck {
 public:
  explicit WordCheck(std::string format, std::map<std::string, std::string> words,
                     std::string_view applicability = "safe")
      : format_(std::move(format)), words_(std::move(words)), applicability_(applicability) {}
  FileReport operator()(const std::string& bytes) const {
    FileReport report;
    report.format = format_;
    for (std::size_t at = 0; at < bytes.size(); ++at)
      for (const auto& [word, better] : words_)
        if (bytes.compare(at, word.size(), word) == 0) {
          report.findings.push_back(finding_of(static_cast<std::uint32_t>(at),
                                               static_cast<std::uint32_t>(at + word.size()), better, applicability_));
          report.findings.back().match = word;
        }
    return report;
  }

 private:
  std::string format_;
  std::map<std::string, std::string> words_;
  std::string_view applicability_;
};

std::string fixed_text(const std::string& bytes, const WordCheck& check, FixLevel level = FixLevel::safe) {
  const Result<Fixed> out = fixed(bytes, level, check);
  return out ? out->bytes : "ERROR " + out.error().what;
}

}  // namespace

TEST_CASE("the better word comes in its place, and nothing else changes") {
  const struct {
    std::string format, before, word, better, after;
  } table[] = {
      {"text", "Bel indien nodig.\r\n\r\n  Dag\t!\n", "indien", "als", "Bel als nodig.\r\n\r\n  Dag\t!\n"},
      {"text", "\xEF\xBB\xBFindien\rindien", "indien", "als",
       "\xEF\xBB\xBF"
       "als\rals"},
      {"text", "indien", "indien", "", ""},
      {"text", "Bel indien nodig.\n", "tenzij", "als", "Bel indien nodig.\n"},
      {"text", "a & b", "a", "c < d", "c < d & b"},
      {"html", "<p>indien &amp; zo</p>", "indien", "a & <b>\"c\"", "<p>a &amp; &lt;b&gt;\"c\" &amp; zo</p>"},
      {"html", "<img alt=\"indien\">", "indien", "\"zo's\"", "<img alt=\"&quot;zo&#39;s&quot;\">"},
      {"markdown", "**indien** zo", "indien", "a*b_c & d", "**a\\*b\\_c &amp; d** zo"},
      {"text", "Wij stellen u in\nkennis stellen van dit.", "in\nkennis stellen van", "op de hoogte van",
       "Wij stellen u op\nde hoogte van dit."},
      {"markdown", "a in kennis\r\n  stellen b", "in kennis\r\n  stellen", "laten weten", "a laten\r\n  weten b"},
      {"text", "a in kennis\nstellen b", "in kennis\nstellen", "melden", "a melden b"},
  };
  for (const auto& row : table) {
    CAPTURE(row.before);
    const WordCheck check(row.format, {{row.word, row.better}});
    CHECK(fixed_text(row.before, check) == row.after);
  }
}

TEST_CASE("a file keeps its encoding") {
  const auto bytes_of = [](std::string_view text, std::string_view encoding) {
    const Result<std::string> bytes = encode(text, encoding);
    REQUIRE(bytes);
    return *bytes;
  };
  const struct {
    std::string encoding, start;
  } table[] = {{"UTF-8", ""},        {"UTF-16LE", "\xFF\xFE"}, {"UTF-16BE", "\xFE\xFF"},
               {"Windows-1252", ""}, {"ISO-8859-1", ""},       {"ISO-8859-15", ""}};
  for (const auto& row : table) {
    CAPTURE(row.encoding);
    std::string sample = "Coördinatie: één idee, reëel; één daad, reële zaken.";
    if (row.encoding == "Windows-1252") sample += " ‘Ja’";
    if (row.encoding == "ISO-8859-15") sample += " 5 €";
    const std::string before = row.start + bytes_of(sample + " indien", row.encoding);
    const WordCheck check("text", {{bytes_of("indien", row.encoding), "ingevalé"}});
    const Result<Source> read = decode(before);
    REQUIRE(read);
    CHECK(read->encoding == row.encoding);
    CHECK(fixed_text(before, check) == row.start + bytes_of(sample + " ingevalé", row.encoding));
  }
  const std::string latin = bytes_of("Coördinatie: één idee, reëel indien", "ISO-8859-1");
  CHECK(fixed_text(latin, WordCheck("text", {{"indien", "€"}})) ==
        "ERROR in de codering van dit bestand (ISO-8859-1) bestaat het teken '€' niet; sla het eerst op als UTF-8");
}

TEST_CASE("text and file bytes lead to each other in every encoding") {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE", "Windows-1252"}) {
    CAPTURE(encoding);
    const std::string text = "Één ‘idee’ à coördinatie: reëel, één daad";
    Result<std::string> bytes = encode(text, encoding);
    REQUIRE(bytes);
    if (std::string_view(encoding) == "UTF-16LE") bytes->insert(0, "\xFF\xFE");
    if (std::string_view(encoding) == "UTF-16BE") bytes->insert(0, "\xFE\xFF");
    const Result<Source> source = decode(*bytes);
    REQUIRE(source);
    REQUIRE(source->text == text);
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
      CHECK(source->text_byte(source->file_byte(at)) == at);
    }
  }
}

TEST_CASE("only what may be applied") {
  FileReport report;
  const auto chosen = [&report](FixLevel level) {
    std::string out;
    for (const Choice& choice : choices_in(report, level)) out += choice.fix->message + ' ';
    return out;
  };
  report.findings = {finding_of(0, 3, "veilig"), finding_of(10, 13, "zelf", "unsafe"),
                     finding_of(20, 23, "idee", "display")};
  CHECK(chosen(FixLevel::safe) == "veilig ");
  CHECK(chosen(FixLevel::unsafe_) == "veilig zelf ");
  report.findings[0].suppressed = std::make_shared<const Suppressed>(Suppressed{"inSource", ""});
  CHECK(chosen(FixLevel::safe) == "");
  report.findings = {finding_of(0, 3, "zelf", "unsafe")};
  report.findings[0].fixes.push_back({"veilig", "safe", {{0, 3, "veilig"}}});
  CHECK(chosen(FixLevel::safe) == "veilig ");
  CHECK(chosen(FixLevel::unsafe_) == "zelf ");
  report.findings[0].fixes = {{"niets", "safe", {}}, {"verkeerd om", "safe", {{5, 6, "a"}, {1, 2, "b"}}}};
  CHECK(chosen(FixLevel::unsafe_) == "");
}

TEST_CASE("where edits overlap or touch one wins, always the same") {
  const struct {
    std::vector<ReportFinding> findings;
    std::string chosen;
  } table[] = {
      {{finding_of(0, 5, "a"), finding_of(3, 8, "b")}, "a "},
      {{finding_of(3, 8, "b"), finding_of(0, 5, "a")}, "a "},
      {{finding_of(0, 5, "kort"), finding_of(0, 8, "lang")}, "lang "},
      {{finding_of(0, 5, "z", "safe", "zin"), finding_of(0, 5, "j", "safe", "jargon")}, "j "},
      {{finding_of(0, 5, "a"), finding_of(5, 8, "b")}, "a "},
      {{finding_of(0, 5, "a"), finding_of(6, 8, "b")}, "a b "},
      {{finding_of(4, 4, "invoeging"), finding_of(4, 8, "woord")}, "woord "},
  };
  for (const auto& row : table) {
    FileReport report;
    report.findings = row.findings;
    std::string out;
    for (const Choice& choice : choices_in(report, FixLevel::safe)) out += choice.fix->message + ' ';
    CHECK(out == row.chosen);
  }
  FileReport report;  // the words between two edits of one alternative belong to it
  report.findings = {finding_of(0, 3, "om"), finding_of(5, 6, "tussen")};
  report.findings[0].fixes[0].edits = {{0, 3, "a"}, {8, 9, "b"}};
  CHECK(choices_in(report, FixLevel::safe).size() == 1);
  CHECK(edits_of(choices_in(report, FixLevel::safe)).size() == 2);
}

TEST_CASE("round by round until nothing changes") {
  const WordCheck chain("text", {{"ter zake", "hierover"}, {"hierover", "erover"}});
  CHECK(fixed_text("ter zake en ter zake.", chain) == "erover en erover.");
  CHECK(fixed_text(fixed_text("ter zake", chain), chain) == "erover");
  const WordCheck circle("text", {{"indien", "ingeval"}, {"ingeval", "indien"}});
  CHECK(fixed_text("Bel indien nodig.", circle) ==
        "ERROR de voorstellen voor deze tekst roepen elkaar steeds weer op; er is niets veranderd");
  const WordCheck growth("text", {{"en", "en en"}});
  CHECK(fixed_text("en", growth).starts_with("ERROR"));
  const auto first_mention = [](const std::string& bytes) {
    FileReport report = WordCheck("text", {{"nl.", "namelijk"}})(bytes);
    if (report.findings.size() > 1) report.findings.list().resize(1);
    return report;
  };
  std::string many, spelt;
  for (int i = 0; i < 60; ++i) many += "nl. ", spelt += "namelijk ";
  const Result<Fixed> written_out = fixed(many, FixLevel::safe, first_mention);
  REQUIRE(written_out);
  CHECK(written_out->bytes == spelt);
  const Result<Fixed> out = fixed("a\nindien", FixLevel::safe, WordCheck("text", {{"indien", "als"}}));
  REQUIRE(out);
  REQUIRE(out->changes.size() == 1);
  CHECK(out->changes[0].before == "indien");
  CHECK(out->changes[0].after == "als");
  CHECK(out->report.findings.empty());
}

TEST_CASE("what cannot be changed says so") {
  CHECK(fixed_text("indien", WordCheck("pdf", {{"indien", "als"}})) ==
        "ERROR dit soort bestand kan duidelijk lezen, maar nog niet veranderen");
  CHECK(fixed_text("als", WordCheck("pdf", {{"indien", "als"}})) == "als");
  const Result<Fixed> unread = fixed("x", FixLevel::safe, [](const std::string&) {
    FileReport report;
    report.status = FileStatus::skipped;
    report.reason = "Dit is geen tekst.";
    return report;
  });
  REQUIRE_FALSE(unread);
  CHECK(unread.error().what == "Dit is geen tekst.");
  const ReportEdit outside[] = {{4, 9, "x"}};
  CHECK_FALSE(fix_plain("abc", outside));
  CHECK_FALSE(fix_html("abc", outside));
}

TEST_CASE("a diff that patch takes") {
  const struct {
    std::string before, after, diff;
  } table[] = {
      {"a\nb\n", "a\nb\n", ""},
      {"", "", ""},
      {"a\nb\nc\n", "a\nx\nc\n", "--- f\n+++ f\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
      {"a", "b", "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"},
      {"a\r\n", "b\r\n", "--- f\n+++ f\n@@ -1 +1 @@\n-a\r\n+b\r\n"},
      {"a\n", "", "--- f\n+++ f\n@@ -1 +0,0 @@\n-a\n"},
      {"a\nb\n", "ab\n", "--- f\n+++ f\n@@ -1,2 +1 @@\n-a\n-b\n+ab\n"},
      {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
       "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"},
      {"a\n1\n2\n3\n4\n5\n6\n7\nb\n", "x\n1\n2\n3\n4\n5\n6\n7\ny\n",
       "--- f\n+++ f\n@@ -1,4 +1,4 @@\n-a\n+x\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+y\n"},
  };
  for (const auto& row : table) {
    CAPTURE(row.before);
    CHECK(unified_diff("f", row.before, row.after) == row.diff);
  }
}
