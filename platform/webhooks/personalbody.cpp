// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/personalbody.h"

#include "models/domain/operators/personaltext.h"

namespace pm::webhooks {

namespace {

HeaderList shownTo(Role viewer, HeaderList headers)
{
    for (auto &[name, value] : headers)
        value = pm::shownTo(viewer, value);
    return headers;
}

} // namespace

SentRequest shownTo(Role viewer, SentRequest request)
{
    request.url = shownTo(viewer, request.url);
    request.headers = shownTo(viewer, std::move(request.headers));
    request.body = shownTo(viewer, request.body);
    return request;
}

std::vector<Delivery> shownTo(Role viewer, std::vector<Delivery> deliveries)
{
    for (Delivery &delivery : deliveries)
        delivery.errorMessage = shownTo(viewer, delivery.errorMessage);
    return deliveries;
}

ReplayItemPage shownTo(Role viewer, ReplayItemPage page)
{
    for (ReplayItem &item : page.items)
        item.error = shownTo(viewer, item.error);
    return page;
}

WebhookStats shownTo(Role viewer, WebhookStats stats)
{
    for (StatsError &error : stats.errors)
        error.error = shownTo(viewer, error.error);
    return stats;
}

DeliveryDetail shownTo(Role viewer, DeliveryDetail detail)
{
    detail.delivery.errorMessage = shownTo(viewer, detail.delivery.errorMessage);
    detail.body = shownTo(viewer, detail.body);
    for (Attempt &attempt : detail.attempts) {
        attempt.error = shownTo(viewer, attempt.error);
        attempt.request = shownTo(viewer, std::move(attempt.request));
        if (!attempt.response)
            continue;
        attempt.response->headers = shownTo(viewer, std::move(attempt.response->headers));
        attempt.response->body = shownTo(viewer, attempt.response->body);
    }
    return detail;
}

} // namespace pm::webhooks
