// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

#ifdef __SSE2__
#define RAPIDJSON_SSE2 // texts are looked through sixteen bytes at a time
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace pm {

// JSON text, written from its first member to its last without an object in between: for what is answered thousands of
// times a second. Half a surrogate becomes U+FFFD or '?'.
class JsonWriter
{
public:
    void beginObject() { m_writer.StartObject(); }
    void endObject() { m_writer.EndObject(); }
    void beginArray() { m_writer.StartArray(); }
    void endArray() { m_writer.EndArray(); }

    void name(QLatin1StringView name) { m_writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
    void value(QByteArrayView utf8)
    {
        m_writer.String(utf8.data() ? utf8.data() : "", static_cast<rapidjson::SizeType>(utf8.size()));
    }
    void value(const QString &text) { value(QByteArrayView(text.toUtf8())); }
    void value(const QStringList &texts);
    void value(qint64 number) { m_writer.Int64(number); }
    void value(std::nullptr_t) { m_writer.Null(); }
    // As it is.
    void number(QByteArrayView text)
    {
        m_writer.RawValue(text.data(), static_cast<std::size_t>(text.size()), rapidjson::kNumberType);
    }

    template<class Value>
    void member(QLatin1StringView memberName, const Value &memberValue)
    {
        name(memberName);
        value(memberValue);
    }

    [[nodiscard]] QByteArray bytes() const
    {
        return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

} // namespace pm
