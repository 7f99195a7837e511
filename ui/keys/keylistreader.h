// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"

#include <QObject>

#include <map>

namespace pm {
class KeyTableModel;
}

namespace pm::ui {

class KeyFilterBar;

// Reads the keys that the filters find into the model, page by page, and says how many there are.
class KeyListReader : public QObject
{
    Q_OBJECT
public:
    KeyListReader(const app::ConsoleContext &context, KeyTableModel &model, KeyFilterBar &filters, QObject *parent);

    // Ends in firstPageRead() or firstPageFailed().
    void readAgain();
    // Puts the first page in the place of all that was read.
    void show(const KeyPage &page);
    // What has changed in the pages of the first and the last row in view.
    void follow(int firstRow, int lastRow);
    // Of other keys altogether: nothing of these may come any more.
    void forget();
    void setSort(KeySort sort, bool descending);
    [[nodiscard]] KeyQuery query() const;

Q_SIGNALS:
    void firstPageRead(const pm::KeyPage &page);
    void firstPageFailed(const pm::Error &error);

private:
    void readPage(int offset);
    void readNewer(int offset);
    void countAll();
    void cancelPages();

    const app::ConsoleContext &m_context;
    KeyTableModel &m_model;
    KeyFilterBar &m_filters;
    KeyQuery m_order;
    RequestHandle m_firstPage;
    std::map<int, RequestHandle> m_pages; // by offset
    RequestHandle m_counting;
    bool m_isCounted = false;             // by the filters
    std::optional<qint64> m_all;          // keys of the tenant, whatever the filters say
    std::map<int, RequestHandle> m_newer; // by offset
    int m_awaited = 0;                    // of these
    bool m_hasMoved = false;              // rows of them, by now
};

} // namespace pm::ui
