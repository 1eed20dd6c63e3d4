# The test "lexicon_tables": the build refuses a bad table, with file, line and reason. Run with cmake -P:
# TOOL, DIC, AFF, WORDS as in cmake/lexicon.cmake; IMAGE is what the build made; TABLES is wordlists/; WORK a folder to write in.
# Small stand-ins for OpenTaal's lists would not know the verbs of the tables, so the real ones are read.
set(cases
  "particles|op\\nin|not sorted: 'in' after 'op'"
  "particles|in\\nin|duplicate of 'in'"
  "particles|in\\ty|expected 1 cells, found 2"
  "particles|IN|write 'in', not 'IN'"
  "particles|in |space at the border of a cell"
  "particles|in\\n\\nop|empty line"
  "particles|in\\n# late|comment below the header"
  "particles|één|not in normal form C"
  "abbreviations|o.a.\\tonder andere\\tmaybe\\tnee\\t|explain must be 'ja' or 'nee', not 'maybe'"
  "abbreviations|o.a.\\t\\tja\\tnee\\t|no expansion"
  "closed_classes|de\\tFOO\\t_\\t|unknown word class 'FOO'"
  "closed_classes|de\\tDET\\tDefinite=Perhaps\\t|features 'Definite=Perhaps' read as '_'"
  "frequency|de\\teerst|rank must be a number"
  "irregular_verbs|brief\\t-\\t-\\t-\\t-|not an infinitive"
  "irregular_plurals|Leden\\tlid|write lower case"
  "nouns|huis\\tconcreet|must be 'concrete', 'abstract' or 'undefined', not 'concreet'"
  "nouns|Huis\\tconcrete|write 'huis', not 'Huis'"
  "nouns|huis \\tconcrete|space at the border of a cell"
  "noun_gender|huis\\tt|must be 'de', 'het' or 'beide', not 't'"
  "noun_suffixes|heid\\t|must be 'concrete', 'abstract' or 'undefined', not ''"
  "manner_adverbs|netjes\\tja|expected 1 cells, found 2"
  "units|KM\\tkilometer|write 'km', not 'KM'"
  "perfect_zijn|gaan\\tmisschien|must be 'hebben', 'zijn' or 'beide'"
  "perfect_zijn|xqzwen\\tzijn|no verb that the lists know: 'xqzwen'")
cmake_minimum_required(VERSION 3.25)
set(wrong 0)
set(number 0)
foreach(case IN LISTS cases)
  string(REPLACE "|" ";" fields "${case}")
  list(GET fields 0 table)
  list(GET fields 1 rows)
  list(GET fields 2 message)
  string(REPLACE "\\n" "\n" rows "${rows}")
  string(REPLACE "\\t" "\t" rows "${rows}")
  math(EXPR number "${number} + 1")
  file(REMOVE_RECURSE ${WORK})
  file(COPY ${TABLES}/ DESTINATION ${WORK} FILES_MATCHING PATTERN "*.tsv")
  file(STRINGS ${TABLES}/${table}.tsv columns REGEX "^# columns: ")
  file(WRITE ${WORK}/${table}.tsv "# source: test\n# licence: test\n${columns}\n${rows}\n")
  execute_process(COMMAND ${TOOL} ${DIC} ${AFF} ${WORDS} ${WORK} ${WORK}/lexicon.bin
                  RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE error)
  string(FIND "${error}" "${message}" at)
  if(status EQUAL 0 OR at LESS 0 OR NOT error MATCHES "/${table}\\.tsv:[0-9]+: ")
    message("${case}\n  exit ${status}: ${error}")
    math(EXPR wrong "${wrong} + 1")
  endif()
endforeach()
# The twin: the tables as they are do compile, to the same bytes as in the build.
execute_process(COMMAND ${TOOL} ${DIC} ${AFF} ${WORDS} ${TABLES} ${WORK}/again.bin RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the real tables do not compile")
endif()
file(SHA256 ${WORK}/again.bin again)
file(SHA256 ${IMAGE} before)
if(NOT again STREQUAL before)
  message(FATAL_ERROR "two runs give different images")
endif()
file(REMOVE_RECURSE ${WORK})
if(wrong GREATER 0)
  message(FATAL_ERROR "${wrong} of ${number} bad tables were not refused as they should be")
endif()
message("${number} bad tables refused, the real ones compile to the same bytes again")
