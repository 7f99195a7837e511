// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/childprocess.h"

#include <QTemporaryDir>

#include <optional>

namespace pm::bench {

// nginx with one worker that serves one file, as long as the answer of the service that it is the reference of, and
// answers the same to what is posted there.
class Nginx
{
public:
    Nginx() = default;
    ~Nginx();
    Q_DISABLE_COPY_MOVE(Nginx)

    // On one core only, when that is given.
    [[nodiscard]] bool start(const QByteArray &body, std::optional<int> core = {});
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] static QString path() { return QStringLiteral("/message.json"); }
    [[nodiscard]] QString url() const;

private:
    [[nodiscard]] bool writeFiles(const QByteArray &body);

    QTemporaryDir m_folder;
    test::ChildProcess m_process;
    quint16 m_port = 0;
};

} // namespace pm::bench
