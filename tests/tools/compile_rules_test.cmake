# The test "compile_rules": bad pages and lists stop the build, and each complaint has file, line and a caret.
# Run with cmake -P; TOOL and FOLDER (tests/tools) given.
set(page_ok
"+++
title = \"Proef\"
category = \"woord\"
severity = \"info\"
confidence = \"high\"
kind = \"replace\"
needs = \"tokens\"
why = \"Daarom.\"
sources = [\"https://example.org\"]
lists = [\"een\"]
+++
Uitleg.

## Fout
- [indien].
- [Indien].

## Goed
- als.
- dan.
")
set(list_ok
"# titel: Proef
# bron: eigen werk
# licentie: EUPL-1.2
# waarom: Daarom.
# kolommen: term class action alternatives silent severity note sources
indien\tvoegwoord\tvervang\tals\t\tinfo\t\tGC
")

function(expect name page list status pattern)
  set(work ${FOLDER}/${name})
  file(REMOVE_RECURSE ${work})
  file(MAKE_DIRECTORY ${work}/rules ${work}/lists)
  file(WRITE ${work}/rules/proef.md "${page}")
  file(WRITE ${work}/lists/een.tsv "${list}")
  execute_process(COMMAND ${TOOL} rules lists out.inc out.bin WORKING_DIRECTORY ${work}
                  RESULT_VARIABLE result ERROR_VARIABLE complaint)
  if(NOT result EQUAL status OR NOT complaint MATCHES "${pattern}")
    message(SEND_ERROR "${name}: exit ${result} (wanted ${status}), complaint:\n${complaint}")
  endif()
endfunction()

expect(good "${page_ok}" "${list_ok}" 0 "^$")
string(REPLACE "kind = \"replace\"" "kind = \"magic\"" page "${page_ok}")
expect(kind "${page}" "${list_ok}" 1 "rules/proef.md:6:8: dit kan hier niet.*\n  kind = \"magic\"\n         \\^\n")
string(REPLACE "\"een\"" "\"twee\"" page "${page_ok}")
expect(unknown_list "${page}" "${list_ok}" 1 "rules/proef.md:10:11: deze woordenlijst is er niet: twee.tsv\n.*\\^\n")
string(REPLACE "lists =" "covers = [\"twee\"]\nlists =" page "${page_ok}")
expect(covers "${page}" "${list_ok}" 1 "rules/proef.md: covers noemt een regel die er niet is: twee\n")
string(REPLACE "[indien]." "[indien." page "${page_ok}")
expect(bracket "${page}" "${list_ok}" 1 "rules/proef.md:15:3: dit haakje wordt niet gesloten.*\n  - .indien.\n    \\^\n")
string(REPLACE "\tvervang\t" "\tweg ermee\t" list "${list_ok}")
expect(action "${page_ok}" "${list}" 1 "lists/een.tsv:6:18: dit advies ken ik niet")
expect(order "${page_ok}" "${list_ok}aangaande\tvoorzetsel\tvervang\tover\t\tinfo\t\tGC\n" 1
       "lists/een.tsv:7:1: de termen staan niet op volgorde")
expect(cycle "${page_ok}" "${list_ok}mits\tvoegwoord\tvervang\tindien\t\tinfo\t\tGC\n" 1
       "lists/een.tsv:7:24: dit alternatief is zelf een term om te vervangen")
string(REPLACE "\tvoegwoord\t" "\tvoegwoordje\t" list "${list_ok}")
expect(class "${page_ok}" "${list}" 1 "lists/een.tsv:6:8: deze woordsoort ken ik niet")
string(REPLACE "\tGC\n" "\t\n" list "${list_ok}")
expect(source "${page_ok}" "${list}" 1 "lists/een.tsv:6:[0-9]+: hier ontbreekt een bron")
expect(duplicate "${page_ok}" "${list_ok}indien\tvoegwoord\tvervang\twanneer\t\tinfo\t\tGC\n" 1
       "lists/een.tsv:7:1: deze term staat ook op regel 6")
expect(rarer "${page_ok}" "${list_ok}niet\tbijwoord\tvervang\tomtrent\t\tinfo\t\tGC\n" 1
       "lists/een.tsv:7:23: dit alternatief komt minder vaak voor dan de term")
expect(not_in_texts "${page_ok}" "${list_ok}niet\tbijwoord\tvervang\tgeenszinsjes\t\tinfo\t\tGC\n" 1
       "lists/een.tsv:7:23: dit alternatief komt minder vaak voor dan de term")
expect(verb_of_particle "${page_ok}" "${list_ok}trachten\twerkwoord\tvervang\tinsturen\t\tinfo\t\tGC\n" 0 "^$")
expect(idea "${page_ok}" "${list_ok}niet\tbijwoord\tvervang\t?omtrent\t\tinfo\t\tGC\n" 0 "^$")
