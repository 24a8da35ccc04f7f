# Installs the program, the library, its public headers and the package config. Included by the top CMakeLists.txt; proved by tests/consumer.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/dateline)

install(TARGETS dateline_engine EXPORT dateline-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET dateline)
  install(TARGETS dateline RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/dateline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp" PATTERN "*.schema.json")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT dateline-targets NAMESPACE dateline:: DESTINATION ${package_folder})
configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/tools/cmake/dateline-config.cmake.in ${PROJECT_BINARY_DIR}/dateline-config.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dateline-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/dateline-config.cmake ${PROJECT_BINARY_DIR}/dateline-config-version.cmake ${PROJECT_SOURCE_DIR}/tools/cmake/dependencies.cmake
  DESTINATION ${package_folder})

# What shells and man read, made by the program from its own table of commands; proved by tests/shell_test.py.
if(TARGET dateline)
  set(shell_folder ${PROJECT_BINARY_DIR}/share)
  set(shell_files ${shell_folder}/dateline.1 ${shell_folder}/dateline.bash ${shell_folder}/_dateline ${shell_folder}/dateline.fish)
  add_custom_command(
    OUTPUT ${shell_files}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${shell_folder}
    COMMAND dateline man > ${shell_folder}/dateline.1
    COMMAND dateline completion bash > ${shell_folder}/dateline.bash
    COMMAND dateline completion zsh > ${shell_folder}/_dateline
    COMMAND dateline completion fish > ${shell_folder}/dateline.fish
    DEPENDS dateline
    COMMENT "Writing the manual page and the completion scripts")
  add_custom_target(dateline_shell_files ALL DEPENDS ${shell_files})
  install(FILES ${shell_folder}/dateline.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT shell)
  install(FILES ${shell_folder}/dateline.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME dateline COMPONENT shell)
  install(FILES ${shell_folder}/_dateline DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT shell)
  install(FILES ${shell_folder}/dateline.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT shell)
endif()
