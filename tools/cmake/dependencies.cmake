# The libraries that a program linked with dateline's static library needs, for the project's own build and for its installed package alike:
# the installed dateline-config.cmake includes this file. Sets DATELINE_MISSING to what was not found; proved by tests/consumer.
set(DATELINE_MISSING "")

macro(dateline_needs package)
  find_package(${package} QUIET ${ARGN})
  if(NOT ${package}_FOUND)
    list(APPEND DATELINE_MISSING ${package})
  endif()
endmacro()

# A library that has neither a package config nor a pkg-config file, as the target dateline::NAME.
macro(dateline_needs_library name header)
  find_library(DATELINE_${name}_LIBRARY NAMES ${name})
  find_path(DATELINE_${name}_INCLUDE_DIR ${header})
  mark_as_advanced(DATELINE_${name}_LIBRARY DATELINE_${name}_INCLUDE_DIR)
  if(NOT DATELINE_${name}_LIBRARY OR NOT DATELINE_${name}_INCLUDE_DIR)
    list(APPEND DATELINE_MISSING ${name})
  elseif(NOT TARGET dateline::${name})
    add_library(dateline::${name} UNKNOWN IMPORTED)
    set_target_properties(dateline::${name} PROPERTIES
      IMPORTED_LOCATION "${DATELINE_${name}_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${DATELINE_${name}_INCLUDE_DIR}")
  endif()
endmacro()

dateline_needs(ICU COMPONENTS uc i18n data)
dateline_needs(LibXml2)
dateline_needs(OpenSSL COMPONENTS Crypto)
dateline_needs(TBB)
dateline_needs(PkgConfig)
if(PkgConfig_FOUND)
  pkg_check_modules(GVC QUIET IMPORTED_TARGET libgvc libcgraph)
endif()
if(NOT GVC_FOUND)
  list(APPEND DATELINE_MISSING libgvc)
endif()
dateline_needs_library(cld2 cld2/public/compact_lang_det.h)
dateline_needs_library(stemmer libstemmer.h)
