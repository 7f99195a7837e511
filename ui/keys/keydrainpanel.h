// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keydrain.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// While an old secret is still valid: who uses it, and since when nobody does. Hidden otherwise.
class KeyDrainPanel : public QWidget
{
    Q_OBJECT
public:
    KeyDrainPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showKey(const ApiKey &key, bool mayEnd);

private:
    void show(const KeyDrain &drain);
    void askToEnd();
    void end();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    ApiKey m_key;
    bool m_quiet = false;
    QLabel *m_state;
    QVBoxLayout *m_uses;
    QPushButton *m_end;
    RequestHandle m_request;
};

} // namespace pm::ui
