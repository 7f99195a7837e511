// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QTemporaryDir>

namespace pm::test {

// An X server without a screen, on a display that it picks itself, 1440x900 in full colour.
class XvfbServer
{
public:
    XvfbServer();
    ~XvfbServer();
    Q_DISABLE_COPY_MOVE(XvfbServer)

    [[nodiscard]] bool start();
    // For DISPLAY, e.g. ":99".
    [[nodiscard]] QString display() const { return m_display; }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }
    [[nodiscard]] qint64 pid() const { return m_process.pid(); }

private:
    QTemporaryDir m_folder;
    ChildProcess m_process;
    QString m_display;
};

} // namespace pm::test
