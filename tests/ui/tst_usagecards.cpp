// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/keys/usagereport.h"
#include "ui/usage/usagecards.h"
#include "ui/widgets/metriccard.h"

#include <QLabel>
#include <QTest>

using namespace pm;

// The totals of a report, in words.
class UsageCardsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAreCountedNotListed_data()
    {
        QTest::addColumn<bool>("isCounted"); // by the platform
        QTest::addColumn<QString>("remark");
        QTest::newRow("counted") << true << QStringLiteral("by 250 key(s)");
        QTest::newRow("not counted") << false << QStringLiteral("by 2 key(s)");
    }
    void keysAreCountedNotListed()
    {
        QFETCH(bool, isCounted);
        UsageReport report;
        report.totals.requests = 1000;
        report.keys.resize(2);
        report.keyCount = 250;
        QJsonObject told = toJson(report);
        if (!isCounted)
            told.remove(QStringLiteral("key_count"));
        const Result<UsageReport> read = usageReportFromJson(told);
        QVERIFY(read);
        ui::Theme theme;
        ui::UsageCards cards(theme);
        cards.show(*read);
        QStringList texts;
        const auto labels = cards.findChild<ui::MetricCard *>(QStringLiteral("usageCards.requests"))
                                ->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        QFETCH(QString, remark);
        QVERIFY2(texts.contains(remark), qPrintable(texts.join(u'\n')));
    }

    void aRemarkWrapsWhereItHasNoRoom()
    {
        const QString remark = QStringLiteral("a remark that is longer than others are");
        ui::Theme theme;
        ui::MetricCard card(theme, QStringLiteral("Requests"));
        card.setFigure(QStringLiteral("5"), remark);
        card.resize(card.sizeHint());
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const auto labels = card.findChildren<QLabel *>();
        const auto found = std::find_if(labels.begin(), labels.end(),
                                        [&](const QLabel *label) { return label->text() == remark; });
        QVERIFY(found != labels.end());
        const QLabel &label = **found;
        const int line = label.fontMetrics().horizontalAdvance(remark);
        QVERIFY(label.width() >= line);
        card.resize(line / 2 + 40, 200);
        QTRY_VERIFY(label.width() < line);
        QVERIFY(label.height() >= label.heightForWidth(label.width()));
    }
};

QTEST_MAIN(UsageCardsTest)
#include "tst_usagecards.moc"
