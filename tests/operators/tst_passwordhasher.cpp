// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/passwordhasher.h"
#include "platform/operators/token.h"

#include <QTest>

#include <ctime>
#include <future>
#include <limits>
#include <set>

using namespace pm;
using namespace pm::operators;

namespace {

Secret secret(const QByteArray &text)
{
    return Secret(text);
}

// Of the processor's time, which other programs do not lengthen; the hash is made on the calling thread.
double usedMs(PasswordHasher &hasher, const QString &hash)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < 3; ++i) {
        const double before = now();
        if (!hasher.matches(secret("a wrong password"), hash))
            return -1;
        least = std::min(least, now() - before);
    }
    return least;
}

} // namespace

class PasswordHasherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesOnlyTheSamePassword()
    {
        PasswordHasher hasher({.cost = 1});
        const Result<QString> hash = hasher.hash(secret("correct horse battery"));
        QVERIFY(hash.has_value());
        QVERIFY(hash->startsWith(QStringLiteral("$y$")));
        QVERIFY(!hash->contains(QStringLiteral("correct")));
        QVERIFY(hasher.matches(secret("correct horse battery"), *hash).value_or(false));
        QVERIFY(!hasher.matches(secret("correct horse batterz"), *hash).value_or(true));
        QVERIFY(!hasher.matches(secret(""), *hash).value_or(true));
    }

    void saltsDiffer()
    {
        PasswordHasher hasher({.cost = 1});
        QVERIFY(*hasher.hash(secret("the same")) != *hasher.hash(secret("the same")));
    }

    void longPasswordsCountToTheEnd()
    {
        PasswordHasher hasher({.cost = 1});
        const QByteArray longOne(1024, 'x');
        const Result<QString> hash = hasher.hash(secret(longOne));
        QVERIFY(hasher.matches(secret(longOne), *hash).value_or(false));
        QVERIFY(!hasher.matches(secret(longOne.chopped(1) + 'y'), *hash).value_or(true));
    }

    void noAccountMatchesNothing()
    {
        PasswordHasher hasher({.cost = 1});
        QVERIFY(!hasher.matches(secret("anything"), QString()).value_or(true));
        QVERIFY(!hasher.matches(secret("anything"), QStringLiteral("not a hash")).value_or(false));
    }

    void timeDoesNotTellWhichAccountsExist()
    {
        PasswordHasher hasher;
        const double unknown = usedMs(hasher, QString());
        const double chosen = usedMs(hasher, *hasher.hash(secret("chosen by a person")));
        const double generated = usedMs(hasher, *hasher.hashRandom(makeOneTimePassword()));
        QVERIFY2(unknown >= 20, "the usual cost is too cheap to slow a guesser down");
        QVERIFY2(chosen > unknown / 2 && chosen < unknown * 2, qPrintable(QString::number(chosen)));
        QVERIFY2(generated > unknown / 2 && generated < unknown * 2, qPrintable(QString::number(generated)));
    }

    void refusesMoreThanItMayHold()
    {
        PasswordHasher hasher({.cost = 6, .concurrent = 1, .waiting = 1});
        std::vector<std::future<Result<QString>>> running;
        for (int i = 0; i < 8; ++i)
            running.push_back(std::async(std::launch::async, [&] { return hasher.hash(secret("at once")); }));
        int done = 0;
        int refused = 0;
        for (auto &one : running) {
            const Result<QString> result = one.get();
            if (result) {
                ++done;
            } else {
                QCOMPARE(result.error().kind, ErrorKind::Unavailable);
                QVERIFY(result.error().retryAfterSeconds > 0);
                ++refused;
            }
        }
        QVERIFY(done >= 2);
        QVERIFY(refused >= 1);
        QVERIFY(hasher.hash(secret("afterwards")).has_value());
    }

    void tokensAreLongAndDiffer()
    {
        std::set<QByteArray> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(makeToken().reveal().toByteArray());
        QCOMPARE(seen.size(), std::size_t(1000));
        QCOMPARE(seen.begin()->size(), 43);
        QCOMPARE(QByteArray::fromBase64(*seen.begin(), QByteArray::Base64UrlEncoding).size(), 32);
    }

    void oneTimePasswordsCanBeTyped()
    {
        const QByteArray password = makeOneTimePassword().reveal().toByteArray();
        QCOMPARE(password.size(), 23);
        QCOMPARE(password.count('-'), 3);
        QVERIFY(password != makeOneTimePassword().reveal().toByteArray());
    }
};

QTEST_APPLESS_MAIN(PasswordHasherTest)
#include "tst_passwordhasher.moc"
