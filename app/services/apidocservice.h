// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/continuation.h"
#include "models/core/secret.h"
#include "models/domain/apidocs/apidoc.h"

#include <QObject>

namespace pm::app {

class PlatformClient;

// An answer as it came, whatever its status.
struct ApiReply {
    int status = 0;
    QByteArray body;
    int elapsedMs = 0;
};

// The platform's own description of its API, and calls as it describes them.
class ApiDocService : public QObject
{
    Q_OBJECT
public:
    explicit ApiDocService(PlatformClient &client, QObject *parent = nullptr);

    [[nodiscard]] RequestHandle document(Continuation<ApiDoc> then);
    // Sent once, never again by itself. Whatever status comes back is an answer. With an empty key as the operator.
    [[nodiscard]] RequestHandle call(const ApiOperation &operation, const ApiTarget &target, const QJsonObject &body,
                                     Secret key, Continuation<ApiReply> then);

private:
    PlatformClient &m_client;
};

} // namespace pm::app
