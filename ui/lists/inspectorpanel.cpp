// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/lists/inspectorpanel.h"

#include "ui/lists/inspectorhead.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/sections.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kLeastWidth = 384; // an id beside its name
constexpr int kFootSpacing = 8;

} // namespace

InspectorPanel::InspectorPanel(Theme &theme, const QString &name, int width, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_name(name)
    , m_head(new InspectorHead(theme, name, width, this))
    , m_facts(new DetailGrid(this))
    , m_more(new QVBoxLayout)
    , m_scroll(new QScrollArea(this))
    , m_foot(new FlowLayout(kFootSpacing))
{
    setObjectName(name);
    setProperty("role", QStringLiteral("card"));
    setMinimumWidth(std::min(width, kLeastWidth));
    setMaximumWidth(width);
    m_more->setSpacing(8);
    auto *body = new QWidget(this);
    body->setProperty("role", QStringLiteral("scrolled"));
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(16, 12, 16, 12);
    bodyLayout->setSpacing(16);
    bodyLayout->addWidget(m_facts);
    bodyLayout->addLayout(m_more);
    bodyLayout->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(m_foot);
    connect(m_head, &InspectorHead::closeRequested, this, &InspectorPanel::closeRequested);
}

QSize InspectorPanel::sizeHint() const
{
    return {maximumWidth(), QFrame::sizeHint().height()};
}

void InspectorPanel::setTitle(const QString &title)
{
    m_head->setTitle(title);
}

void InspectorPanel::setStatus(const CellStatus &status)
{
    m_head->setStatus(status);
}

void InspectorPanel::clearMore()
{
    clearLayout(m_more);
}

void InspectorPanel::addSection(const QString &title)
{
    if (m_more->count() > 0)
        m_more->addSpacing(8);
    m_more->addWidget(sectionTitle(title, this));
}

QLabel *InspectorPanel::addNote(const QString &text, const QString &role)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    label->setWordWrap(true);
    m_more->addWidget(label);
    return label;
}

void InspectorPanel::showProblem(const Error &error)
{
    clearMore();
    addNote(errorLine(error), QStringLiteral("problem"));
}

// All is scrolled where the window is too low for it.
void InspectorPanel::setFilling(QWidget *widget)
{
    QWidget *facts = m_scroll->takeWidget();
    facts->setAutoFillBackground(false); // which the scroll area had set
    auto *body = new QWidget(this);
    body->setProperty("role", QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(facts);
    column->addWidget(widget, 1);
    m_scroll->setWidget(body);
}

QPushButton *InspectorPanel::addButton(const QString &text, const QString &name, const QString &icon)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(m_name + u'.' + name);
    if (!icon.isEmpty())
        m_theme.setIcon(button, icon);
    m_foot->setContentsMargins(16, 8, 16, 16);
    m_foot->insertWidget(m_calmButtons++, button);
    return button;
}

QPushButton *InspectorPanel::addDangerButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(m_name + u'.' + name);
    button->setProperty("role", QStringLiteral("danger"));
    m_foot->setContentsMargins(16, 8, 16, 16);
    m_foot->addWidget(button);
    m_foot->setAlignment(button, Qt::AlignRight);
    return button;
}

void InspectorPanel::addBadges(const QString &name, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    auto *box = new QWidget(m_facts);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &text : texts) {
        auto *badge = new QLabel(text, box);
        badge->setTextFormat(Qt::PlainText);
        badge->setProperty("role", QStringLiteral("badge"));
        layout->addWidget(badge, 0, Qt::AlignLeft);
    }
    m_facts->addWidget(name, box);
}

} // namespace pm::ui
