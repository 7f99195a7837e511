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
constexpr qint64 kHour = 3'600'000;

} // namespace

// Whether it is safe to end an overlap, in words, from what the platform knows.
class KeyDrainPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhetherItIsSafeToEnd_data()
    {
        QTest::addColumn<bool>("used");
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("question");
        const QString nobody = QStringLiteral("Nobody uses it any more.");
        QTest::newRow("never used") << false << false << QStringLiteral("Nobody has used it since.") << nobody;
        QTest::newRow("quiet") << true << true << QStringLiteral("Quiet since 3 h ago: it is safe to end.") << nobody;
        QTest::newRow("in use") << true << false << QStringLiteral("Still in use, last 3 h ago.")
                                << QStringLiteral("is cut off.");
    }
    void itSaysWhetherItIsSafeToEnd()
    {
        QFETCH(bool, used);
        QFETCH(bool, quiet);
        QFETCH(QString, begins);
        QFETCH(QString, question);
        test::ScriptedServer server;
        test::TestConsole console(server.url(), {.production = false, .preferencesFile = {}, .pages = {}});
        const UnixMs now = console.clock.now();
        const KeyDrain drain{.overlapEndsAt = now + kHour,
                             .lastUsedAt = used ? std::optional(now - 3 * kHour) : std::nullopt,
                             .quietSince = quiet ? std::optional(now - 3 * kHour) : std::nullopt,
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
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&](const QLabel *label) { return label->text().endsWith(question); }));
    }
};

QTEST_MAIN(KeyDrainPanelTest)
#include "tst_keydrainpanel.moc"
