// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/answercache.h"

namespace pm::app {

namespace {

// What an entry costs beside its body.
constexpr qsizetype kOverhead = 1024;

} // namespace

void AnswerCache::keep(const QString &key, const RawAnswer &answer)
{
    const bool mayKeep = !answer.headers.value("cache-control").toLower().contains("no-store");
    if (answer.status == 200 && mayKeep && !answer.headers.value("etag").isEmpty())
        m_answers.insert(key, new RawAnswer(answer), answer.body.size() + kOverhead);
}

} // namespace pm::app
