// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keyadvice.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// Scopes that a key has and does not use, and one click to take them away. Hidden when there are none.
class KeyAdvicePanel : public QWidget
{
    Q_OBJECT
public:
    KeyAdvicePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showKey(const ApiKey &key, bool mayChange);

private:
    void show(const KeyAdvice &advice);
    void askToTighten();
    void tighten();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    ApiKey m_key;
    KeyAdvice m_advice;
    QVBoxLayout *m_scopes;
    QPushButton *m_tighten;
    RequestHandle m_request;
};

} // namespace pm::ui
