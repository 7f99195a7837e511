// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/noticeservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace pm;
using namespace pm::app;

class TestNoticeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestFirst();
    void keepsAtMost200();
    void countsUnread();
};

void TestNoticeService::keepsTheNewestFirst()
{
    FixedClock clock(1000);
    NoticeService notices(clock);
    const QSignalSpy posted(&notices, &NoticeService::posted);
    notices.post(app::Notice::Level::Info, QStringLiteral("first"));
    clock.advance(5);
    notices.post(app::Notice::Level::Danger, QStringLiteral("second"), QStringLiteral("why"));
    QCOMPARE(posted.size(), 2);
    QCOMPARE(notices.notices().front().text, QStringLiteral("second"));
    QCOMPARE(notices.notices().front().detail, QStringLiteral("why"));
    QCOMPARE(notices.notices().front().at, 1005);
}

void TestNoticeService::keepsAtMost200()
{
    const FixedClock clock(0);
    NoticeService notices(clock);
    for (int i = 0; i <= 200; ++i)
        notices.post(app::Notice::Level::Info, QString::number(i));
    QCOMPARE(notices.notices().size(), 200U);
    QCOMPARE(notices.notices().front().text, QStringLiteral("200"));
    QCOMPARE(notices.notices().back().text, QStringLiteral("1"));
}

void TestNoticeService::countsUnread()
{
    const FixedClock clock(0);
    NoticeService notices(clock);
    notices.post(app::Notice::Level::Info, QStringLiteral("one"));
    notices.post(app::Notice::Level::Info, QStringLiteral("two"));
    QCOMPARE(notices.unread(), 2);
    const QSignalSpy changed(&notices, &NoticeService::changed);
    notices.markAllRead();
    notices.markAllRead();
    QCOMPARE(notices.unread(), 0);
    QCOMPARE(changed.size(), 1);
    notices.clear();
    QVERIFY(notices.notices().empty());
    QCOMPARE(changed.size(), 2);
}

QTEST_GUILESS_MAIN(TestNoticeService)
#include "tst_noticeservice.moc"
