// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookhistory.h"

#include "ui/webhooks/webhooktext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace pm::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::WebhookHistory)
};

QString actionText(const QString &action)
{
    static const QMap<QString, const char *> texts{
        {QStringLiteral("webhook.created"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Created")},
        {QStringLiteral("webhook.changed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Changed")},
        {QStringLiteral("webhook.paused"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Paused")},
        {QStringLiteral("webhook.resumed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Resumed")},
        {QStringLiteral("webhook.probed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Probe asked for")},
        {QStringLiteral("webhook.recovered"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Recovered")},
        {QStringLiteral("webhook.secret_rotated"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Secret rotated")},
        {QStringLiteral("webhook.tested"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Tested")},
        {QStringLiteral("webhook.failed_archived"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Failures archived")},
        {QStringLiteral("webhook.deleted"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Deleted")},
        {QStringLiteral("replay.started"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Replay started")},
        {QStringLiteral("replay.paused"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Replay paused")},
        {QStringLiteral("replay.resumed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Replay resumed")},
        {QStringLiteral("replay.cancelled"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Replay cancelled")},
        {QStringLiteral("replay.completed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Replay completed")}};
    const char *text = texts.value(action);
    return text == nullptr ? action : Texts::tr(text);
}

// Of deliveries that failed, which is done by the same kind of job.
QString retryText(const QString &action)
{
    static const QMap<QString, const char *> texts{
        {QStringLiteral("replay.started"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Retry started")},
        {QStringLiteral("replay.paused"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Retry paused")},
        {QStringLiteral("replay.resumed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Retry resumed")},
        {QStringLiteral("replay.cancelled"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Retry cancelled")},
        {QStringLiteral("replay.completed"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "Retry completed")}};
    const char *text = texts.value(action);
    return text == nullptr ? action : Texts::tr(text);
}

QString fieldText(const QString &field)
{
    static const QMap<QString, const char *> texts{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "name")},
        {QStringLiteral("endpoint_url"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "address")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "description")},
        {QStringLiteral("event_types"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "events")},
        {QStringLiteral("event_filters"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "filter")},
        {QStringLiteral("is_active"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "whether it is paused")},
        {QStringLiteral("max_attempts"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "attempts")},
        {QStringLiteral("retry_schedule"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "retries")},
        {QStringLiteral("timeout_seconds"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "timeout")},
        {QStringLiteral("headers"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "headers")},
        {QStringLiteral("concurrency"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "requests at once")},
        {QStringLiteral("ordered"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "order")},
        {QStringLiteral("rate_per_second"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "rate")},
        {QStringLiteral("transformation"), QT_TRANSLATE_NOOP("pm::ui::WebhookHistory", "transformation")}};
    const char *text = texts.value(field);
    return text == nullptr ? field : Texts::tr(text);
}

QString fieldsText(const QJsonArray &fields)
{
    QStringList words;
    for (const QJsonValue &field : fields)
        words.append(fieldText(field.toString()));
    return QLocale().createSeparatedList(words);
}

HistoryView::Text ruleText(const AuditEvent &event, const StatusReason &reason)
{
    const auto status = webhookStatusFromName(event.details.value(QStringLiteral("status")).toString())
                            .value_or(WebhookStatus::Inactive);
    const QStringList sentences{statusRuleText(status, reason), evidenceText(reason)};
    return {status == WebhookStatus::Inactive ? Texts::tr("Stopped by a rule") : Texts::tr("Paused by a rule"),
            sentences.join(u' ').trimmed()};
}

// Of an action that needs no more than what it was done with.
QString moreText(const AuditEvent &event)
{
    const QJsonObject &details = event.details;
    if (event.action == QStringLiteral("webhook.changed"))
        return fieldsText(details.value(QStringLiteral("fields")).toArray());
    if (event.action == QStringLiteral("webhook.failed_archived"))
        return Texts::tr("%Ln delivery(s)", nullptr, details.value(QStringLiteral("archived")).toInt());
    if (event.action == QStringLiteral("replay.started"))
        return Texts::tr("%Ln event(s)", nullptr, details.value(QStringLiteral("matched")).toInt());
    return details.value(QStringLiteral("event_type")).toString();
}

} // namespace

HistoryView::Text webhookEventText(const AuditEvent &event)
{
    const QJsonValue reason = event.details.value(QStringLiteral("reason"));
    if (const auto read = statusReasonFromJson(reason.toObject()); reason.isObject() && read)
        return ruleText(event, *read);
    const bool isRetry = event.details.value(QStringLiteral("kind")) == QStringLiteral("retry");
    return {isRetry ? retryText(event.action) : actionText(event.action), moreText(event)};
}

} // namespace pm::ui
