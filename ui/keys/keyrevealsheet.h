// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QPushButton;
class QTabBar;

namespace pm::ui {

class CodeView;
class SecretField;

// The only time that a new key can be seen. A click beside or Esc cannot lose it: closing before it was copied, saved
// or stored asks first.
class KeyRevealSheet : public Sheet
{
    Q_OBJECT
public:
    KeyRevealSheet(Theme &theme, const app::ConsoleContext &context, IssuedKey key, QWidget *parent);
    ~KeyRevealSheet() override;

    void reject() override;
    [[nodiscard]] bool isPrecious() const override { return !m_kept; }

Q_SIGNALS:
    // Once it is closed.
    void apiDocsRequested();

public:
    // Writes KEY=value to a file that only its owner may read. Empty, or what went wrong.
    [[nodiscard]] static QString writeEnvFile(const QString &path, const Secret &key);

private:
    QWidget *makeContent();
    QWidget *makeSecretRow(QWidget *parent);
    QWidget *makeActions(QWidget *parent);
    void showSample(int index);
    void copy();
    void showSecondsLeft(int seconds);
    void askForFile();
    void storeInKeychain();
    void noteKept(const QString &how);
    void finish();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    IssuedKey m_key;
    SecretField *m_field = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_clipboard = nullptr;
    QTabBar *m_languages = nullptr;
    CodeView *m_sample = nullptr;
    bool m_kept = false;
    bool m_wantsDocs = false; // when it closes
};

} // namespace pm::ui
