// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/api/dkimkeystock.h"

namespace pm::api {

namespace {

constexpr std::size_t kKept = 8;

} // namespace

DkimKeyStock::~DkimKeyStock()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wanted.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<DkimKey> DkimKeyStock::take()
{
    std::unique_lock lock(m_mutex);
    if (!m_thread.joinable())
        m_thread = std::thread([this] { fill(); });
    if (m_ready.empty()) {
        lock.unlock();
        return makeDkimKey();
    }
    DkimKey key = std::move(m_ready.front());
    m_ready.pop_front();
    lock.unlock();
    m_wanted.notify_one();
    return key;
}

void DkimKeyStock::fill()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wanted.wait(lock, [this] { return m_stopping || m_ready.size() < kKept; });
        if (m_stopping)
            return;
        lock.unlock();
        Result<DkimKey> made = makeDkimKey();
        lock.lock();
        if (!made)
            return; // whoever takes one is told why
        m_ready.push_back(std::move(*made));
    }
}

} // namespace pm::api
