// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/scope.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QPushButton;

namespace pm::ui {

// Check boxes for the scopes, grouped by area, each with what it opens, and presets above them.
class ScopeSelector : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeSelector(QWidget *parent = nullptr);

    // What a holder of the scope can reach, in the words of the public API.
    [[nodiscard]] static QString opens(Scope scope);

    [[nodiscard]] Scopes scopes() const;
    void setScopes(Scopes scopes);

Q_SIGNALS:
    void scopesChanged(pm::Scopes scopes);

private:
    QWidget *makePresets();
    QWidget *makeGroup(const QString &title, const std::vector<Scope> &scopes);
    QWidget *makeScope(Scope scope);
    void showActivePreset();

    std::map<Scope, QCheckBox *> m_boxes;
    std::vector<std::pair<QPushButton *, Scopes>> m_presets;
};

} // namespace pm::ui
