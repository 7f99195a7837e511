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
        return News{"webhook.recovered", NoticeLevel::Info};
    }
    return std::nullopt;
}

WebhookStatusChange changeOf(const Lane &lane, const LaneHealth &health, UnixMs now)
{
    return {.webhook = lane.webhook,
            .name = lane.content.name,
            .status = health.status,
            .reason = health.reason,
            .held = 0,
            .at = now};
}

Result<> notify(store::Connection &connection, const Lane &lane, const LaneHealth &health, const News &news, UnixMs now)
{
    const Notice notice{.id = {},
                        .kind = QLatin1StringView(news.kind),
                        .level = news.level,
                        .tenant = lane.owner.tenant,
                        .subject = lane.webhook.text() + u':' + toIso(health.statusSince) + u':'
                                 + QString::number(health.consecutiveFailures),
                        .data = toJson(changeOf(lane, health, now)),
                        .createdAt = now};
    return notices::NoticeRepository(connection).tell(notice).map([](bool) {});
}

// Its data is what the catalogue says of webhook.paused.
Result<> recordStop(store::Connection &connection, const Lane &lane, const LaneHealth &health, UnixMs now)
{
    const StatusReason reason = health.reason.value_or(StatusReason());
    const QJsonObject data{{QStringLiteral("webhook_id"), lane.webhook.text()},
                           {QStringLiteral("name"), lane.content.name},
                           {QStringLiteral("status"), webhookStatusName(health.status)},
                           {QStringLiteral("reason"), toJson(reason)}};
    return events::record(connection, lane.owner, now, {{.type = EventType::WebhookPaused, .data = data}});
}

} // namespace

Result<> tellOf(store::Connection &connection, const Lane &lane, const LaneHealth &health,
                const std::vector<HealthChange> &changes, UnixMs now)
{
    for (const HealthChange change : changes) {
        const std::optional<News> news = newsOf(change);
        if (!news)
            continue;
        Result<> told = notify(connection, lane, health, *news, now).and_then([&] {
            return events::tell(connection, lane.owner, now, QStringLiteral("webhook.status"),
                                {toJson(changeOf(lane, health, now))});
        });
        if (told && change == HealthChange::Stopped)
            told = recordStop(connection, lane, health, now);
        if (!told)
            return told;
    }
    return {};
}

} // namespace pm::webhooks
