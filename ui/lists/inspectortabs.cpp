// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/inspectortabs.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

namespace pm::ui {

InspectorTabs::InspectorTabs(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_parts(new QStackedWidget(this))
{
    m_tabs->setObjectName(name + QStringLiteral(".tabs"));
    m_tabs->setAccessibleName(tr("Parts of the inspector"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_tabs);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_parts, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int part) {
        m_parts->setCurrentIndex(part);
        Q_EMIT currentChanged(part);
    });
}

void InspectorTabs::addPart(const QString &title, QWidget *content)
{
    m_parts->addWidget(content);
    m_tabs->addTab(title);
}

void InspectorTabs::addScrolledPart(const QString &title, QWidget *content)
{
    content->setProperty("role", QStringLiteral("scrolled"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    addPart(title, scroll);
}

int InspectorTabs::current() const
{
    return m_tabs->currentIndex();
}

void InspectorTabs::setCurrent(int part)
{
    m_tabs->setCurrentIndex(part);
}

void InspectorTabs::reveal(QWidget *content)
{
    auto *scroll = qobject_cast<QScrollArea *>(m_parts->currentWidget());
    if (scroll != nullptr)
        QTimer::singleShot(0, content, [scroll, content] { scroll->ensureWidgetVisible(content); });
}

} // namespace pm::ui
