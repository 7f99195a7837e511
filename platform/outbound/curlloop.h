// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <optional>

#include <curl/curl.h>

namespace pm::outbound {

// A libcurl multi handle on epoll: what happens costs the same whether ten or ten thousand transfers hang. All of it
// belongs to one thread, wake() apart.
class CurlLoop
{
public:
    struct Ended {
        CURL *transfer;
        CURLcode code;
    };

    // With more connections than that, those in use included, none is kept for later.
    explicit CurlLoop(long mostConnections);
    ~CurlLoop();
    CurlLoop(const CurlLoop &) = delete;
    CurlLoop &operator=(const CurlLoop &) = delete;

    [[nodiscard]] bool add(CURL *transfer);
    void remove(CURL *transfer);

    // Waits until something happens, wake() was called or that time has come, and moves the transfers on.
    void waitAndMove(std::optional<std::chrono::steady_clock::time_point> until);
    // The next transfer that has ended; it is to be removed.
    [[nodiscard]] std::optional<Ended> nextEnded();
    void wake();

private:
    static int watchSocket(CURL *transfer, curl_socket_t socket, int what, void *loop, void *unused);
    static int setTimer(CURLM *multi, long timeoutMs, void *loop);
    void moveSocket(int socket, unsigned events);
    void moveTimer();

    int m_epoll = -1;
    int m_wake = -1;
    CURLM *m_multi = nullptr;
    std::optional<std::chrono::steady_clock::time_point> m_timer;
};

} // namespace pm::outbound
