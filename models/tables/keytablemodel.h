// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QSet>

#include <deque>
#include <unordered_map>

namespace pm {

// The API keys of a query, as many rows as the platform counts, read page by page as they are looked at.
// The platform sorts and filters; this model only keeps the pages.
class KeyTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Key, ScopeBadges, Status, LastUsed, Week, Requests, Errors, PerMinute, Created };
    enum Role {
        RawRole = Qt::UserRole, // the value behind the text: qint64, QStringList, QVariantList of the week
        LoadedRole,             // bool: false while the row's page is on its way
        KeyIdRole,              // QString
    };
    static constexpr int kPageSize = 50;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Forgets everything and has `total` rows, the first page of them given.
    void reset(const KeyPage &firstPage);
    // Rows from `offset` on. A changed total resets the model.
    void setPage(int offset, const KeyPage &page);
    // Replaces one key wherever it is.
    void update(const ApiKey &key);
    void clear();
    // Grey rows until the first page is here.
    void showRowsAreComing();
    // Newer values of a page, each where it stands. False when the platform has other rows there by now, which are
    // not shown: rows do not move while they are looked at.
    [[nodiscard]] bool renew(int offset, const KeyPage &page);

    [[nodiscard]] const ApiKey *keyAt(int row) const;
    [[nodiscard]] int rowOf(const KeyId &id) const; // -1 when it is not loaded

Q_SIGNALS:
    // A row of this page was looked at and is not here yet; asked once until setPage or reset.
    void pageWanted(int offset);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] QVariant textOf(const ApiKey &key, Column column) const;
    [[nodiscard]] QVariant rawOf(const ApiKey &key, Column column) const;
    void want(int row) const;
    void keep(int offset, const std::vector<ApiKey> &keys);

    int m_total = 0;
    bool m_isComing = false;                              // no rows are here, and none are asked for
    std::unordered_map<int, std::vector<ApiKey>> m_pages; // page number -> rows
    std::deque<int> m_pageAge;                            // oldest first; bounds the memory
    mutable QSet<int> m_wanted;                           // pages asked for
    mutable QSet<int> m_toAsk;                            // pages seen since the last turn of the event loop
    mutable QBasicTimer m_askTimer;
};

} // namespace pm
