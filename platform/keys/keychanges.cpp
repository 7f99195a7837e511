// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/keychanges.h"

#include "platform/keys/keyrepository.h"

#include <chrono>

namespace pm::keys {

namespace {

constexpr std::chrono::milliseconds kPause{500};
const QByteArray kChannel = QByteArrayLiteral("pm:keys:invalidate");

struct News {
    qint64 generation = 0;
    std::vector<KeyId> keys;
    QSet<TenantId> suspended; // all of them: there are few
};

Result<News> newsSince(store::Connection &connection, qint64 generation)
{
    KeyRepository repository(connection);
    const Result<qint64> newest = repository.generation();
    if (!newest)
        return fail(newest.error());
    Result<QSet<TenantId>> suspended = repository.suspendedTenants();
    if (!suspended)
        return fail(suspended.error());
    News news{.generation = *newest, .keys = {}, .suspended = std::move(*suspended)};
    if (*newest == generation || generation < 0)
        return news;
    return repository.changedSince(generation).map([&](std::vector<KeyId> keys) {
        news.keys = std::move(keys);
        return std::move(news);
    });
}

} // namespace

KeyChanges::KeyChanges(store::Database &database, VerifiedKeys &verified, store::Redis *redis)
    : m_database(database)
    , m_verified(verified)
    , m_redis(redis)
    , m_thread([this] { run(); })
{
    if (m_redis != nullptr)
        m_subscriptions.push_back(m_redis->subscribe(kChannel, listener()));
    if (auto subscription = m_database.listen(kKeysChanged, listener()))
        m_subscriptions.push_back(std::move(subscription));
}

KeyChanges::~KeyChanges()
{
    m_subscriptions.clear();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

store::Listener KeyChanges::listener()
{
    return {.message = [this](const QByteArray &key) { m_verified.keyChanged(KeyId(QString::fromUtf8(key))); },
            .connected = [this] { m_verified.anyKeyMayHaveChanged(); }};
}

void KeyChanges::announce(const KeyId &key)
{
    m_verified.keyChanged(key);
    // Where this gets lost, the others ask the database soon.
    if (m_redis != nullptr)
        std::ignore = m_redis->publish(kChannel, key.text().toUtf8());
}

void KeyChanges::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        ask();
        lock.lock();
        m_wake.wait_for(lock, kPause, [this] { return m_stopping; });
    }
}

void KeyChanges::ask()
{
    const Result<News> news = m_database.read(
        [this](store::Connection &connection) { return newsSince(connection, m_generation); });
    if (!news || m_generation < 0)
        m_verified.anyKeyMayHaveChanged();
    if (!news)
        return;
    m_generation = news->generation;
    for (const KeyId &key : news->keys)
        m_verified.keyChanged(key);
    m_verified.tenantsSuspended(news->suspended);
}

} // namespace pm::keys
