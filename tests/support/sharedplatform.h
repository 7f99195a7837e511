// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace pm::test {

// Several real processes of the service on one PostgreSQL. All they share beside it is the master key, which the others
// get of the first one before anything is made.
class SharedPlatform
{
public:
    struct Key {
        QString id;
        QString secret;
    };

    // Of the first, 0, and the others, before they start.
    using Prepare = std::function<void(PlatformProcess &process, std::size_t index)>;

    // `arguments` are those of every process: --database, and --redis when wanted.
    explicit SharedPlatform(QStringList arguments, Prepare prepare = {},
                            QStringList permissions = {QStringLiteral("send_email")})
        : m_arguments(std::move(arguments))
        , m_prepare(std::move(prepare))
        , m_permissions(std::move(permissions))
    {
    }

    // Starts the processes and makes the keys on the first one. False when something did not work.
    [[nodiscard]] bool start(int processes, int keys);

    [[nodiscard]] const std::vector<Key> &keys() const { return m_keys; }
    [[nodiscard]] QByteArray tenant() const { return m_tenant; } // its id
    [[nodiscard]] std::size_t size() const { return m_processes.size(); }
    [[nodiscard]] const PlatformProcess &process(std::size_t index) const { return *m_processes[index]; }
    // A client of one process with a key as its bearer.
    [[nodiscard]] std::unique_ptr<HttpExchange> keyed(std::size_t process, const Key &key) const;
    // A client of one process as the operator, for the tenant of the keys.
    [[nodiscard]] std::unique_ptr<HttpExchange> asOperator(std::size_t process) const;

private:
    [[nodiscard]] std::unique_ptr<PlatformProcess> newProcess() const;
    [[nodiscard]] bool makeKeys(int count);
    [[nodiscard]] bool startOneMore();

    const QStringList m_arguments;
    const Prepare m_prepare;
    const QStringList m_permissions; // of the keys
    std::vector<std::unique_ptr<PlatformProcess>> m_processes;
    std::vector<Key> m_keys;
    QString m_token;
    QByteArray m_tenant;
};

} // namespace pm::test
