// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagefilterbar.h"

#include "ui/charts/usagecharts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>

namespace pm::ui {

namespace {

constexpr int kBoxWidth = 240;

// The first item, without data, stands for all.
void offer(QComboBox &box, const std::vector<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box.currentData().toString();
    const QString chosenText = box.currentText();
    while (box.count() > 1)
        box.removeItem(box.count() - 1);
    for (const auto &[text, data] : choices)
        box.addItem(text, data);
    if (!chosen.isEmpty() && box.findData(chosen) < 0)
        box.addItem(chosenText, chosen);
    box.setCurrentIndex(chosen.isEmpty() ? 0 : box.findData(chosen));
}

void choose(QComboBox &box, const QString &text, const QString &data)
{
    if (box.findData(data) < 0)
        box.addItem(text, data);
    box.setCurrentIndex(box.findData(data));
}

} // namespace

UsageFilterBar::UsageFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_range(makeRangeBox(this))
    , m_age(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_range->setObjectName(QStringLiteral("usagePage.range"));
    row->addWidget(m_range);
    m_key = addBox(QStringLiteral("usagePage.key"), tr("Key"), tr("All keys"));
    m_endpoint = addBox(QStringLiteral("usagePage.endpoint"), tr("Endpoint"), tr("All endpoints"));
    row->addStretch();
    m_age->setObjectName(QStringLiteral("usagePage.age"));
    m_age->setProperty("role", QStringLiteral("muted"));
    row->addWidget(m_age);
    connect(m_range, &QComboBox::currentIndexChanged, this, &UsageFilterBar::changed);
}

QComboBox *UsageFilterBar::addBox(const QString &name, const QString &title, const QString &all)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setFixedWidth(kBoxWidth);
    box->addItem(all);
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &UsageFilterBar::changed);
    return box;
}

UsageQuery UsageFilterBar::query() const
{
    const QString key = m_key->currentData().toString();
    return {.range = m_range->currentData().toString(),
            .key = key.isEmpty() ? std::nullopt : std::optional(KeyId(key)),
            .endpoint = m_endpoint->currentData().toString()};
}

bool UsageFilterBar::isFiltered() const
{
    return m_key->currentIndex() > 0 || m_endpoint->currentIndex() > 0;
}

void UsageFilterBar::setRange(const QString &range)
{
    m_range->setCurrentIndex(m_range->findData(range));
}

void UsageFilterBar::setKey(const KeyId &key)
{
    choose(*m_key, key.text(), key.text());
}

void UsageFilterBar::setEndpoint(const QString &endpoint)
{
    choose(*m_endpoint, endpoint, endpoint);
}

void UsageFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this); // one change, not two
        m_key->setCurrentIndex(0);
        m_endpoint->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

void UsageFilterBar::forget()
{
    for (QComboBox *box : {m_key, m_endpoint}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
        offer(*box, {});
    }
}

void UsageFilterBar::focusFirst()
{
    m_range->setFocus();
}

void UsageFilterBar::offerKeys(const std::vector<ApiKey> &keys)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const ApiKey &key : keys)
        choices.emplace_back(key.name, key.id.text());
    offer(*m_key, choices);
}

void UsageFilterBar::offerEndpoints(const std::vector<EndpointUse> &endpoints)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const EndpointUse &use : endpoints)
        choices.emplace_back(use.endpoint, use.endpoint);
    offer(*m_endpoint, choices);
}

void UsageFilterBar::showAge(const QString &text, bool isOld)
{
    m_age->setText(text);
    const QString role = isOld ? QStringLiteral("warningBadge") : QStringLiteral("muted");
    if (m_age->property("role").toString() == role)
        return;
    m_age->setProperty("role", role);
    m_age->style()->polish(m_age);
}

} // namespace pm::ui
