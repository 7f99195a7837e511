// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace pm::app {

struct ServerEvent {
    QString type; // "message" when it has none
    QByteArray data;
    QByteArray id{}; // empty when it brought none of its own
};

// Takes server-sent events apart (HTML standard, section 9.2), however the bytes are cut on their way.
class EventParser
{
public:
    // The events that are complete with these bytes.
    [[nodiscard]] std::vector<ServerEvent> add(const QByteArray &bytes);
    // Forgets what is incomplete, but not the last id: the connection has ended.
    void restart();

    [[nodiscard]] const QByteArray &lastEventId() const { return m_lastEventId; }
    // The first of all: where the one end came in.
    [[nodiscard]] const QByteArray &firstEventId() const { return m_firstEventId; }
    // How long the other side wants to be left alone after an end.
    [[nodiscard]] std::optional<int> retryMs() const { return m_retryMs; }

private:
    void takeLine(QByteArrayView line, std::vector<ServerEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);

    QByteArray m_pending; // the beginning of a line
    QByteArray m_data;
    QString m_type;
    QByteArray m_id; // of the event that is being read
    QByteArray m_firstEventId;
    QByteArray m_lastEventId;
    std::optional<int> m_retryMs;
};

} // namespace pm::app
