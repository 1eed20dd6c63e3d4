// SPDX-License-Identifier: EUPL-1.2
#include "report/html_parts.h"

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

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char sign = text[at];
    switch (sign) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if ((static_cast<unsigned char>(sign) < 0x20 && sign != '\n' && sign != '\t') || sign == 0x7f) {
          out += "\uFFFD";
        } else if (sign == '\xC2' && static_cast<unsigned char>(text[at + 1]) < 0xA0) {  // U+0080 to U+009F
          out += "\uFFFD";
          ++at;
        } else {
          out += sign;
        }
    }
  }
  return out;
}

std::string_view severity_sign(std::string_view severity) {
  return severity == "error" ? "■" : severity == "warning" ? "▲" : "●";
}

std::string html_page(std::string_view title, std::string_view body) {
  const std::string_view style(duidelijk_report_style_begin, duidelijk_report_style_end);
  const std::string_view script(duidelijk_report_script_begin, duidelijk_report_script_end);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'; img-src data:\">\n"
      "<meta name=\"generator\" content=\"duidelijk " DUIDELIJK_VERSION "\">\n<title>";
  out += escaped(title);
  out += "</title>\n<style>\n";
  out += style;
  out += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#inhoud\">Naar de inhoud</a>\n";
  out += body;
  out += "<div class=\"live\" role=\"status\"></div>\n<script>\n";
  out += script;
  out += "</script>\n</body>\n</html>\n";
  return out;
}

std::string html_fact(std::string_view name, std::string_view value) {
  return "<div><dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd></div>\n";
}

std::string html_anchor(std::size_t document) {
  std::string name = "d";
  name += std::to_string(document + 1);
  return name;
}

}  // namespace duidelijk
