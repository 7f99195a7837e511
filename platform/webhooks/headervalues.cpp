// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/headervalues.h"

#include "models/domain/webhooks/webhookcontent.h"

#include <algorithm>
#include <array>

namespace pm::webhooks {

namespace {

// A name that somebody may choose is not among them.
constexpr std::array kPlain{"accept",
                            "accept-encoding",
                            "connection",
                            "content-encoding",
                            "content-length",
                            "content-type",
                            "date",
                            "host",
                            "transfer-encoding",
                            "user-agent",
                            "webhook-id",
                            "webhook-signature",
                            "webhook-timestamp",
                            "x-penguinmails-delivery-id",
                            "x-penguinmails-event",
                            "x-penguinmails-signature",
                            "x-penguinmails-timestamp"};

bool isPlain(const QString &header)
{
    return std::ranges::any_of(kPlain, [&](const char *name) {
        return header.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool seesHeaderValues(const http::Principal &who)
{
    return who.kind == http::Principal::Kind::ApiKey || roleHas(who.role, Right::ManageWebhooks);
}

void hideHeaderValues(HeaderList &headers)
{
    for (auto &[name, value] : headers) {
        if (!isPlain(name))
            value = kHiddenHeaderValue;
    }
}

} // namespace pm::webhooks
