// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keyadvice.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// What a key has and does not use, scopes and addresses, and one click each to take it away. Says so when all is well.
// Hidden for a key that no longer works.
class KeyAdvicePanel : public QWidget
{
    Q_OBJECT
public:
    KeyAdvicePanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showKey(const app::Versioned<ApiKey> &key, bool mayChange);

Q_SIGNALS:
    // What is shown now.
    void given(const pm::KeyAdvice &advice);

private:
    void show(const KeyAdvice &advice);
    void showScopes();
    void showAddresses();
    void askToTighten();
    void askToTakeAddresses();
    void ask(const QString &title, const QString &text, const QString &action, const ApiKeyChange &change);
    void change(const app::Versioned<ApiKey> &key, const ApiKeyChange &change);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    app::Versioned<ApiKey> m_key;
    KeyAdvice m_advice;
    QVBoxLayout *m_scopes;
    QPushButton *m_tighten;
    QVBoxLayout *m_addresses;
    QPushButton *m_takeAddresses;
    RequestHandle m_request;
};

} // namespace pm::ui
