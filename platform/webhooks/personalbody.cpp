// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/personalbody.h"

#include "models/domain/operators/personaldata.h"
#include "models/domain/operators/personaltext.h"

namespace pm::webhooks {

namespace {

HeaderList shownTo(Role viewer, HeaderList headers)
{
    for (auto &[name, value] : headers)
        value = webhooks::shownTo(viewer, value);
    return headers;
}

} // namespace

QByteArray shownTo(Role viewer, const QByteArray &text)
{
    return seesPersonalData(viewer) ? text : withoutPersonalData(text);
}

QString shownTo(Role viewer, const QString &text)
{
    return seesPersonalData(viewer) ? text : QString::fromUtf8(withoutPersonalData(text.toUtf8()));
}

SentRequest shownTo(Role viewer, SentRequest request)
{
    request.url = shownTo(viewer, request.url);
    request.headers = shownTo(viewer, std::move(request.headers));
    request.body = shownTo(viewer, request.body);
    return request;
}

DeliveryDetail shownTo(Role viewer, DeliveryDetail detail)
{
    detail.body = shownTo(viewer, detail.body);
    for (Attempt &attempt : detail.attempts) {
        attempt.request = shownTo(viewer, std::move(attempt.request));
        if (!attempt.response)
            continue;
        attempt.response->headers = shownTo(viewer, std::move(attempt.response->headers));
        attempt.response->body = shownTo(viewer, attempt.response->body);
    }
    return detail;
}

} // namespace pm::webhooks
