// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace pm::ui {

class DetailGrid;
class KeySecurityPanel;
class KeyUsagePanel;
class StatusLabel;

// Beside the table: the chosen key, what it may do, who uses it, and what can be done with it.
class KeyInspector : public QFrame
{
    Q_OBJECT
public:
    KeyInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Shows what the list knows at once, and the rest when the platform has answered.
    void showKey(const ApiKey &key);
    [[nodiscard]] const ApiKey &key() const { return m_key; }
    [[nodiscard]] bool mayChange() const; // the role allows it, and the key is not revoked

Q_SIGNALS:
    void closeRequested();
    void editRequested();
    void regenerateRequested();
    void revokeRequested();

private:
    QWidget *makeHead();
    QWidget *makeTabs();
    QScrollArea *scrolled(QWidget *content);
    void loadUsage();
    QWidget *makeFoot();
    void showFacts();
    void showUse(const ApiKeyDetail &detail);
    void addTable(const QString &title, const std::vector<std::pair<QString, QString>> &rows);
    [[nodiscard]] bool mayManage() const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    ApiKey m_key;
    QLabel *m_title;
    StatusLabel *m_status;
    DetailGrid *m_facts;
    QVBoxLayout *m_use;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    KeyUsagePanel *m_usage;
    KeySecurityPanel *m_security;
    QPushButton *m_edit;
    QPushButton *m_regenerate;
    QPushButton *m_revoke;
    RequestHandle m_request;
};

} // namespace pm::ui
