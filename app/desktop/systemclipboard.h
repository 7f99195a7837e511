// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/clipboard.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace pm::app {

class Preferences;

class SystemClipboard final : public Clipboard
{
    Q_OBJECT
public:
    explicit SystemClipboard(const Preferences &preferences, QObject *parent = nullptr);
    // A secret does not stay behind when the console ends.
    ~SystemClipboard() override;

    void copyText(const QString &text) override;
    void copySecret(const Secret &secret) override;
    [[nodiscard]] int secondsLeft() const override;

private:
    void tick();
    void forget();
    void clearIfOurs();
    [[nodiscard]] bool isOurs() const;

    const Preferences &m_preferences;
    Secret m_copied;
    QDeadlineTimer m_end;
    QTimer m_timer;
};

} // namespace pm::app
