// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/transformpreviewer.h"

#include "models/domain/webhooks/eventcatalogue.h"
#include "platform/webhooks/eventsearch.h"
#include "platform/webhooks/requestowner.h"

#include <QJsonDocument>

namespace pm::webhooks {

namespace {

using http::Reply;
using http::Request;

constexpr int kMostPreviews = 4; // at a time

QByteArray bytesOf(const QJsonObject &event)
{
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

} // namespace

TransformPreviewer::TransformPreviewer(store::Database &database, TransformQueue &transforms)
    : m_database(database)
    , m_transforms(transforms)
    , m_running(kMostPreviews)
{
}

Result<Reply> TransformPreviewer::preview(const Request &request)
{
    const Result<TransformPreviewQuery> query = request.json().and_then(transformPreviewQueryFromJson);
    if (!query)
        return fail(query.error());
    if (!m_running.tryAcquire()) {
        Error busy = Error::of(ErrorKind::Unavailable,
                               QStringLiteral("Other transformations are being tried. Try again in a moment."));
        busy.retryAfterSeconds = 1;
        return fail(busy);
    }
    const QSemaphoreReleaser release(m_running);
    if (query->last == 0) {
        const QJsonObject event = query->event.value_or(toJson(eventDescription(query->eventType).sample));
        return Reply{.data = toJson(run(request, query->transformation, bytesOf(event)))};
    }
    return lastEvents(request, *query).map([&](const std::vector<QByteArray> &events) {
        std::vector<TransformPreview> previews;
        for (const QByteArray &event : events)
            previews.push_back(run(request, query->transformation, event));
        return Reply{.data = toJson(previews)};
    });
}

TransformPreview TransformPreviewer::run(const Request &request, const Transformation &transformation,
                                         const QByteArray &event)
{
    return previewOf(QJsonDocument::fromJson(event).object(),
                     m_transforms.run(request.tenant->text(), transformation, event));
}

Result<std::vector<QByteArray>> TransformPreviewer::lastEvents(const Request &request,
                                                               const TransformPreviewQuery &query)
{
    const LogSearch search = ofRealEvents(
        searchOf(EventFilterQuery{.types = query.eventType}, ownerOf(request), QStringLiteral("id, body")));
    return m_database.read([&](store::Connection &connection) { return rowsAfter(connection, search, {}, query.last); })
        .map([](const store::Rows &rows) {
            std::vector<QByteArray> events;
            for (const store::Row &row : rows)
                events.push_back(row.text(1).toUtf8());
            return events;
        });
}

std::vector<http::Route> previewRoutes(TransformPreviewer &previewer)
{
    return {{.method = http::Method::Post,
             .pattern = QStringLiteral("/api/v1/platform/webhooks/transform/preview"),
             .access = http::keysOrOperators(Scope::ManageWebhooks, Right::ManageWebhooks),
             .handler = [&previewer](const Request &request) { return previewer.preview(request); }}};
}

} // namespace pm::webhooks
