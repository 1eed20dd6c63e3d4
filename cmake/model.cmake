# duidelijk_embed_model(): models/duidelijk.model inside src/analyse/model.cpp; and the trainer that writes it.
function(duidelijk_embed_model)
  set(model ${PROJECT_SOURCE_DIR}/models/duidelijk.model)
  set_source_files_properties(${PROJECT_SOURCE_DIR}/src/analyse/model.cpp PROPERTIES
    OBJECT_DEPENDS ${model}
    COMPILE_DEFINITIONS "DUIDELIJK_MODEL=\"${model}\"")

  # A fused multiply-add rounds once where two instructions round twice: the same text would get another analysis on
  # another processor.
  set_source_files_properties(${PROJECT_SOURCE_DIR}/src/analyse/network.cpp PROPERTIES COMPILE_OPTIONS -ffp-contract=off)

  # The trainer is not part of `all`: only `./dev train` needs it. It wants a processor with AVX2 and FMA; the flags are
  # fixed, so that the same data and seed give the same model on all of those.
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/train/*.cpp)
  duidelijk_tool(duidelijk_train SOURCES ${sources} LAYERS analyse lexicon core)
  target_compile_options(duidelijk_train PRIVATE -O3 -march=x86-64-v3 -ffp-contract=fast -fno-math-errno
                                                 -fno-trapping-math)
  set_target_properties(duidelijk_train PROPERTIES EXCLUDE_FROM_ALL ON)
endfunction()
