// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/eventtypetree.h"

#include "models/domain/webhooks/eventcatalogue.h"
#include "ui/webhooks/webhooktext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kTypeRole = Qt::UserRole;
constexpr int kNameWidth = 230;

} // namespace

EventTypeTree::EventTypeTree(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_count(new QLabel(this))
{
    m_words->setObjectName(QStringLiteral("eventTypeTree.words"));
    m_words->setAccessibleName(tr("Filter events"));
    m_words->setPlaceholderText(tr("Filter by name or words"));
    m_words->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("eventTypeTree.tree"));
    m_tree->setAccessibleName(tr("Events"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setProperty("role", QStringLiteral("field"));
    m_count->setObjectName(QStringLiteral("eventTypeTree.count"));
    m_count->setProperty("role", QStringLiteral("hint"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_words);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    fill();
    connect(m_words, &QLineEdit::textChanged, this, &EventTypeTree::applyFilter);
    connect(m_tree, &QTreeWidget::itemPressed, this,
            [this](const QTreeWidgetItem *item) { m_pressed = item->checkState(0); });
    connect(m_tree, &QTreeWidget::itemClicked, this, &EventTypeTree::tick);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        showCount();
        Q_EMIT edited();
    });
}

void EventTypeTree::fill()
{
    for (const EventTypeRow &row : kEventTypes) {
        const int area = static_cast<int>(row.area);
        if (m_tree->topLevelItemCount() <= area) {
            auto *group = new QTreeWidgetItem(m_tree, {eventAreaText(row.area)});
            group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            group->setExpanded(true);
        }
        const EventDescription &description = eventDescription(row.type);
        auto *item = new QTreeWidgetItem(m_tree->topLevelItem(area),
                                         {QLatin1StringView(row.name), catalogueText(description.description)});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
        item->setData(0, kTypeRole, static_cast<uint>(row.type));
        item->setToolTip(1, catalogueText(description.frequency));
    }
    m_tree->setColumnWidth(0, kNameWidth);
    showCount();
}

// Anywhere in the row, which the box has done for itself.
void EventTypeTree::tick(QTreeWidgetItem *item)
{
    m_tree->setCurrentItem(item, 0); // where the space bar ticks
    if (item->checkState(0) == m_pressed)
        item->setCheckState(0, m_pressed == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

void EventTypeTree::setChosen(EventTypes types)
{
    {
        const QSignalBlocker quiet(m_tree);
        for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::NoChildren); *it != nullptr; ++it) {
            const auto type = static_cast<EventType>((*it)->data(0, kTypeRole).toUInt());
            (*it)->setCheckState(0, types.testFlag(type) ? Qt::Checked : Qt::Unchecked);
        }
    }
    showCount();
}

EventTypes EventTypeTree::chosen() const
{
    EventTypes types;
    for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::NoChildren); *it != nullptr; ++it) {
        if ((*it)->checkState(0) == Qt::Checked)
            types |= static_cast<EventType>((*it)->data(0, kTypeRole).toUInt());
    }
    return types;
}

void EventTypeTree::applyFilter(const QString &words)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int child = 0; child < group->childCount(); ++child) {
            QTreeWidgetItem *item = group->child(child);
            const QString searched = group->text(0) + u' ' + item->text(0) + u' ' + item->text(1);
            const bool fits = searched.contains(words.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!fits);
            any |= fits;
        }
        group->setHidden(!any);
    }
}

void EventTypeTree::showCount()
{
    const auto count = static_cast<int>(eventTypeNames(chosen()).size());
    m_count->setText(tr("%1 of %n event(s) chosen", nullptr, static_cast<int>(kEventTypes.size())).arg(count));
}

} // namespace pm::ui
