// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/dns/dnsmessage.h"

#include <QByteArray>

#include <array>

#include <ares.h>
#include <arpa/inet.h>

namespace pm::dns {

namespace {

constexpr qsizetype kHeaderSize = 12;
constexpr int kInternet = 1;

// Reads a message from front to back. After the first thing that does not fit, everything reads as nothing.
class MessageReader
{
public:
    explicit MessageReader(QByteArrayView message)
        : m_message(message)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] qsizetype position() const { return m_position; }
    void moveTo(qsizetype position)
    {
        m_ok = m_ok && position >= 0 && position <= m_message.size();
        if (m_ok)
            m_position = position;
    }

    int number(qsizetype bytes)
    {
        int value = 0;
        for (const char byte : take(bytes))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }

    QByteArrayView take(qsizetype bytes)
    {
        const qsizetype from = m_position;
        moveTo(from + bytes);
        return m_ok ? m_message.sliced(from, bytes) : QByteArrayView();
    }

    // Names may point back into the message, so the whole of it is handed on.
    QString name()
    {
        char *text = nullptr;
        long length = 0;
        const auto *all = reinterpret_cast<const unsigned char *>(m_message.data());
        m_ok = m_ok && m_position < m_message.size()
            && ares_expand_name(all + m_position, all, static_cast<int>(m_message.size()), &text, &length)
                   == ARES_SUCCESS;
        if (!m_ok)
            return {};
        QString name = QString::fromLatin1(text);
        ares_free_string(text);
        moveTo(m_position + length);
        return name;
    }

private:
    QByteArrayView m_message;
    qsizetype m_position = 0;
    bool m_ok = true;
};

QString joinedStrings(MessageReader &reader, qsizetype end)
{
    QByteArray text;
    while (reader.ok() && reader.position() < end)
        text += reader.take(reader.number(1));
    return QString::fromUtf8(text);
}

QString addressText(MessageReader &reader, int family, qsizetype bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const QByteArrayView address = reader.take(bytes);
    if (!reader.ok() || inet_ntop(family, address.data(), text.data(), text.size()) == nullptr)
        return {};
    return QString::fromLatin1(text.data());
}

QString valueOf(MessageReader &reader, RecordType type, qsizetype end)
{
    constexpr qsizetype kV4Bytes = 4;
    constexpr qsizetype kV6Bytes = 16;
    switch (type) {
    case RecordType::A:
        return addressText(reader, AF_INET, kV4Bytes);
    case RecordType::Aaaa:
        return addressText(reader, AF_INET6, kV6Bytes);
    case RecordType::Cname:
        return reader.name();
    case RecordType::Txt:
        return joinedStrings(reader, end);
    }
    return {};
}

void readRecord(MessageReader &reader, RecordType wanted, QStringList &values)
{
    reader.name();
    const int type = reader.number(2);
    const int dnsClass = reader.number(2);
    reader.take(4); // how long it may be kept
    const int size = reader.number(2);
    const qsizetype end = reader.position() + size;
    if (reader.ok() && type == static_cast<int>(wanted) && dnsClass == kInternet)
        values.append(valueOf(reader, wanted, end));
    else
        reader.moveTo(end);
    if (reader.position() != end) // what it holds is longer or shorter than it says
        reader.moveTo(-1);
}

} // namespace

Result<QStringList> recordsOf(QByteArrayView message, RecordType type)
{
    MessageReader reader(message);
    reader.take(4);
    const int questions = reader.number(2);
    const int answers = reader.number(2);
    reader.moveTo(kHeaderSize);
    for (int i = 0; i < questions && reader.ok(); ++i) {
        reader.name();
        reader.take(4);
    }
    QStringList values;
    for (int i = 0; i < answers && reader.ok(); ++i)
        readRecord(reader, type, values);
    if (!reader.ok())
        return fail(ErrorKind::Protocol, QStringLiteral("The DNS server's answer is broken."));
    return values;
}

} // namespace pm::dns
