// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/http/jsonbody.h"

#include "platform/http/request.h"

#include <QJsonArray>

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cmath>

namespace pm::http {

namespace {

namespace json = boost::json;

constexpr std::size_t kDeepest = 64;

// Builds QJson values from the parser's events. A false return stops the parser.
class Builder
{
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    QJsonValue root;
    QString duplicate;

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }
    bool on_object_begin(json::error_code &)
    {
        m_open.push_back({});
        m_open.back().isObject = true;
        return true;
    }
    bool on_object_end(std::size_t, json::error_code &error)
    {
        std::vector<Member> members = std::move(m_open.back().members);
        m_open.pop_back();
        add(objectOf(std::move(members)));
        if (duplicate.isNull())
            return true;
        error = json::make_error_code(json::error::syntax);
        return false;
    }
    bool on_array_begin(json::error_code &)
    {
        m_open.push_back({});
        return true;
    }
    bool on_array_end(std::size_t, json::error_code &)
    {
        const QJsonArray array = m_open.back().array;
        m_open.pop_back();
        add(array);
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code &)
    {
        m_text.append(part.data(), static_cast<qsizetype>(part.size()));
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code &)
    {
        m_open.back().members.push_back({.key = takeText(part), .value = {}});
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code &)
    {
        m_text.append(part.data(), static_cast<qsizetype>(part.size()));
        return true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code &)
    {
        add(takeText(part));
        return true;
    }
    bool on_number_part(json::string_view, json::error_code &) { return true; }
    bool on_int64(std::int64_t number, json::string_view, json::error_code &)
    {
        add(static_cast<qint64>(number));
        return true;
    }
    bool on_uint64(std::uint64_t number, json::string_view, json::error_code &)
    {
        add(static_cast<double>(number));
        return true;
    }
    bool on_double(double number, json::string_view, json::error_code &error)
    {
        if (!std::isfinite(number))
            error = json::make_error_code(json::error::exponent_overflow);
        add(number);
        return !error;
    }
    bool on_bool(bool value, json::error_code &)
    {
        add(value);
        return true;
    }
    bool on_null(json::error_code &)
    {
        add(QJsonValue(QJsonValue::Null));
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }

private:
    struct Member {
        QString key;
        QJsonValue value;
    };
    struct Level {
        bool isObject = false;
        std::vector<Member> members{};
        QJsonArray array{};
    };

    // QJsonObject keeps its members sorted: inserting them in order costs each a constant time, out of order each a
    // move of half of the others, and a body may have 100,000.
    QJsonObject objectOf(std::vector<Member> members)
    {
        std::stable_sort(members.begin(), members.end(),
                         [](const Member &a, const Member &b) { return a.key < b.key; });
        const auto twice = std::adjacent_find(members.begin(), members.end(),
                                              [](const Member &a, const Member &b) { return a.key == b.key; });
        if (twice != members.end())
            duplicate = twice->key;
        QJsonObject object;
        for (const Member &member : members)
            object.insert(member.key, member.value);
        return object;
    }

    QString takeText(json::string_view last)
    {
        m_text.append(last.data(), static_cast<qsizetype>(last.size()));
        return QString::fromUtf8(std::exchange(m_text, {}));
    }
    void add(const QJsonValue &value)
    {
        if (m_open.empty())
            root = value;
        else if (m_open.back().isObject)
            m_open.back().members.back().value = value;
        else
            m_open.back().array.append(value);
    }

    std::vector<Level> m_open;
    QByteArray m_text;
};

Error badBody(const QString &sentence)
{
    Error error = Error::invalid({{QStringLiteral("body"), sentence}});
    error.message = QStringLiteral("The body is not acceptable JSON.");
    return error;
}

bool isJsonContentType(const QByteArray &header)
{
    return header.split(';').first().trimmed().toLower() == "application/json";
}

} // namespace

Result<QJsonObject> parseJsonObject(QByteArrayView bytes)
{
    json::parse_options options;
    options.max_depth = kDeepest;
    json::basic_parser<Builder> parser(options);
    json::error_code error;
    const std::size_t used = parser.write_some(false, bytes.data(), static_cast<std::size_t>(bytes.size()), error);
    const Builder &builder = parser.handler();
    if (!builder.duplicate.isNull())
        return fail(badBody(QStringLiteral("has the member “%1” twice").arg(builder.duplicate.left(100))));
    if (error == json::error::too_deep)
        return fail(badBody(QStringLiteral("is nested deeper than 64")));
    if (error)
        return fail(badBody(QStringLiteral("is not valid JSON near byte %1").arg(used)));
    if (used != static_cast<std::size_t>(bytes.size()))
        return fail(badBody(QStringLiteral("has more after the JSON value")));
    if (!builder.root.isObject())
        return fail(badBody(QStringLiteral("must be a JSON object")));
    return builder.root.toObject();
}

Result<QJsonObject> Request::json() const
{
    if (body.isEmpty())
        return QJsonObject();
    if (!isJsonContentType(header("content-type")))
        return fail(ErrorKind::UnsupportedMedia, QStringLiteral("The body must be application/json."));
    return parseJsonObject(body);
}

} // namespace pm::http
