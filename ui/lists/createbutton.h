// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QPushButton>

namespace pm::ui {

// Makes a new thing of a list, for those who may.
class CreateButton : public QPushButton
{
    Q_OBJECT
public:
    CreateButton(Theme &theme, const QString &name, const QString &text, QWidget *parent = nullptr);

    // Without a tenant there is nowhere to make it. `refusal` is for those who may not.
    void showRights(bool may, bool hasTenant, const QString &refusal);
};

} // namespace pm::ui
