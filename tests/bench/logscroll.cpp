// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/loadedlog.h"
#include "tests/bench/resident.h"
#include "tests/ui/deliveriesconsole.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

namespace pm::bench {

namespace {

constexpr int kRowsScrolled = 1'000'000;
constexpr int kWheel = 3;  // rows a frame
constexpr int kDrag = 100; // by the scroll bar
constexpr int kFrames = 2000;
constexpr int kPatienceMs = 30'000;

// What the thread of the window does for one frame: it scrolls, takes in what has come, and paints.
double frame(QTableView &table, int rows)
{
    QElapsedTimer timer;
    timer.start();
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->value() + rows);
    QCoreApplication::processEvents(); // and with them the paint
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Waiting for the platform at the end of what is read is no frame.
bool waitForMore(const QTableView &table)
{
    const QScrollBar &bar = *table.verticalScrollBar();
    return bar.value() < bar.maximum() || QTest::qWaitFor([&] { return bar.value() < bar.maximum(); }, kPatienceMs);
}

Result<std::vector<double>> scroll(QTableView &table, int step, const std::function<bool()> &goesOn)
{
    std::vector<double> frames;
    while (goesOn()) {
        if (!waitForMore(table))
            return fail(ErrorKind::Timeout, QStringLiteral("The next rows did not come."));
        frames.push_back(frame(table, step));
    }
    return frames;
}

double p99(std::vector<double> frames)
{
    std::sort(frames.begin(), frames.end());
    return frames[frames.size() * 99 / 100];
}

// As many columns of texts that are all there, in Qt's own table.
std::vector<double> framesOfPlainTable(const QSize &size)
{
    constexpr int kColumns = 7;
    QStandardItemModel model(kFrames * kWheel + 100, kColumns);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < kColumns; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("Row %1, %2").arg(row).arg(column)));
    }
    QTableView table;
    table.setModel(&model);
    table.resize(size);
    table.show();
    std::vector<double> frames;
    for (int i = 0; i < kFrames; ++i)
        frames.push_back(frame(table, kWheel));
    return frames;
}

} // namespace

// The window of the console in this process, which is more than a console by what the bench has.
Result<std::vector<Measure>> measureLogScroll(const LoadedLog &log)
{
    test::DeliveriesConsole console(log.platform().process(0).url());
    const Result<QTableView *> table = console.openAsAdmin();
    if (!table)
        return fail(table.error());
    if (!QTest::qWaitFor([&] { return (*table)->model()->rowCount() >= kDrag; }, kPatienceMs))
        return fail(ErrorKind::Timeout, QStringLiteral("The log was not shown."));
    int left = kFrames;
    const auto fromTop = scroll(**table, kWheel, [&] { return left-- > 0; });
    const int most = std::min(kRowsScrolled, static_cast<int>(log.rows()) / 2);
    const auto down = fromTop ? scroll(**table, kDrag, [&] { return (*table)->model()->rowCount() < most; }) : fromTop;
    left = kFrames;
    const auto atDepth = down ? scroll(**table, kWheel, [&] { return left-- > 0; }) : down;
    if (!atDepth)
        return fail(atDepth.error());
    const double resident = residentMb(QCoreApplication::applicationPid());
    const double reference = p99(framesOfPlainTable((*table)->size()));
    const QString name = QStringLiteral("log.scroll.");
    const QString ms = QStringLiteral("ms p99");
    const QString plain = QStringLiteral("Qt's own table, all in memory");
    const QString wanted = QStringLiteral("< 16 ms");
    return std::vector<Measure>{
        {name + QStringLiteral("wheel"), p99(*fromTop), ms, plain, reference, wanted},
        {name + QStringLiteral("drag"), p99(*down), ms, plain, reference, wanted},
        {name + QStringLiteral("drag.longest"),
         *std::max_element(down->begin(), down->end()),
         QStringLiteral("ms"),
         {},
         {},
         {}},
        {name + QStringLiteral("wheel_at_depth"), p99(*atDepth), ms, plain, reference, wanted},
        {QStringLiteral("log.memory"), resident, QStringLiteral("MB"), {}, {}, QStringLiteral("< 200 MB")}};
}

} // namespace pm::bench
