// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keyadvice.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pm::ui {

class DetailGrid;
class InspectorHead;
class InspectorTabs;
class KeyAdvicePanel;
class KeyButtons;
class KeyDrainPanel;
class KeySecurityPanel;
class KeyUsagePanel;
class KeyUseSummary;

// Beside the table: the chosen key, what it may do, who uses it, and what can be done with it.
class KeyInspector : public QFrame
{
    Q_OBJECT
public:
    KeyInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Shows what the list knows at once, and the rest when the platform has answered.
    void showKey(const ApiKey &key);
    // Of the key that is shown, as soon as the platform has given it.
    void showAdvice();
    // Asks again; what has not changed stays as it is.
    void refresh();
    // Nobody's key is shown any more.
    void clear();
    [[nodiscard]] const ApiKey &key() const { return m_key; }
    // The key and the version that it was read in, empty before the platform has answered.
    [[nodiscard]] app::Versioned<ApiKey> versionedKey() const { return {m_key, m_version}; }
    [[nodiscard]] bool mayChange() const; // the role allows it, and the key is not revoked

Q_SIGNALS:
    void closeRequested();
    void editRequested();
    void regenerateRequested();
    void revokeRequested();

private:
    QWidget *makeOverview();
    void loadUsage();
    void loadDetail();
    void handleAdvice(const KeyAdvice &advice);
    void handleDetail(const Result<app::Versioned<ApiKeyDetail>> &detail);
    void showFacts();
    [[nodiscard]] bool mayManage() const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    ApiKey m_key;
    QByteArray m_version; // of the detail that is shown; empty without one
    UnixMs m_shownAt = 0;
    bool m_isReading = false;
    bool m_isAdviceWanted = false;
    InspectorHead *m_head;
    DetailGrid *m_facts;
    QLabel *m_problem;
    QPushButton *m_retry;
    KeyDrainPanel *m_drain;
    KeyAdvicePanel *m_advice;
    KeyUseSummary *m_use;
    InspectorTabs *m_tabs;
    KeyUsagePanel *m_usage;
    KeySecurityPanel *m_security;
    KeyButtons *m_buttons;
    RequestHandle m_request;
};

} // namespace pm::ui
