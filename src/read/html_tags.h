// The marks of HTML: tags with the attributes that matter, comments, template tags.
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace duidelijk {

/// A tag. The views are borrowed from the text; a view without data means that there is no such attribute.
struct HtmlTag {
  std::string name;  // in lower case, cut off at 20 bytes
  bool closing = false;
  bool self_closing = false;  // ends in "/>"
  bool hidden = false;        // by "hidden", aria-hidden="true", or style="display:none"
  bool reversed = false;      // a list that counts down
  std::string_view lang, role, type, alt, title, value, placeholder, id, classes, style, start, colspan, rowspan;
  std::size_t end = 0;  // position after it
};

/// A tag of a template language. {{ naam }} prints something, {% if … %} and <?php … ?> do not for us.
struct TemplateTag {
  std::size_t size = 0;  // in bytes; 0: there is none here
  bool prints = false;
};

/// Whether the "<" at `at` starts a tag, a comment or the like; otherwise it is a character of the text.
bool starts_markup(std::string_view text, std::size_t at);
/// The tag at `at`. Template tags inside it are passed over. One that is not closed ends with the text.
HtmlTag parse_tag(std::string_view text, std::size_t at);
/// Position after the comment, doctype or the like at `at`.
std::size_t comment_end(std::string_view text, std::size_t at);
/// Position of the tag that ends the element `name`, whose text holds no tags, such as a script; or the end of `text`.
std::size_t raw_end(std::string_view text, std::size_t at, std::string_view name);
/// The template tag at `at`; with a comment of Liquid all that it holds. One of more than 2,000 bytes is none, unless
/// it is PHP.
TemplateTag template_at(std::string_view text, std::size_t at);

/// ASCII letters in lower case.
std::string lower_ascii(std::string_view text);

}  // namespace duidelijk
