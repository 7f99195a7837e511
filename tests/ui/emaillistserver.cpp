// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/emaillistserver.h"

#include "tests/app/loginanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace pm::test {

namespace {

constexpr UnixMs kNewest = 1'795'183'351'832;
constexpr int kLongestPage = 500; // contract section 1

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

EmailListServer::EmailListServer()
{
    m_server.answerBy([this](const SeenRequest &request) { return answer(request); });
}

Contact EmailListServer::contact(int number)
{
    Contact contact;
    contact.id = ContactId(QStringLiteral("contact_%1").arg(number, 6, 10, QLatin1Char('0')));
    contact.content.email = QStringLiteral("user%1@example.com").arg(number);
    contact.createdAt = contact.updatedAt = kNewest - number * 1'000;
    return contact;
}

void EmailListServer::answerSilent()
{
    m_server.answerSilent(200, page(m_silent, {}).body);
}

ScriptedReply EmailListServer::answer(const SeenRequest &request)
{
    const QUrl target = QUrl::fromEncoded(request.target);
    const QStringList parts = target.path().split(u'/', Qt::SkipEmptyParts); // api, v1, contacts, an id
    const QString name = parts.value(2);
    if (name == QStringLiteral("auth"))
        return {.body = bytesOf(parts.value(3) == QStringLiteral("reauth") ? reauthAnswer()
                                                                           : loginAnswer(QStringLiteral("owner")))};
    if (!QStringList{QStringLiteral("emails"), QStringLiteral("templates"), QStringLiteral("campaigns"),
                     QStringLiteral("contacts"), QStringLiteral("domains")}
             .contains(name))
        return {.body = R"({"status":"ok"})"};
    if (request.method != "GET")
        m_changes.push_back(QJsonDocument::fromJson(request.body).object());
    if (request.method != "GET" && insteadOfChange)
        return *insteadOfChange;
    if (parts.size() > 3)
        return {.body = bytesOf(toJson(contact(parts[3].section(u'_', 1).toInt()))), .headers = {{"ETag", "\"1\""}}};
    const QUrlQuery query(target);
    m_asked.push_back(query);
    const bool isFirst = !query.hasQueryItem(QStringLiteral("cursor"));
    const auto &other = isFirst ? instead : insteadOfMore;
    if (other && other->manner == ScriptedReply::Manner::Silent)
        m_silent = name;
    return other ? *other : page(name, query);
}

// Filters find nothing.
ScriptedReply EmailListServer::page(const QString &name, const QUrlQuery &query) const
{
    const bool isEmpty = name != QStringLiteral("contacts") || query.hasQueryItem(QStringLiteral("search"));
    const int count = isEmpty ? 0 : contacts;
    const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
    if (limit > kLongestPage)
        return {.status = 400};
    int number = query.queryItemValue(QStringLiteral("cursor")).toInt();
    QJsonArray rows;
    for (; number < count && rows.size() < limit; ++number)
        rows.append(toJson(contact(number)));
    const QJsonValue next = number < count ? QJsonValue(QString::number(number)) : QJsonValue();
    return {.body = bytesOf({{name, rows}, {QStringLiteral("next_cursor"), next}})};
}

} // namespace pm::test
