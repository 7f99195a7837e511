// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QTabBar;

namespace pm::ui {

class MailPreview;

// The bodies of a message: rendered HTML, its source, and the text. Tabs without content are disabled.
class MailBodies : public QWidget
{
    Q_OBJECT
public:
    explicit MailBodies(QWidget *parent = nullptr);
    void setBodies(const QString &html, const QString &text);

private:
    enum Tab { Html, Text, Source };
    void showTabs(bool hasHtml, bool hasText);

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    MailPreview *m_html;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_source;
    QString m_shownHtml;
    int m_chosen = Html;
};

} // namespace pm::ui
