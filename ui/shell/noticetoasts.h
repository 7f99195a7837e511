// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/noticeservice.h"

#include <QObject>

namespace pm::ui {

class Toast;

// Says for a moment what was posted, to whoever works here. Who passes by a locked window reads nothing of it: it waits
// in the panel.
class NoticeToasts : public QObject
{
    Q_OBJECT
public:
    // Lives as long as the toast.
    NoticeToasts(const app::ConsoleContext &context, Toast *toast);

    // Before there was a window; the platform's own notices wait in the panel.
    void showWhatTheStartTold();

private:
    void show(const app::Notice &notice);
    void tellAboutSession();
    [[nodiscard]] bool isAway() const;

    const app::ConsoleContext &m_context;
    Toast *m_toast;
};

} // namespace pm::ui
