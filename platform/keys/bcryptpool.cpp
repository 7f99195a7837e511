// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/keys/bcryptpool.h"

#include "models/core/blocking.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <memory>
#include <thread>

#include <crypt.h>

namespace pm::keys {

namespace {

QByteArray makeSetting(int cost)
{
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting{};
    // Without own bytes it draws the salt from the kernel's generator.
    const char *made = crypt_gensalt_rn("$2b$", static_cast<unsigned long>(cost), nullptr, 0, setting.data(),
                                        static_cast<int>(setting.size()));
    return made != nullptr ? QByteArray(made) : QByteArray();
}

} // namespace

int defaultBcryptConcurrency()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency() / 2));
}

BcryptPool::BcryptPool(const BcryptLimits &limits)
    : m_cost(limits.cost)
    , m_admitted(limits.concurrent + limits.waiting)
    , m_running(limits.concurrent)
{
}

Result<QString> BcryptPool::hash(const Secret &key)
{
    return run(key, makeSetting(m_cost));
}

Result<bool> BcryptPool::matches(const Secret &key, const QString &hash)
{
    const QByteArray kept = hash.toLatin1();
    return run(key, kept).map([&](const QString &made) { return Secret(made.toLatin1()).equals(kept); });
}

Result<QString> BcryptPool::run(const Secret &key, const QByteArray &setting)
{
    if (!m_admitted.try_acquire()) {
        Error busy = Error::of(ErrorKind::Unavailable, QStringLiteral("Too many keys are being checked. Try again."));
        busy.retryAfterSeconds = 1;
        return fail(std::move(busy));
    }
    const auto leave = qScopeGuard([this] { m_admitted.release(); });
    const Blocking bounded; // by the places here
    ++m_waiting;
    m_running.acquire();
    --m_waiting;
    ++m_busy;
    const auto end = qScopeGuard([this] {
        --m_busy;
        m_running.release();
    });

    ++m_runs;
    QByteArray text = key.reveal().toByteArray(); // ends in NUL, as crypt wants it
    const auto work = std::make_unique<crypt_data>();
    const char *hashed = crypt_rn(text.constData(), setting.constData(), work.get(), sizeof(crypt_data));
    wipe(text.data(), text.size());
    if (hashed == nullptr)
        return fail(ErrorKind::Internal, QStringLiteral("The key could not be checked."),
                    QStringLiteral("crypt_rn refused the setting or found no memory"));
    QString result = QString::fromLatin1(hashed);
    wipe(reinterpret_cast<char *>(work.get()), sizeof(crypt_data));
    return result;
}

} // namespace pm::keys
