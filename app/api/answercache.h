// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/api/rawanswer.h"

#include <QCache>
#include <QString>

namespace pm::app {

// Bodies of answers that have an ETag, so that an unchanged one need not travel again. The least used go first.
class AnswerCache
{
public:
    explicit AnswerCache(qsizetype mostBytes = 16 * 1024 * 1024)
        : m_answers(mostBytes)
    {
    }

    // The kept answer; nothing when there is none.
    [[nodiscard]] const RawAnswer *find(const QString &key) const { return m_answers.object(key); }
    // Keeps answers with an ETag that the platform lets be kept (no "no-store").
    void keep(const QString &key, const RawAnswer &answer);
    void clear() { m_answers.clear(); }

private:
    QCache<QString, RawAnswer> m_answers;
};

} // namespace pm::app
