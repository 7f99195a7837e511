// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QLineEdit>

namespace pm::ui {

// Shows a secret, or dots by the eye at its end. Nothing of it can be selected: a selection would end up in clipboards
// that keep it. Whoever copies asks the owner to do it, with a time limit.
class SecretField : public QLineEdit
{
    Q_OBJECT
public:
    SecretField(Theme &theme, const QString &eyeText, QWidget *parent = nullptr);

Q_SIGNALS:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace pm::ui
