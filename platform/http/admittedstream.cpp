// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/admittedstream.h"

namespace pm::http {

Result<std::optional<QByteArray>> AdmittedStream::next()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_askedAt >= m_every) {
        if (!m_isAdmitted())
            return QByteArray();
        m_askedAt = now;
    }
    return m_body->next();
}

} // namespace pm::http
