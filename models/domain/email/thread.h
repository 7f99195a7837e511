// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pm {

// A conversation with one contact, as GET /inbox/threads shows it (contract section 5).
struct InboxThread {
    ThreadId id;
    QString contactEmail;
    QString subject;
    bool open = true;
    int messages = 0;
    UnixMs lastMessageAt = 0;
    UnixMs createdAt = 0;
};

struct InboxMessage {
    bool inbound = true;
    QString from;
    QStringList to;
    QString subject;
    QString textBody;
    QString htmlBody;
    QString messageId; // of the message's header; empty when it has none
    UnixMs at = 0;
};

struct InboxThreadDetail {
    InboxThread thread;
    std::vector<InboxMessage> messages; // of one page, oldest first unless asked otherwise
    QString nextCursor;                 // empty on the last page
};

struct InboxThreadPage {
    std::vector<InboxThread> threads;
    QString nextCursor; // empty on the last page
};

// Without "Re:", "Fwd:", "AW:" and the like, so that answers find their conversation.
[[nodiscard]] QString plainSubject(const QString &subject);

[[nodiscard]] QJsonObject toJson(const InboxThread &thread);
[[nodiscard]] QJsonObject toJson(const InboxThreadDetail &detail);
[[nodiscard]] Result<InboxThread> inboxThreadFromJson(const QJsonObject &json);
[[nodiscard]] Result<InboxThreadDetail> inboxThreadDetailFromJson(const QJsonObject &json);
[[nodiscard]] Result<InboxThreadPage> inboxThreadPageFromJson(const QJsonObject &json);

} // namespace pm
