// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "models/domain/keys/keydrain.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;

namespace pm::ui {

// While an old secret is still valid: how many calls came with the new one, who still uses the old one, and for how
// long nobody has. Whether that is long enough only who makes the calls knows. Hidden otherwise.
class KeyDrainPanel : public QWidget
{
    Q_OBJECT
public:
    KeyDrainPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Asks the platform again, also for the key that is shown already.
    void showKey(const app::Versioned<ApiKey> &key);
    [[nodiscard]] bool isDraining() const;
    // After a question.
    void endOverlap();

private:
    void forget();
    void show(const KeyDrain &drain);
    void showShare(const KeyDrain &drain, qint64 clients);
    void showState(const KeyDrain &drain);
    // "No call with the old key for 7 minutes." Only while it is quiet.
    [[nodiscard]] QString quietText(UnixMs since) const;
    // What ending it may break, as far as calls tell.
    [[nodiscard]] QString outlook() const;
    void showClients(const std::vector<OldSecretUse> &clients, qint64 count);
    void end(const app::Versioned<ApiKey> &key);

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    app::Versioned<ApiKey> m_key;
    std::optional<KeyDrain> m_drain; // as it is shown
    UnixMs m_shownAt = 0;
    bool m_isReading = false;
    QProgressBar *m_bar;
    QLabel *m_share;
    QLabel *m_state;
    QGridLayout *m_clients;
    RequestHandle m_request;
};

} // namespace pm::ui
