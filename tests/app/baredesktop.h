// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTemporaryDir>

namespace pm::test {

// A desktop without a keychain, and a home with nothing in it, for a whole program that looks for both in its
// environment.
class BareDesktop
{
public:
    BareDesktop()
    {
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            qputenv(variable, m_home.path().toLocal8Bit());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }

    [[nodiscard]] bool isValid() const { return m_home.isValid(); }

private:
    QTemporaryDir m_home;
};

} // namespace pm::test
