// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/webhooks/requestbin.h"

namespace pm::app {

// Receivers of the platform's own, to try webhooks with (contract section 6, ours).
class RequestBinService : public EmailService
{
    Q_OBJECT
public:
    RequestBinService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // There are 50 at most, so that the platform tells all of them, and what narrows is done here. Filters: answer,
    // "accepting" or "refusing".
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<RequestBin>> then);
    [[nodiscard]] RequestHandle bin(const BinId &id, Continuation<RequestBin> then);
    [[nodiscard]] RequestHandle create(const BinAnswer &answer, Continuation<RequestBin> then);
    [[nodiscard]] RequestHandle change(const BinId &id, const BinAnswer &answer, Continuation<RequestBin> then);
    [[nodiscard]] RequestHandle removeBin(const BinId &id, Continuation<bool> then);
    // What it got, newest first; it is searched as a whole.
    [[nodiscard]] RequestHandle requests(const BinId &id, ListQuery query, Continuation<ReceivedRequestPage> then);
};

} // namespace pm::app
