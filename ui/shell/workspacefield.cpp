// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/workspacefield.h"

#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>

namespace pm::ui {

namespace {

constexpr int kLeastName = 120;
constexpr int kChevron = 14;
constexpr int kBelow = 4;

} // namespace

WorkspaceField::WorkspaceField(Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_name(new ElidedLabel(kLeastName, this))
    , m_chevron(new QLabel(this))
{
    setObjectName(QStringLiteral("signIn.workspace"));
    setToolTip(tr("Workspaces"));
    setAutoDefault(false);
    auto *inside = new QHBoxLayout(this);
    inside->setContentsMargins(11, 0, 10, 0);
    inside->addWidget(m_name, 1);
    inside->addWidget(m_chevron);
    drawChevron();
    connect(&theme, &Theme::changed, this, &WorkspaceField::drawChevron);
    connect(this, &QPushButton::clicked, this,
            [this] { Q_EMIT menuRequested(mapToGlobal(QPoint(0, height() + kBelow))); });
}

void WorkspaceField::setWorkspace(const QString &name)
{
    m_name->setText(name);
    setAccessibleName(tr("Workspace %1").arg(name));
}

void WorkspaceField::drawChevron()
{
    const QIcon icon = m_theme.icon(QStringLiteral("chevron-down"), m_theme.palette().muted);
    m_chevron->setPixmap(icon.pixmap(kChevron, kChevron));
}

} // namespace pm::ui
