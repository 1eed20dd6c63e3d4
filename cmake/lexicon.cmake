# duidelijk_compile_lexicon(): word lists and OpenTaal → lexicon.bin, embedded by src/lexicon/image.cpp.
function(duidelijk_compile_lexicon)
  # OpenTaal's files come from the Debian packages hunspell-nl and wdutch.
  find_file(DUIDELIJK_NL_DIC NAMES nl.dic nl_NL.dic PATHS /usr/share/hunspell /usr/share/myspell/dicts NO_DEFAULT_PATH)
  find_file(DUIDELIJK_NL_AFF NAMES nl.aff nl_NL.aff PATHS /usr/share/hunspell /usr/share/myspell/dicts NO_DEFAULT_PATH)
  find_file(DUIDELIJK_NL_WORDS NAMES dutch nederlands PATHS /usr/share/dict NO_DEFAULT_PATH)
  if(NOT DUIDELIJK_NL_DIC OR NOT DUIDELIJK_NL_AFF)
    message(FATAL_ERROR "nl.dic and nl.aff not found: install the package hunspell-nl, or set DUIDELIJK_NL_DIC and DUIDELIJK_NL_AFF")
  endif()
  if(NOT DUIDELIJK_NL_WORDS)
    message(FATAL_ERROR "the word list 'dutch' not found: install the package wdutch, or set DUIDELIJK_NL_WORDS")
  endif()

  # The tool reads its first draft with the lexicon's own code; only the embedded image must stay out.
  set(sources ${PROJECT_SOURCE_DIR}/src)
  duidelijk_tool(compile_lexicon LAYERS core SOURCES
    ${sources}/tools/compile_lexicon.cpp ${sources}/tools/derive.cpp ${sources}/tools/image_writer.cpp ${sources}/tools/opentaal.cpp
    ${sources}/tools/table.cpp ${sources}/tools/verbs.cpp ${sources}/tools/words.cpp
    ${sources}/lexicon/compounds.cpp ${sources}/lexicon/lexicon.cpp)

  set(tables ${PROJECT_SOURCE_DIR}/wordlists)
  set(image ${PROJECT_BINARY_DIR}/generated/lexicon.bin)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
  add_custom_command(
    OUTPUT ${image}
    COMMAND compile_lexicon ${DUIDELIJK_NL_DIC} ${DUIDELIJK_NL_AFF} ${DUIDELIJK_NL_WORDS} ${tables} ${image}
    DEPENDS compile_lexicon ${DUIDELIJK_NL_DIC} ${DUIDELIJK_NL_AFF} ${DUIDELIJK_NL_WORDS}
            ${tables}/abbreviations.tsv ${tables}/closed_classes.tsv ${tables}/frequency.tsv
            ${tables}/irregular_plurals.tsv ${tables}/irregular_verbs.tsv ${tables}/particles.tsv ${tables}/perfect_zijn.tsv
            ${tables}/manner_adverbs.tsv ${tables}/noun_gender.tsv ${tables}/noun_suffixes.tsv ${tables}/nouns.tsv ${tables}/units.tsv
    COMMENT "Compiling the lexicon"
    VERBATIM)
  add_custom_target(lexicon_image DEPENDS ${image})
  if(NOT TARGET generated)
    add_custom_target(generated)
  endif()
  add_dependencies(generated lexicon_image)

  add_dependencies(duidelijk_lexicon lexicon_image)
  set_source_files_properties(${sources}/lexicon/image.cpp PROPERTIES
    OBJECT_DEPENDS ${image}
    COMPILE_DEFINITIONS "DUIDELIJK_LEXICON_IMAGE=\"${image}\"")
endfunction()
