// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "platform/http/authgate.h"
#include "platform/http/router.h"
#include "platform/operators/operatorservice.h"
#include "platform/secrets/secretstore.h"
#include "platform/store/database.h"
#include "tests/operators/overtakendatabase.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace pm::test {

// What calls answer that begin at the same time, each in a thread of its own.
[[nodiscard]] QList<int> statusesAtOnce(int count, const std::function<int(int)> &call);

// What came back: the reply's data, or the error's members.
struct Answer {
    int status = 0;
    QString code;
    QJsonObject data;
    QMap<QString, QString> fields;
    int retryAfterSeconds = 0;

    // The ETag that it is given on the wire.
    [[nodiscard]] QByteArray etag() const;
};

// The operators' part of the service on a real database and a real secret store, without sockets: requests go through
// the gate to the handler. The clock stands still.
class PlatformUnderTest
{
public:
    using Headers = QMap<QByteArray, QByteArray>;

    explicit PlatformUnderTest(const QString &databaseKind);

    [[nodiscard]] bool isReady() const { return m_service != nullptr; }
    // A new service on the same database, as after a restart of the process.
    void restart();

    [[nodiscard]] store::Database &database() { return *m_database; }
    // Of the service: what it does can be overtaken by something else. Secrets are no part of it.
    [[nodiscard]] OvertakenDatabase &overtaken() { return *m_overtaken; }
    [[nodiscard]] operators::OperatorService &service() { return *m_service; }
    [[nodiscard]] http::Gate &gate() { return *m_gate; }
    [[nodiscard]] secrets::SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] const idempotency::Ledger &ledger() const { return *m_ledger; }

    TenantId addTenant(const QString &company, bool isTest = false);
    // With the password kPassword.
    UserId addUser(const QString &email, Role role, const std::optional<TenantId> &tenant = {});
    // The token of a new session.
    QByteArray signIn(const QString &email, const QString &totp = {});
    QByteArray reauthenticate(const QByteArray &token, const QString &totp = {});

    // "/auth/me", with a query if need be.
    Answer call(http::Method method, const QString &path, const QByteArray &token = {}, const QJsonObject &body = {},
                const Headers &headers = {});
    Answer get(const QString &path, const QByteArray &token) { return call(http::Method::Get, path, token); }
    Answer post(const QString &path, const QByteArray &token, const QJsonObject &body = {})
    {
        return call(http::Method::Post, path, token, body);
    }
    Answer login(const QString &email, const QString &password, const QString &totp = {});
    // As a super admin who is made for it; the one-time password.
    QString resetPassword(const UserId &user, bool resetTotp = false);
    // How many audit records have this action.
    qint64 audited(const QString &action);

    FixedClock clock{1'800'000'000'000};

private:
    TestDatabase m_place;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<OvertakenDatabase> m_overtaken;
    std::unique_ptr<secrets::SecretStore> m_secrets;
    std::unique_ptr<idempotency::Ledger> m_ledger;
    std::unique_ptr<operators::OperatorService> m_service;
    std::unique_ptr<http::AuthGate> m_gate;
    std::unique_ptr<http::Router> m_router;
    QString m_passwordHash;
};

inline const QString kPassword = QStringLiteral("penguins march in spring");
inline constexpr qint64 kMinuteMs = 60'000;

} // namespace pm::test
