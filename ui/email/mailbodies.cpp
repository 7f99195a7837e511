// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/mailbodies.h"

#include "ui/email/mailpreview.h"

#include <QPlainTextEdit>
#include <QScrollBar>
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
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
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
    m_tabs->setTabEnabled(Html, !html.isEmpty());
    m_tabs->setTabEnabled(Source, !html.isEmpty());
    m_tabs->setTabEnabled(Text, !text.isEmpty());
    if (html.isEmpty() != text.isEmpty())
        m_tabs->setCurrentIndex(html.isEmpty() ? Text : m_tabs->currentIndex() == Source ? Source : Html);
}

} // namespace pm::ui
