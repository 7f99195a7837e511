// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/noticefeed.h"

#include "app/api/platformclient.h"
#include "app/services/decoding.h"
#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"

namespace pm::app {

namespace {

using namespace std::chrono_literals;

constexpr auto kReadEvery = 30s;

Notice::Level levelOf(NoticeLevel level)
{
    switch (level) {
    case NoticeLevel::Info:
        return Notice::Level::Info;
    case NoticeLevel::Warning:
        return Notice::Level::Warning;
    case NoticeLevel::Error:
        return Notice::Level::Danger;
    }
    return Notice::Level::Info;
}

} // namespace

NoticeFeed::NoticeFeed(const Sources &sources, QString workspaceId, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_workspaceId(std::move(workspaceId))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kReadEvery);
    connect(&m_again, &QTimer::timeout, this, &NoticeFeed::read);
    connect(&sources.session, &SessionService::stateChanged, this, &NoticeFeed::handleSession);
    connect(&sources.tenants, &TenantService::currentChanged, this, &NoticeFeed::handleTenant);
    connect(&sources.notices, &NoticeService::changed, this, &NoticeFeed::handleNotices);
    connect(&sources.live, &LiveService::noticeTold, this, &NoticeFeed::handleTold);
    connect(&sources.live, &LiveService::stateChanged, this, &NoticeFeed::handleLive);
    connect(&sources.live, &LiveService::eventsMissed, this, &NoticeFeed::read);
    sources.live.start();
}

void NoticeFeed::handleSession()
{
    if (m_sources.session.state() == SessionService::State::SignedOut)
        forget(); // the next operator is told anew
    if (mayRead())
        read();
    else
        m_again.stop();
}

// Other notices altogether.
void NoticeFeed::handleTenant()
{
    forget();
    m_sources.notices.dropTold();
    if (mayRead())
        read();
}

void NoticeFeed::forget()
{
    m_request.cancel();
    m_known.clear();
    m_newest.clear();
    m_looksOn = false;
}

// The window empties the list when somebody leaves, before or after this hears of it: that is not reading.
void NoticeFeed::handleNotices()
{
    const bool isSomebodyThere = m_sources.session.state() != SessionService::State::SignedOut;
    if (isSomebodyThere && !m_newest.isEmpty() && m_sources.notices.unread() == 0)
        m_sources.preferences.setViewState(markName(), m_newest);
}

// What was told before anything was heard is still to be read.
void NoticeFeed::handleLive()
{
    if (m_sources.live.isHearing())
        read();
    else
        readLater();
}

void NoticeFeed::handleTold(const pm::Notice &told)
{
    if (mayRead())
        m_sources.notices.addNews(unknownOf({.notices = {told}, .nextCursor = {}}, true));
}

void NoticeFeed::read()
{
    m_again.stop();
    m_request = m_sources.client.send({.method = Method::Get,
                                       .path = QStringLiteral("/api/v1/platform/notices"),
                                       .tries = 1},
                                      decoding(Continuation<NoticePage>(this,
                                                                        [this](const Result<NoticePage> &page) {
                                                                            if (page)
                                                                                take(*page);
                                                                            readLater();
                                                                        }),
                                               [](const Answer &answer) { return noticePageFromJson(answer.data); }));
}

void NoticeFeed::readLater()
{
    if (mayRead() && !m_sources.live.isHearing() && !m_again.isActive())
        m_again.start();
}

void NoticeFeed::take(const NoticePage &page)
{
    const bool isNews = std::exchange(m_looksOn, true);
    std::vector<Notice> fresh = unknownOf(page, isNews);
    if (isNews)
        m_sources.notices.addNews(std::move(fresh));
    else
        m_sources.notices.add(std::move(fresh));
}

// The oldest first, so that each is put above the ones before. News were never shown, also where one was written late
// and its id is older than what was seen.
std::vector<Notice> NoticeFeed::unknownOf(const NoticePage &page, bool isNews)
{
    const QByteArray seen = m_sources.preferences.viewState(markName());
    std::vector<Notice> fresh;
    for (auto told = page.notices.rbegin(); told != page.notices.rend(); ++told) {
        const QByteArray id = told->id.text().toLatin1();
        if (m_known.contains(told->id.text()))
            continue;
        m_known.insert(told->id.text());
        m_newest = std::max(m_newest, id);
        fresh.push_back(
            {.level = levelOf(told->level), .at = told->createdAt, .read = !isNews && id <= seen, .told = *told});
    }
    return fresh;
}

bool NoticeFeed::mayRead() const
{
    const auto &user = m_sources.session.user();
    return m_sources.session.state() == SessionService::State::SignedIn && user
        && (roleHas(user->role, Right::ReadKeys) || roleHas(user->role, Right::ReadSystem));
}

QString NoticeFeed::markName() const
{
    const auto &tenant = m_sources.tenants.current();
    return QStringLiteral("notices.seen/%1/%2").arg(m_workspaceId, tenant ? tenant->id.text() : QStringLiteral("all"));
}

} // namespace pm::app
