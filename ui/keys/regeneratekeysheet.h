// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/idempotencykey.h"
#include "ui/keys/keychangesheet.h"

class QButtonGroup;
class QSpinBox;

namespace pm::ui {

// "Compromised – now" or "planned – overlap of N hours".
class RegenerateKeySheet : public KeyChangeSheet
{
    Q_OBJECT
public:
    RegenerateKeySheet(Theme &theme, const app::ConsoleContext &context, const app::Versioned<ApiKey> &key,
                       QWidget *parent);
    [[nodiscard]] IssuedKey takeKey() { return std::move(m_issued); }

Q_SIGNALS:
    // The secret moves with it; take it with takeKey().
    void regenerated();

private:
    QWidget *makeChoices();
    void submit();
    void askForName();
    void regenerate(int hours);

    QButtonGroup *m_choice;
    QSpinBox *m_hours;
    app::IdempotencyKey m_once;
    IssuedKey m_issued;
};

} // namespace pm::ui
