// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/totp.h"

#include <QRandomGenerator>
#include <QUrl>

#include <liboath/oath.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace pm::operators {

namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr int kDigits = 6;
constexpr int kStepsOfDifference = 1;

// liboath hands out memory of malloc().
Secret takeOver(char *bytes, std::size_t size)
{
    Secret taken(QByteArrayView(bytes, static_cast<qsizetype>(size)));
    wipe(bytes, static_cast<qsizetype>(size));
    std::free(bytes);
    return taken;
}

Secret decode(const Secret &base32)
{
    char *bytes = nullptr;
    std::size_t size = 0;
    const QByteArrayView text = base32.reveal();
    if (oath_base32_decode(text.data(), static_cast<std::size_t>(text.size()), &bytes, &size) != OATH_OK)
        return {};
    return takeOver(bytes, size);
}

bool isCode(const QString &code)
{
    return code.size() == kDigits
        && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Secret makeTotpSecret()
{
    std::array<quint32, kSecretBytes / sizeof(quint32)> random{};
    QRandomGenerator::system()->fillRange(random.data(), std::ssize(random));
    char *text = nullptr;
    std::size_t size = 0;
    oath_base32_encode(reinterpret_cast<const char *>(random.data()), kSecretBytes, &text, &size);
    wipe(reinterpret_cast<char *>(random.data()), kSecretBytes);
    return text ? takeOver(text, size) : Secret();
}

Secret otpauthUri(const Secret &base32, const QString &email)
{
    QByteArray uri = "otpauth://totp/PenguinMails:" + QUrl::toPercentEncoding(email, "@") + "?secret=";
    uri += base32.reveal();
    uri += "&issuer=PenguinMails&algorithm=SHA1&digits=6&period=30";
    Secret secret(uri);
    wipe(uri.data(), uri.size());
    return secret;
}

std::optional<qint64> totpStepOf(const Secret &base32, const QString &code, UnixMs now)
{
    const Secret key = decode(base32);
    if (key.isEmpty() || !isCode(code) || now < 0)
        return std::nullopt;
    const QByteArrayView bytes = key.reveal();
    std::uint64_t step = 0;
    int position = 0;
    const QByteArray digits = code.toLatin1();
    const int matched = oath_totp_validate3(bytes.data(), static_cast<std::size_t>(bytes.size()),
                                            static_cast<time_t>(now / 1000), kTotpStepSeconds, 0, kStepsOfDifference,
                                            &position, &step, digits.constData());
    return matched >= 0 ? std::optional(static_cast<qint64>(step)) : std::nullopt;
}

qint64 newestTotpStep(UnixMs now)
{
    return now / 1000 / kTotpStepSeconds + kStepsOfDifference;
}

} // namespace pm::operators
