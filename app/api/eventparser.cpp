// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/eventparser.h"

namespace pm::app {

namespace {

constexpr qsizetype kLongestEvent = 1024 * 1024; // of nobody that keeps to the contract

} // namespace

std::vector<ServerEvent> EventParser::add(const QByteArray &bytes)
{
    std::vector<ServerEvent> events;
    m_pending += bytes;
    qsizetype begin = 0;
    for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n', begin)) {
        QByteArrayView line = QByteArrayView(m_pending).sliced(begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        takeLine(line, events);
        begin = end + 1;
    }
    m_pending.remove(0, begin);
    if (m_pending.size() + m_data.size() > kLongestEvent)
        restart();
    return events;
}

void EventParser::restart()
{
    m_pending.clear();
    m_data.clear();
    m_type.clear();
    m_id = m_lastEventId;
}

void EventParser::takeLine(QByteArrayView line, std::vector<ServerEvent> &events)
{
    if (!line.isEmpty()) {
        const qsizetype colon = line.indexOf(':');
        if (colon == 0)
            return; // a comment keeps the connection alive
        QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        takeField(colon < 0 ? line : line.first(colon), value);
        return;
    }
    const QByteArray id = m_id == m_lastEventId ? QByteArray() : m_id;
    m_lastEventId = m_id;
    if (m_firstEventId.isEmpty())
        m_firstEventId = m_id;
    if (m_data.endsWith('\n')) {
        m_data.chop(1);
        events.push_back({m_type.isEmpty() ? QStringLiteral("message") : m_type, m_data, id});
    }
    m_data.clear();
    m_type.clear();
}

void EventParser::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        m_data.append(value).append('\n');
    } else if (name == "event") {
        m_type = QString::fromUtf8(value);
    } else if (name == "id" && !value.contains('\0')) {
        m_id = value.toByteArray();
    } else if (name == "retry") {
        bool isNumber = false;
        if (const int ms = value.toByteArray().toInt(&isNumber); isNumber && ms >= 0)
            m_retryMs = ms;
    }
}

} // namespace pm::app
