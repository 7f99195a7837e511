// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/api/dkimkey.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace pm::api {

// Keys made ahead, since to make one takes a tenth of a second. The first that is taken is made at once; from then on
// a thread keeps some ready. Thread-safe.
class DkimKeyStock
{
public:
    DkimKeyStock() = default;
    ~DkimKeyStock();
    Q_DISABLE_COPY_MOVE(DkimKeyStock)

    // From the stock, or made now when that is empty.
    [[nodiscard]] Result<DkimKey> take();

private:
    void fill();

    std::mutex m_mutex;
    std::condition_variable m_wanted;
    std::deque<DkimKey> m_ready;
    bool m_stopping = false;
    std::thread m_thread; // once it is wanted
};

} // namespace pm::api
