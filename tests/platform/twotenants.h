// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/webhooks/binservice.h"
#include "platform/webhooks/deliveryservice.h"
#include "platform/webhooks/replayservice.h"
#include "tests/keys/keysundertest.h"

namespace pm::test {

// Two tenants. The first has one thing of each kind, the second a template and a campaign, and a key with all scopes.
class TwoTenants
{
public:
    // In every name and text of the first tenant.
    static QByteArray mark() { return "Northern"; }

    explicit TwoTenants(const QString &databaseKind);

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] KeysUnderTest &platform() { return m_platform; }
    // The last segments of collections: "templates" to the id of a template.
    [[nodiscard]] const QMap<QString, QString> &idsOfFirst() const { return m_first; }
    [[nodiscard]] const QMap<QString, QString> &idsOfSecond() const { return m_second; }
    [[nodiscard]] const QString &keyOfSecond() const { return m_key; }
    // Everything of the first tenant, as its operator sees it, and how much was done to it.
    [[nodiscard]] QStringList stateOfFirst();

private:
    void fillFirst();
    void fillSecond();
    [[nodiscard]] QString threadOfFirst();

    KeysUnderTest m_platform;
    idempotency::Ledger m_ledger;
    jobs::JobQueue m_queue;
    webhooks::DeliveryService m_deliveries;
    webhooks::ReplayService m_replays;
    webhooks::BinService m_bins;
    QMap<QString, QString> m_first;
    QMap<QString, QString> m_second;
    QString m_key;
    bool m_ready = false;
};

} // namespace pm::test
