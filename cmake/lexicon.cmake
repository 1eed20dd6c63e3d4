# duidelijk_compile_lexicon(): word lists and OpenTaal → lexicon.bin, embedded by src/lexicon/image.cpp.
function(duidelijk_compile_lexicon)
endfunction()
