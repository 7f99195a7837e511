// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/email/contact.h"
#include "tests/app/scriptedserver.h"

#include <QUrlQuery>

namespace pm::test {

// A platform whose lists of Email are as long as a test wants, or fail as it wants. Of all but the contacts there are
// none.
class EmailListServer
{
public:
    EmailListServer();

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    // Row 0 is the newest.
    [[nodiscard]] static Contact contact(int number);
    // What lists were asked, each with its query.
    [[nodiscard]] std::vector<QUrlQuery> asked() const { return m_asked; }
    // What was to be made or changed.
    [[nodiscard]] std::vector<QJsonObject> changes() const { return m_changes; }
    void answerSilent();

    int contacts = 0;
    std::optional<ScriptedReply> instead{};       // of every list
    std::optional<ScriptedReply> insteadOfMore{}; // of what is below the first page of one
    std::optional<ScriptedReply> insteadOfChange{};

private:
    [[nodiscard]] ScriptedReply answer(const SeenRequest &request);
    [[nodiscard]] ScriptedReply page(const QString &name, const QUrlQuery &query) const;

    ScriptedServer m_server;
    std::vector<QUrlQuery> m_asked;
    std::vector<QJsonObject> m_changes;
    QString m_silent; // the list that is waited for
};

} // namespace pm::test
