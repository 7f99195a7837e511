// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhooksecrets.h"

#include <array>

#include <openssl/rand.h>

namespace pm::webhooks {

namespace {

const QString kCurrent = QStringLiteral("secret");
constexpr std::size_t kSecretBytes = 32;

// Of an earlier one, the newest is 0: "previous", "previous_2" and so on.
QString earlierField(std::size_t index)
{
    const QString name = QStringLiteral("previous");
    return index == 0 ? name : name + u'_' + QString::number(index + 1);
}

QString untilField(std::size_t index)
{
    return earlierField(index) + QStringLiteral("_until");
}

std::vector<EarlierSecret> earlierIn(const secrets::SecretFields &fields)
{
    std::vector<EarlierSecret> earlier;
    for (auto field = fields.find(earlierField(0)); field != fields.end();
         field = fields.find(earlierField(earlier.size()))) {
        const auto until = fields.find(untilField(earlier.size()));
        earlier.push_back({.secret = field->second.clone()});
        if (until != fields.end())
            earlier.back().until = until->second.reveal().toLongLong();
    }
    return earlier;
}

EarlierSecret earlierUntil(const Secret &secret, UnixMs until)
{
    return {.secret = secret.clone(), .until = until};
}

} // namespace

QString secretPathOf(const TenantId &tenant, const WebhookId &webhook)
{
    return QStringLiteral("webhooks/") + tenant.text() + u'/' + webhook.text();
}

Result<Secret> makeWebhookSecret()
{
    std::array<char, kSecretBytes> random{};
    if (RAND_bytes(reinterpret_cast<unsigned char *>(random.data()), kSecretBytes) != 1)
        return fail(ErrorKind::Internal, QStringLiteral("No random numbers to be had."));
    Secret secret = webhookSecretOf(QByteArrayView(random.data(), std::ssize(random)));
    wipe(random.data(), std::ssize(random));
    return secret;
}

Result<WebhookSecrets> readSecrets(secrets::SecretStore &store, const TenantId &tenant, const WebhookId &webhook,
                                   int version)
{
    const std::optional<int> named = version > 0 ? std::optional(version) : std::nullopt;
    return store.read(secretPathOf(tenant, webhook), named).map([](const secrets::SecretRead &read) {
        WebhookSecrets found;
        if (const auto current = read.fields.find(kCurrent); current != read.fields.end())
            found.current = current->second.clone();
        found.earlier = earlierIn(read.fields);
        return found;
    });
}

Result<int> writeSecrets(secrets::SecretStore &store, const TenantId &tenant, const WebhookId &webhook,
                         const WebhookSecrets &secrets, std::optional<int> expectedVersion)
{
    secrets::SecretFields fields;
    fields.emplace(kCurrent, secrets.current.clone());
    for (std::size_t i = 0; i < secrets.earlier.size(); ++i) {
        const EarlierSecret &earlier = secrets.earlier[i];
        fields.emplace(earlierField(i), earlier.secret.clone());
        if (earlier.until)
            fields.emplace(untilField(i), Secret(QByteArray::number(*earlier.until)));
    }
    return store.write(secretPathOf(tenant, webhook), fields, expectedVersion);
}

std::vector<Secret> signingSecrets(const WebhookSecrets &secrets, UnixMs previousUntil, UnixMs now)
{
    std::vector<Secret> signing;
    signing.push_back(secrets.current.clone());
    for (const EarlierSecret &earlier : secrets.earlier) {
        if (now < earlier.until.value_or(previousUntil))
            signing.push_back(earlier.secret.clone());
    }
    return signing;
}

Result<WebhookSecrets> rotatedSecrets(const WebhookSecrets &secrets, UnixMs previousUntil, Secret fresh, UnixMs now,
                                      qint64 graceMs)
{
    WebhookSecrets rotated{.current = std::move(fresh)};
    if (graceMs == 0)
        return rotated;
    rotated.earlier.push_back(earlierUntil(secrets.current, now + graceMs));
    std::optional<UnixMs> firstEnd;
    for (const EarlierSecret &earlier : secrets.earlier) {
        const UnixMs until = earlier.until.value_or(previousUntil);
        if (now >= until)
            continue;
        rotated.earlier.push_back(earlierUntil(earlier.secret, until));
        firstEnd = std::min(until, firstEnd.value_or(until));
    }
    if (rotated.earlier.size() <= kMostEarlierSecrets)
        return rotated;
    Error tooMany = Error::of(ErrorKind::Conflict,
                              QStringLiteral("%1 earlier secrets still sign, the first of them until %2. Rotate"
                                             " after that, or without a grace, which ends all of them now.")
                                  .arg(kMostEarlierSecrets)
                                  .arg(toIso(*firstEnd)));
    tooMany.fields.insert(QStringLiteral("grace_period_hours"), tooMany.message); // where a form shows it
    return fail(std::move(tooMany));
}

} // namespace pm::webhooks
