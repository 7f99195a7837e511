// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

namespace pm::test {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

// What a test got back from a server. Status 0: no answer came, and `error` says why.
struct HttpReply {
    int status = 0;
    HttpHeaders headers{}; // in the order received
    QByteArray body{};
    QString error{};

    // The first value of a header, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    // The body as an object; empty when it is not one.
    [[nodiscard]] QJsonObject json() const;
    // The `data` member of an enveloped answer.
    [[nodiscard]] QJsonObject data() const;
    // The wire error code, in either of the two error forms.
    [[nodiscard]] QString errorCode() const;
};

} // namespace pm::test
