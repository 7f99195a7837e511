// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/services/noticeservice.h"

#include <algorithm>

namespace pm::app {

namespace {

constexpr std::size_t kMostNotices = 200;

} // namespace

void NoticeService::post(Notice::Level level, const QString &text, const QString &detail)
{
    const Notice notice{.level = level, .text = text, .detail = detail, .at = m_clock.now()};
    m_notices.insert(m_notices.begin(), notice);
    if (m_notices.size() > kMostNotices)
        m_notices.pop_back();
    Q_EMIT posted(notice);
    Q_EMIT changed();
}

void NoticeService::add(std::vector<Notice> notices)
{
    if (notices.empty())
        return;
    m_notices.insert(m_notices.end(), std::make_move_iterator(notices.begin()), std::make_move_iterator(notices.end()));
    std::stable_sort(m_notices.begin(), m_notices.end(), [](const Notice &a, const Notice &b) { return a.at > b.at; });
    if (m_notices.size() > kMostNotices)
        m_notices.resize(kMostNotices);
    Q_EMIT changed();
}

void NoticeService::addNews(std::vector<Notice> notices)
{
    const std::vector<Notice> news = notices;
    add(std::move(notices));
    for (const Notice &notice : news)
        Q_EMIT newsTold(notice);
}

void NoticeService::dropTold()
{
    if (std::erase_if(m_notices, [](const Notice &notice) { return notice.told.has_value(); }) > 0)
        Q_EMIT changed();
}

int NoticeService::unread() const
{
    return static_cast<int>(std::count_if(m_notices.begin(), m_notices.end(), [](const Notice &n) { return !n.read; }));
}

void NoticeService::markAllRead()
{
    if (unread() == 0)
        return;
    for (Notice &notice : m_notices)
        notice.read = true;
    Q_EMIT changed();
}

void NoticeService::clear()
{
    if (m_notices.empty())
        return;
    m_notices.clear();
    Q_EMIT changed();
}

} // namespace pm::app
