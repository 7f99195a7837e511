// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/platformclient.h"
#include "app/services/decoding.h"
#include "app/services/environmentchoice.h"
#include "app/services/idempotencykey.h"
#include "app/services/listquery.h"

namespace pm::app {

// What the services of contract section 5 have in common: a collection of the current tenant, in the environment
// that was chosen, listed by cursor and changed against a version.
class EmailService : public QObject
{
    Q_OBJECT
public:
    // `path` is below /api/v1: "/templates".
    EmailService(PlatformClient &client, const EnvironmentChoice &environment, QString path, QObject *parent = nullptr);

Q_SIGNALS:
    // Something was made, changed or removed, or turned out to be other than the console thought.
    void changed();

protected:
    [[nodiscard]] PlatformRequest request(Method method, const QString &below = {}) const;
    [[nodiscard]] RequestHandle send(PlatformRequest request, Continuation<Answer> then);
    [[nodiscard]] RequestHandle remove(const QString &id, const QByteArray &version, Continuation<bool> then);
    [[nodiscard]] RequestHandle remove(PlatformRequest removal, Continuation<bool> then);

    // `decode` makes a ListPage<Item> of the answer's JSON, or an Item. `below` is of a list that one of them has.
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle readPage(const ListQuery &query, Decode decode, Continuation<ListPage<Item>> then,
                                         const QString &below = {})
    {
        PlatformRequest list = request(Method::Get, below);
        list.query = toQueryString(query);
        return send(std::move(list), decoding(std::move(then), [decode](const Answer &a) { return decode(a.data); }));
    }
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle readOne(const QString &id, Decode decode, Continuation<Versioned<Item>> then)
    {
        return readOne(request(Method::Get, u'/' + id), decode, std::move(then));
    }
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle readOne(PlatformRequest request, Decode decode, Continuation<Versioned<Item>> then)
    {
        return send(std::move(request), decoding(std::move(then), versionedBy<Item>(decode)));
    }
    // A POST that may be repeated.
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle post(const QString &below, const QJsonObject &body, Decode decode,
                                     Continuation<Item> then)
    {
        return postUnder(makeUuid(), below, body, decode, std::move(then));
    }
    // The same, by whoever asks for it again as well.
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle post(const QString &below, const QJsonObject &body, Decode decode, IdempotencyKey &once,
                                     Continuation<Item> then)
    {
        return postUnder(once.of(body), below, body, decode, once.settledBy(std::move(then)));
    }
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle put(const QString &id, const QJsonObject &body, const QByteArray &version,
                                    Decode decode, Continuation<Versioned<Item>> then)
    {
        PlatformRequest change = request(Method::Put, u'/' + id);
        change.body = body;
        change.ifMatch = version;
        return send(std::move(change), decoding(announcing(std::move(then)), versionedBy<Item>(decode)));
    }

    template<class T>
    [[nodiscard]] Continuation<T> announcing(Continuation<T> then)
    {
        QObject *context = then.context;
        return {context, [service = QPointer(this), then = std::move(then)](Result<T> result) {
                    if (service && (result || meansOthersChangedIt(result.error())))
                        Q_EMIT service->changed();
                    then(std::move(result));
                }};
    }

private:
    template<class Item, class Decode>
    [[nodiscard]] RequestHandle postUnder(const QString &idempotencyKey, const QString &below, const QJsonObject &body,
                                          Decode decode, Continuation<Item> then)
    {
        PlatformRequest made = request(Method::Post, below);
        made.body = body;
        made.idempotencyKey = idempotencyKey;
        return send(std::move(made),
                    decoding(announcing(std::move(then)), [decode](const Answer &a) { return decode(a.data); }));
    }
    template<class Item, class Decode>
    static auto versionedBy(Decode decode)
    {
        return [decode](const Answer &answer) {
            return decode(answer.data).map([&](Item item) {
                return Versioned<Item>{.item = std::move(item), .version = answer.etag};
            });
        };
    }
    static bool meansOthersChangedIt(const Error &error);

    PlatformClient &m_client;
    const EnvironmentChoice &m_environment;
    QString m_path;
};

} // namespace pm::app
