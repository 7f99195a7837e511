// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keybuttons.h"

#include "ui/widgets/flowlayout.h"

#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;

} // namespace

KeyButtons::KeyButtons(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_regenerate(new QPushButton(tr("Regenerate…"), this))
    , m_endOverlap(new QPushButton(tr("End overlap…"), this))
    , m_revoke(new QPushButton(tr("Revoke…"), this))
{
    m_regenerate->setObjectName(QStringLiteral("keyInspector.regenerate"));
    m_regenerate->setAccessibleName(m_regenerate->text());
    m_edit->setObjectName(QStringLiteral("keyInspector.edit"));
    m_revoke->setObjectName(QStringLiteral("keyInspector.revoke"));
    m_revoke->setProperty("role", QStringLiteral("danger"));
    m_endOverlap->setObjectName(QStringLiteral("keyInspector.endOverlap"));
    theme.setIcon(m_regenerate, QStringLiteral("refresh-cw"));
    m_endOverlap->hide();
    auto *row = new FlowLayout(kSpacing, this);
    row->setContentsMargins(16, 8, 16, 16);
    row->addWidget(m_regenerate);
    row->addWidget(m_endOverlap);
    row->addWidget(m_edit);
    row->addWidget(m_revoke);
    row->setAlignment(m_revoke, Qt::AlignRight);
    connect(m_edit, &QPushButton::clicked, this, &KeyButtons::editRequested);
    connect(m_endOverlap, &QPushButton::clicked, this, &KeyButtons::endOverlapRequested);
    connect(m_regenerate, &QPushButton::clicked, this, &KeyButtons::regenerateRequested);
    connect(m_revoke, &QPushButton::clicked, this, &KeyButtons::revokeRequested);
}

void KeyButtons::showState(const State &state)
{
    m_endOverlap->setVisible(state.drains);
    // In a pinch the name of the action is in its tooltip.
    m_regenerate->setText(state.drains ? QString() : tr("Regenerate…"));
    const QString whyNot = !state.mayManage ? tr("Your role may look at keys but not change them.")
                         : state.isRevoked  ? tr("The key is revoked.")
                                            : QString();
    for (QPushButton *button : {m_edit, m_regenerate, m_endOverlap, m_revoke}) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
    }
    if (!whyNot.isEmpty())
        return;
    m_regenerate->setEnabled(!state.isExpired);
    m_regenerate->setToolTip(state.isExpired ? tr("The key has expired: give it a later end first.")
                                             : tr("Give it a new secret"));
}

} // namespace pm::ui
