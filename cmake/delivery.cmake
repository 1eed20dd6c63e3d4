# duidelijk_delivery(): what `cmake --install` and `cpack` put on a machine. Manual and completions come from the program.
# Who builds a package is its contact; nobody answers at an address under .invalid.
set(DUIDELIJK_CONTACT "Maintainers of duidelijk <duidelijk@duidelijk.invalid>" CACHE STRING "Maintainer of the .deb: Name <address>")

function(duidelijk_delivery)
  include(GNUInstallDirs)
  set(made ${PROJECT_BINARY_DIR}/delivery)
  file(MAKE_DIRECTORY ${made})
  foreach(pair IN ITEMS "bash;duidelijk.bash" "zsh;_duidelijk" "fish;duidelijk.fish" "powershell;duidelijk.ps1")
    list(GET pair 0 shell)
    list(GET pair 1 file)
    add_custom_command(OUTPUT ${made}/${file} DEPENDS duidelijk VERBATIM
                       COMMAND duidelijk completions ${shell} > ${made}/${file})
    list(APPEND files ${made}/${file})
  endforeach()
  add_custom_command(OUTPUT ${made}/duidelijk.1 DEPENDS duidelijk VERBATIM COMMAND duidelijk man > ${made}/duidelijk.1)
  add_custom_target(delivery ALL DEPENDS ${files} ${made}/duidelijk.1)

  install(TARGETS duidelijk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES ${made}/duidelijk.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${made}/duidelijk.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME duidelijk)
  install(FILES ${made}/_duidelijk DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
  install(FILES ${made}/duidelijk.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  install(FILES ${made}/duidelijk.ps1 DESTINATION ${CMAKE_INSTALL_DATADIR}/duidelijk)  # PowerShell has no folder for these
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/THIRD_PARTY.md ${PROJECT_SOURCE_DIR}/docs/handleiding.md
                ${PROJECT_SOURCE_DIR}/docs/output.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/duidelijk FILES_MATCHING PATTERN *.json)

  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGE_NAME duidelijk)
  set(CPACK_PACKAGE_VENDOR duidelijk)
  set(CPACK_PACKAGE_CONTACT "${DUIDELIJK_CONTACT}")
  set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks whether Dutch texts are plain")
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_STRIP_FILES ON)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION text)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  include(CPack)
endfunction()
