# duidelijk_compile_rules(): rules/*.md and wordlists/jargon/*.tsv → the generated table of rules and its phrase lists.
# A new page or list is picked up by the next build (CONFIGURE_DEPENDS); a changed one remakes the table.
function(duidelijk_compile_rules)
  duidelijk_tool(compile_rules SOURCES src/tools/compile_rules.cpp src/tools/rarer.cpp LAYERS pages lexicon)
  duidelijk_tool(rule_index SOURCES src/tools/rule_index.cpp LAYERS pages)
  file(GLOB inputs CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rules/*.md ${PROJECT_SOURCE_DIR}/wordlists/jargon/*.tsv)
  set(table ${PROJECT_BINARY_DIR}/generated/rules.inc)
  set(phrases ${PROJECT_BINARY_DIR}/generated/phrases.bin)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated)
  # Relative paths, so that a complaint reads as rules/lange-zin.md:12:1.
  add_custom_command(
    OUTPUT ${table} ${phrases}
    COMMAND compile_rules rules wordlists/jargon ${table} ${phrases}
    DEPENDS compile_rules ${inputs}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "Compiling rule pages and word lists"
    VERBATIM)
  add_custom_target(compiled_rules DEPENDS ${table} ${phrases})
  if(NOT TARGET generated)
    add_custom_target(generated)
  endif()
  add_dependencies(generated compiled_rules)
  if(TARGET duidelijk_rules)
    get_target_property(type duidelijk_rules TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
      add_dependencies(duidelijk_rules compiled_rules)
      set_source_files_properties(${PROJECT_SOURCE_DIR}/src/rules/registry.cpp PROPERTIES OBJECT_DEPENDS ${table})
      set_source_files_properties(
        ${PROJECT_SOURCE_DIR}/src/rules/built_in_phrases.cpp
        PROPERTIES OBJECT_DEPENDS ${phrases} COMPILE_DEFINITIONS DUIDELIJK_PHRASES="${phrases}")
    endif()
  endif()
endfunction()
