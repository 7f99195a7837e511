// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;

namespace pm::ui {

class PasswordSheet : public Sheet
{
    Q_OBJECT
public:
    PasswordSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

private:
    void submit();

    const app::ConsoleContext &m_context;
    QLineEdit *m_current = nullptr;
    QLineEdit *m_next = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_submit;
    RequestHandle m_request;
};

// Shows the secret as a QR code and as text, and proves with one code that the app has it.
class TotpSheet : public Sheet
{
    Q_OBJECT
public:
    TotpSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

private:
    void enrol();
    void confirm();

    const app::ConsoleContext &m_context;
    QLabel *m_picture = nullptr;
    QLabel *m_secret = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_submit;
    RequestHandle m_request;
};

// The QR code of a text, black on white with a quiet zone; null when the text is too long.
[[nodiscard]] QImage qrCode(QByteArrayView text, int pixels);

} // namespace pm::ui
