// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/delivery.h"
#include "models/tables/cursortablemodel.h"

#include <QBasicTimer>
#include <QHash>
#include <QSet>

#include <deque>
#include <functional>
#include <optional>

namespace pm {

// The log of deliveries, newest first. Of the rows that were scrolled past so far the model has a window around those
// that are looked at, as a view takes the longer for a row more the more it has; and of these only the pages looked at
// last are kept. A page that was let go is asked for again by the cursor that it was read with.
class DeliveryTableModel : public CursorTableModel
{
    Q_OBJECT
public:
    enum class Column {
        Time,
        Event,
        Endpoint,
        Status,
        Duration,
        Attempt,
        NextRetry,
        Code,
        DeliveryIdText,
        EventIdText
    };
    static constexpr int kPageSize = 100;
    static constexpr int kMostRows = 200'000; // of the window

    explicit DeliveryTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;

    // Moves the window when it is too long, or the row near to where it ends. What is hidden is not chosen any more.
    void lookAt(int row);
    void lookAtFirst();
    void lookAtLast(); // of those that were read
    // How many rows above the window are hidden.
    [[nodiscard]] int rowsAbove() const { return m_from; }

    // What rows do not say themselves, or say otherwise to people. Those left out are shown as on the wire.
    struct Texts {
        std::function<QString(const WebhookId &)> endpoint{};
        std::function<QString(UnixMs)> time{};
        std::function<QString(UnixMs)> nextRetry{};
    };
    void setTexts(Texts texts) { m_texts = std::move(texts); }
    void textsChanged();

    // Grey rows until the first page is here.
    void showRowsAreComing();
    void reset(DeliveryPage firstPage);
    // What is kept may be out of date: each page is wanted again when it is looked at, and stays until it has come.
    void refresh();
    // The page that was wanted by this cursor. One that was read before is wanted whole, to where it ended then.
    void setPage(const QString &cursor, DeliveryPage page);
    [[nodiscard]] bool wasRead(const QString &cursor) const { return m_numbers.contains(cursor); }
    // When its last row was made; nothing when its id does not tell, or nothing followed.
    [[nodiscard]] std::optional<UnixMs> endOf(const QString &cursor) const;
    // It did not come; it is asked for again when it is looked at, after a pause if an old one is there to look at.
    void pageFailed(const QString &cursor);
    // Replaces one row where it stands; false when it is not among those kept.
    bool update(const Delivery &delivery);

    [[nodiscard]] const Delivery *deliveryAt(int row) const; // nothing while it is not loaded, and where it is gone
    [[nodiscard]] int rowOfDelivery(const DeliveryId &id) const;
    // Whether it has its place among the rows that are there, or before them, and is not one of them. What stands
    // behind them or in a page that was let go is found when that is read.
    [[nodiscard]] bool isMissing(const DeliveryId &id) const;
    // The first row, also while it is let go: what is newer has no place in the table. Empty while there are no rows.
    [[nodiscard]] const DeliveryId &newest() const { return m_newest; }
    [[nodiscard]] std::optional<UnixMs> newestAt() const; // nothing when its id does not tell
    [[nodiscard]] int pagesKept() const { return static_cast<int>(m_age.size()); }

Q_SIGNALS:
    // Each row has a number that is greater by so many.
    void windowMoved(int rows);
    // A page that was read before stands there as it is now.
    void pageRefilled(int firstRow, int lastRow);
    // More came to match within a page than can be read at once: only from the top is all of it seen.
    void pageOutgrown();

protected:
    [[nodiscard]] bool isLoaded(int row) const override { return deliveryAt(row) != nullptr; }
    [[nodiscard]] QString idAt(int row) const override { return deliveryAt(row)->id.text(); }
    [[nodiscard]] QVariant valueAt(int row, int column) const override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Page {
        QString cursor;
        int firstRow = 0; // of all that were read
        int rows = 0;
        DeliveryId last{};                                 // behind which the next page begins
        std::optional<std::vector<Delivery>> deliveries{}; // nothing when it was let go
    };

    [[nodiscard]] static std::vector<Title> columnTitles();
    [[nodiscard]] static QString goneText(Column column);
    [[nodiscard]] QVariant textOf(const Delivery &delivery, Column column) const;
    [[nodiscard]] static std::optional<UnixMs> timeOf(const Delivery &delivery);
    [[nodiscard]] std::size_t pageOf(int row) const;
    [[nodiscard]] int rowsRead() const { return m_pages.empty() ? 0 : m_pages.back().firstRow + m_pages.back().rows; }
    [[nodiscard]] int rowsShown() const { return m_to - m_from; }
    [[nodiscard]] int firstRowOf(const Page &page) const { return page.firstRow - m_from; }
    [[nodiscard]] bool isShown(const Page &page) const { return page.firstRow >= m_from && page.firstRow < m_to; }
    [[nodiscard]] bool isAllShown() const { return m_to == rowsRead(); } // to the end of what was read
    void showAround(int row);
    void show(int from, int to);
    void hide(int from, int to);
    [[nodiscard]] bool isGone(int row) const;
    void append(const QString &cursor, DeliveryPage page);
    void refill(std::size_t page, DeliveryPage now);
    void lengthen(std::size_t page, int rows);
    void moveChosen(const Page &page, const std::vector<Delivery> &before);
    void moveIndexes(const std::function<int(int)> &rowNow);
    [[nodiscard]] bool isEnd(std::size_t page) const { return page + 1 == m_pages.size() && !hasMore(); }
    void forget(std::size_t page);
    void askForSeen();
    void endPause();
    void keep(std::size_t page);
    void want(int row) const;

    std::vector<Page> m_pages;
    QHash<QString, std::size_t> m_numbers; // of pages, by cursor
    std::deque<std::size_t> m_age;         // of the kept ones, looked at longest ago first
    DeliveryId m_newest;                   // of the first row
    QSet<std::size_t> m_old;               // pages that are wanted again
    QSet<std::size_t> m_failed;            // of them, until the pause is over
    QBasicTimer m_pause;
    int m_from = 0; // the window, in rows of all that were read
    int m_to = 0;
    int m_comingRows = 0;
    Texts m_texts;
    mutable QSet<std::size_t> m_asked;        // and not yet answered
    mutable std::vector<std::size_t> m_toAsk; // seen since the last turn of the event loop
    mutable QBasicTimer m_askTimer;
};

// "2 / 5"
[[nodiscard]] QString attemptText(const Delivery &delivery);

} // namespace pm
