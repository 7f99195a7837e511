// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pm::ui {

// A dialog over the darkened window it belongs to: a title, a line of context, content, and a foot with buttons.
// Opened with open(); never with a nested event loop.
class Sheet : public QDialog
{
    Q_OBJECT
public:
    Sheet(const Theme &theme, const QString &title, QWidget *parent);

    void setContext(const QString &context);
    void setContent(QWidget *content);
    // Wider than usual, e.g. for an editor with a preview; never wider than the window.
    void setPanelWidth(int width);
    // At the left of the foot.
    void setNote(const QString &note);
    QPushButton *addButton(const QString &text, const QString &role, const QString &name);
    // Whether something would be lost for good if the window closed now; reject() asks then.
    [[nodiscard]] virtual bool isPrecious() const { return false; }

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void coverParent();
    void orderFocus();

    const Theme &m_theme;
    QFrame *m_panel;
    QLabel *m_context;
    QLabel *m_note;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
    int m_panelWidth;
};

} // namespace pm::ui
