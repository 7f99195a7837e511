// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/apidocs/apidoc.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pm::ui {

// What one operation takes and answers, how it is called, and a way to call it.
class OperationView : public QWidget
{
    Q_OBJECT
public:
    OperationView(Theme &theme, const app::ConsoleContext &context, const ApiOperation &operation, QWidget *parent);

private:
    void addHead();
    void addParameters();
    void addAnswers();
    void addSamples();
    [[nodiscard]] QString accessText() const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    const ApiOperation m_operation;
    QVBoxLayout *m_layout;
};

} // namespace pm::ui
