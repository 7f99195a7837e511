// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/requestbin.h"
#include "ui/lists/inspectorpanel.h"

class QLabel;

namespace pm::ui {

class ReceivedRequests;

// One request bin: its URL, what it answers, and what it got.
class BinInspector : public InspectorPanel
{
    Q_OBJECT
public:
    BinInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showBin(const RequestBin &bin);
    void setMayChange(bool may, const QString &whyNot);
    [[nodiscard]] QString shownId() const override { return m_bin.id.text(); }
    [[nodiscard]] const RequestBin &bin() const { return m_bin; }

Q_SIGNALS:
    void useRequested();
    void editRequested();
    void removeRequested();

private:
    void showFacts();
    QWidget *urlLine();
    QWidget *makeBody();
    // Breaks it when it accepts, mends it when it does not.
    void switchAnswer();
    [[nodiscard]] bool accepts() const { return m_bin.answer.statusCode / 100 == 2; }

    const app::ConsoleContext &m_context;
    RequestBin m_bin;
    QPushButton *m_use;
    QPushButton *m_remove;
    QLabel *m_answer;
    QPushButton *m_switch;
    QPushButton *m_edit;
    ReceivedRequests *m_requests;
};

} // namespace pm::ui
