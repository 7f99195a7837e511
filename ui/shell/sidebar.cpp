// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/sidebar.h"

#include "ui/widgets/elidedlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace pm::ui {

namespace {

constexpr int kWidth = 212;
constexpr int kBadge = 28;
constexpr int kIndent = 26;
constexpr qint64 kMostCounted = 99;

QString kindText(const app::Workspace &workspace)
{
    if (workspace.production)
        return Sidebar::tr("PRODUCTION");
    switch (workspace.kind) {
    case app::Workspace::Kind::Demo:
        return Sidebar::tr("DEMO DATA");
    case app::Workspace::Kind::Local:
        return Sidebar::tr("LOCAL");
    case app::Workspace::Kind::Remote:
        return workspace.url.host();
    }
    return {};
}

} // namespace

Sidebar::Sidebar(Theme &theme, const app::Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_workspace(new QPushButton(this))
    , m_badge(new QLabel(m_workspace))
    , m_name(new ElidedLabel(0, m_workspace))
    , m_kind(new ElidedLabel(0, m_workspace))
    , m_items(new QVBoxLayout)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setProperty("role", QStringLiteral("sidebar"));
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(12);
    layout->addWidget(makeWorkspace());
    m_items->setSpacing(2);
    layout->addLayout(m_items);
    layout->addStretch();
    setWorkspace(workspace);
}

void Sidebar::setWorkspace(const app::Workspace &workspace)
{
    const QColor own(workspace.colour);
    m_workspaceColor = workspace.production ? QColor(0xdc2626) : own.isValid() ? own : m_theme.palette().accent;
    m_workspaceLetter = workspace.name.left(1).toUpper();
    drawBadge();
    m_workspace->setAccessibleName(tr("Workspace %1").arg(workspace.name));
    m_name->setText(workspace.name);
    m_kind->setText(kindText(workspace));
    m_kind->setProperty("role", workspace.production ? QStringLiteral("production") : QStringLiteral("workspaceKind"));
    m_kind->style()->unpolish(m_kind); // or the role would not show
    m_kind->style()->polish(m_kind);
}

void Sidebar::setEntries(const std::vector<const PageEntry *> &entries)
{
    qDeleteAll(m_widgets);
    m_widgets.clear();
    m_byId.clear();
    m_countLabels.clear();
    QString group;
    QLabel *count = nullptr;
    for (const PageEntry *entry : entries) {
        if (!entry->group.isEmpty() && entry->group != group) {
            // A group leads to its first page.
            QPushButton *heading = addButton(entry->group, entry->groupIcon, {});
            count = addCount(heading);
            connect(heading, &QPushButton::clicked, this, [this, id = entry->id] { Q_EMIT pageChosen(id); });
        }
        group = entry->group;
        QPushButton *button = addButton(entry->title, entry->group.isEmpty() ? entry->icon : QString(), entry->id);
        button->setCheckable(true);
        m_buttons->addButton(button);
        m_byId.emplace(entry->id, button);
        m_countLabels.emplace(entry->id, group.isEmpty() ? addCount(button) : count);
        showCount(entry->id);
        connect(button, &QPushButton::clicked, this, [this, id = entry->id] { Q_EMIT pageChosen(id); });
    }
}

void Sidebar::setCurrent(const QString &id)
{
    if (const auto button = m_byId.find(id); button != m_byId.end())
        button->second->setChecked(true);
}

void Sidebar::setCount(const QString &id, qint64 count, const QString &what)
{
    m_counts[id] = {.count = count, .what = what};
    showCount(id);
}

void Sidebar::showCount(const QString &id)
{
    const auto count = m_counts.find(id);
    const auto label = m_countLabels.find(id);
    if (count == m_counts.end() || label == m_countLabels.end())
        return;
    const auto &[number, what] = count->second;
    const QLocale locale;
    label->second->setText(number > kMostCounted ? locale.toString(kMostCounted) + u'+' : locale.toString(number));
    label->second->setVisible(number > 0);
    label->second->setAccessibleName(what);
    auto *button = qobject_cast<QPushButton *>(label->second->parentWidget());
    button->setToolTip(number > 0 ? what : QString());
    button->setAccessibleDescription(button->toolTip());
}

QLabel *Sidebar::addCount(QPushButton *button)
{
    auto *label = new QLabel(button);
    label->setObjectName(button->objectName() + QStringLiteral(".count"));
    label->setProperty("role", QStringLiteral("count"));
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->hide();
    auto *row = new QHBoxLayout(button);
    row->setContentsMargins(8, 0, 8, 0);
    row->addStretch();
    row->addWidget(label, 0, Qt::AlignVCenter);
    return label;
}

QWidget *Sidebar::makeWorkspace()
{
    m_workspace->setObjectName(QStringLiteral("sidebar.workspace"));
    m_workspace->setProperty("role", QStringLiteral("workspace"));
    m_workspace->setToolTip(tr("Workspaces"));
    auto *row = new QHBoxLayout(m_workspace);
    row->setContentsMargins(7, 4, 7, 4);
    row->setSpacing(10);
    m_badge->setFixedSize(kBadge, kBadge);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    m_name->setObjectName(QStringLiteral("sidebar.workspaceName"));
    m_name->setProperty("role", QStringLiteral("strong"));
    m_kind->setObjectName(QStringLiteral("sidebar.workspaceKind"));
    texts->addWidget(m_name);
    texts->addWidget(m_kind);
    row->addWidget(m_badge);
    row->addLayout(texts, 1);
    connect(m_workspace, &QPushButton::clicked, this,
            [this] { Q_EMIT workspaceMenuRequested(m_workspace->mapToGlobal(QPoint(0, m_workspace->height() + 4))); });
    return m_workspace;
}

QPushButton *Sidebar::addButton(const QString &title, const QString &icon, const QString &id)
{
    auto *button = new QPushButton(title, this);
    button->setObjectName(QStringLiteral("sidebar.") + (id.isEmpty() ? title : id));
    button->setProperty("role", QStringLiteral("navigation"));
    if (icon.isEmpty())
        button->setStyleSheet(QStringLiteral("padding-left: %1px;").arg(kIndent + 8));
    else
        m_theme.setIcon(button, icon);
    button->setAutoDefault(false);
    m_items->addWidget(button);
    m_widgets.push_back(button);
    return button;
}

void Sidebar::drawBadge()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(kBadge, kBadge) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_workspaceColor);
    painter.drawRoundedRect(0, 0, kBadge, kBadge, 6, 6);
    QFont letter = font();
    letter.setWeight(QFont::DemiBold);
    painter.setFont(letter);
    painter.setPen(Qt::white);
    painter.drawText(QRect(0, 0, kBadge, kBadge), Qt::AlignCenter, m_workspaceLetter);
    m_badge->setPixmap(pixmap);
}

} // namespace pm::ui
