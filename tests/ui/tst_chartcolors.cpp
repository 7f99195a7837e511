// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/themerows.h"
#include "ui/charts/timechartview.h"
#include "ui/charts/usagecharts.h"
#include "ui/webhooks/webhookcharts.h"
#include "ui/widgets/daybars.h"

#include <QAbstractAxis>
#include <QTest>

using namespace pm;
using namespace pm::ui;

namespace {

constexpr UnixMs kStart = 1'800'000'000'000;
constexpr qint64 kHour = 3'600'000;
constexpr double kLeastForText = 4.5;
constexpr double kLeastForMarks = 3;
constexpr int kLeastHueBetween = 25; // degrees

UsageReport usage()
{
    UsageReport report;
    report.rateLimit = {.perMinute = 300, .burst = 500};
    for (int i = 0; i < 24; ++i)
        report.series.push_back({.start = kStart + i * kHour,
                                 .requests = 300,
                                 .errors = 100,
                                 .rateLimited = 100,
                                 .p50Ms = 20,
                                 .p95Ms = 60,
                                 .peakPerMinute = 120});
    return report;
}

WebhookStats stats()
{
    WebhookStats stats;
    for (int i = 0; i < 24; ++i)
        stats.series.push_back(
            {.start = kStart + i * kHour, .delivered = 200, .failed = 100, .meanMs = 400, .p95Ms = 2000});
    return stats;
}

int hueBetween(const QColor &a, const QColor &b)
{
    const int degrees = std::abs(a.hsvHue() - b.hsvHue());
    return std::min(degrees, 360 - degrees);
}

// Pixels of a colour: smoothed edges have others.
int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

Q_DECLARE_METATYPE(pm::ui::ChartData)

// What stands on a chart can be seen and told apart in both themes.
class ChartColorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { pm::test::addThemeRows(); }
    void init() { pm::test::chooseTheme(m_theme); }

    void linesAndLayersAreSeen_data() { addCharts(); }
    void linesAndLayersAreSeen()
    {
        QFETCH(ChartData, data);
        for (const ChartSeries &series : data.series)
            compareContrast(palette().*series.color, palette().surface, kLeastForMarks, series.name);
    }

    void linesAndLayersAreToldApart_data() { addCharts(); }
    void linesAndLayersAreToldApart()
    {
        QFETCH(ChartData, data);
        for (std::size_t i = 0; i < data.series.size(); ++i) {
            for (std::size_t k = i + 1; k < data.series.size(); ++k) {
                const int degrees = hueBetween(palette().*data.series[i].color, palette().*data.series[k].color);
                QVERIFY2(degrees >= kLeastHueBetween, qPrintable(data.series[i].name + data.series[k].name));
            }
        }
    }

    void namesOfMarksAreRead_data() { addCharts(); }
    void namesOfMarksAreRead()
    {
        QFETCH(ChartData, data);
        for (const ChartMark &mark : data.marks)
            compareContrast(palette().*mark.color, palette().surface, kLeastForText, mark.name);
    }

    // As they are painted, also after the theme was changed under them.
    void whatIsPaintedHasTheseColors_data() { addCharts(); }
    void whatIsPaintedHasTheseColors()
    {
        QFETCH(ChartData, data);
        QFETCH_GLOBAL(bool, dark);
        m_theme.setChoice(dark ? Theme::Choice::Light : Theme::Choice::Dark);
        TimeChart chart(m_theme, QStringLiteral("A chart"));
        chart.resize(600, 320);
        chart.setData(data);
        m_theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        const QImage image = chart.view()->grab().toImage();
        for (const ChartSeries &series : data.series)
            QVERIFY2(pixelsOf(image, palette().*series.color) > image.width() / 2, qPrintable(series.name));
        QCOMPARE(image.pixelColor(image.width() - 1, 0), palette().surface);
        const auto axes = chart.view()->chart()->axes();
        QCOMPARE(axes.size(), 2);
        for (const QAbstractAxis *axis : axes)
            compareContrast(axis->labelsColor(), palette().surface, kLeastForText, QStringLiteral("labels of an axis"));
    }

    void whatIsReadAtAPointIsRead()
    {
        TimeChart chart(m_theme, QStringLiteral("A chart"));
        chart.resize(600, 320);
        chart.setData(requestsChart(usage().series));
        QTest::keyClick(chart.view(), Qt::Key_Home);
        QVERIFY(!chart.chosenText().isEmpty());
        const QImage image = chart.view()->grab().toImage();
        QVERIFY(pixelsOf(image, palette().raised) > 1000); // the box of the values
        QVERIFY(pixelsOf(image, palette().text) > 0);
        compareContrast(palette().text, palette().raised, kLeastForText, QStringLiteral("values"));
    }

    void barsOfDaysAreSeen()
    {
        DayBars bars(m_theme);
        bars.resize(200, 72);
        bars.setDays(QDate(2026, 11, 1), {4, 4, 4, 4});
        QVERIFY(pixelsOf(bars.grab().toImage(), palette().chart) > 1000);
        for (QColor Palette::*ground : {&Palette::surface, &Palette::selection, &Palette::hover})
            compareContrast(palette().chart, palette().*ground, kLeastForMarks, QStringLiteral("bars"));
    }

private:
    [[nodiscard]] const Palette &palette() const { return m_theme.palette(); }

    static void addCharts()
    {
        QTest::addColumn<ChartData>("data");
        QTest::newRow("requests") << requestsChart(usage().series);
        QTest::newRow("latency") << latencyChart(usage().series);
        QTest::newRow("limit") << limitChart(usage());
        QTest::newRow("deliveries") << deliveriesChart(stats());
        QTest::newRow("durations") << durationChart(stats());
    }

    static void compareContrast(const QColor &color, const QColor &ground, double least, const QString &what)
    {
        const double ratio = contrast(color, ground);
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(what).arg(ratio)));
    }

    Theme m_theme;
};

QTEST_MAIN(ChartColorsTest)
#include "tst_chartcolors.moc"
