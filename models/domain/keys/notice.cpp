// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/notice.h"

#include "models/core/fieldreader.h"

#include <array>

namespace pm {

namespace {

constexpr std::array kLevels{NoticeLevel::Info, NoticeLevel::Warning, NoticeLevel::Error};

} // namespace

QString noticeLevelName(NoticeLevel level)
{
    switch (level) {
    case NoticeLevel::Info:
        return QStringLiteral("info");
    case NoticeLevel::Warning:
        return QStringLiteral("warning");
    case NoticeLevel::Error:
        return QStringLiteral("error");
    }
    return {};
}

std::optional<NoticeLevel> noticeLevelFromName(const QString &name)
{
    for (const NoticeLevel level : kLevels) {
        if (noticeLevelName(level) == name)
            return level;
    }
    return std::nullopt;
}

QJsonObject toJson(const Notice &notice)
{
    return {{QStringLiteral("id"), notice.id.text()},
            {QStringLiteral("kind"), notice.kind},
            {QStringLiteral("level"), noticeLevelName(notice.level)},
            {QStringLiteral("tenant_id"), notice.tenant ? QJsonValue(notice.tenant->text()) : QJsonValue()},
            {QStringLiteral("subject"), notice.subject},
            {QStringLiteral("data"), notice.data},
            {QStringLiteral("created_at"), toIso(notice.createdAt)}};
}

// A level that this version does not know is one that deserves a look.
Result<Notice> noticeFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    Notice notice;
    notice.id = NoticeId(reader.text(QStringLiteral("id")));
    notice.kind = reader.text(QStringLiteral("kind"));
    notice.level = noticeLevelFromName(reader.text(QStringLiteral("level"))).value_or(NoticeLevel::Warning);
    if (const auto tenant = reader.optionalText(QStringLiteral("tenant_id")))
        notice.tenant = TenantId(*tenant);
    notice.subject = reader.text(QStringLiteral("subject"));
    notice.data = reader.object(QStringLiteral("data"));
    notice.createdAt = reader.optionalTime(QStringLiteral("created_at")).value_or(0);
    return reader.finish().map([&] { return notice; });
}

QJsonObject toJson(const NoticePage &page)
{
    QJsonArray notices;
    for (const Notice &notice : page.notices)
        notices.append(toJson(notice));
    return {{QStringLiteral("notices"), notices},
            {QStringLiteral("next_cursor"), page.nextCursor.isEmpty() ? QJsonValue() : QJsonValue(page.nextCursor)}};
}

Result<NoticePage> noticePageFromJson(const QJsonObject &json)
{
    FieldReader reader(json);
    NoticePage page;
    page.nextCursor = reader.optionalText(QStringLiteral("next_cursor")).value_or(QString());
    const QJsonArray notices = reader.array(QStringLiteral("notices"));
    if (const Result<> finished = reader.finish(); !finished)
        return fail(finished.error());
    for (const QJsonValue &item : notices) {
        auto notice = noticeFromJson(item.toObject());
        if (!notice)
            return fail(notice.error());
        page.notices.push_back(std::move(*notice));
    }
    return page;
}

} // namespace pm
