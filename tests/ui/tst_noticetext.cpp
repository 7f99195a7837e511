// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/replay.h"
#include "models/domain/webhooks/webhookstatus.h"
#include "ui/shell/noticetext.h"
#include "ui/widgets/timetext.h"

#include <QLocale>
#include <QTest>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'795'183'351'000;

ui::NoticeText textOf(const char *kind)
{
    app::Notice notice;
    notice.told = Notice{.id = NoticeId(QStringLiteral("ntc_1")),
                         .kind = QString::fromLatin1(kind),
                         .subject = {},
                         .data = {{QStringLiteral("name"), QStringLiteral("Shop")},
                                  {QStringLiteral("expires_at"), toIso(kNow + 86'400'000)},
                                  {QStringLiteral("since"), toIso(kNow)},
                                  {QStringLiteral("error"), QStringLiteral("Line 3: It fails.")},
                                  {QStringLiteral("webhook_id"), QStringLiteral("wh_1")},
                                  {QStringLiteral("status"), QStringLiteral("failing")},
                                  {QStringLiteral("status_reason"),
                                   toJson(StatusReason{.failures = 7, .lastError = QStringLiteral("Reset.")})}},
                         .createdAt = kNow};
    return ui::noticeText(notice, kNow);
}

} // namespace

// What the platform tells, in words.
class NoticeTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasItsSentence_data()
    {
        QTest::addColumn<bool>("hasDetail");
        QTest::newRow("key.created") << false;
        QTest::newRow("key.first_used") << false;
        QTest::newRow("key.expiring") << true;
        QTest::newRow("key.expired") << true;
        QTest::newRow("key.rotated") << false;
        QTest::newRow("key.revoked") << false;
        QTest::newRow("webhook.held_given_up") << true;
        QTest::newRow("webhook.held_nearly_given_up") << true;
        QTest::newRow("webhook.transformation_failed") << true;
        QTest::newRow("webhook.failing") << true;
        QTest::newRow("webhook.nearly_stopped") << true;
        QTest::newRow("webhook.paused") << true;
        QTest::newRow("webhook.recovered") << false;
    }
    void everyKindHasItsSentence()
    {
        QFETCH(bool, hasDetail);
        const ui::NoticeText text = textOf(QTest::currentDataTag());
        QVERIFY(text.text.contains(QStringLiteral("“Shop”")) && text.text.endsWith(u'.'));
        QCOMPARE(!text.detail.isEmpty(), hasDetail);
        QVERIFY(!text.text.contains(u'%') && !text.detail.contains(u'%'));
    }
    void aKindOfANewerPlatformIsNamed()
    {
        QCOMPARE(textOf("moon.full").text, QStringLiteral("moon.full"));
        QVERIFY(!textOf("limits.by_process").detail.contains(u'%'));
    }
    void whatWillBeGivenUpSaysWhenOrHowMuch()
    {
        app::Notice notice;
        notice.told = Notice{.id = NoticeId(QStringLiteral("ntc_1")),
                             .kind = QStringLiteral("webhook.held_nearly_given_up"),
                             .subject = {},
                             .data = {{QStringLiteral("name"), QStringLiteral("Shop")},
                                      {QStringLiteral("reason"), QStringLiteral("too_long")},
                                      {QStringLiteral("held"), 81'234},
                                      {QStringLiteral("gives_up_at"), toIso(kNow + 86'400'000)}},
                             .createdAt = kNow};
        QVERIFY(ui::noticeText(notice, kNow).detail.contains(ui::shortDate(kNow + 86'400'000, kNow)));
        notice.told->data.insert(QStringLiteral("reason"), QStringLiteral("too_many"));
        const QString many = ui::noticeText(notice, kNow).detail;
        QVERIFY2(many.contains(QLocale().toString(81'234)) && many.contains(QStringLiteral("100,000")),
                 qPrintable(many));
    }
    void aReplayTellsWhatBecameOfIt()
    {
        app::Notice notice;
        notice.told = Notice{.id = NoticeId(QStringLiteral("ntc_1")),
                             .kind = QStringLiteral("replay.finished"),
                             .subject = {},
                             .data = toJson(Replay{.id = ReplayId(QStringLiteral("rpl_1")),
                                                   .status = ReplayStatus::Completed,
                                                   .delivered = 40,
                                                   .failed = 2}),
                             .createdAt = kNow};
        const ui::NoticeText text = ui::noticeText(notice, kNow);
        QVERIFY(text.text.contains(QStringLiteral("replay")));
        QVERIFY(text.detail.contains(QStringLiteral("40")) && text.detail.contains(QStringLiteral("2 failed")));
    }
    void whatHappenedHereIsTakenAsItIs()
    {
        app::Notice notice;
        notice.text = QStringLiteral("Saved.");
        notice.detail = QStringLiteral("Twice.");
        QCOMPARE(ui::noticeText(notice, kNow).text, notice.text);
        QCOMPARE(ui::noticeText(notice, kNow).detail, notice.detail);
    }
};

QTEST_GUILESS_MAIN(NoticeTextTest)
#include "tst_noticetext.moc"
