// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/operators/personaltext.h"

#include "models/domain/operators/personaldata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pm {

namespace {

using Mask = QString (*)(const QString &);

// Of bytes as Latin-1. Possessive, so that a long body costs no more than its length.
const QString kJsonText = QStringLiteral(R"(("\s*+:\s*+")((?:[^"\\]++|\\.)++))");
const QString kOfMailbox = QStringLiteral(R"([\w.!#$'*+/?^`{|}~\x80-\xff-])");

const QRegularExpression &namedTexts()
{
    static const QRegularExpression named(QStringLiteral("(\"(?:first_name|last_name|company|subject))") + kJsonText);
    return named;
}

const QRegularExpression &ownFields()
{
    static const QRegularExpression own(
        QStringLiteral(R"(("attributes)("\s*+:\s*+\{)((?:[^{}"]++|"(?:[^"\\]++|\\.)*+")++))"));
    return own;
}

const QRegularExpression &ipAddresses()
{
    static const QRegularExpression ip(QStringLiteral("(\"ip)") + kJsonText);
    return ip;
}

const QRegularExpression &mailAddresses()
{
    static const QRegularExpression mail(
        QStringLiteral("(?<!%1)()()(%1++(?:@|%40)[\\w\\x80-\\xff-]++(?:\\.[\\w\\x80-\\xff-]++)++)")
            .replace(QStringLiteral("%1"), kOfMailbox));
    return mail;
}

QString hidden(const QString & /*text*/)
{
    return maskedText();
}

QString noFields(const QString & /*text*/)
{
    return QStringLiteral("\"%1\":\"%1\"").arg(maskedText());
}

// The third group is what is masked; the first two stay.
QString masked(const QString &bytes, const QRegularExpression &what, Mask mask)
{
    QString all;
    qsizetype done = 0;
    for (auto matches = what.globalMatch(bytes); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString text = QString::fromUtf8(match.captured(3).toLatin1());
        all += QStringView(bytes).mid(done, match.capturedStart(3) - done);
        all += QString::fromLatin1(mask(text).toUtf8());
        done = match.capturedEnd(3);
    }
    return done == 0 ? bytes : all + QStringView(bytes).mid(done);
}

QJsonValue withoutPersonalTexts(const QJsonValue &value)
{
    if (value.isString())
        return QString::fromUtf8(withoutPersonalData(value.toString().toUtf8()));
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (QJsonValueRef element : array)
            element = withoutPersonalTexts(element);
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (QJsonValueRef member : object)
            member = withoutPersonalTexts(member);
        return object;
    }
    return value;
}

} // namespace

QByteArray withoutPersonalData(const QByteArray &text)
{
    QString bytes = QString::fromLatin1(text);
    bytes = masked(bytes, namedTexts(), hidden);
    bytes = masked(bytes, ownFields(), noFields);
    bytes = masked(bytes, ipAddresses(), maskedAddress);
    return masked(bytes, mailAddresses(), maskedEmail).toLatin1();
}

QJsonObject withoutPersonalData(const QJsonObject &object)
{
    const QByteArray json = withoutPersonalData(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return withoutPersonalTexts(QJsonDocument::fromJson(json).object()).toObject();
}

QByteArray shownTo(Role viewer, const QByteArray &text)
{
    return seesPersonalData(viewer) ? text : withoutPersonalData(text);
}

QString shownTo(Role viewer, const QString &text)
{
    return seesPersonalData(viewer) ? text : QString::fromUtf8(withoutPersonalData(text.toUtf8()));
}

QJsonObject shownTo(Role viewer, const QJsonObject &object)
{
    return seesPersonalData(viewer) ? object : withoutPersonalData(object);
}

} // namespace pm
