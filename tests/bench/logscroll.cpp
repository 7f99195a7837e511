// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/deliverytablemodel.h"
#include "tests/bench/loadedlog.h"
#include "tests/support/resident.h"
#include "tests/ui/deliveriesconsole.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

namespace pm::bench {

namespace {

constexpr qint64 kMemoryRows = 1'000'000; // after so many memory is looked at
constexpr int kWheel = 3;                 // rows a frame
constexpr int kDrag = 100;                // by the scroll bar
constexpr int kFrames = 2000;
constexpr int kPatienceMs = 30'000;

// A table that is scrolled by rows, a frame at a time.
class Scroller : public QObject
{
public:
    explicit Scroller(QTableView &table)
        : m_table(table)
        , m_bar(*table.verticalScrollBar())
    {
        m_table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_table.viewport()->installEventFilter(this);
    }

    [[nodiscard]] Result<std::vector<double>> scroll(int rows, const std::function<bool()> &goesOn)
    {
        std::vector<double> frames;
        while (goesOn()) {
            if (!waitForMore())
                return fail(ErrorKind::Timeout, QStringLiteral("The next rows did not come."));
            frames.push_back(frame(rows));
            if (!m_isPainted)
                return fail(ErrorKind::Internal, QStringLiteral("A frame was not painted: the table is not seen."));
        }
        if (frames.empty())
            return fail(ErrorKind::Internal, QStringLiteral("There are too few rows to scroll."));
        return frames;
    }
    // At the top of the view, of all that were read.
    [[nodiscard]] qint64 row() const
    {
        return qobject_cast<const DeliveryTableModel *>(m_table.model())->rowsAbove() + qint64(m_table.rowAt(0));
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_isPainted = m_isPainted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    // What the thread of the window does for one: it scrolls, takes in what has come, and paints.
    [[nodiscard]] double frame(int rows)
    {
        m_isPainted = false;
        QElapsedTimer timer;
        timer.start();
        m_bar.setValue(m_bar.value() + rows * m_table.verticalHeader()->defaultSectionSize());
        QCoreApplication::processEvents(); // and with them the paint
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    // Waiting for the platform at the end of what is read is no frame.
    [[nodiscard]] bool waitForMore() const
    {
        const auto isMore = [this] { return m_bar.value() < m_bar.maximum(); };
        return isMore() || QTest::qWaitFor(isMore, kPatienceMs);
    }

    QTableView &m_table;
    QScrollBar &m_bar;
    bool m_isPainted = false;
};

// The top was let go long ago, and is read again.
Result<> backAtTheTop(QTableView &table)
{
    QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
    const auto isThere = [&] { return table.model()->index(0, 0).data(CursorTableModel::LoadedRole).toBool(); };
    if (!QTest::qWaitFor(isThere, kPatienceMs))
        return fail(ErrorKind::Timeout, QStringLiteral("The first rows were not read again."));
    return {};
}

std::function<bool()> times(int count)
{
    return [count]() mutable { return count-- > 0; };
}

double residentOfThis()
{
    return test::residentMb(QCoreApplication::applicationPid());
}

std::vector<double> lastOf(const std::vector<double> &frames)
{
    return {frames.end() - std::min<std::ptrdiff_t>(kFrames, std::ssize(frames)), frames.end()};
}

// As many columns of texts that are all there, in Qt's own table.
Result<std::vector<double>> framesOfPlainTable(const QTableView &like)
{
    constexpr int kColumns = 7;
    QStandardItemModel model(kFrames * kWheel + 100, kColumns);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < kColumns; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("Row %1, %2").arg(row).arg(column)));
    }
    QTableView table;
    table.verticalHeader()->setDefaultSectionSize(like.verticalHeader()->defaultSectionSize());
    table.setModel(&model);
    table.resize(like.size());
    table.show();
    return Scroller(table).scroll(kWheel, times(kFrames));
}

} // namespace

// The window of the console in this process, which is more than a console by what the bench has.
Result<std::vector<Measure>> measureLogScroll(const LoadedLog &log)
{
    test::DeliveriesConsole console(log.platform().process(0).url());
    console.console().preferences.setAutoLockMinutes(0); // nobody types for as long as this takes
    const Result<QTableView *> table = console.openAsAdmin();
    if (!table)
        return fail(table.error());
    if (!QTest::qWaitFor([&] { return (*table)->model()->rowCount() >= kDrag; }, kPatienceMs))
        return fail(ErrorKind::Timeout, QStringLiteral("The log was not shown."));
    Scroller scroller(**table);
    const auto fromTop = scroller.scroll(kWheel, times(kFrames));
    const auto isAbove = [&scroller](qint64 last) { return [&scroller, last] { return scroller.row() < last; }; };
    const qint64 end = log.rows() - kFrames * kWheel - kDrag; // so much is left for the wheel
    auto down = fromTop ? scroller.scroll(kDrag, isAbove(std::min(kMemoryRows, end))) : fromTop;
    const double resident = residentOfThis();
    const auto further = down && end > kMemoryRows ? scroller.scroll(kDrag, isAbove(end)) : down;
    const auto atTheEnd = further ? scroller.scroll(kWheel, times(kFrames)) : further;
    const double residentAtTheEnd = residentOfThis();
    const Result<> back = atTheEnd ? backAtTheTop(**table) : fail(atTheEnd.error());
    const auto plainFrames = back.and_then([&] { return framesOfPlainTable(**table); });
    if (!plainFrames)
        return fail(plainFrames.error());
    down->insert(down->end(), further->begin(), further->end());
    const double reference = percentile(*plainFrames, 99);
    const QString name = QStringLiteral("log.scroll.");
    const QString ms = QStringLiteral("ms p99");
    const QString plain = QStringLiteral("Qt's own table, all in memory");
    const QString wanted = QStringLiteral("< 16 ms");
    return std::vector<Measure>{
        {name + QStringLiteral("wheel"), percentile(*fromTop, 99), ms, plain, reference, wanted},
        {name + QStringLiteral("drag"), percentile(*down, 99), ms, plain, reference, wanted},
        {name + QStringLiteral("drag_at_the_end"), percentile(lastOf(*further), 99), ms, plain, reference, wanted},
        {name + QStringLiteral("drag.longest"),
         *std::max_element(down->begin(), down->end()),
         QStringLiteral("ms"),
         {},
         {},
         {}},
        {name + QStringLiteral("wheel_at_the_end"), percentile(*atTheEnd, 99), ms, plain, reference, wanted},
        {QStringLiteral("log.memory"), resident, QStringLiteral("MB"), {}, {}, QStringLiteral("< 200 MB")},
        {QStringLiteral("log.memory.at_the_end"), residentAtTheEnd, QStringLiteral("MB"), {}, {}, {}}};
}

} // namespace pm::bench
