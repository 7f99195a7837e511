// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/curlloop.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

#include <cerrno>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace pm::outbound {

namespace {

using std::chrono::steady_clock;

bool initLibcurl()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return done;
}

unsigned epollEvents(int what)
{
    return ((what & CURL_POLL_IN) != 0 ? unsigned(EPOLLIN) : 0U)
         | ((what & CURL_POLL_OUT) != 0 ? unsigned(EPOLLOUT) : 0U);
}

constexpr int kLongestWaitMs = 60'000;

int msTo(const std::optional<steady_clock::time_point> &time)
{
    if (!time)
        return kLongestWaitMs;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*time - steady_clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, kLongestWaitMs));
}

} // namespace

CurlLoop::CurlLoop(long mostConnections)
{
    const bool isReady = initLibcurl();
    m_epoll = epoll_create1(EPOLL_CLOEXEC);
    m_wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_multi = curl_multi_init();
    epoll_event event{.events = EPOLLIN, .data = {.fd = m_wake}};
    if (!isReady || m_multi == nullptr || epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event) != 0)
        qFatal("The HTTP client has no file descriptors or memory to begin with.");
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlLoop::watchSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlLoop::setTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, mostConnections);
}

CurlLoop::~CurlLoop()
{
    curl_multi_cleanup(m_multi);
    close(m_wake);
    close(m_epoll);
}

bool CurlLoop::add(CURL *transfer)
{
    return curl_multi_add_handle(m_multi, transfer) == CURLM_OK;
}

void CurlLoop::remove(CURL *transfer)
{
    curl_multi_remove_handle(m_multi, transfer);
}

void CurlLoop::waitAndMove(std::optional<steady_clock::time_point> until)
{
    std::array<epoll_event, 64> events{};
    const int wait = std::min(msTo(m_timer), msTo(until));
    const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), wait);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        moveSocket(event.data.fd, event.events);
    }
    if (m_timer && *m_timer <= steady_clock::now())
        moveTimer();
}

std::optional<CurlLoop::Ended> CurlLoop::nextEnded()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg == CURLMSG_DONE)
            return Ended{message->easy_handle, message->data.result};
    }
    return std::nullopt;
}

void CurlLoop::wake()
{
    eventfd_write(m_wake, 1);
}

int CurlLoop::watchSocket(CURL * /*transfer*/, curl_socket_t socket, int what, void *loop, void * /*unused*/)
{
    const int epoll = static_cast<CurlLoop *>(loop)->m_epoll;
    epoll_event event{.events = epollEvents(what), .data = {.fd = socket}};
    if (what == CURL_POLL_REMOVE)
        epoll_ctl(epoll, EPOLL_CTL_DEL, socket, &event); // may be closed already, and forgotten with that
    else if (epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event) != 0 && errno == ENOENT)
        return epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
    return 0;
}

int CurlLoop::setTimer(CURLM * /*multi*/, long timeoutMs, void *loop)
{
    auto &timer = static_cast<CurlLoop *>(loop)->m_timer;
    if (timeoutMs < 0)
        timer.reset();
    else
        timer = steady_clock::now() + std::chrono::milliseconds(timeoutMs);
    return 0;
}

void CurlLoop::moveSocket(int socket, unsigned events)
{
    if (socket == m_wake) {
        eventfd_t count = 0;
        eventfd_read(m_wake, &count);
        return;
    }
    int running = 0;
    const int mask = ((events & EPOLLIN) != 0 ? CURL_CSELECT_IN : 0) | ((events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0)
                   | ((events & (EPOLLERR | EPOLLHUP)) != 0 ? CURL_CSELECT_ERR : 0);
    curl_multi_socket_action(m_multi, socket, mask, &running);
}

void CurlLoop::moveTimer()
{
    int running = 0;
    m_timer.reset();
    curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
}

} // namespace pm::outbound
