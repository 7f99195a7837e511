# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# One precompiled header for code without a screen and one for widgets, shared by all targets; a header a target
# would cost more than it saves.
add_library(pm_pch_core OBJECT ${CMAKE_SOURCE_DIR}/cmake/empty.cpp)
target_link_libraries(pm_pch_core PRIVATE pm_options Qt6::Core tl::expected)
target_precompile_headers(pm_pch_core PRIVATE
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QMap> <QObject> <QString> <QStringList>
    <QVariant> <QPointer> <tl/expected.hpp> <algorithm> <array> <atomic> <chrono> <functional> <map> <memory> <mutex>
    <optional> <thread> <unordered_map> <vector>)

add_library(pm_pch_widgets OBJECT ${CMAKE_SOURCE_DIR}/cmake/empty.cpp)
target_link_libraries(pm_pch_widgets PRIVATE pm_options Qt6::Widgets tl::expected)
target_precompile_headers(pm_pch_widgets PRIVATE
    <QtWidgets> <QJsonArray> <QJsonDocument> <QJsonObject> <tl/expected.hpp> <algorithm> <array> <chrono> <functional>
    <map> <memory> <optional> <unordered_map> <vector>)

set_target_properties(pm_pch_core pm_pch_widgets PROPERTIES AUTOMOC OFF)

function(pm_share_precompiled_headers folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        if(target MATCHES "^pm_pch_" OR NOT type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            continue()
        endif()
        get_target_property(links ${target} LINK_LIBRARIES)
        if(links MATCHES "Qt6::Widgets|pm_ui")
            target_precompile_headers(${target} REUSE_FROM pm_pch_widgets)
        else()
            target_precompile_headers(${target} REUSE_FROM pm_pch_core)
        endif()
    endforeach()
    get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(below ${folders})
        pm_share_precompiled_headers(${below})
    endforeach()
endfunction()

pm_share_precompiled_headers(${CMAKE_SOURCE_DIR})
