// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace pm {

// In the order of the wire; a name may come more than once.
using HeaderList = std::vector<std::pair<QString, QString>>;

// What was sent to an endpoint. Bodies that are not UTF-8 travel as base64, with "body_encoding": "base64".
struct SentRequest {
    QString method = QStringLiteral("POST");
    QString url;
    HeaderList headers{};
    QByteArray body{};

    friend bool operator==(const SentRequest &, const SentRequest &) = default;
};

// What it answered.
struct ReceivedResponse {
    int statusCode = 0;
    HeaderList headers{};
    QByteArray body{};      // at most 64 KiB
    bool truncated = false; // there was more

    friend bool operator==(const ReceivedResponse &, const ReceivedResponse &) = default;
};

// Headers are an object; a repeated name has an array of texts.
[[nodiscard]] QJsonObject toJson(const HeaderList &headers);
[[nodiscard]] HeaderList headerListFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const SentRequest &request);
[[nodiscard]] Result<SentRequest> sentRequestFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ReceivedResponse &response);
[[nodiscard]] Result<ReceivedResponse> receivedResponseFromJson(const QJsonObject &json);

} // namespace pm
