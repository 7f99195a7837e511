// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace pm::app {

// Keeps a workspace to one console. The second one asks the first to come to the front, and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    // `folder` must be the user's own, e.g. the runtime folder; `workspaceId` a UUID or a word.
    SingleInstance(const QString &folder, const QString &workspaceId, QObject *parent = nullptr);

    // Whether this is the only console of the workspace; it stays so until this object ends.
    [[nodiscard]] bool acquire();
    // Asks the console that has the workspace. False when it does not answer.
    [[nodiscard]] bool activateOther();

Q_SIGNALS:
    // Another console was started for this workspace; the token lets the window take the focus, if the desktop gave
    // one.
    void activationRequested(const QString &activationToken);

private:
    void handleConnection();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace pm::app
