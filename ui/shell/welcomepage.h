// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QCheckBox;

namespace pm::ui {

// The first start, and adding a workspace later: a local one, somebody's platform, or a look around.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(Theme &theme, QWidget *parent = nullptr);

    // A starting service, or why it did not start.
    void setMessage(const QString &message);

Q_SIGNALS:
    void localRequested();
    void demoRequested();
    void platformRequested(const QUrl &url, const QString &name, bool production);

private:
    QWidget *makeChoice(const QString &icon, const QString &title, const QString &text, QWidget *action);
    QWidget *makeConnectForm();
    void connectToPlatform();
    void refuse(const QString &reason);

    Theme &m_theme;
    QLineEdit *m_url;
    QLineEdit *m_name;
    QCheckBox *m_production;
    QLabel *m_message;
};

} // namespace pm::ui
