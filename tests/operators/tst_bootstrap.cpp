// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/operators/bootstrap.h"
#include "tests/operators/platformundertest.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

class BootstrapTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;

    Result<std::optional<operators::BootstrapAdmin>> bootstrap(const QString &email, const QByteArray &password)
    {
        operators::PasswordHasher hasher;
        return operators::bootstrapSuperAdmin(m_platform->database(), hasher, m_platform->clock, email,
                                              Secret(password));
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
    }

    void cleanup() { m_platform.reset(); }

    void givenCredentialsSignIn()
    {
        const QString email = QStringLiteral("Boss@Example.com");
        const auto made = bootstrap(email, kPassword.toUtf8());
        QVERIFY(made.has_value() && made->has_value());
        QVERIFY(!(*made)->generated);
        const Answer login = m_platform->login(email, kPassword);
        QCOMPARE(login.status, 200);
        QCOMPARE(login.data.value(QStringLiteral("user")).toObject().value(QStringLiteral("role")).toString(),
                 QStringLiteral("super_admin"));
        QCOMPARE(m_platform->audited(QStringLiteral("user.created")), 1);
    }

    void generatedCredentialsSignIn()
    {
        const auto made = bootstrap(QString(), {});
        QVERIFY(made.has_value() && made->has_value());
        QVERIFY((*made)->generated);
        const QString password = QString::fromLatin1((*made)->password.reveal());
        const Answer login = m_platform->login((*made)->email, password);
        QCOMPARE(login.status, 200);
        const QJsonObject user = login.data.value(QStringLiteral("user")).toObject();
        QCOMPARE(user.value(QStringLiteral("must_change_password")), QJsonValue(false));
    }

    // Whoever starts the service waits for it.
    void generatedCredentialsNeedNoSlowHash()
    {
        QVERIFY(bootstrap(QString(), {}).has_value());
        const auto rows = m_platform->database().read([](store::Connection &connection) {
            return connection.query(QStringLiteral("SELECT password_hash FROM users"));
        });
        QVERIFY2(rows->front().text(0).startsWith(QStringLiteral("$y$j75$")),
                 qPrintable(rows->front().text(0).left(7)));
    }

    void onlyAnEmptyPlatformIsBootstrapped()
    {
        m_platform->addUser(QStringLiteral("ana@example.com"), Role::Support);
        const auto made = bootstrap(QStringLiteral("boss@example.com"), kPassword.toUtf8());
        QVERIFY(made.has_value());
        QVERIFY(!made->has_value());
        QCOMPARE(m_platform->login(QStringLiteral("boss@example.com"), kPassword).status, 401);
    }

    void badCredentialsAreRefused()
    {
        const auto made = bootstrap(QStringLiteral("nobody"), "short");
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().kind, ErrorKind::Validation);
        QCOMPARE(made.error().fields.size(), 2);
        QVERIFY(bootstrap(QString(), {}).has_value()); // nothing was left behind
    }
};

QTEST_GUILESS_MAIN(BootstrapTest)
#include "tst_bootstrap.moc"
