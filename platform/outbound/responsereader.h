// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundrequest.h"

#include <QByteArrayView>

namespace pm::outbound {

// Keeps of an answer what is wanted of it.
class ResponseReader
{
public:
    explicit ResponseReader(qsizetype maxBodyBytes)
        : m_maxBodyBytes(maxBodyBytes)
    {
    }

    // A line of the head with its end. Each head begins anew: those of interim answers (1xx) come before. False when
    // there is more of it than an endpoint can mean well with.
    [[nodiscard]] bool takeHeadLine(QByteArrayView line);
    // False when it is more than wanted.
    [[nodiscard]] bool takeBody(QByteArrayView bytes);

    [[nodiscard]] bool isHeadTooLarge() const { return m_headBytes > kMostHeadBytes; }
    [[nodiscard]] bool isTruncated() const { return m_truncated; }
    void moveTo(OutboundResult &result);

private:
    static constexpr qsizetype kMostHeadBytes = 256 * 1024;  // read
    static constexpr qsizetype kMostHeaderBytes = 16 * 1024; // kept
    static constexpr std::size_t kMostHeaders = 100;

    void keep(const QByteArray &name, const QByteArray &value);

    qsizetype m_maxBodyBytes;
    qsizetype m_headBytes = 0;
    qsizetype m_keptBytes = 0;
    bool m_headersFull = false;
    bool m_truncated = false;
    Headers m_headers;
    QByteArray m_body;
};

} // namespace pm::outbound
