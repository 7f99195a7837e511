// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/requestbin.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace pm::ui {

class ExchangeView;
class ReceivedTable;
class SearchLine;
class StateView;

// What a request bin got, newest first, and the chosen request with its headers and body. While it is shown it looks
// for more by itself: the platform's stream does not tell of requests to bins. All that it keeps can be searched.
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
    void makeLayout();
    void search();
    void lookForNew();
    void readFirst();
    void readNext(const QString &cursor);
    void show(Result<ReceivedRequestPage> page);
    void lookAgainLater();
    void put(ReceivedRequestPage page);
    [[nodiscard]] bool putAbove(std::vector<ReceivedRequest> &newest);
    void showChosen();
    void showNothingYet();
    void showNothingFound();
    void handleAction();
    [[nodiscard]] app::ListQuery query(int limit, const QString &cursor = {}) const;

    const app::ConsoleContext &m_context;
    BinId m_bin;
    ReceivedRequestId m_shown;
    SearchLine *m_search;
    QStackedWidget *m_stack;
    StateView *m_state;
    ReceivedTable *m_table;
    ExchangeView *m_exchange;
    QTimer m_look;
    bool m_read = false;
    RequestHandle m_looking;
    RequestHandle m_first;
    RequestHandle m_next;
};

} // namespace pm::ui
