// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/healthnews.h"

#include "platform/events/livelog.h"
#include "platform/notices/noticerepository.h"

#include <QJsonArray>

namespace pm::webhooks {

namespace {

struct News {
    const char *kind;
    NoticeLevel level;
};

std::optional<News> newsOf(HealthChange change)
{
    switch (change) {
    case HealthChange::None:
        return std::nullopt;
    case HealthChange::Failing:
        return News{"webhook.failing", NoticeLevel::Warning};
    case HealthChange::Warning50:
    case HealthChange::Warning70:
        return News{"webhook.nearly_stopped", NoticeLevel::Warning};
    case HealthChange::Stopped:
        return News{"webhook.paused", NoticeLevel::Error};
    case HealthChange::Recovered:
    case HealthChange::Restarted:
        return News{"webhook.recovered", NoticeLevel::Info};
    }
    return std::nullopt;
}

bool holds(WebhookStatus status)
{
    return status == WebhookStatus::Paused || status == WebhookStatus::Inactive;
}

Result<WebhookStatusChange> changeOf(store::Connection &connection, const Lane &lane, const LaneHealth &health,
                                     UnixMs now)
{
    WebhookStatusChange change{.webhook = lane.webhook,
                               .name = lane.content.name,
                               .status = health.status,
                               .reason = health.reason,
                               .at = now};
    if (!holds(health.status))
        return change;
    return connection
        .query(QStringLiteral("SELECT COUNT(*) FROM delivery_queue WHERE webhook_id = ?"), {lane.webhook.text()})
        .map([&](const store::Rows &rows) {
            change.held = rows.front().integer(0);
            return change;
        });
}

Result<> notify(store::Connection &connection, const Lane &lane, const LaneHealth &health, const News &news,
                const WebhookStatusChange &change)
{
    const Notice notice{.id = {},
                        .kind = QLatin1StringView(news.kind),
                        .level = news.level,
                        .tenant = lane.owner.tenant,
                        .subject = lane.webhook.text() + u':' + toIso(health.statusSince) + u':'
                                 + QString::number(health.consecutiveFailures),
                        .data = toJson(change),
                        .createdAt = change.at};
    return notices::NoticeRepository(connection).tell(notice).map([](bool) {});
}

Result<> tellStream(store::Connection &connection, const events::EventOwner &owner, const WebhookStatusChange &change)
{
    return events::tell(connection, owner, change.at, QStringLiteral("webhook.status"), {toJson(change)});
}

// Its data is what the catalogue says of webhook.paused. `actor`: null when a rule did it.
Result<> recordStop(store::Connection &connection, const events::EventOwner &owner, const WebhookStatusChange &change,
                    const QJsonValue &actor)
{
    const QJsonObject data{{QStringLiteral("webhook_id"), change.webhook.text()},
                           {QStringLiteral("name"), change.name},
                           {QStringLiteral("status"), webhookStatusName(change.status)},
                           {QStringLiteral("reason"), toJson(change.reason.value_or(StatusReason()))},
                           {QStringLiteral("actor"), actor}};
    return events::record(connection, owner, change.at, {{.type = EventType::WebhookPaused, .data = data}});
}

} // namespace

Result<> tellOf(store::Connection &connection, const Lane &lane, const std::vector<HealthStep> &steps, UnixMs now)
{
    for (const HealthStep &step : steps) {
        const std::optional<News> news = newsOf(step.change);
        if (!news)
            continue;
        const auto change = changeOf(connection, lane, step.health, now);
        if (!change)
            return fail(change.error());
        Result<> told = notify(connection, lane, step.health, *news, *change).and_then([&] {
            return tellStream(connection, lane.owner, *change);
        });
        if (told && step.change == HealthChange::Stopped)
            told = recordStop(connection, lane.owner, *change, QJsonValue());
        if (!told)
            return told;
    }
    return {};
}

Result<> tellOfOperator(store::Connection &connection, const events::EventOwner &owner,
                        const WebhookStatusChange &change, const QString &actor)
{
    return tellStream(connection, owner, change).and_then([&] {
        return change.status == WebhookStatus::Paused ? recordStop(connection, owner, change, actor) : Result<>();
    });
}

Result<> tellOfTransformation(store::Connection &connection, const Lane &lane, const QString &problem, UnixMs now)
{
    const Notice notice{.id = {},
                        .kind = QStringLiteral("webhook.transformation_failed"),
                        .level = NoticeLevel::Warning,
                        .tenant = lane.owner.tenant,
                        .subject = lane.webhook.text() + u':' + QString::number(lane.version),
                        .data = {{QStringLiteral("webhook_id"), lane.webhook.text()},
                                 {QStringLiteral("name"), lane.content.name},
                                 {QStringLiteral("error"), problem}},
                        .createdAt = now};
    return notices::NoticeRepository(connection).tell(notice).map([](bool) {});
}

} // namespace pm::webhooks
