// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/domain/webhooks/signaturelab.h"
#include "ui/widgets/sheet.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace pm::ui {

class StatusLabel;

// Why a signature is right or wrong: the secret, headers and body that a receiver has, and what follows from them. All
// of it is computed here; nothing is sent or kept.
class SignatureLabSheet : public Sheet
{
    Q_OBJECT
public:
    SignatureLabSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);
    ~SignatureLabSheet() override;

    // What was received, byte by byte, and when: the time that the clock's skew is counted from.
    void setReceived(const HeaderList &headers, const QByteArray &body, std::optional<UnixMs> at = {});

private:
    struct Verdict {
        StatusLabel *status;
        QLabel *detail;
    };
    QPlainTextEdit *addEditor(QLayout *layout, const QString &title, const QString &name, int height);
    Verdict addVerdict(QLayout *layout, const QString &title, const QString &name);
    // At once, or of a large body when nothing was typed for a moment.
    void explainSoon();
    void explain();
    void handleBody();
    void showForm(const Verdict &verdict, const FormReport &report);
    [[nodiscard]] SignatureQuestion question() const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    QLineEdit *m_secret;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    std::optional<QByteArray> m_exactBody; // while it was not edited: an editor would lose carriage returns
    std::optional<UnixMs> m_receivedAt;
    Verdict m_hex{};
    Verdict m_standard{};
    QLabel *m_skew;
    QLabel *m_reserialised;
    QTimer m_pause; // typing is waited for
};

// "content-type: application/json", one a line.
[[nodiscard]] HeaderList receivedHeaders(const QString &text);
// What a verdict means, and what to do about it.
[[nodiscard]] QString verdictText(const FormReport &report);

} // namespace pm::ui
