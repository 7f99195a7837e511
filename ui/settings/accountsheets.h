// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/sessionservice.h"
#include "models/core/continuation.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QLineEdit;

namespace pm::ui {

class SecretField;

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

// Shows the secret as a QR code and as text, and proves with one code that the app has it. To replace one that is in
// force the platform wants the password first.
class TotpSheet : public Sheet
{
    Q_OBJECT
public:
    TotpSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

private:
    QWidget *makeProof(QWidget *parent);
    QWidget *makeEnrolment(QWidget *parent);
    void submit();
    void askForProof();
    void prove();
    void enrol();
    QWidget *makeSecretRow(QWidget *parent);
    void show(app::SessionService::TotpEnrolment enrolment);
    void copy();
    void confirm();
    void beginAgain();

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    QWidget *m_proof = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_oldCode = nullptr;
    QWidget *m_enrolment = nullptr;
    QLabel *m_picture = nullptr;
    SecretField *m_field = nullptr;
    Secret m_secret;
    QLineEdit *m_code = nullptr;
    QPushButton *m_submit;
    RequestHandle m_request;
};

// The QR code of a text, black on white with a quiet zone; null when the text is too long.
[[nodiscard]] QImage qrCode(QByteArrayView text, int pixels);

} // namespace pm::ui
