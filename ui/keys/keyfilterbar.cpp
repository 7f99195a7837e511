// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyfilterbar.h"

#include "ui/lists/searchline.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>

namespace pm::ui {

namespace {

constexpr int kSpacing = 8;
constexpr int kLongestScopes = 200; // pixels of text

} // namespace

KeyFilterBar::KeyFilterBar(Theme &theme, QWidget *parent)
    : FilterBar(theme, QStringLiteral("keysPage.search"), tr("Filter by name or id"), parent)
    , m_theme(theme)
    , m_newest(new QPushButton(tr("The list has changed – show it"), this))
    , m_count(new QLabel(this))
{
    auto *row = new FlowLayout(kSpacing, this);
    search()->setAccessibleName(tr("Filter keys by name or id"));
    row->addWidget(search());
    m_active = addChip(row, tr("Active"), QStringLiteral("active"));
    m_revoked = addChip(row, tr("Revoked"), QStringLiteral("revoked"));
    m_expiring = addChip(row, tr("Expiring"), QStringLiteral("expiring"));
    m_unused = addChip(row, tr("Unused 30 days"), QStringLiteral("unused"));
    m_scope = new FilterChip(theme, tr("Scope"), this);
    m_scope->setObjectName(QStringLiteral("keysPage.filter.scope"));
    row->addWidget(m_scope);
    m_newest->setObjectName(QStringLiteral("keysPage.newest"));
    m_newest->setProperty("role", QStringLiteral("link"));
    m_newest->hide();
    connect(m_newest, &QPushButton::clicked, this, &KeyFilterBar::newestRequested);
    row->addWidget(m_newest);
    row->setAlignment(m_newest, Qt::AlignRight);
    m_count->setObjectName(QStringLiteral("keysPage.count"));
    m_count->setProperty("role", QStringLiteral("muted"));
    row->addWidget(m_count);
    row->setAlignment(m_count, Qt::AlignRight);
    connect(search(), &SearchLine::wordsChanged, this, &KeyFilterBar::changed);
    connect(m_scope, &QPushButton::clicked, this, &KeyFilterBar::chooseScopes);
}

bool KeyFilterBar::isFiltered() const
{
    return !search()->words().isEmpty() || m_active->isChecked() || m_revoked->isChecked() || m_expiring->isChecked()
        || m_unused->isChecked() || m_scopes;
}

void KeyFilterBar::apply(KeyQuery &query) const
{
    query.search = search()->words();
    query.status.reset();
    if (m_active->isChecked())
        query.status = KeyStatus::Active;
    else if (m_revoked->isChecked())
        query.status = KeyStatus::Revoked;
    query.expiringSoon = m_expiring->isChecked();
    query.unused30Days = m_unused->isChecked();
    query.scopes = m_scopes;
}

void KeyFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this); // one change, not six
        for (FilterChip *chip : {m_active, m_revoked, m_expiring, m_unused})
            chip->setChecked(false);
        setScopes({});
        search()->showWords({});
    }
    Q_EMIT changed();
}

void KeyFilterBar::showCount(qint64 found, std::optional<qint64> all)
{
    m_count->setText(all ? tr("%1 of %n key(s)", nullptr, static_cast<int>(*all)).arg(QLocale().toString(found))
                         : tr("%n key(s) found", nullptr, static_cast<int>(found)));
}

void KeyFilterBar::clearCount()
{
    m_count->clear();
}

void KeyFilterBar::setOutdated(bool outdated)
{
    m_newest->setVisible(outdated);
}

FilterChip *KeyFilterBar::addChip(FlowLayout *row, const QString &text, const QString &name)
{
    auto *chip = new FilterChip(m_theme, text, this);
    chip->setObjectName(QStringLiteral("keysPage.filter.") + name);
    connect(chip, &QPushButton::toggled, this, [this, chip](bool on) { handleChipToggled(chip, on); });
    row->addWidget(chip);
    return chip;
}

// Active and revoked exclude each other.
void KeyFilterBar::handleChipToggled(FilterChip *chip, bool on)
{
    FilterChip *other = chip == m_active ? m_revoked : chip == m_revoked ? m_active : nullptr;
    if (on && other != nullptr && other->isChecked())
        other->setChecked(false); // comes back here
    else
        Q_EMIT changed();
}

void KeyFilterBar::chooseScopes()
{
    m_scope->setChecked(!!m_scopes); // the menu decides, not the click
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Scope scope : kAllScopes) {
        QAction *action = menu->addAction(scopeName(scope));
        action->setCheckable(true);
        action->setChecked(m_scopes.testFlag(scope));
        connect(action, &QAction::toggled, this,
                [this, scope](bool on) { setScopes(Scopes(m_scopes).setFlag(scope, on)); });
    }
    menu->popup(m_scope->mapToGlobal(QPoint(0, m_scope->height() + 4)));
}

void KeyFilterBar::setScopes(Scopes scopes)
{
    m_scopes = scopes;
    m_scope->setChecked(!!scopes);
    const QString text = scopes ? tr("Scope: %1").arg(scopeNames(scopes).join(QStringLiteral(", "))) : tr("Scope");
    m_scope->setText(m_scope->fontMetrics().elidedText(text, Qt::ElideRight, kLongestScopes));
    m_scope->setAccessibleName(text);
    m_scope->setToolTip(scopes ? text : QString());
    Q_EMIT changed();
}

} // namespace pm::ui
