// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/clock.h"
#include "models/domain/keys/notice.h"

#include <QObject>
#include <QString>

#include <vector>

namespace pm::app {

// Something the operator should hear of. Texts are already translated; what the platform told has none yet.
struct Notice {
    enum class Level { Info, Success, Warning, Danger };
    Level level = Level::Info;
    QString text{};
    QString detail{};
    UnixMs at = 0;
    bool read = false;
    std::optional<pm::Notice> told{}; // by the platform
};

// What has happened in this window and what the platform told, newest first, at most 200.
class NoticeService : public QObject
{
    Q_OBJECT
public:
    explicit NoticeService(const Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , m_clock(clock)
    {
    }

    void post(Notice::Level level, const QString &text, const QString &detail = {});
    // What happened before; nobody is interrupted for it.
    void add(std::vector<Notice> notices);
    // What the platform has told since somebody looks on.
    void addNews(std::vector<Notice> notices);
    // Forgets what the platform told.
    void dropTold();
    [[nodiscard]] const std::vector<Notice> &notices() const { return m_notices; }
    [[nodiscard]] int unread() const;
    void markAllRead();
    void clear();

Q_SIGNALS:
    void posted(const pm::app::Notice &notice);
    void newsTold(const pm::app::Notice &notice);
    void changed();

private:
    const Clock &m_clock;
    std::vector<Notice> m_notices;
};

} // namespace pm::app
