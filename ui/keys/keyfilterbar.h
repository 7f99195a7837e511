// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"
#include "ui/lists/filterbar.h"
#include "ui/widgets/theme.h"

class QLabel;

namespace pm::ui {

class FilterChip;
class FlowLayout;

// Words and chips that narrow the list of keys, and how many keys are left.
class KeyFilterBar : public FilterBar
{
    Q_OBJECT
public:
    explicit KeyFilterBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] bool isFiltered() const override;
    // Sets what the filters say; leaves order and place alone.
    void apply(KeyQuery &query) const;
    void clear() override;
    // How many the filters found, and how many there are; the second may not be known yet.
    void showCount(qint64 found, std::optional<qint64> all);
    void clearCount();
    // Rows came, went or changed places since the list was read.
    void setOutdated(bool outdated);

Q_SIGNALS:
    // What is on the platform by now, wherever it stands.
    void newestRequested();

private:
    FilterChip *addChip(FlowLayout *row, const QString &text, const QString &name);
    void handleChipToggled(FilterChip *chip, bool on);
    void chooseScopes();
    void setScopes(Scopes scopes);

    Theme &m_theme;
    FilterChip *m_active;
    FilterChip *m_revoked;
    FilterChip *m_expiring;
    FilterChip *m_unused;
    FilterChip *m_scope;
    QPushButton *m_newest;
    QLabel *m_count;
    Scopes m_scopes;
};

} // namespace pm::ui
