// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/mailbodies.h"

#include "ui/email/mailpreview.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

QPlainTextEdit *reader(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setProperty("role", QStringLiteral("code"));
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

MailBodies::MailBodies(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_html(new MailPreview(this))
    , m_text(reader(QStringLiteral("mailBodies.text"), tr("Text of the message"), this))
    , m_source(reader(QStringLiteral("mailBodies.source"), tr("Source of the message"), this))
{
    m_html->setObjectName(QStringLiteral("mailBodies.html"));
    m_html->setAccessibleName(tr("Rendered message"));
    m_tabs->setObjectName(QStringLiteral("mailBodies.tabs"));
    m_tabs->setAccessibleName(tr("Form of the message"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("HTML"));
    m_tabs->addTab(tr("Text"));
    m_tabs->addTab(tr("Source"));
    for (QWidget *page :
         {static_cast<QWidget *>(m_html), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_source)})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_chosen = tab;
        m_stack->setCurrentIndex(tab);
    });
    m_html->setToolTip(tr("Images and anything else that would have to be loaded are left out."));
}

void MailBodies::setBodies(const QString &html, const QString &text)
{
    const int scrolled = m_html->verticalScrollBar()->value();
    if (m_shownHtml != html || html.isEmpty())
        m_html->setHtml(html);
    m_shownHtml = html;
    m_html->verticalScrollBar()->setValue(scrolled);
    m_source->setPlainText(html);
    m_text->setPlainText(text);
    showTabs(!html.isEmpty(), !text.isEmpty());
}

// A tab bar leaves a tab that is disabled by itself; what the operator chose comes back when there is something in it.
void MailBodies::showTabs(bool hasHtml, bool hasText)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setTabEnabled(Html, hasHtml);
    m_tabs->setTabEnabled(Text, hasText);
    m_tabs->setTabEnabled(Source, hasHtml);
    const int instead = hasHtml || !hasText ? Html : Text;
    m_tabs->setCurrentIndex(m_tabs->isTabEnabled(m_chosen) ? m_chosen : instead);
    m_stack->setCurrentIndex(m_tabs->currentIndex());
}

} // namespace pm::ui
