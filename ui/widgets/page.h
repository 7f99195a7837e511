// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace pm::ui {

// What the main window shows in its middle, and what its shortcuts reach.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void refresh() {}     // F5
    virtual void focusFilter() {} // Ctrl+F
    virtual void createNew() {}   // Ctrl+N
    virtual void goBack() {}      // Esc
    // Shows the thing with this id, if it is one of this page's. Asked by the palette when an id was pasted.
    virtual bool showItem(const QString &) { return false; }

Q_SIGNALS:
    // The page has shown real content for the first time.
    void firstContentShown();
    // Another page, by its id: "apidocs".
    void pageRequested(const QString &id);
    // A thing on another page: "webhooks", and its id there.
    void itemRequested(const QString &page, const QString &item);
};

} // namespace pm::ui
