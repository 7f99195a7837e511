// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/scriptedserver.h"
#include "tests/ui/testconsole.h"
#include "ui/keys/revokeunusedsheet.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QTest>

using namespace pm;

namespace {

constexpr int kPatienceMs = 20'000;
using Level = app::Notice::Level;

} // namespace

// What became of many keys, in words, from what the platform says.
class RevokeOutcomesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOutcomeIsTold_data()
    {
        QTest::addColumn<int>("alreadyRevoked");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("used");
        QTest::addColumn<Level>("level");
        QTest::addColumn<QString>("detail");
        QTest::newRow("all") << 0 << 0 << 0 << Level::Success << QString();
        QTest::newRow("used") << 0 << 0 << 1 << Level::Warning
                              << QStringLiteral("1 key(s) left alone: used or changed meanwhile.");
        QTest::newRow("failed") << 1 << 2 << 0 << Level::Danger
                                << QStringLiteral("2 key(s) could not be revoked. Look at the plan again."
                                                  " 1 key(s) were revoked already.");
    }
    void everyOutcomeIsTold()
    {
        QFETCH(int, alreadyRevoked);
        QFETCH(int, failed);
        QFETCH(int, used);
        const RevokeUnusedResult plan{.days = 90, .keys = {UnusedKey{.key = KeyId(makeUuid()), .createdAt = 1}}};
        RevokeUnusedResult done{.days = 90, .dryRun = false, .revoked = 1};
        done.alreadyRevoked = alreadyRevoked;
        done.failed = failed;
        done.keys.resize(static_cast<std::size_t>(1 + alreadyRevoked + failed + used));
        test::ScriptedServer server;
        server.answerBy([&](const test::SeenRequest &request) -> test::ScriptedReply {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            if (!request.target.contains("/revoke-unused"))
                return {};
            const bool isPlan = body.value(QStringLiteral("dry_run")).toBool();
            return {.body = QJsonDocument(toJson(isPlan ? plan : done)).toJson()};
        });
        test::TestConsole console(server.url(), {.production = false, .preferencesFile = {}, .pages = {}});
        QWidget window; // the console shows no sheet before a sign-in
        window.show();
        auto *sheet = new ui::RevokeUnusedSheet(console.theme, console.context, &window);
        sheet->open();
        auto *submit = sheet->findChild<QPushButton *>(QStringLiteral("revokeUnused.submit"));
        QTRY_VERIFY_WITH_TIMEOUT(submit->isEnabled(), kPatienceMs);
        submit->click();
        QTRY_VERIFY_WITH_TIMEOUT(!console.notices.notices().empty(), kPatienceMs);
        const app::Notice &notice = console.notices.notices().front();
        QCOMPARE(notice.text, QStringLiteral("1 key(s) revoked."));
        QTEST(notice.level, "level");
        QTEST(notice.detail, "detail");
    }
};

QTEST_MAIN(RevokeOutcomesTest)
#include "tst_revokeoutcomes.moc"
