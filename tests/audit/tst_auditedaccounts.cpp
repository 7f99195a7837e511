// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/audit/changetable.h"
#include "tests/operators/platformundertest.h"
#include "tests/support/totpcode.h"

#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

const QString kRoot = QStringLiteral("root@example.com");
const QString kAna = QStringLiteral("ana@example.com");

http::Method methodOf(const Change &change)
{
    static const QMap<QByteArray, http::Method> methods{{"POST", http::Method::Post},
                                                        {"PATCH", http::Method::Patch},
                                                        {"DELETE", http::Method::Delete}};
    return methods.value(change.method);
}

} // namespace

// A change of an account or a tenant and its record are one transaction.
class AuditedAccountsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformUnderTest> m_platform;
    QByteArray m_root;

    // When a session was seen last is noted before anything is compared.
    void beginNextStep(const QByteArrayList &tokens)
    {
        m_platform->clock.advance(kTotpStepMs);
        for (const QByteArray &token : tokens)
            m_platform->get(QStringLiteral("/auth/me"), token);
    }

private Q_SLOTS:
    void initTestCase_data() { TestDatabase::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(QString, database);
        m_platform = std::make_unique<PlatformUnderTest>(database);
        QVERIFY(m_platform->isReady());
        m_platform->addUser(kRoot, Role::SuperAdmin);
        m_root = m_platform->signIn(kRoot);
    }
    void cleanup() { m_platform.reset(); }

    void byAnAdministrator_data()
    {
        QTest::addColumn<int>("area");
        for (std::size_t i = 0; i < platformAreas().size(); ++i)
            QTest::newRow(platformAreas()[i].name) << static_cast<int>(i);
    }
    void byAnAdministrator()
    {
        QFETCH(int, area);
        const QStringList problems = unrecorded(m_platform->database(),
                                                platformAreas()[static_cast<std::size_t>(area)].changes, {},
                                                [&](const Change &change) {
                                                    const Answer answer = m_platform->call(methodOf(change),
                                                                                           change.path, m_root,
                                                                                           change.json());
                                                    return std::pair(answer.status, answer.data);
                                                });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    // Each code is of a step of its own; what is refused without a record has not used it up.
    void ofTheOwnAccount()
    {
        const UserId ana = m_platform->addUser(kAna, Role::Support);
        QByteArray token = m_platform->signIn(kAna);
        QString secret;
        const auto ask = [&](Change change) {
            const bool usesCode = change.body.contains(QStringLiteral("{code}"));
            change.body.replace(QStringLiteral("{code}"), totpCode(secret, m_platform->clock.now()));
            const bool isOwn = change.path.startsWith(QStringLiteral("/auth/"));
            const Answer answer = m_platform->call(methodOf(change), change.path, isOwn ? token : m_root,
                                                   change.json());
            if (answer.data.contains(QStringLiteral("secret")))
                secret = answer.data.value(QStringLiteral("secret")).toString();
            if (answer.data.contains(QStringLiteral("token")))
                token = answer.data.value(QStringLiteral("token")).toString().toLatin1();
            if (usesCode && answer.status == 200)
                beginNextStep({token, m_root});
            return std::pair(answer.status, answer.data);
        };
        const QStringList problems = unrecorded(m_platform->database(), accountArea().changes,
                                                {{QStringLiteral("email"), kAna},
                                                 {QStringLiteral("password"), kPassword},
                                                 {QStringLiteral("user"), ana.text()}},
                                                ask);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(AuditedAccountsTest)
#include "tst_auditedaccounts.moc"
