// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QTabBar;

namespace pm::ui {

class CodeView;

// How a receiver verifies a signature, in the language that is chosen.
class VerificationView : public QWidget
{
    Q_OBJECT
public:
    VerificationView(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

private:
    void showSample(int index);

    QTabBar *m_languages;
    CodeView *m_code;
};

} // namespace pm::ui
