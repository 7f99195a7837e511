// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/requestbin.h"
#include "models/tables/itemtablemodel.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace pm::ui {

class DataTable;
class ExchangeView;
class StateView;

// What a request bin got, newest first, and the chosen request with its headers and body. While it is shown it looks
// for more by itself: the platform's stream does not tell of requests to bins.
class ReceivedRequests : public QWidget
{
    Q_OBJECT
public:
    ReceivedRequests(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Of this bin from now on; no other one is asked for what it got.
    void setBin(const BinId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeTable(Theme &theme);
    void lookForNew();
    void readFirst();
    void readNext(const QString &cursor);
    void show(Result<ReceivedRequestPage> page);
    void put(ReceivedRequestPage page);
    void showChosen();
    void showNothingYet();

    const app::ConsoleContext &m_context;
    BinId m_bin;
    ReceivedRequestId m_shown;
    ItemTableModel<ReceivedRequest> *m_model;
    DataTable *m_table = nullptr;
    QStackedWidget *m_stack;
    StateView *m_state;
    ExchangeView *m_exchange;
    QTimer m_look;
    bool m_read = false;
    RequestHandle m_looking;
    RequestHandle m_first;
    RequestHandle m_next;
};

} // namespace pm::ui
