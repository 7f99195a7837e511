// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/domain/operators/role.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QVariantList>

#include <memory>

namespace pm::test {

// The real service with one tenant, "Acme", and whoever and whatever a test adds over its API.
class TestPlatform
{
public:
    struct Key {
        QString id;
        QString secret;
    };

    [[nodiscard]] bool start(const QStringList &arguments = {});
    // After kill(): at the same address, with the same data.
    [[nodiscard]] bool startAgain();
    void kill() { m_process.kill(); }
    [[nodiscard]] qint64 pid() const { return m_process.pid(); }

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] TenantId tenant() const { return TenantId(m_tenantId); }
    [[nodiscard]] HttpExchange &asAdmin() { return *m_admin; }

    // Has a password of their own already. Empty when the service refused.
    [[nodiscard]] QString addOperator(Role role);
    [[nodiscard]] static QString password() { return QStringLiteral("a password of my own"); }
    // A token of theirs.
    [[nodiscard]] QString login(const QString &email, const QString &password);
    // With the scope to send, unless `more` says otherwise.
    [[nodiscard]] Key addKey(const QString &name, const QJsonObject &more = {});
    // For mail that was sent; it is tried once.
    [[nodiscard]] bool addWebhook(const QString &name, const QString &endpointUrl);
    bool revokeKey(const QString &id);
    // As if it had been made and first used so many days ago.
    bool ageKey(const QString &id, int days);
    // Into its database, beside the service. How many rows.
    [[nodiscard]] Result<int> write(const QString &sql, const QVariantList &values);
    [[nodiscard]] int sendWith(const QString &secret);

private:
    PlatformProcess m_process;
    QStringList m_arguments;
    QUrl m_url;
    std::unique_ptr<HttpExchange> m_admin;
    QString m_tenantId;
};

} // namespace pm::test
