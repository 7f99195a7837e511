// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace pm::app {
class Preferences;
}

namespace pm::ui {

// The way to platforms elsewhere: the system's, straight, or by a proxy that is named here.
class ProxyForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyForm(app::Preferences &preferences, QWidget *parent = nullptr);

private:
    void makeFields();
    QWidget *makeAddress();
    void show();
    void save();

    app::Preferences &m_preferences;
    QComboBox *m_use;
    QWidget *m_address = nullptr;
    QLineEdit *m_host;
    QSpinBox *m_port;
};

} // namespace pm::ui
