// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticetext.h"

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
                                  {QStringLiteral("since"), toIso(kNow)}},
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
