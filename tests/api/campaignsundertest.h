// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/campaignsender.h"
#include "tests/keys/keysundertest.h"

namespace pm::test {

// A platform with a template and contacts, and a worker that takes one step at a time.
class CampaignsUnderTest
{
public:
    explicit CampaignsUnderTest(const QString &databaseKind);

    KeysUnderTest platform;
    QString key;        // of the live environment, for campaigns
    QString templateId; // "Hi {{first_name}}", "{{season}} at {{company}}"

    [[nodiscard]] QString makeKey(const QString &environment);
    [[nodiscard]] QString addTemplate(const QString &name, const QString &subject,
                                      const QString &environment = QStringLiteral("live"));
    // Their addresses are "<prefix><number>@example.test".
    bool addContacts(const QString &prefix, int count, const QStringList &tags, const QJsonObject &attributes = {},
                     const QString &status = QStringLiteral("subscribed"));
    [[nodiscard]] QJsonObject content(const QString &name = QStringLiteral("Spring")) const;
    // Made, and the path of it.
    [[nodiscard]] QString make(const QJsonObject &content);

    HttpReply get(const QString &path) { return platform.keyed(key, "GET", path); }
    HttpReply post(const QString &path, const QJsonObject &body = {}, const HttpHeaders &headers = {})
    {
        return platform.keyed(key, "POST", path, body, headers);
    }
    [[nodiscard]] QString statusOf(const QString &path);
    [[nodiscard]] CampaignProgress progressOf(const QString &path);

    [[nodiscard]] bool write(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] int number(const QString &sql, const QVariantList &values = {})
    {
        return platform.scalar(sql, values).toInt();
    }
    [[nodiscard]] jobs::JobQueue &queue() { return m_queue; }
    [[nodiscard]] const api::CampaignSender &sender() const { return m_sender; }
    // One job that is due, if any.
    [[nodiscard]] bool work();
    // Every job, whenever it is due. The time that passed for it.
    qint64 workToTheEnd();

private:
    [[nodiscard]] Result<> addContact(store::Connection &connection, const QString &name, const QStringList &tags,
                                      const QJsonObject &attributes, const QString &status);

    jobs::JobQueue m_queue;
    api::CampaignSender m_sender;
};

} // namespace pm::test
