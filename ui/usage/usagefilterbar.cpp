// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagefilterbar.h"

#include "ui/charts/usagecharts.h"
#include "ui/lists/choicebox.h"
#include "ui/lists/keybox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>

namespace pm::ui {

UsageFilterBar::UsageFilterBar(app::KeyService &keys, QWidget *parent)
    : QWidget(parent)
    , m_range(makeRangeBox(this))
    , m_key(new KeyBox(QStringLiteral("usagePage.key"), keys, this))
    , m_endpoint(new ChoiceBox(QStringLiteral("usagePage.endpoint"), tr("Endpoint"), tr("All endpoints"), this))
    , m_age(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_range->setObjectName(QStringLiteral("usagePage.range"));
    for (QComboBox *box : std::initializer_list<QComboBox *>{m_range, m_key, m_endpoint}) {
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &UsageFilterBar::changed);
    }
    row->addStretch();
    m_age->setObjectName(QStringLiteral("usagePage.age"));
    m_age->setProperty("role", QStringLiteral("muted"));
    row->addWidget(m_age);
}

UsageQuery UsageFilterBar::query() const
{
    const QString key = m_key->choice();
    return {.range = m_range->currentData().toString(),
            .key = key.isEmpty() ? std::nullopt : std::optional(KeyId(key)),
            .endpoint = m_endpoint->choice()};
}

bool UsageFilterBar::isFiltered() const
{
    return m_key->currentIndex() > 0 || m_endpoint->currentIndex() > 0;
}

void UsageFilterBar::setRange(const QString &range)
{
    m_range->setCurrentIndex(m_range->findData(range));
}

void UsageFilterBar::setEndpoint(const QString &endpoint)
{
    m_endpoint->choose({.text = endpoint, .data = endpoint});
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
    m_key->forgetAll();
    m_endpoint->forget();
}

void UsageFilterBar::focusFirst()
{
    m_range->setFocus();
}

void UsageFilterBar::readKeys()
{
    m_key->readList();
}

void UsageFilterBar::offerEndpoints(const std::vector<EndpointUse> &endpoints)
{
    std::vector<ChoiceBox::Choice> choices;
    for (const EndpointUse &use : endpoints)
        choices.push_back({.text = use.endpoint, .data = use.endpoint});
    m_endpoint->offer(choices);
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
