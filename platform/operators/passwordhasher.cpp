// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/passwordhasher.h"

#include "models/core/blocking.h"

#include <QCryptographicHash>

#include <crypt.h>

#include <array>
#include <memory>

namespace pm::operators {

namespace {

constexpr int kLeastCost = 1;

// crypt() reads at most 512 bytes and stops at a NUL; a digest has neither limit and loses no strength.
QByteArray digestOf(const Secret &password)
{
    return QCryptographicHash::hash(password.reveal(), QCryptographicHash::Sha512).toBase64();
}

QByteArray makeSetting(int cost)
{
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting{};
    // Without own bytes it draws the salt from the kernel's generator.
    const char *made = crypt_gensalt_rn("$y$", static_cast<unsigned long>(cost), nullptr, 0, setting.data(),
                                        static_cast<int>(setting.size()));
    return made ? QByteArray(made) : QByteArray();
}

// The part of "$y$jBT$salt$hash" that says how long it takes.
QByteArray costOf(const QByteArray &setting)
{
    return setting.left(setting.indexOf('$', 3));
}

// Gives a place back when the work is done.
class Place
{
public:
    explicit Place(std::counting_semaphore<> &semaphore)
        : m_semaphore(semaphore)
    {
    }
    ~Place() { m_semaphore.release(); }
    Q_DISABLE_COPY_MOVE(Place)

private:
    std::counting_semaphore<> &m_semaphore;
};

} // namespace

PasswordHasher::PasswordHasher(const HashingLimits &limits)
    : m_cost(limits.cost)
    , m_admitted(limits.concurrent + limits.waiting)
    , m_running(limits.concurrent)
{
}

Result<QString> PasswordHasher::hash(const Secret &password)
{
    return makeHash(password, m_cost);
}

Result<QString> PasswordHasher::hashRandom(const Secret &password)
{
    return makeHash(password, kLeastCost);
}

Result<bool> PasswordHasher::matches(const Secret &password, const QString &hash)
{
    const QByteArray full = makeSetting(m_cost);
    const QByteArray kept = hash.isEmpty() ? full : hash.toLatin1();
    const Result<QByteArray> hashed = run(password, kept);
    if (!hashed)
        return fail(hashed.error());
    // Else the shorter time would tell that the account exists and has a generated password.
    if (costOf(kept) != costOf(full)) {
        if (const Result<QByteArray> filled = run(password, full); !filled)
            return fail(filled.error());
    }
    return Secret(*hashed).equals(kept);
}

Result<QString> PasswordHasher::makeHash(const Secret &password, int cost)
{
    return run(password, makeSetting(cost)).map([](const QByteArray &hashed) { return QString::fromLatin1(hashed); });
}

Result<QByteArray> PasswordHasher::run(const Secret &password, const QByteArray &setting)
{
    if (!m_admitted.try_acquire()) {
        Error busy = Error::of(ErrorKind::Unavailable, QStringLiteral("Too many sign-ins at once. Try again."));
        busy.retryAfterSeconds = 1;
        return fail(std::move(busy));
    }
    const Place admitted(m_admitted);
    const Blocking bounded; // by the places here
    m_running.acquire();
    const Place running(m_running);

    QByteArray digest = digestOf(password);
    const auto work = std::make_unique<crypt_data>();
    const char *hashed = crypt_rn(digest.constData(), setting.constData(), work.get(), sizeof(crypt_data));
    wipe(digest.data(), digest.size());
    if (!hashed)
        return fail(ErrorKind::Internal, QStringLiteral("The password could not be checked."),
                    QStringLiteral("crypt_rn refused the setting or found no memory"));
    QByteArray result(hashed);
    wipe(reinterpret_cast<char *>(work.get()), sizeof(crypt_data));
    return result;
}

} // namespace pm::operators
