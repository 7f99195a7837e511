// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/store/database.h"
#include "tests/platform/keyclient.h"
#include "tests/support/receiver.h"

#include <map>

namespace pm::test {

// The real program on a database, which delivers to a receiver what a tenant sends. It may be killed and started again.
class DeliveringPlatform
{
public:
    explicit DeliveringPlatform(QString databaseUrl);

    // The first time with a tenant, its key and a webhook for email.sent.
    [[nodiscard]] bool start(int concurrency);
    void kill() { m_process.kill(); }
    // Once the half minute has passed after which others may take over what it had in hand.
    [[nodiscard]] bool startAgain();

    [[nodiscard]] const PlatformProcess &process() const { return m_process; }
    [[nodiscard]] const KeyOfTenant &key() const { return m_key; }
    [[nodiscard]] const QString &webhook() const { return m_webhook; }
    [[nodiscard]] Receiver &receiver() { return m_receiver; }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }

    [[nodiscard]] qint64 number(const QString &sql);
    // Deliveries that are not through.
    [[nodiscard]] qint64 waiting() { return number(QStringLiteral("SELECT COUNT(*) FROM delivery_queue")); }
    // How often each event came.
    [[nodiscard]] std::map<QByteArray, int> arrivalsByEvent() const;
    // The same by the message that it is about.
    [[nodiscard]] std::map<QByteArray, int> arrivalsByMessage() const;

private:
    [[nodiscard]] bool launch();
    [[nodiscard]] QString makeWebhook(int concurrency) const;
    [[nodiscard]] bool execute(const QString &sql);

    const QString m_url;
    PlatformProcess m_process;
    Receiver m_receiver;
    std::unique_ptr<store::Database> m_database;
    KeyOfTenant m_key;
    QString m_webhook;
};

// Those that came more often than once.
[[nodiscard]] int duplicatesIn(const std::map<QByteArray, int> &arrivals);

} // namespace pm::test
