# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# One interface target carries every option that all our code is compiled with.
add_library(pm_options INTERFACE)
target_include_directories(pm_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(pm_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER PENGUINMAILS_VERSION="${PROJECT_VERSION}")
target_compile_options(pm_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    -Wno-missing-field-initializers
    $<$<CONFIG:Release>:-Wno-maybe-uninitialized>
    -D_FILE_OFFSET_BITS=64) # as hiredis asks; the shared precompiled headers must be made with it
if(PENGUINMAILS_WERROR)
    target_compile_options(pm_options INTERFACE -Werror)
endif()
if(PENGUINMAILS_SANITIZE)
    target_compile_options(pm_options INTERFACE -fsanitize=${PENGUINMAILS_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(pm_options INTERFACE -fsanitize=${PENGUINMAILS_SANITIZE})
endif()
if(PENGUINMAILS_COVERAGE)
    target_compile_options(pm_options INTERFACE --coverage)
    target_link_options(pm_options INTERFACE --coverage)
endif()
find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(LLD ld.lld)
if(LLD)
    add_link_options(-fuse-ld=lld)
endif()
