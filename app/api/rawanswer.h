// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMap>

namespace pm::app {

// What came back, before anybody looked into it. Header names are lowercase.
struct RawAnswer {
    int status = 0;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
};

} // namespace pm::app
