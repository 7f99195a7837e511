// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/topbar.h"

#include "ui/widgets/literaltext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kHeight = 48;
constexpr int kSearchWidth = 320;

} // namespace

TopBar::TopBar(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tenant(new QPushButton(this))
    , m_group(new QLabel(this))
    , m_page(new QLabel(this))
    , m_bell(new QToolButton(this))
{
    setProperty("role", QStringLiteral("topBar"));
    setFixedHeight(kHeight);
    m_tenant->setObjectName(QStringLiteral("topBar.tenant"));
    m_tenant->setProperty("role", QStringLiteral("crumb"));
    m_group->setProperty("role", QStringLiteral("muted"));
    m_page->setProperty("role", QStringLiteral("strong"));
    auto *search = new QPushButton(tr("Search or jump to…"), this);
    search->setObjectName(QStringLiteral("topBar.search"));
    search->setProperty("role", QStringLiteral("search"));
    search->setFixedWidth(kSearchWidth);
    theme.setIcon(search, QStringLiteral("search"), &Palette::muted);
    auto *shortcut = new QLabel(tr("Ctrl K"), search);
    shortcut->setProperty("role", QStringLiteral("shortcut"));
    auto *inside = new QHBoxLayout(search);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->addStretch();
    inside->addWidget(shortcut, 0, Qt::AlignVCenter);
    m_bell->setObjectName(QStringLiteral("topBar.notices"));
    m_bell->setIconSize({18, 18});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(4);
    row->addWidget(m_tenant);
    row->addWidget(m_group);
    row->addWidget(m_page);
    row->addStretch();
    row->addWidget(search);
    row->addSpacing(4);
    row->addWidget(m_bell);
    connect(m_tenant, &QPushButton::clicked, this,
            [this] { Q_EMIT tenantMenuRequested(m_tenant->mapToGlobal(QPoint(0, m_tenant->height()))); });
    connect(search, &QPushButton::clicked, this, &TopBar::paletteRequested);
    connect(m_bell, &QToolButton::clicked, this,
            [this] { Q_EMIT noticesRequested(m_bell->mapToGlobal(QPoint(m_bell->width(), m_bell->height() + 4))); });
    setUnread(0);
    connect(&theme, &Theme::changed, this, [this] { setUnread(m_bell->property("unread").toInt()); });
}

void TopBar::setTenant(const QString &name, bool canChange)
{
    m_tenant->setText(literalText(name));
    m_tenant->setVisible(!name.isEmpty());
    m_tenant->setEnabled(canChange);
    m_tenant->setToolTip(canChange ? tr("Change the tenant") : QString());
    m_tenant->setAccessibleName(tr("Tenant %1").arg(name));
}

void TopBar::setPage(const QString &group, const QString &title)
{
    m_group->setText(group.isEmpty() ? QStringLiteral("/ ") : QStringLiteral("/  %1  / ").arg(group));
    m_page->setText(title);
}

void TopBar::setUnread(int count)
{
    m_bell->setProperty("unread", count);
    m_bell->setIcon(m_theme.icon(QStringLiteral("bell"), count > 0 ? Tone::Accent : Tone::Neutral));
    const QString text = tr("%n unread notice(s)", nullptr, count);
    m_bell->setToolTip(text);
    m_bell->setAccessibleName(text);
}

} // namespace pm::ui
