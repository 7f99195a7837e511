// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/keydrain.h"
#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"
#include "ui/keys/keydrainpanel.h"
#include "ui/widgets/timetext.h"

#include <QJsonDocument>
#include <QLabel>
#include <QTest>

using namespace pm;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

} // namespace

// What the platform knows of an old secret's use, in words; never that it is safe to end.
class KeyDrainPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatIsKnown_data()
    {
        QTest::addColumn<bool>("used");
        QTest::addColumn<int>("quietMinutes");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("question");
        const QString minutes = QStringLiteral("No call with the old key for 7 minute(s).");
        const QString hours = QStringLiteral("No call with the old key for 3 hour(s).");
        QTest::newRow("just regenerated") << false << 0 << QStringLiteral("No call with the old key so far.")
                                          << QStringLiteral("It is not known yet whether it is used");
        QTest::newRow("never used") << false << 7 << minutes << minutes;
        QTest::newRow("quiet") << true << 180 << hours << hours;
        QTest::newRow("in use") << true << 0 << QStringLiteral("Still in use, last 3 h ago.")
                                << QStringLiteral("It is still in use");
    }
    void itSaysWhatIsKnown()
    {
        QFETCH(bool, used);
        QFETCH(int, quietMinutes);
        QFETCH(QString, begins);
        QFETCH(QString, question);
        test::ScriptedServer server;
        test::TestConsole console(server.url(), {.production = false, .preferencesFile = {}, .pages = {}});
        const UnixMs now = console.clock.now();
        const KeyDrain drain{.overlapEndsAt = now + kHour,
                             .lastUsedAt = used ? std::optional(now - 3 * kHour) : std::nullopt,
                             .quietSince = quietMinutes > 0 ? std::optional(now - quietMinutes * kMinute)
                                                            : std::nullopt,
                             .requests = used ? 7 : 0,
                             .newRequests = 21,
                             .clients = used ? 180 : 0, // more than are told of one by one
                             .uses = {}};
        server.answerBy([&](const test::SeenRequest &request) {
            return test::ScriptedReply{.body = request.target.endsWith("/drain") ? QJsonDocument(toJson(drain)).toJson()
                                                                                 : QByteArray("{}")};
        });
        app::Versioned<ApiKey> key;
        key.item.id = KeyId(makeUuid());
        key.item.name = QStringLiteral("Shop");
        key.item.overlapEndsAt = drain.overlapEndsAt;
        auto *panel = new ui::KeyDrainPanel(console.theme, console.context, &console.window);
        panel->showKey(key);
        const auto *state = panel->findChild<QLabel *>(QStringLiteral("keyDrain.state"));
        QTRY_VERIFY2_WITH_TIMEOUT(state->text().startsWith(begins), qPrintable(state->text()), kPatienceMs);
        QVERIFY(state->text().contains(ui::shortDate(now + kHour, now)));
        QVERIFY(
            console.textOf("keyDrain.share").startsWith(used ? QStringLiteral("75 %") : QStringLiteral("Every call")));
        QCOMPARE(console.textOf("keyDrain.share").endsWith(QStringLiteral(" 180 client(s) left on the old one")), used);
        panel->endOverlap();
        const QList<QLabel *> labels =
            console.find<QWidget>("confirmSheet.confirm")->window()->findChildren<QLabel *>();
        const auto asked = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().startsWith(QStringLiteral("The old secret is refused"));
        });
        QVERIFY(asked != labels.end());
        QVERIFY2((*asked)->text().contains(question), qPrintable((*asked)->text()));
        QVERIFY((*asked)->text().endsWith(QStringLiteral("cut off.")));
        for (const QString &text : {state->text(), (*asked)->text()})
            QVERIFY(!text.contains(QStringLiteral("safe")) && !text.contains(QStringLiteral("Nobody")));
    }
};

QTEST_MAIN(KeyDrainPanelTest)
#include "tst_keydrainpanel.moc"
