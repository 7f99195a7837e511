// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemkeychain.h"
#include "tests/support/secretservicesession.h"

#include <QGuiApplication>
#include <QTest>

using namespace pm;
using namespace pm::app;

namespace {

template<class T>
struct Outcome {
    QObject context;
    std::optional<Result<T>> result;

    Continuation<T> continuation()
    {
        return {&context, [this](Result<T> r) { result = std::move(r); }};
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, 10000);
    }
};

const QString kEntry = QStringLiteral("session/w1");

} // namespace

// With a real Secret Service. The last test ends it.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheBackend();
    void keepsAndForgets();
    void replacesAnEntry();
    void keepsEntriesApart();
    void failsWhenTheServiceEnds();

public:
    static test::SecretServiceSession *session;

private:
    void store(const QString &entry, QByteArrayView secret);
    Result<Secret> load(const QString &entry);

    SystemKeychain m_keychain;
};

test::SecretServiceSession *TestSystemKeychain::session = nullptr;

void TestSystemKeychain::store(const QString &entry, QByteArrayView secret)
{
    Outcome<bool> stored;
    m_keychain.store(entry, Secret(secret), stored.continuation());
    QVERIFY(stored.settle());
    QVERIFY2(stored.result->has_value(), stored.result->has_value() ? "" : qPrintable(stored.result->error().detail));
}

Result<Secret> TestSystemKeychain::load(const QString &entry)
{
    Outcome<Secret> loaded;
    m_keychain.load(entry, loaded.continuation());
    if (!loaded.settle())
        return fail(ErrorKind::Timeout, QStringLiteral("no answer"));
    return std::move(*loaded.result);
}

void TestSystemKeychain::namesTheBackend()
{
    QCOMPARE(m_keychain.backendName(), QStringLiteral("Secret Service"));
}

void TestSystemKeychain::keepsAndForgets()
{
    store(kEntry, "a token");
    const Result<Secret> kept = load(kEntry);
    QVERIFY(kept);
    QVERIFY(kept->equals("a token"));

    Outcome<bool> removed;
    m_keychain.remove(kEntry, removed.continuation());
    QVERIFY(removed.settle());
    QVERIFY(removed.result->has_value());
    const Result<Secret> gone = load(kEntry);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void TestSystemKeychain::replacesAnEntry()
{
    store(kEntry, "old");
    store(kEntry, "n\xc3\xa9w");
    const Result<Secret> kept = load(kEntry);
    QVERIFY(kept);
    QVERIFY(kept->equals("n\xc3\xa9w"));
}

void TestSystemKeychain::keepsEntriesApart()
{
    store(QStringLiteral("session/a"), "first");
    store(QStringLiteral("session/b"), "second");
    QVERIFY(load(QStringLiteral("session/a"))->equals("first"));
    QVERIFY(load(QStringLiteral("session/b"))->equals("second"));
}

void TestSystemKeychain::failsWhenTheServiceEnds()
{
    store(kEntry, "a token");
    session->stopSecretService();
    Outcome<bool> stored;
    m_keychain.store(kEntry, Secret("another"), stored.continuation());
    QVERIFY(!stored.result); // never before store() returned
    QVERIFY(stored.settle());
    QCOMPARE(stored.result->error().kind, ErrorKind::Unavailable);
    // The bus starts another one, locked: nobody answers its prompt, and libsecret calls that "not found".
    QVERIFY(!load(kEntry));
}

int main(int argc, char **argv)
{
    test::SecretServiceSession session;
    if (!session.start()) {
        qCritical("%s", session.log().constData());
        return 1;
    }
    session.enter(); // before Qt connects to the bus
    const QGuiApplication application(argc, argv);
    TestSystemKeychain::session = &session;
    TestSystemKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_systemkeychain.moc"
