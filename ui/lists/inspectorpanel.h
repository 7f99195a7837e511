// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/error.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace pm::ui {

class DetailGrid;
class FlowLayout;
class InspectorHead;
struct CellStatus;

// Beside a table: the chosen thing. A title with its status, facts, what else there is to know, and at the foot what
// can be done with it.
class InspectorPanel : public QFrame
{
    Q_OBJECT
public:
    // `name` begins the object names: "templateInspector". `width` may be less in a narrow window.
    InspectorPanel(Theme &theme, const QString &name, int width, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    // What is shown; empty when nothing is.
    [[nodiscard]] virtual QString shownId() const = 0;
    // Of what is shown, where it has one: lists know none.
    [[nodiscard]] virtual bool isVersionKnown() const { return true; }

Q_SIGNALS:
    void closeRequested();
    void versionRead();

protected:
    void setTitle(const QString &title);
    void setStatus(const CellStatus &status);
    [[nodiscard]] DetailGrid &facts() { return *m_facts; }
    // Below the facts.
    [[nodiscard]] QVBoxLayout &more() { return *m_more; }
    // Takes everything below the facts away.
    void clearMore();
    void addSection(const QString &title);
    QLabel *addNote(const QString &text, const QString &role = QStringLiteral("muted"));
    void showProblem(const Error &error);
    // Between these and the foot: a widget that takes all the room they leave.
    void setFilling(QWidget *widget);
    // At the foot; those that endanger stand at the right.
    QPushButton *addButton(const QString &text, const QString &name, const QString &icon = {});
    QPushButton *addDangerButton(const QString &text, const QString &name);
    void addBadges(const QString &name, const QStringList &texts);

    Theme &theme() { return m_theme; }

private:
    Theme &m_theme;
    QString m_name;
    InspectorHead *m_head;
    DetailGrid *m_facts;
    QVBoxLayout *m_more;
    QScrollArea *m_scroll;
    FlowLayout *m_foot;
    int m_calmButtons = 0;
};

} // namespace pm::ui
