// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace pm::ui {

// The parts of an inspector, one at a time.
class InspectorTabs : public QWidget
{
    Q_OBJECT
public:
    // `name` begins the object names: "keyInspector".
    explicit InspectorTabs(const QString &name, QWidget *parent = nullptr);

    void addPart(const QString &title, QWidget *content);
    // With a scroll bar when it is too tall.
    void addScrolledPart(const QString &title, QWidget *content);
    [[nodiscard]] int current() const;
    void setCurrent(int part);
    // Scrolls to what is in the current part, as soon as it has its place.
    void reveal(QWidget *content);

Q_SIGNALS:
    void currentChanged(int part);

private:
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
};

} // namespace pm::ui
