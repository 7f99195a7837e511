// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/managedinput.h"

#include "models/core/fieldreader.h"
#include "platform/http/jsonbody.h"
#include "platform/secrets/masterkey.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace pm::platform {

namespace {

constexpr qsizetype kLongestLine = 64 * 1024;

tl::unexpected<Error> refuse(const QString &reason)
{
    return fail(ErrorKind::Validation,
                QStringLiteral("The line on standard input that --managed needs %1").arg(reason));
}

} // namespace

Result<ManagedInput> parseManagedInput(QByteArrayView line)
{
    const Result<QJsonObject> object = http::parseJsonObject(line);
    if (!object)
        return refuse(QStringLiteral("is not a JSON object."));
    FieldReader reader(*object);
    const QString key = reader.optionalText(QStringLiteral("master_key")).value_or(QString());
    ManagedInput input{.masterKey = {},
                       .bootstrapEmail = reader.optionalText(QStringLiteral("bootstrap_email")).value_or(QString()),
                       .bootstrapPassword = Secret(
                           reader.optionalText(QStringLiteral("bootstrap_password")).value_or(QString()).toUtf8())};
    reader.rejectUnknown();
    if (const Result<> read = reader.finish(); !read) {
        const auto &[name, problem] = *read.error().fields.constKeyValueBegin();
        return refuse(QStringLiteral("is wrong: %1 %2.").arg(name, problem));
    }
    if (key.isEmpty())
        return input;
    Result<Secret> masterKey = secrets::masterKeyFromBase64(key.toLatin1());
    if (!masterKey)
        return refuse(QStringLiteral("is wrong: master_key must be the base64 form of 32 bytes."));
    input.masterKey = std::move(*masterKey);
    return input;
}

Result<ManagedInput> readManagedInput(int descriptor)
{
    std::array<char, kLongestLine> buffer{};
    qsizetype size = 0;
    // A byte at a time: what follows the line is not ours to take.
    while (size < kLongestLine) {
        const ssize_t got = ::read(descriptor, buffer.data() + size, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || buffer[static_cast<std::size_t>(size)] == '\n')
            break;
        ++size;
    }
    Result<ManagedInput> input = size == kLongestLine ? Result<ManagedInput>(refuse(QStringLiteral("is too long.")))
                                                      : parseManagedInput(QByteArrayView(buffer.data(), size));
    wipe(buffer.data(), kLongestLine);
    return input;
}

} // namespace pm::platform
