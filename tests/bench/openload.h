// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <functional>

namespace pm::bench {

// Requests at a fixed rate, whether or not earlier ones are answered. A time counts from the moment at which the
// request was due, so that a server that falls behind does not look fast.
struct OpenLoad {
    quint16 port = 0;
    int perSecond = 1000;
    int seconds = 1;
    std::function<QByteArray(std::size_t number)> request{};
    // Status 0: no answer came.
    std::function<void(std::size_t number, double ms, int status, const QByteArray &body)> answered{};
};

// Blocks until all are answered. Both functions are called from many threads, for each number from one.
void run(const OpenLoad &load);

} // namespace pm::bench
