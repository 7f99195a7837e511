// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/sheet.h"

class QLineEdit;
class QVBoxLayout;

namespace pm::ui {

// Asks before something that cannot be taken back. In production the name of the thing has to be typed.
class ConfirmSheet : public Sheet
{
    Q_OBJECT
public:
    struct Question {
        QString title;
        QString text;
        QString action;    // "Revoke key"
        QString typedName; // empty: a click is enough
    };
    ConfirmSheet(const Theme &theme, const Question &question, QWidget *parent);

Q_SIGNALS:
    void confirmed();

private:
    static QLineEdit *addNameField(QVBoxLayout &layout, const QString &name);
};

} // namespace pm::ui
