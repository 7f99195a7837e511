# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# The packages of packaging/npm, in ${npm_dir}/node_modules. All build folders share one copy, which is fetched when it
# is missing or another version is wanted; after that nothing asks the network.
set(npm_dir ${CMAKE_SOURCE_DIR}/build/npm)
set(npm_lock ${CMAKE_SOURCE_DIR}/packaging/npm/package-lock.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${npm_lock})

function(pm_fetch_npm_packages)
    file(MAKE_DIRECTORY ${npm_dir})
    file(LOCK ${npm_dir} DIRECTORY GUARD FUNCTION TIMEOUT 300)
    file(SHA256 ${npm_lock} wanted)
    if(EXISTS ${npm_dir}/installed)
        file(READ ${npm_dir}/installed installed)
    endif()
    if("${installed}" STREQUAL "${wanted}")
        return()
    endif()
    find_program(NPM npm REQUIRED)
    message(STATUS "Fetching packages with npm")
    file(COPY ${CMAKE_SOURCE_DIR}/packaging/npm/package.json ${npm_lock} DESTINATION ${npm_dir})
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY ${npm_dir}
                    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
    # Written last, so that a broken fetch is tried again.
    file(WRITE ${npm_dir}/installed ${wanted})
endfunction()
pm_fetch_npm_packages()
