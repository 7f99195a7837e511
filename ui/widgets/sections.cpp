// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/sections.h"

#include "ui/widgets/elidedlabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace pm::ui {

namespace {

QLabel *labelOf(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // may come from outside
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

QLabel *addLine(QVBoxLayout *layout, const QString &name, const QString &role, const QString &value, QWidget *parent)
{
    constexpr int kLeastWidth = 40; // a long name gives way to its value
    auto *nameLabel = new ElidedLabel(kLeastWidth, parent);
    nameLabel->setText(name);
    nameLabel->setProperty("role", role);
    auto *line = new QHBoxLayout;
    auto *valueLabel = labelOf(value, QStringLiteral("muted"), parent);
    line->addWidget(nameLabel, 1);
    line->addWidget(valueLabel);
    layout->addLayout(line);
    return valueLabel;
}

} // namespace

QFrame *cardOf(QWidget *content, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(content);
    return card;
}

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    return labelOf(text, QStringLiteral("sectionTitle"), parent);
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = labelOf(text, QStringLiteral("muted"), parent);
    label->setWordWrap(true);
    return label;
}

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    auto *label = labelOf(text, {}, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *addMonoPair(QVBoxLayout *layout, const QString &name, const QString &value, QWidget *parent)
{
    return addLine(layout, name, QStringLiteral("mono"), value, parent);
}

QLabel *addPair(QVBoxLayout *layout, const QString &name, const QString &value, QWidget *parent)
{
    return addLine(layout, name, {}, value, parent);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide(); // it would stay where it is until it is deleted
            item->widget()->deleteLater();
        }
        if (item->layout() != nullptr)
            clearLayout(item->layout());
        delete item;
    }
}

} // namespace pm::ui
