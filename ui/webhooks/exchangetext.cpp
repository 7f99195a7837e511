// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/exchangetext.h"

#include "models/domain/webhooks/webhookcontent.h"
#include "ui/webhooks/bodylines.h"
#include "ui/webhooks/deliverytext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kNoWrap = 100'000;
constexpr int kMostPieces = 4; // of a body that is compared: 512 KiB, which take a window few milliseconds
constexpr qsizetype kLongestArgument = 100 * 1024; // systems allow 128 KiB

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::ExchangeText)
};

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

// Brackets and braces in an address stand for many of them, unless curl is told that they do not.
QString globOption(const QString &url)
{
    const bool isGlob = std::any_of(url.begin(), url.end(), [](QChar c) { return QStringLiteral("[]{}").contains(c); });
    return isGlob ? QStringLiteral("-g ") : QString();
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

bool hidesValues(const SentRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [](const auto &header) { return header.second == kHiddenHeaderValue; });
}

// A shell writes a long body to the pipe itself; as an argument of a program it would be refused.
QString curlCommand(const SentRequest &request)
{
    const QString next = QStringLiteral(" \\\n  ");
    const QString note = hidesValues(request)
                           ? QStringLiteral("# ") + Text::tr("The log keeps no credentials: put them in for (hidden).")
                                 + u'\n'
                           : QString();
    QString command = QStringLiteral("curl ") + globOption(request.url) + QStringLiteral("-X ") + request.method + u' '
                    + quoted(request.url);
    for (const auto &[name, value] : request.headers) {
        // It counts by itself.
        if (name.compare(QStringLiteral("content-length"), Qt::CaseInsensitive) != 0)
            command += next + QStringLiteral("-H ") + quoted(name + QStringLiteral(": ") + value);
    }
    const bool isPlain = isText(request.body);
    if (isPlain && request.body.size() <= kLongestArgument)
        return note + command + next + QStringLiteral("--data-raw ") + quoted(QString::fromUtf8(request.body));
    const QString body = QString::fromUtf8(isPlain ? request.body : request.body.toBase64());
    return note + QStringLiteral("printf %s ") + quoted(body) + (isPlain ? QString() : QStringLiteral(" | base64 -d"))
         + QStringLiteral(" | ") + command + next + QStringLiteral("--data-binary @-");
}

QByteArrayList comparableLines(const QByteArray &head, const QByteArray &body)
{
    BodyLines lines(head, body, BodyForm::Pretty, kNoWrap);
    for (int pieces = 1; pieces < kMostPieces; ++pieces)
        lines.readMore();
    QByteArrayList texts;
    for (int number = 0; number < lines.count(); ++number)
        texts << lines.line(number);
    if (!lines.isComplete())
        texts << Text::tr("… The rest of this body is not compared.").toUtf8();
    return texts;
}

} // namespace pm::ui
