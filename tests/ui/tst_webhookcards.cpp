// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhookcards.h"
#include "ui/widgets/metriccard.h"
#include "ui/widgets/statuslabel.h"

#include <QLabel>
#include <QTest>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'795'183'351'832;
constexpr qint64 kMinuteMs = 60'000;

const QStringList kNames{QStringLiteral("deliveries"), QStringLiteral("rate"), QStringLiteral("mean"),
                         QStringLiteral("held")};

} // namespace

// What stands beside the figures of an endpoint.
class WebhookCardsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void nothingIsSaidWithoutATimeBefore()
    {
        m_cards.showStats({.delivered = 40, .failed = 2, .successRate = 40 / 42.0}, {}, kNow);
        for (const QString &name : kNames)
            QVERIFY2(!isBeside(name), qPrintable(name));
    }

    void aChangeIsSaid_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<QString>("deliveries");
        QTest::addColumn<ui::Tone>("tone");
        QTest::newRow("more") << qint64(200) << QStringLiteral("+4 %") << ui::Tone::Success;
        QTest::newRow("fewer") << qint64(277) << QStringLiteral("−25 %") << ui::Tone::Neutral;
        QTest::newRow("about as many") << qint64(207) << QStringLiteral("±0 %") << ui::Tone::Neutral;
    }
    void aChangeIsSaid()
    {
        QFETCH(qint64, before);
        QFETCH(QString, deliveries);
        QFETCH(ui::Tone, tone);
        m_cards.showStats({.delivered = 200, .failed = 8, .before = StatsBefore{.delivered = before}}, {}, kNow);
        QVERIFY(isBeside(QStringLiteral("deliveries")));
        QCOMPARE(beside(QStringLiteral("deliveries"))->text(), deliveries);
        QCOMPARE(beside(QStringLiteral("deliveries"))->tone(), tone);
        QVERIFY(!isBeside(QStringLiteral("rate")));
        QCOMPARE(beside(QStringLiteral("deliveries"))->accessibleName(),
                 QStringLiteral("Against the 24 hours before: ") + deliveries);
    }

    void aRateThatFellIsMarked_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<QString>("change");
        QTest::addColumn<ui::Tone>("tone");
        QTest::newRow("fell") << 0.992 << QStringLiteral("−7.5") << ui::Tone::Danger;
        QTest::newRow("rose") << 0.9 << QStringLiteral("+1.7") << ui::Tone::Success;
        QTest::newRow("stayed") << 0.9172 << QStringLiteral("±0") << ui::Tone::Neutral;
    }
    void aRateThatFellIsMarked()
    {
        QFETCH(double, before);
        QFETCH(QString, change);
        QFETCH(ui::Tone, tone);
        m_cards.showStats({.range = StatsRange::Week,
                           .successRate = 0.917,
                           .before = StatsBefore{.delivered = 10, .successRate = before}},
                          {}, kNow);
        QCOMPARE(beside(QStringLiteral("rate"))->text(), change);
        QCOMPARE(beside(QStringLiteral("rate"))->tone(), tone);
        QCOMPARE(beside(QStringLiteral("rate"))->isDotted(), tone == ui::Tone::Danger);
        QCOMPARE(beside(QStringLiteral("rate"))->accessibleName(),
                 QStringLiteral("Against the 7 days before: %1 points").arg(change));
    }

    void theSlowestAnswersAreJudgedAsTheChartDoes_data()
    {
        QTest::addColumn<double>("p95");
        QTest::addColumn<ui::Tone>("tone");
        QTest::newRow("quick") << 410.0 << ui::Tone::Success;
        QTest::newRow("slow") << 1500.0 << ui::Tone::Warning;
        QTest::newRow("very slow") << 5000.0 << ui::Tone::Danger;
    }
    void theSlowestAnswersAreJudgedAsTheChartDoes()
    {
        QFETCH(double, p95);
        QFETCH(ui::Tone, tone);
        m_cards.showStats({.meanMs = 148, .p95Ms = p95, .before = StatsBefore{.delivered = 1, .meanMs = 120.4}}, {},
                          kNow);
        QCOMPARE(beside(QStringLiteral("mean"))->text(), QStringLiteral("p95 %1").arg(p95));
        QCOMPARE(beside(QStringLiteral("mean"))->tone(), tone);
        QCOMPARE(beside(QStringLiteral("mean"))->accessibleName(), QStringLiteral("95 % below %1 ms").arg(p95));
        QVERIFY(texts(QStringLiteral("mean")).contains(QStringLiteral("before: 120 ms")));
    }

    void whatIsHeldHasItsAge()
    {
        Webhook webhook;
        webhook.status = WebhookStatus::Inactive;
        webhook.held = 1284;
        webhook.oldestHeldAt = kNow - 16 * kMinuteMs;
        m_cards.showStats({}, webhook, kNow);
        QCOMPARE(beside(QStringLiteral("held"))->text(), QStringLiteral("oldest 16 min ago"));
        QCOMPARE(beside(QStringLiteral("held"))->tone(), ui::Tone::Danger);
        webhook.status = WebhookStatus::Paused;
        m_cards.showStats({}, webhook, kNow);
        QCOMPARE(beside(QStringLiteral("held"))->tone(), ui::Tone::Warning);
        m_cards.showStats({}, {}, kNow);
        QVERIFY(!isBeside(QStringLiteral("held")));
    }

    void nothingOfItStaysWhenNothingIsKnown()
    {
        m_cards.showStats({.p95Ms = 5}, {}, kNow);
        QVERIFY(isBeside(QStringLiteral("mean")));
        m_cards.showUnknown();
        QVERIFY(!isBeside(QStringLiteral("mean")));
        m_cards.showStats({.p95Ms = 5}, {}, kNow);
        m_cards.showLoading();
        QVERIFY(!isBeside(QStringLiteral("mean")));
    }

    void aFigureIsReadWithItsName()
    {
        m_cards.showStats({.delivered = 40, .failed = 2}, {}, kNow);
        const auto labels = card(QStringLiteral("deliveries"))->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->accessibleName() == QStringLiteral("Deliveries: 42");
        }));
    }

    // Nor cut where a card is too narrow for both.
    void itStandsBelowTheFigureWhereItHasNoRoom()
    {
        Webhook webhook;
        webhook.held = 1284;
        webhook.oldestHeldAt = kNow - 16 * kMinuteMs;
        ui::WebhookCards cards(m_theme, ui::WebhookCards::Of::One);
        cards.showStats({.delivered = 38'412, .before = StatsBefore{.delivered = 37'000}}, webhook, kNow);
        cards.resize(1200, 200);
        cards.show();
        QVERIFY(QTest::qWaitForWindowExposed(&cards));
        const auto *held = cards.findChild<ui::MetricCard *>(QStringLiteral("webhookDetail.held"));
        const auto *oldest = held->findChild<ui::StatusLabel *>();
        const auto labels = held->findChildren<QLabel *>();
        const auto figure = std::find_if(labels.begin(), labels.end(),
                                         [&](const QLabel *label) { return label->text() == held->figure(); });
        QVERIFY(figure != labels.end());
        QVERIFY(oldest->x() > (*figure)->geometry().right() && oldest->y() < (*figure)->geometry().bottom());
        cards.resize(cards.minimumSizeHint().width(), 200);
        QTRY_VERIFY(oldest->y() > (*figure)->geometry().bottom());
        QVERIFY(oldest->width() >= oldest->sizeHint().width() && oldest->height() >= oldest->sizeHint().height());
    }

private:
    [[nodiscard]] const ui::MetricCard *card(const QString &name) const
    {
        return m_cards.findChild<ui::MetricCard *>(QStringLiteral("webhookDetail.") + name);
    }
    [[nodiscard]] const ui::StatusLabel *beside(const QString &name) const
    {
        return card(name)->findChild<ui::StatusLabel *>();
    }
    [[nodiscard]] bool isBeside(const QString &name) const { return !beside(name)->isHidden(); }
    [[nodiscard]] QStringList texts(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : card(name)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }

    ui::Theme m_theme;
    ui::WebhookCards m_cards{m_theme, ui::WebhookCards::Of::One};
};

QTEST_MAIN(WebhookCardsTest)
#include "tst_webhookcards.moc"
