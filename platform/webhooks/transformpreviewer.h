// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/transformpreview.h"
#include "platform/http/route.h"
#include "platform/store/database.h"
#include "platform/webhooks/transformqueue.h"

#include <QSemaphore>

namespace pm::webhooks {

// POST /platform/webhooks/transform/preview: what a transformation makes of events, before anybody relies on it.
class TransformPreviewer
{
public:
    TransformPreviewer(store::Database &database, TransformQueue &transforms);

    [[nodiscard]] Result<http::Reply> preview(const http::Request &request);

private:
    [[nodiscard]] Result<std::vector<QByteArray>> lastEvents(const http::Request &request,
                                                             const TransformPreviewQuery &query);
    [[nodiscard]] TransformPreview run(const http::Request &request, const Transformation &transformation,
                                       const QByteArray &event);

    store::Database &m_database;
    TransformQueue &m_transforms;
    QSemaphore m_running; // so that functions that take too long leave workers for others
};

// The previewer must outlive the routes.
[[nodiscard]] std::vector<http::Route> previewRoutes(TransformPreviewer &previewer);

} // namespace pm::webhooks
