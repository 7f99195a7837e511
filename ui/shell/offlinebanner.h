// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"

#include <QLabel>
#include <QTimer>

namespace pm::ui {

// Says that the platform does not answer, and how old what one sees is. Hidden while it does.
class OfflineBanner : public QLabel
{
    Q_OBJECT
public:
    explicit OfflineBanner(const app::ConsoleContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void cameBack();

private:
    void showConnection();
    void showAge();

    const app::ConsoleContext &m_context;
    QTimer m_age; // grows by itself
};

} // namespace pm::ui
