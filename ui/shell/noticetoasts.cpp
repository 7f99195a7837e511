// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticetoasts.h"

#include "app/services/sessionservice.h"
#include "ui/shell/noticetone.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/toast.h"

namespace pm::ui {

NoticeToasts::NoticeToasts(const app::ConsoleContext &context, Toast *toast)
    : QObject(toast)
    , m_context(context)
    , m_toast(toast)
{
    connect(&context.notices, &app::NoticeService::posted, this, &NoticeToasts::show);
    connect(&context.session, &app::SessionService::stateChanged, this, [this] {
        if (isAway())
            m_toast->hide();
    });
    tellAboutSession();
}

void NoticeToasts::tellAboutSession()
{
    connect(&m_context.session, &app::SessionService::keychainUnavailable, this, [this](const QString &reason) {
        m_context.notices.post(app::Notice::Level::Warning, tr("The session is kept until you quit only."), reason);
    });
    connect(&m_context.session, &app::SessionService::revocationFailed, this, [this](const Error &error) {
        m_context.notices.post(
            app::Notice::Level::Warning,
            tr("You are signed out here, but the platform was not reached: the session there ends by itself."),
            errorLine(error));
    });
}

void NoticeToasts::showWhatTheStartTold()
{
    const auto &notices = m_context.notices.notices();
    const auto own = std::find_if(notices.begin(), notices.end(), [](const app::Notice &n) { return !n.told; });
    if (own != notices.end())
        show(*own);
}

void NoticeToasts::show(const app::Notice &notice)
{
    if (isAway())
        return;
    m_toast->showMessage(notice.detail.isEmpty() ? notice.text : notice.text + u' ' + notice.detail,
                         noticeTone(notice.level));
}

// Whoever works here will be back.
bool NoticeToasts::isAway() const
{
    const auto state = m_context.session.state();
    return state == app::SessionService::State::Locked || state == app::SessionService::State::Expired;
}

} // namespace pm::ui
