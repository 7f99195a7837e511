// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/exchangetext.h"

#include "ui/webhooks/bodylines.h"
#include "ui/webhooks/deliverytext.h"

#include <QStringDecoder>

namespace pm::ui {

namespace {

constexpr int kNoWrap = 100'000;

QByteArray linesOf(const HeaderList &headers)
{
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines += name.toUtf8() + ": " + value.toUtf8() + '\n';
    return lines + '\n';
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

bool isText(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(body);
    return !decoder.hasError() && text.toUtf8() == body && !text.contains(QChar::Null);
}

} // namespace

QByteArray headOf(const SentRequest &request)
{
    return request.method.toUtf8() + ' ' + request.url.toUtf8() + '\n' + linesOf(request.headers);
}

QByteArray headOf(const ReceivedResponse &response)
{
    return "HTTP " + statusCodeText(response.statusCode).toUtf8() + '\n' + linesOf(response.headers);
}

QString curlCommand(const SentRequest &request)
{
    const QString next = QStringLiteral(" \\\n  ");
    QString command = QStringLiteral("curl -X ") + request.method + u' ' + quoted(request.url);
    for (const auto &[name, value] : request.headers) {
        // It counts by itself.
        if (name.compare(QStringLiteral("content-length"), Qt::CaseInsensitive) != 0)
            command += next + QStringLiteral("-H ") + quoted(name + QStringLiteral(": ") + value);
    }
    if (isText(request.body))
        return command + next + QStringLiteral("--data-raw ") + quoted(QString::fromUtf8(request.body));
    return QStringLiteral("printf %s ") + quoted(QString::fromLatin1(request.body.toBase64()))
         + QStringLiteral(" | base64 -d | ") + command + next + QStringLiteral("--data-binary @-");
}

QByteArrayList comparableLines(const QByteArray &head, const QByteArray &body)
{
    const BodyLines lines(head, body, BodyForm::Pretty, kNoWrap);
    QByteArrayList texts;
    for (int number = 0; number < lines.count(); ++number)
        texts << lines.line(number);
    return texts;
}

} // namespace pm::ui
