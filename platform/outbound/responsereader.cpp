// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/responsereader.h"

namespace pm::outbound {

bool ResponseReader::takeHeadLine(QByteArrayView line)
{
    m_headBytes += line.size();
    if (isHeadTooLarge())
        return false;
    const qsizetype colon = line.indexOf(':');
    if (line.startsWith("HTTP/")) {
        m_headers.clear();
        m_keptBytes = 0;
        m_headersFull = false;
    } else if (colon > 0) {
        keep(line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray());
    }
    return true;
}

bool ResponseReader::takeBody(QByteArrayView bytes)
{
    const qsizetype room = m_maxBodyBytes - m_body.size();
    m_truncated = bytes.size() > room;
    m_body.append(m_truncated ? bytes.first(room) : bytes);
    return !m_truncated;
}

void ResponseReader::moveTo(OutboundResult &result)
{
    result.headers = std::move(m_headers);
    result.body = std::move(m_body);
    result.truncated = m_truncated;
}

// The first that does not fit ends the list, so that what is shown is a whole beginning.
void ResponseReader::keep(const QByteArray &name, const QByteArray &value)
{
    m_keptBytes += name.size() + value.size();
    m_headersFull = m_headersFull || m_keptBytes > kMostHeaderBytes || m_headers.size() == kMostHeaders;
    if (!m_headersFull)
        m_headers.emplace_back(name, value);
}

} // namespace pm::outbound
