// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/stateview.h"

#include "ui/widgets/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kTextWidth = 420;

} // namespace

StateView::StateView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_requestId(new QLabel(this))
{
    setObjectName(QStringLiteral("stateView"));
    m_title->setObjectName(QStringLiteral("stateView.title"));
    m_title->setProperty("role", QStringLiteral("inspectorTitle"));
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(kTextWidth);
    m_action->setObjectName(QStringLiteral("stateView.action"));
    m_requestId->setObjectName(QStringLiteral("stateView.requestId"));
    m_requestId->setTextFormat(Qt::PlainText);
    m_requestId->setProperty("role", QStringLiteral("mono"));
    m_requestId->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch();
    m_title->setWordWrap(true);
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        auto *line = new QHBoxLayout; // knows how high a text is that is not as wide as the view
        line->addWidget(label);
        layout->addLayout(line);
    }
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addWidget(m_requestId, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &StateView::actionTriggered);
    connect(&theme, &Theme::changed, this, &StateView::drawIcon);
}

void StateView::showEmpty(const QString &icon, const QString &title, const QString &text, const QString &action)
{
    m_requestId->hide();
    show(icon, &Palette::muted, title, text, action);
}

void StateView::showError(const Error &error)
{
    const ErrorText text = errorText(error);
    m_requestId->setText(tr("Request %1").arg(error.requestId));
    m_requestId->setVisible(!error.requestId.isEmpty());
    show(QStringLiteral("circle-alert"), &Palette::danger, text.title, text.advice, tr("Retry"));
}

void StateView::show(const QString &icon, QColor Palette::*color, const QString &title, const QString &text,
                     const QString &action)
{
    m_iconName = icon;
    m_iconColor = color;
    drawIcon();
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void StateView::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(m_theme.icon(m_iconName, m_theme.palette().*m_iconColor).pixmap(32, 32));
}

} // namespace pm::ui
