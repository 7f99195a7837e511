// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/themerows.h"
#include "ui/charts/timechartview.h"
#include "ui/charts/usagecharts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QScopeGuard>
#include <QTest>
#include <QWheelEvent>

#include <ctime>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr UnixMs kStart = 1'800'000'000'000;
constexpr qint64 kHour = 3'600'000;

std::vector<UsageBucket> hours(int count)
{
    std::vector<UsageBucket> buckets;
    for (int i = 0; i < count; ++i) {
        UsageBucket bucket{.start = kStart + i * kHour, .requests = 100 + i, .errors = 7, .rateLimited = 2};
        if (i % 2 == 0)
            bucket.p50Ms = 5;
        buckets.push_back(bucket);
    }
    return buckets;
}

} // namespace

class TimeChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::addThemeRows(); }
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { test::chooseTheme(m_theme); }

    void everyRequestIsInOneLayer()
    {
        const ChartData data = requestsChart(hours(3));
        QCOMPARE(data.series.size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            double sum = 0;
            for (const ChartSeries &series : data.series)
                sum += *series.values[i];
            QCOMPARE(sum, 100.0 + static_cast<double>(i));
        }
        QCOMPARE(*data.series[1].values[0], 7.0);
        QCOMPARE(*data.series[2].values[0], 2.0);
    }

    void sharesAreNotRoundedUpToAll()
    {
        UsageBucket bucket{.start = kStart, .requests = 100'000, .errors = 1};
        QCOMPARE(percentText(*totalsOf({bucket}).successRate), QStringLiteral("99.9 %"));
        bucket.errors = 0;
        QCOMPARE(percentText(*totalsOf({bucket}).successRate), QStringLiteral("100.0 %"));
        QVERIFY(!totalsOf({}).successRate);
        QCOMPARE(totalsOf(hours(3)).requests, 303);
        QCOMPARE(totalsOf(hours(3)).rateLimited, 6);
    }

    void manyPointsAreJoined()
    {
        const ChartData all = requestsChart(hours(1201));
        const ChartData fewer = thinned(all, 500);
        QVERIFY(fewer.times.size() <= 500);
        QCOMPARE(fewer.times.front(), all.times.front());
        double before = 0;
        double after = 0;
        for (const auto &value : all.series[0].values)
            before += *value;
        for (const auto &value : fewer.series[0].values)
            after += *value;
        QCOMPARE(after, before); // areas lose nothing
        const ChartData latency = thinned(latencyChart(hours(1201)), 500);
        QCOMPARE(*latency.series[0].values[0], 5.0); // and lines do not add up
        QVERIFY(!latency.series[1].values[0]);
    }

    void aChartThinsWhatItIsGiven()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        const ChartData all = requestsChart(hours(24 * 90));
        chart.setData(all);
        QVERIFY(chart.chartData().times.size() <= 500);
        QVERIFY(chart.chartData().times.size() > 250);
        QCOMPARE(sum(chart.chartData()), sum(all));
        chart.setData(requestsChart(hours(500)));
        QCOMPARE(chart.chartData().times.size(), std::size_t(500));
    }

    // Durations are counted in classes: what is known of one is its upper end.
    void percentilesAreUpperBounds()
    {
        TimeChart chart(m_theme, QStringLiteral("Latency"));
        std::vector<UsageBucket> buckets = hours(3);
        buckets[0].p50Ms = 50;
        buckets[0].p95Ms = 2000;
        chart.setData(latencyChart(buckets));
        QTest::keyClick(chart.view(), Qt::Key_Right);
        const QString first = chart.chosenText();
        QVERIFY2(first.contains(QStringLiteral("50 % within: ≤ 50 ms")), qPrintable(first));
        QVERIFY2(first.contains(QStringLiteral("95 % within: ≤ 2000 ms")), qPrintable(first));
        QTest::keyClick(chart.view(), Qt::Key_Right);
        QVERIFY2(chart.chosenText().contains(QStringLiteral("50 % within: –")), qPrintable(chart.chosenText()));
        TimeChart requests(m_theme, QStringLiteral("Requests"));
        requests.setData(requestsChart(buckets));
        QTest::keyClick(requests.view(), Qt::Key_Right);
        QVERIFY(!requests.chosenText().contains(QStringLiteral("≤")));
    }

    // The platform's days are days of UTC, wherever the operator sits.
    void daysAreThoseOfThePlatform()
    {
        const QByteArray zone = qgetenv("TZ");
        const bool had = qEnvironmentVariableIsSet("TZ");
        const auto back = qScopeGuard([&] {
            had ? qputenv("TZ", zone) : qunsetenv("TZ");
            tzset();
        });
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0"); // New York
        tzset();
        const UnixMs midnight = QDateTime(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        std::vector<UsageBucket> buckets;
        for (int day = 0; day < 7; ++day)
            buckets.push_back({.start = midnight + day * 24 * kHour, .requests = 1});
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.setData(requestsChart(buckets));
        QTest::keyClick(chart.view(), Qt::Key_Right);
        QVERIFY2(chart.chosenText().startsWith(QStringLiteral("20 Nov 2026 (UTC)")), qPrintable(chart.chosenText()));
        QCOMPARE(chart.view()->axisText(midnight), QStringLiteral("20 Nov"));

        // Hours are the operator's own.
        for (int hour = 0; hour < 7; ++hour)
            buckets[static_cast<std::size_t>(hour)].start = midnight + hour * kHour;
        chart.setData(requestsChart(buckets));
        QTest::keyClick(chart.view(), Qt::Key_Home);
        QVERIFY2(chart.chosenText().startsWith(QStringLiteral("19 Nov 2026 19:00")), qPrintable(chart.chosenText()));
        QCOMPARE(chart.view()->axisText(midnight), QStringLiteral("19:00"));
    }

    void whatTookLongerThanTheLastBoundIsNotSaidToBeWithinOne()
    {
        TimeChart chart(m_theme, QStringLiteral("Latency"));
        std::vector<UsageBucket> buckets = hours(2);
        buckets[0].p95Ms = kBeyondBoundsMs;
        chart.setData(latencyChart(buckets));
        QTest::keyClick(chart.view(), Qt::Key_Home);
        QVERIFY2(chart.chosenText().endsWith(QStringLiteral("95 % within: > 2 s")), qPrintable(chart.chosenText()));
        const QStringList lines = csvOf(chart.chartData()).split(QStringLiteral("\r\n"));
        QCOMPARE(lines[1], toIso(kStart) + QStringLiteral(",5,> 2 s"));
    }

    void csvHasAColumnASeries()
    {
        ChartData data = latencyChart(hours(2));
        data.series[0].name = QStringLiteral("Half, \"p50\"");
        const QStringList lines = csvOf(data).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 4); // a head, two rows, the end of the last
        QVERIFY(lines[0].startsWith(QStringLiteral("time,\"Half, \"\"p50\"\", ms\",\"95 % within, ms\"")));
        QCOMPARE(lines[1], toIso(kStart) + QStringLiteral(",5,"));
        QCOMPARE(lines[2], toIso(kStart + kHour) + QStringLiteral(",,"));
    }

    void arrowsReadExactValues()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.setData(requestsChart(hours(48)));
        QCOMPARE(chart.chosenText(), QString());
        QTest::keyClick(chart.view(), Qt::Key_Right);
        QTest::keyClick(chart.view(), Qt::Key_Right);
        QVERIFY2(chart.chosenText().contains(QStringLiteral("Succeeded: 92")), qPrintable(chart.chosenText()));
        QVERIFY(chart.chosenText().contains(QStringLiteral("Errors: 7")));
        QCOMPARE(chart.view()->accessibleDescription(), chart.chosenText());
        QTest::keyClick(chart.view(), Qt::Key_Left);
        QTest::keyClick(chart.view(), Qt::Key_Left); // stays at the first
        QVERIFY(chart.chosenText().contains(QStringLiteral("Succeeded: 91")));
    }

    void zoomAndPanStayInside()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.setData(requestsChart(hours(48)));
        TimeChartView *view = chart.view();
        const auto whole = view->shownRange();
        QCOMPARE(whole.first, kStart);
        QCOMPARE(whole.second, kStart + 47 * kHour);
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(view, Qt::Key_Plus);
        const auto zoomed = view->shownRange();
        QVERIFY(zoomed.second - zoomed.first < whole.second - whole.first);
        QVERIFY(zoomed.second - zoomed.first >= 3 * kHour - kHour / 10);
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view->shownRange().second, whole.second);
        QVERIFY(view->shownRange().first > whole.first);
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->shownRange(), whole);
    }

    void thePointerReadsZoomsAndPans()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.resize(600, 320);
        chart.setData(requestsChart(hours(48)));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        TimeChartView *view = chart.view();
        const QRect plot = view->chart()->plotArea().toRect();
        const QPoint left(plot.left() + 1, view->height() / 2);
        const QPoint right(plot.right() - 1, view->height() / 2);
        movePointer(*view, right);
        QVERIFY2(chart.chosenText().contains(QStringLiteral("Succeeded: 138")), qPrintable(chart.chosenText()));

        const auto whole = view->shownRange();
        view->clearFocus();
        wheel(*view, right, {});
        QCOMPARE(view->shownRange(), whole); // the page scrolls
        wheel(*view, right, Qt::ControlModifier);
        QVERIFY(whole.second - view->shownRange().second < kHour); // around the pointer
        QVERIFY(view->shownRange().first > whole.first);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, left);
        movePointer(*view, right);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, right);
        QCOMPARE(view->shownRange().first, whole.first);
        QVERIFY(view->shownRange().second < whole.second);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, right);
        QCOMPARE(view->shownRange(), whole);
    }

    void whatIsReadStaysWhileValuesComeIn()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.setData(requestsChart(hours(48)));
        TimeChartView *view = chart.view();
        QTest::keyClick(view, Qt::Key_End);
        QTest::keyClick(view, Qt::Key_Left);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(view, Qt::Key_Plus);
        const QString read = chart.chosenText();
        const auto part = view->shownRange();
        std::vector<UsageBucket> more = hours(49); // an hour later
        more.erase(more.begin());
        chart.setData(requestsChart(more));
        QCOMPARE(chart.chosenText(), read);
        QCOMPARE(view->shownRange(), part);
        m_theme.setChoice(m_theme.isDark() ? Theme::Choice::Light : Theme::Choice::Dark);
        QCOMPARE(view->shownRange(), part);
        m_theme.setChoice(m_theme.isDark() ? Theme::Choice::Light : Theme::Choice::Dark);
        chart.setData(requestsChart(hours(2))); // other times altogether
        QCOMPARE(chart.chosenText(), QString());
        QCOMPARE(view->shownRange().second, kStart + kHour);
    }

    void aChosenPointComesIntoView()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.setData(requestsChart(hours(48)));
        TimeChartView *view = chart.view();
        QTest::keyClick(view, Qt::Key_Home);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(view, Qt::Key_Plus);
        QCOMPARE(view->shownRange().first, kStart);
        QTest::keyClick(view, Qt::Key_End);
        QVERIFY(chart.chosenText().contains(QStringLiteral("Succeeded: 138")));
        QCOMPARE(view->shownRange().second, kStart + 47 * kHour);
    }

    void theLimitHasItsMarks()
    {
        UsageReport report;
        report.series = hours(24);
        report.series.back().peakPerMinute = 240;
        report.rateLimit = {.perMinute = 300, .burst = 500};
        const ChartData data = limitChart(report);
        QCOMPARE(*data.series[0].values.back(), 240.0);
        QCOMPARE(data.marks.size(), 3U);
        QCOMPARE(data.marks[0].value, 300.0);
        QCOMPARE(data.marks[1].value, 285.0);
        QCOMPARE(data.marks[2].value, 240.0);
        QCOMPARE(thinned(data, 10).marks.size(), 3U);
        report.rateLimit = {};
        QVERIFY(limitChart(report).marks.empty());
    }

    void picturesAndFiguresAreCopied()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.resize(500, 300);
        chart.setData(requestsChart(hours(24)));
        chart.copyCsv();
        QCOMPARE(QGuiApplication::clipboard()->text(), csvOf(chart.chartData()));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.copyPicture();
        const QImage picture = QGuiApplication::clipboard()->image();
        QCOMPARE(picture.size(), chart.size() * chart.devicePixelRatioF());
        // Whoever gets the picture sees what it is of and which colour is which, and no button.
        for (const QLabel *label : chart.findChildren<QLabel *>())
            QVERIFY2(isDrawn(picture, chart, *label), qPrintable(label->text()));
        QVERIFY(isDrawn(picture, chart, *chart.view()));
        QVERIFY(!isDrawn(picture, chart, *chart.findChild<QWidget *>(QStringLiteral("timeChart.more"))));
    }

    void nothingToShowIsNoCrash()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        chart.setData({});
        for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0})
            QTest::keyClick(chart.view(), key);
        chart.setData(requestsChart(hours(1)));
        QTest::keyClick(chart.view(), Qt::Key_Right);
        QVERIFY(chart.chosenText().contains(QStringLiteral("Succeeded: 91")));
    }

    void zerosAreNothing()
    {
        TimeChart chart(m_theme, QStringLiteral("Requests"));
        std::vector<UsageBucket> quiet;
        for (int i = 0; i < 24; ++i)
            quiet.push_back({.start = kStart + i * kHour});
        chart.setData(requestsChart(quiet));
        QVERIFY(chart.view()->isEmpty());
        chart.setData(requestsChart(hours(24)));
        QVERIFY(!chart.view()->isEmpty());
    }

private:
    static double sum(const ChartData &data)
    {
        double all = 0;
        for (const ChartSeries &series : data.series) {
            for (const auto &value : series.values)
                all += value.value_or(0);
        }
        return all;
    }
    // Whether anything but the ground is where the widget is.
    [[nodiscard]] bool isDrawn(const QImage &picture, const TimeChart &chart, const QWidget &widget) const
    {
        const QRect place(widget.mapTo(&chart, QPoint()), widget.size());
        for (int y = place.top(); y <= place.bottom(); ++y) {
            for (int x = place.left(); x <= place.right(); ++x) {
                if (picture.pixelColor(x, y) != m_theme.palette().surface)
                    return true;
            }
        }
        return false;
    }
    // The desktop's pointer stands where the last window left it.
    static void movePointer(TimeChartView &view, const QPoint &position)
    {
        QMouseEvent event(QEvent::MouseMove, position, view.viewport()->mapToGlobal(position), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    static void wheel(TimeChartView &view, const QPoint &position, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(position, view.viewport()->mapToGlobal(position), {}, {0, 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    Theme m_theme;
};

QTEST_MAIN(TimeChartTest)
#include "tst_timechart.moc"
