// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/secretfield.h"

#include <QAction>
#include <QKeyEvent>

namespace pm::ui {

SecretField::SecretField(Theme &theme, const QString &eyeText, QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("role", QStringLiteral("secret"));
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu); // it would offer to copy
    auto *eye = addAction(QIcon(), TrailingPosition);
    eye->setToolTip(eyeText);
    theme.setIcon(eye, QStringLiteral("eye"));
    connect(eye, &QAction::triggered, this, [this] { setEchoMode(echoMode() == Password ? Normal : Password); });
    connect(this, &QLineEdit::selectionChanged, this, &QLineEdit::deselect);
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace pm::ui
