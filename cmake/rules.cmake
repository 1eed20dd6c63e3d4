# duidelijk_compile_rules(): rules/*.md and wordlists/jargon/*.tsv → the generated table of rules and its phrase lists.
function(duidelijk_compile_rules)
endfunction()
