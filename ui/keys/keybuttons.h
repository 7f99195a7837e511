// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;

namespace pm::ui {

// At the foot of a key's inspector: what can be done with it, and why not.
class KeyButtons : public QWidget
{
    Q_OBJECT
public:
    struct State {
        bool drains = false; // an old secret is still accepted
        bool mayManage = false;
        bool isRevoked = false;
        bool isExpired = false;
    };
    explicit KeyButtons(Theme &theme, QWidget *parent = nullptr);

    void showState(const State &state);

Q_SIGNALS:
    void editRequested();
    void endOverlapRequested();
    void regenerateRequested();
    void revokeRequested();

private:
    QPushButton *m_edit;
    QPushButton *m_regenerate;
    QPushButton *m_endOverlap;
    QPushButton *m_revoke;
};

} // namespace pm::ui
