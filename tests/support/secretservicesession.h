// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QTemporaryDir>

namespace pm::test {

// A D-Bus session with an unlocked Secret Service in a home of its own, so that tests of the keychain never see the
// developer's.
class SecretServiceSession
{
public:
    SecretServiceSession();
    ~SecretServiceSession();
    Q_DISABLE_COPY_MOVE(SecretServiceSession)

    [[nodiscard]] bool start();
    // Ends the Secret Service and leaves the bus: the keychain is gone while the desktop stays.
    void stopSecretService();

    [[nodiscard]] QString busAddress() const { return m_address; }
    // The environment for a child process that is to live in this session.
    [[nodiscard]] QProcessEnvironment environment() const;
    // The same for this process; before the first use of the session bus, which Qt connects only once.
    void enter() const;
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] QList<qint64> pids() const { return {m_bus.pid(), m_secretService.pid()}; }

private:
    [[nodiscard]] bool startBus();
    [[nodiscard]] bool startSecretService();
    [[nodiscard]] bool waitForSecretService();

    QTemporaryDir m_folder;
    ChildProcess m_bus;
    ChildProcess m_secretService;
    QString m_address;
};

} // namespace pm::test
