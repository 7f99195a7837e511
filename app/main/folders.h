// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace pm::app {

// Where the console keeps things. Its own folders are closed to others.
class Folders
{
public:
    // The user's folders.
    [[nodiscard]] static Folders ofUser();
    // Everything under one folder, for pictures and tests.
    [[nodiscard]] static Folders under(const QString &folder);

    [[nodiscard]] QString preferencesFile() const { return m_config + QStringLiteral("/console.ini"); }
    [[nodiscard]] QString runtime() const { return m_runtime; }
    [[nodiscard]] QString ofWorkspace(const QString &id) const { return m_data + QStringLiteral("/workspaces/") + id; }
    [[nodiscard]] QString demo() const { return m_data + QStringLiteral("/demo"); }

    // Makes a folder that only its owner may enter. False when that cannot be.
    [[nodiscard]] static bool make(const QString &folder);
    // Makes it empty, too.
    [[nodiscard]] static bool makeEmpty(const QString &folder);

private:
    QString m_config;
    QString m_data;
    QString m_runtime;
};

} // namespace pm::app
