// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace pm::ui {

class FilterChip;

// Words and chips that narrow the list of keys, and how many keys are left.
class KeyFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit KeyFilterBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] bool isFiltered() const;
    // Sets what the filters say; leaves order and place alone.
    void apply(KeyQuery &query) const;
    void clear();
    void setWords(const QString &words);
    [[nodiscard]] bool hasWords() const;
    void focusWords();
    // How many the filters found, and how many there are; the second may not be known yet.
    void showCount(qint64 found, std::optional<qint64> all);
    void clearCount();
    // Rows came, went or changed places since the list was read.
    void setOutdated(bool outdated);

Q_SIGNALS:
    // Typing is waited for until it pauses.
    void changed();
    // What is on the platform by now, wherever it stands.
    void newestRequested();

private:
    FilterChip *addChip(QHBoxLayout *row, const QString &text, const QString &name);
    void handleChipToggled(FilterChip *chip, bool on);
    void chooseScopes();
    void setScopes(Scopes scopes);

    Theme &m_theme;
    QTimer m_pause;
    QLineEdit *m_words;
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
