// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace pm {

// What a column holds; its text and its CSV follow from that.
enum class ColumnKind { Text, Number, Time, List, Share };

// The rows of a list that grows for ever (contract section 1): there is no total, only a next page. Views ask for it
// through fetchMore() when they are scrolled to the end. The platform sorts and filters.
class CursorTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RawRole =
            Qt::UserRole, // the value behind the text: QString, qint64, QStringList, double; nothing when there is none
        LoadedRole,       // bool; false for a row that is on its way
        IdRole,           // QString
    };
    struct Title {
        QString text;
        ColumnKind kind = ColumnKind::Text;
        QString sort; // the platform's name of the order; empty when it does not sort by this
    };

    CursorTableModel(std::vector<Title> titles, QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const std::vector<Title> &titles() const { return m_titles; }
    [[nodiscard]] bool hasMore() const { return !m_nextCursor.isEmpty(); }
    // The next page did not come; it is asked for again by the next fetchMore().
    void pageFailed() { m_waiting = false; }
    [[nodiscard]] int rowOf(const QString &id) const; // -1 when it is not loaded

Q_SIGNALS:
    // Asked once until the page has come or failed.
    void pageWanted(const QString &cursor);

protected:
    [[nodiscard]] virtual bool isLoaded(int row) const = 0;
    [[nodiscard]] virtual QString idAt(int row) const = 0;
    [[nodiscard]] virtual QVariant valueAt(int row, int column) const = 0;
    void setNextCursor(const QString &cursor);

private:
    std::vector<Title> m_titles;
    QString m_nextCursor;
    bool m_waiting = false;
};

// A value as a cell shows it, in the operator's locale.
[[nodiscard]] QString cellText(ColumnKind kind, const QVariant &value);
// A value for another program: numbers and times are the same in every locale.
[[nodiscard]] QString plainText(ColumnKind kind, const QVariant &value);

} // namespace pm
