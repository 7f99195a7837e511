// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/apidocs/apidoc.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <map>

namespace pm::app {
struct ApiReply;
}

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

class CodeView;

// Calls an operation with values that are typed in, and shows what came back as it came.
class TryPanel : public QWidget
{
    Q_OBJECT
public:
    TryPanel(Theme &theme, const app::ConsoleContext &context, ApiOperation operation, QWidget *parent = nullptr);

private:
    void addCaller(QVBoxLayout &layout);
    void addField(QVBoxLayout &layout, const ApiParameter &parameter);
    void addBody(QVBoxLayout &layout);
    void followCaller();
    void followEnvironment();
    [[nodiscard]] QMap<QString, QString> values() const;
    [[nodiscard]] Result<QJsonObject> body() const;
    // What keeps the call from being sent; empty when nothing does.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isWithKey() const;
    // Whoever works on production says so first.
    void askThenSend();
    void send();
    void showAnswer(const app::ApiReply &reply);
    void showProblem(const QString &problem);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    const ApiOperation m_operation;
    std::map<QString, QLineEdit *> m_fields;
    QPlainTextEdit *m_body = nullptr;
    QComboBox *m_caller = nullptr;
    QLineEdit *m_key = nullptr;
    QPushButton *m_send;
    QLabel *m_status;
    CodeView *m_answer;
    RequestHandle m_request;
};

} // namespace pm::ui
