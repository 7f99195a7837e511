// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/webhooks/bodylines.h"
#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace pm::ui {

// Shows text of any size at once: it paints the lines that are in view and reads the rest while nothing else is to do.
// Lines can be selected, by mouse or with Shift and the arrow keys, and copied.
class BodyView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Colours { Json, Diff }; // of a diff, lines begin with "+ ", "- " or "  "

    explicit BodyView(const Theme &theme, QWidget *parent = nullptr);

    void setBody(const QByteArray &head, const QByteArray &body, BodyForm form, Colours colours = Colours::Json);
    void clear() { setBody({}, {}, BodyForm::Raw); }
    [[nodiscard]] const BodyLines &lines() const { return m_lines; }
    // Of what is selected, or of all when nothing is.
    [[nodiscard]] QString textToCopy() const;

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void updateScroll();
    void paintLine(QPainter &painter, int number, int y) const;
    void paintColoured(QPainter &painter, const QString &text, bool inText, int baseline) const;
    void select(int line, bool extend);
    void selectAll();
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] bool isSelected(int line) const;
    [[nodiscard]] bool isAllSelected() const;

    const Theme &m_theme;
    QByteArray m_head;
    QByteArray m_body;
    BodyForm m_form = BodyForm::Raw;
    Colours m_colours = Colours::Json;
    BodyLines m_lines;
    QBasicTimer m_reading;
    int m_anchor = -1; // lines; -1 when nothing is selected
    int m_current = -1;
};

} // namespace pm::ui
