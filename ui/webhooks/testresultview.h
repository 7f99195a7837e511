// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"
#include "models/domain/webhooks/attempt.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace pm::ui {

class CodeView;
class StatusLabel;

// What was sent to an endpoint and what it answered.
class TestResultView : public QWidget
{
    Q_OBJECT
public:
    explicit TestResultView(Theme &theme, QWidget *parent = nullptr);

    void showWaiting();
    void showResult(const WebhookTestResult &result);
    void showProblem(const Error &error);

private:
    CodeView *addTab(Theme &theme, const QString &title, const char *name);

    StatusLabel *m_status;
    QLabel *m_text;
    QTabWidget *m_tabs;
    CodeView *m_request;
    CodeView *m_response;
};

} // namespace pm::ui
