// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/secret.h"

#include <QObject>

namespace pm::app {

// The system clipboard. A copied secret carries the hints that keep it out of clipboard histories and is cleared
// after the seconds set in the preferences, if it is still there.
class Clipboard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void copyText(const QString &text) = 0;
    virtual void copySecret(const Secret &secret) = 0;
    // Whole seconds until the secret is cleared; 0 when none is waiting.
    [[nodiscard]] virtual int secondsLeft() const = 0;

Q_SIGNALS:
    void secondsLeftChanged(int seconds);
    void secretCleared();
};

} // namespace pm::app
