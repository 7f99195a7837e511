// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/folders.h"

#include <QDir>
#include <QStandardPaths>

namespace pm::app {

Folders Folders::ofUser()
{
    Folders folders;
    folders.m_config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    folders.m_data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    folders.m_runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folders.m_runtime.isEmpty())
        folders.m_runtime = folders.m_data;
    return folders;
}

Folders Folders::under(const QString &folder)
{
    Folders folders;
    folders.m_config = folder;
    folders.m_data = folder;
    folders.m_runtime = folder;
    return folders;
}

bool Folders::make(const QString &folder)
{
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool Folders::makeEmpty(const QString &folder)
{
    return QDir(folder).removeRecursively() && make(folder);
}

} // namespace pm::app
