// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace pm::app {

// What the desktop shows outside of our window.
struct DesktopNotification {
    QString title{};
    QString text{}; // plain
    bool isUrgent = false;
    QString reference{}; // comes back when it is chosen
};

class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    // Silent where the desktop has no place for it.
    virtual void show(const DesktopNotification &notification) = 0;

Q_SIGNALS:
    // The operator clicked on one of ours. The token lets the window come to the front on Wayland; it may be empty.
    void chosen(const QString &reference, const QString &activationToken);
};

} // namespace pm::app
