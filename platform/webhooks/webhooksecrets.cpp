// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/webhooksecrets.h"

#include <array>

#include <openssl/rand.h>

namespace pm::webhooks {

namespace {

const QString kCurrent = QStringLiteral("secret");
const QString kPrevious = QStringLiteral("previous");
constexpr std::size_t kSecretBytes = 32;

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
        if (const auto previous = read.fields.find(kPrevious); previous != read.fields.end())
            found.previous = previous->second.clone();
        return found;
    });
}

Result<int> writeSecrets(secrets::SecretStore &store, const TenantId &tenant, const WebhookId &webhook,
                         const WebhookSecrets &secrets, std::optional<int> expectedVersion)
{
    secrets::SecretFields fields;
    fields.emplace(kCurrent, secrets.current.clone());
    if (!secrets.previous.isEmpty())
        fields.emplace(kPrevious, secrets.previous.clone());
    return store.write(secretPathOf(tenant, webhook), fields, expectedVersion);
}

std::vector<Secret> signingSecrets(const WebhookSecrets &secrets, UnixMs previousUntil, UnixMs now)
{
    std::vector<Secret> signing;
    signing.push_back(secrets.current.clone());
    if (!secrets.previous.isEmpty() && now < previousUntil)
        signing.push_back(secrets.previous.clone());
    return signing;
}

} // namespace pm::webhooks
