// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QPlainTextEdit>

namespace pm::ui {

// Program text to read and copy, with light colours for words and strings.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CodeView(Theme &theme, QWidget *parent = nullptr);
    void setCode(const QString &code);
};

} // namespace pm::ui
