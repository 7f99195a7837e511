// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/idempotencykey.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/audit/auditevent.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keyadvice.h"
#include "models/domain/keys/keydrain.h"
#include "models/domain/keys/unusedkeys.h"
#include "models/domain/keys/usagereport.h"

#include <QObject>

namespace pm::app {

class PlatformClient;

// API keys of the current tenant (contract section 4).
class KeyService : public QObject
{
    Q_OBJECT
public:
    explicit KeyService(PlatformClient &client, QObject *parent = nullptr);

    [[nodiscard]] RequestHandle page(const KeyQuery &query, Continuation<KeyPage> then);
    [[nodiscard]] RequestHandle detail(const KeyId &id, Continuation<Versioned<ApiKeyDetail>> then);
    // `range` is 1h, 24h, 7d, 30d or 90d. The same version means the same figures.
    [[nodiscard]] RequestHandle usage(const KeyId &id, const QString &range, Continuation<Versioned<KeyUsage>> then);
    // Of all keys, or of what the query narrows them to.
    [[nodiscard]] RequestHandle report(const UsageQuery &query, Continuation<UsageReport> then);
    // What was done to the key, newest first; a page after `cursor`, the first one without.
    [[nodiscard]] RequestHandle events(const KeyId &id, const QString &cursor, Continuation<AuditEventPage> then);
    // Who still uses the old secret of a key that was regenerated with overlap, and the end of that overlap.
    [[nodiscard]] RequestHandle drain(const KeyId &id, Continuation<KeyDrain> then);
    // A change names the version that it is based on, as detail() told it, and is refused when the key has another by
    // now; an empty one is not compared.
    [[nodiscard]] RequestHandle endOverlap(const KeyId &id, const QByteArray &version, Continuation<ApiKey> then);
    [[nodiscard]] RequestHandle advice(const KeyId &id, Continuation<KeyAdvice> then);
    // `once` is for calls that show a secret: whoever asks again after an error passes the same one.
    [[nodiscard]] RequestHandle create(const NewApiKey &key, IdempotencyKey &once, Continuation<IssuedKey> then);
    [[nodiscard]] RequestHandle change(const KeyId &id, const ApiKeyChange &change, const QByteArray &version,
                                       Continuation<ApiKey> then);
    // Hours 0 to 24 that the old secret stays valid; 0 ends it at once.
    [[nodiscard]] RequestHandle regenerate(const KeyId &id, int gracePeriodHours, const QByteArray &version,
                                           IdempotencyKey &once, Continuation<IssuedKey> then);
    [[nodiscard]] RequestHandle revoke(const KeyId &id, const QByteArray &version, Continuation<UnixMs> then);
    // A dry run is the plan and changes nothing.
    [[nodiscard]] RequestHandle revokeUnused(const RevokeUnused &request, Continuation<RevokeUnusedResult> then);

    // The base URL that code samples show, e.g. "http://127.0.0.1:41523/api/v1".
    [[nodiscard]] QString publicApiUrl() const;

Q_SIGNALS:
    // Something about the tenant's keys changed through this service; lists read again.
    void keysChanged();

private:
    // Tells of the change before `then` runs. A refusal because somebody else has changed the key
    // tells too.
    template<class T>
    [[nodiscard]] Continuation<T> announcing(Continuation<T> then);

    PlatformClient &m_client;
};

} // namespace pm::app
