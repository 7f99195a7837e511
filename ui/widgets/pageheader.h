// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace pm::ui {

class ElidedLabel;
class FlowLayout;

// A page's title, one line of context, and its actions at the right, or below where they would leave it no room.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setContext(const QString &context);
    void addAction(QWidget *button);

private:
    QWidget *makeTexts(const QString &title);

    ElidedLabel *m_context;
    FlowLayout *m_actions;
};

} // namespace pm::ui
