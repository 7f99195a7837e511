// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/stopsignal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace pm::platform {

namespace {

int blockedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

// What the other side still says does not matter, only that it is there.
bool inputEnded()
{
    std::array<char, 512> ignored{};
    const ssize_t got = ::read(STDIN_FILENO, ignored.data(), ignored.size());
    return got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN);
}

} // namespace

StopSignal::StopSignal()
    : m_signals(blockedSignals())
{
}

StopSignal::Reason StopSignal::wait(bool managed)
{
    std::array<pollfd, 2> sources{{{.fd = m_signals.get(), .events = POLLIN, .revents = 0},
                                   {.fd = managed ? STDIN_FILENO : -1, .events = POLLIN, .revents = 0}}};
    while (true) {
        if (::poll(sources.data(), sources.size(), -1) < 0 && errno != EINTR)
            return Reason::Signal;
        if (sources[0].revents != 0)
            return Reason::Signal;
        if (sources[1].revents != 0 && inputEnded())
            return Reason::InputClosed;
    }
}

} // namespace pm::platform
