// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/keys/keysundertest.h"

#include "models/domain/operators/personaldata.h"

#include <QJsonArray>
#include <QTest>

using namespace pm;
using test::HttpReply;
using test::KeysUnderTest;
using test::MadeKey;
using test::TestDatabase;

namespace {

const QString kReader = QStringLiteral("ada.lovelace@example.com");

// What says who somebody is, or what was written to them.
const QByteArrayList kPersonal{"ada.lovelace", "Dear Ada", "Ada's order", "maria@acme.test", "203.0.113.7"};

QByteArrayList personalIn(const HttpReply &reply)
{
    QByteArrayList found;
    for (const QByteArray &text : kPersonal) {
        if (reply.body.contains(text))
            found.append(text);
    }
    return found;
}

} // namespace

// Support engineers read everything but secrets and personal data.
class SupportViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksLeaveWhatHelps()
    {
        QCOMPARE(maskedEmail(kReader), QStringLiteral("a***@example.com"));
        QCOMPARE(maskedEmail(QStringLiteral("nobody")), QStringLiteral("***"));
        QCOMPARE(maskedAddress(QStringLiteral("203.0.113.7")), QStringLiteral("203.0.113.***"));
        QCOMPARE(maskedAddress(QStringLiteral("2001:db8:17:4::9")), QStringLiteral("2001:db8:17:***"));
        QCOMPARE(maskedAddress(QStringLiteral("(others)")), QStringLiteral("***"));
    }

    void seesThatThereIsSomebodyNotWho_data() { TestDatabase::addRows(); }
    void seesThatThereIsSomebodyNotWho()
    {
        QFETCH(QString, database);
        KeysUnderTest platform(database);
        const MadeKey key = platform.makeKey();
        const QString ofKey = QStringLiteral("/platform/api-keys/") + key.id;
        QCOMPARE(platform
                     .asOperator("POST", ofKey + QStringLiteral("/regenerate"),
                                 {{QStringLiteral("grace_period_hours"), 24}})
                     .status,
                 200);
        const QJsonObject message{{QStringLiteral("to"), kReader},
                                  {QStringLiteral("subject"), QStringLiteral("Ada's order")},
                                  {QStringLiteral("html_body"), QStringLiteral("<p>Dear Ada</p>")},
                                  {QStringLiteral("text_body"), QStringLiteral("Dear Ada")}};
        const HttpReply sent = platform.keyed(key.key, "POST", QStringLiteral("/emails/send"), message);
        QCOMPARE(sent.status, 200);
        QVERIFY(platform.node().service().usage().flush());

        const QString emails = QStringLiteral("/emails");
        const QStringList paths{emails,
                                emails + u'/' + sent.json().value(QStringLiteral("id")).toString(),
                                QStringLiteral("/platform/api-keys"),
                                ofKey,
                                QStringLiteral("/platform/notices"),
                                ofKey + QStringLiteral("/audit"),
                                ofKey + QStringLiteral("/advice"),
                                ofKey + QStringLiteral("/drain")};
        for (const QString &path : paths) {
            const HttpReply own = platform.asOperator("GET", path);
            const HttpReply support = platform.asSupport("GET", path);
            QCOMPARE(own.status, 200);
            QCOMPARE(support.status, 200);
            QVERIFY2(!personalIn(own).isEmpty(), qPrintable(path)); // or there would be nothing to hide
            QVERIFY2(personalIn(support).isEmpty(),
                     qPrintable(path + QStringLiteral(": ") + QString::fromUtf8(personalIn(support).join(", "))));
            QCOMPARE(support.json().keys(), own.json().keys());
        }
    }

    // Letter by letter it would come to light all the same.
    void searchesForWholeAddressesOnly_data() { TestDatabase::addRows(); }
    void searchesForWholeAddressesOnly()
    {
        QFETCH(QString, database);
        KeysUnderTest platform(database);
        const MadeKey key = platform.makeKey();
        QCOMPARE(platform
                     .keyed(key.key, "POST", QStringLiteral("/emails/send"),
                            {{QStringLiteral("to"), kReader}, {QStringLiteral("subject"), QStringLiteral("Hello")}})
                     .status,
                 200);
        const QString search = QStringLiteral("/emails?search=");
        const HttpReply part = platform.asSupport("GET", search + QStringLiteral("ada.l"));
        QCOMPARE(part.status, 400);
        QVERIFY(part.json().value(QStringLiteral("fields")).toObject().contains(QStringLiteral("search")));
        const HttpReply whole = platform.asSupport("GET", search + kReader);
        QCOMPARE(whole.json().value(QStringLiteral("emails")).toArray().size(), 1);
        QCOMPARE(platform.asOperator("GET", search + QStringLiteral("ada.l")).status, 200);
    }
};

QTEST_GUILESS_MAIN(SupportViewTest)
#include "tst_supportview.moc"
