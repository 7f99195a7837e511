// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace pm::app {

// Whether the desktop prefers dark colours, as its settings portal (org.freedesktop.appearance color-scheme) tells now
// and whenever it is switched. Silent where there is no portal or no preference.
class SystemColors : public QObject
{
    Q_OBJECT
public:
    explicit SystemColors(const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

Q_SIGNALS:
    void told(bool dark);

private Q_SLOTS:
    void handleSetting(const QString &area, const QString &name, const QDBusVariant &value);

private:
    void ask();
    void tell(QVariant value);

    QDBusConnection m_bus;
};

} // namespace pm::app
