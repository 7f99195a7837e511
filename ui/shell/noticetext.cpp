// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticetext.h"

#include "models/domain/webhooks/replay.h"
#include "models/domain/webhooks/webhookstatus.h"
#include "ui/widgets/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace pm::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::NoticeText)
};

// What the endpoint did last.
QString lastErrorText(const StatusReason &reason)
{
    if (!reason.lastError.isEmpty())
        return Text::tr("The last error: %1").arg(reason.lastError);
    return reason.lastStatusCode ? Text::tr("It last answered %1.").arg(*reason.lastStatusCode) : QString();
}

NoticeText stopText(const WebhookStatusChange &change, const StatusReason &reason)
{
    if (reason.rule == StatusRule::Gone410)
        return {Text::tr("The endpoint “%1” was paused: it answered 410.").arg(change.name),
                Text::tr("What happens is held until it is resumed.")};
    return {Text::tr("The endpoint “%1” was stopped after %n failure(s).", nullptr, static_cast<int>(reason.failures))
                .arg(change.name),
            lastErrorText(reason)};
}

NoticeText healthText(const QString &kind, const WebhookStatusChange &change)
{
    const StatusReason reason = change.reason.value_or(StatusReason());
    const auto failures = static_cast<int>(reason.failures);
    if (kind == QStringLiteral("webhook.failing"))
        return {Text::tr("The endpoint “%1” is failing.").arg(change.name), lastErrorText(reason)};
    if (kind == QStringLiteral("webhook.nearly_stopped"))
        return {Text::tr("The endpoint “%1” is about to be stopped.").arg(change.name),
                Text::tr("It has failed %n time(s) in a row.", nullptr, failures)};
    if (kind == QStringLiteral("webhook.recovered"))
        return {Text::tr("The endpoint “%1” has recovered.").arg(change.name), {}};
    return stopText(change, reason);
}

NoticeText replayText(const Replay &replay)
{
    const auto delivered = static_cast<int>(replay.delivered);
    const auto failed = static_cast<int>(replay.failed);
    const QString text = replay.status == ReplayStatus::Cancelled ? Text::tr("Sending again was cancelled.")
                       : replay.kind == ReplayKind::Replay        ? Text::tr("The replay has finished.")
                                                                  : Text::tr("The retry of deliveries has finished.");
    const QString good = Text::tr("%n delivered", nullptr, delivered);
    return {text, failed > 0 ? Text::tr("%1, %n failed.", nullptr, failed).arg(good) : good + u'.'};
}

// When what is held begins to be lost, and what there is to do.
QString lossText(const QJsonObject &data, UnixMs now)
{
    const auto at = fromIso(data.value(QStringLiteral("gives_up_at")).toString());
    if (data.value(QStringLiteral("reason")) == QStringLiteral("too_long") && at)
        return Text::tr("From %1 on the oldest are given up. Resume it to deliver them.").arg(shortDate(*at, now));
    return Text::tr("%1 are waiting, of 100,000 at most. Resume it to deliver them.")
        .arg(QLocale().toString(data.value(QStringLiteral("held")).toInteger()));
}

std::optional<NoticeText> webhookText(const Notice &told, const QString &name, UnixMs now)
{
    if (told.kind == QStringLiteral("replay.finished")) {
        const auto replay = replayFromJson(told.data);
        return replay ? std::optional(replayText(*replay)) : std::nullopt;
    }
    if (told.kind == QStringLiteral("webhook.held_given_up"))
        return NoticeText{Text::tr("Events held for the endpoint “%1” were given up.").arg(name),
                          told.data.value(QStringLiteral("reason")) == QStringLiteral("too_long")
                              ? Text::tr("They had waited for 72 hours.")
                              : Text::tr("More than 100,000 were waiting.")};
    if (told.kind == QStringLiteral("webhook.held_nearly_given_up"))
        return NoticeText{Text::tr("Events held for the endpoint “%1” will soon be given up.").arg(name),
                          lossText(told.data, now)};
    if (told.kind == QStringLiteral("webhook.transformation_failed"))
        return NoticeText{Text::tr("The transformation of the endpoint “%1” fails.").arg(name),
                          told.data.value(QStringLiteral("error")).toString()};
    const auto change = webhookStatusChangeFromJson(told.data);
    return told.kind.startsWith(QStringLiteral("webhook.")) && change ? std::optional(healthText(told.kind, *change))
                                                                      : std::nullopt;
}

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
    // Or of a newer platform.
    return webhookText(told, name, now).value_or(NoticeText{told.kind, name});
}

} // namespace

NoticeText noticeText(const app::Notice &notice, UnixMs now)
{
    return notice.told ? toldText(*notice.told, now) : NoticeText{notice.text, notice.detail};
}

} // namespace pm::ui
