// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"
#include "ui/keys/keysecuritypanel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace pm;

namespace {

QByteArray historyPage(const char *actor, const QString &cursor)
{
    const QJsonObject event{{QStringLiteral("timestamp"), QStringLiteral("2026-11-20T10:00:00Z")},
                            {QStringLiteral("action"), QStringLiteral("key.changed")},
                            {QStringLiteral("actor"), QString::fromLatin1(actor)},
                            {QStringLiteral("ip_address"), QString()}};
    const QJsonObject page{{QStringLiteral("events"), QJsonArray{event}},
                           {QStringLiteral("next_cursor"), cursor.isEmpty() ? QJsonValue() : QJsonValue(cursor)}};
    return QJsonDocument(page).toJson();
}

} // namespace

// The history of a key, page by page, from a platform that does not always answer.
class KeySecurityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void historyIsReadPageByPage()
    {
        test::ScriptedServer server;
        server.reply(200, "{}"); // the connection's own question
        test::TestConsole console(server.url());
        QTRY_COMPARE(server.seen().size(), std::size_t(1));
        ui::KeySecurityPanel panel(console.context);
        panel.show();
        const auto *more = panel.findChild<QPushButton *>(QStringLiteral("keyHistory.more"));
        QVERIFY(!more->isVisible());

        server.reply(500, "{}");
        ApiKeyDetail detail;
        detail.key.id = KeyId(makeUuid());
        panel.showKey(detail);
        QTRY_VERIFY(more->isVisible());
        QCOMPARE(more->text(), QStringLiteral("Retry"));
        QVERIFY(isShown(panel, "keyHistory.problem"));

        server.reply(200, historyPage("ada@example.com", QStringLiteral("a+b/c=")));
        click(panel);
        QTRY_COMPARE(more->text(), QStringLiteral("Show more"));
        QVERIFY(!isShown(panel, "keyHistory.problem"));
        QVERIFY(has(panel, "ada@example.com"));

        server.reply(500, "{}");
        click(panel);
        QTRY_COMPARE(more->text(), QStringLiteral("Retry"));
        server.reply(200, historyPage("bob@example.com", {}));
        click(panel);
        QTRY_VERIFY(!more->isVisible());
        QVERIFY(has(panel, "ada@example.com") && has(panel, "bob@example.com"));
        QVERIFY(server.seen().back().target.endsWith("/audit?cursor=a%2Bb%2Fc%3D"));

        // Nothing new: what was asked for stays.
        server.reply(200, historyPage("ada@example.com", QStringLiteral("a+b/c=")));
        panel.showKey(detail);
        QTRY_COMPARE(server.seen().size(), std::size_t(6));
        QTRY_VERIFY(more->isEnabled());
        QVERIFY(has(panel, "bob@example.com"));
    }

private:
    static void click(const ui::KeySecurityPanel &panel)
    {
        panel.findChild<QPushButton *>(QStringLiteral("keyHistory.more"))->click();
    }
    static bool isShown(const ui::KeySecurityPanel &panel, const char *name)
    {
        return panel.findChild<QWidget *>(QString::fromLatin1(name))->isVisible();
    }
    static bool has(const ui::KeySecurityPanel &panel, const char *text)
    {
        const auto labels = panel.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == QString::fromLatin1(text); });
    }
};

QTEST_MAIN(KeySecurityTest)
#include "tst_keysecurity.moc"
