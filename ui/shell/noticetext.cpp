// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticetext.h"

#include "ui/widgets/timetext.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::NoticeText)
};

NoticeText toldText(const Notice &told, UnixMs now)
{
    const QString name = told.data.value(QStringLiteral("name")).toString();
    const auto time = [&](const char *member) {
        const auto at = fromIso(told.data.value(QLatin1StringView(member)).toString());
        return at ? shortDate(*at, now) : QString();
    };
    if (told.kind == QStringLiteral("key.created"))
        return {Text::tr("The API key “%1” was created.").arg(name), {}};
    if (told.kind == QStringLiteral("key.first_used"))
        return {Text::tr("The API key “%1” was used for the first time.").arg(name), {}};
    if (told.kind == QStringLiteral("key.expiring"))
        return {Text::tr("The API key “%1” expires %2.").arg(name, time("expires_at")),
                Text::tr("Give it a later expiry, or change its clients over to another key.")};
    if (told.kind == QStringLiteral("key.expired"))
        return {Text::tr("The API key “%1” has expired.").arg(name), Text::tr("Its requests are refused.")};
    if (told.kind == QStringLiteral("key.rotated"))
        return {Text::tr("The API key “%1” has a new secret.").arg(name), {}};
    if (told.kind == QStringLiteral("key.revoked"))
        return {Text::tr("The API key “%1” was revoked.").arg(name), {}};
    if (told.kind == QStringLiteral("limits.by_process"))
        return {Text::tr("Rate limits are counted by each process for itself."),
                Text::tr("Redis is out of reach since %1.").arg(time("since"))};
    return {told.kind, name}; // of a newer platform
}

} // namespace

NoticeText noticeText(const app::Notice &notice, UnixMs now)
{
    return notice.told ? toldText(*notice.told, now) : NoticeText{notice.text, notice.detail};
}

} // namespace pm::ui
