// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace pm {

using NoticeId = Id<struct NoticeTag>; // ntc_ + ULID

enum class NoticeLevel { Info, Warning, Error };

[[nodiscard]] QString noticeLevelName(NoticeLevel level); // "info"
[[nodiscard]] std::optional<NoticeLevel> noticeLevelFromName(const QString &name);

// What operators should know of. The same subject of a kind is told once.
struct Notice {
    NoticeId id;
    QString kind; // "key.expiring"
    NoticeLevel level = NoticeLevel::Info;
    std::optional<TenantId> tenant; // nothing: it is about the platform
    QString subject;
    QJsonObject data; // e.g. key_id and name; never a secret
    UnixMs createdAt = 0;
};

struct NoticePage {
    std::vector<Notice> notices; // newest first
    QString nextCursor;          // empty at the end
};

[[nodiscard]] QJsonObject toJson(const Notice &notice);
[[nodiscard]] Result<Notice> noticeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const NoticePage &page);
[[nodiscard]] Result<NoticePage> noticePageFromJson(const QJsonObject &json);

} // namespace pm
