// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/keys/apikey.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pm::ui {

// What a change would make of a key: scopes and addresses given and taken, and the other fields before and after.
class KeyChangeView : public QWidget
{
    Q_OBJECT
public:
    KeyChangeView(const Theme &theme, const ApiKey &before, const ApiKeyChange &change, UnixMs now, QWidget *parent);

private:
    void addScopes(Scopes before, Scopes after);
    void addAddresses(const QStringList &before, const QStringList &after);
    void addBeforeAfter(const QString &field, const QString &title, const QString &before, const QString &after);
    void addMark(const QString &name, const QString &mark, Tone tone, const QString &what, const QString &meaning);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
};

} // namespace pm::ui
