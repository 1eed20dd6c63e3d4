// SPDX-License-Identifier: EUPL-1.2
#include "report/html_parts.h"

#include "core/message.h"
#include "report/markup.h"

asm(R"(
  .section .rodata
  .globl duidelijk_report_style_begin
  .globl duidelijk_report_style_end
  .globl duidelijk_report_script_begin
  .globl duidelijk_report_script_end
duidelijk_report_style_begin:
  .incbin ")" DUIDELIJK_REPORT_ASSETS R"(/report.css"
duidelijk_report_style_end:
duidelijk_report_script_begin:
  .incbin ")" DUIDELIJK_REPORT_ASSETS R"(/report.js"
duidelijk_report_script_end:
  .byte 0
  .previous
)");
extern "C" const char duidelijk_report_style_begin[], duidelijk_report_style_end[], duidelijk_report_script_begin[],
    duidelijk_report_script_end[];

namespace duidelijk {

std::string_view severity_sign(std::string_view severity) {
  return severity == "error" ? "■" : severity == "warning" ? "▲" : "●";
}

std::string html_page(std::string_view title, std::string_view body) {
  return html_page_start(title).append(body) + html_page_end();
}

std::string html_page_start(std::string_view title) {
  const std::string_view style(duidelijk_report_style_begin, duidelijk_report_style_end);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'; img-src data:\">\n"
      "<meta name=\"generator\" content=\"duidelijk " DUIDELIJK_VERSION "\">\n<title>";
  out += xml_text(title);
  out += "</title>\n<style>\n";
  out += style;
  out += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#inhoud\">Naar de inhoud</a>\n";
  return out;
}

std::string html_page_end() {
  const std::string_view script(duidelijk_report_script_begin, duidelijk_report_script_end);
  return "<div class=\"live\" role=\"status\"></div>\n<script>\n" + std::string(script) +
         "</script>\n</body>\n</html>\n";
}

std::string html_fact(std::string_view name, std::string_view value) {
  return "<div><dt>" + xml_text(name) + "</dt><dd>" + xml_text(value) + "</dd></div>\n";
}

std::string html_head(std::string_view title, bool number) {
  return "<th scope=\"col\"" + std::string(number ? " class=\"n\"" : "") + "><button type=\"button\">" +
         xml_text(title) + "</button></th>";
}

std::string html_cell(std::string_view text) { return "<td>" + xml_text(text) + "</td>"; }

std::string html_number(double value, int decimals) {
  return "<td class=\"n\" data-v=\"" + std::to_string(value) + "\">" + dutch_decimal(value, decimals) + "</td>";
}

std::string html_no_number() { return "<td class=\"n\" data-v=\"-1\">–</td>"; }

std::string html_sign(std::string_view severity, std::size_t number) {
  return "<span class=\"sign " + std::string(severity) + "\">" + std::string(severity_sign(severity)) +
         std::to_string(number) + "</span>";
}

std::string html_footer() {
  return "<footer class=\"soft\"><p>Dit verslag is gemaakt met duidelijk " DUIDELIJK_VERSION
         ". Een computer ziet niet alles: u beslist.</p></footer>\n";
}

std::string html_anchor(std::size_t document) {
  std::string name = "d";
  name += std::to_string(document + 1);
  return name;
}

}  // namespace duidelijk
