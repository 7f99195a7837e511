// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/webhooks/transformhelper.h"

#include "models/domain/webhooks/transformlimits.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pm::webhooks {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::seconds kStartTime{10};
const QString kNotRun = QStringLiteral("The transformation could not be run.");

// False when the time is up first.
bool waitFor(int socket, short events, steady_clock::time_point until)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now());
    pollfd wanted{.fd = socket, .events = events, .revents = 0};
    return left.count() > 0 && poll(&wanted, 1, static_cast<int>(left.count())) > 0;
}

} // namespace

// One that somebody killed, or that came to nothing in time, is no fault of the function's: it is tried again.
Result<QByteArray> TransformHelper::ask(const QByteArray &line)
{
    Result<QByteArray> answer = askOnce(line);
    return !answer && answer.error().kind == ErrorKind::Unavailable ? askOnce(line) : answer;
}

Result<QByteArray> TransformHelper::askOnce(const QByteArray &line)
{
    if (const Result<> started = isAlive() ? Result<>() : start(); !started)
        return fail(started.error());
    const Deadline until = steady_clock::now() + std::chrono::milliseconds(kTransformWallMs);
    QByteArray answer;
    if (send(QByteArray(line + '\n'), until))
        answer = readLine(until);
    if (answer.isNull())
        return fail(causeOfEnd());
    return answer;
}

Result<> TransformHelper::start()
{
    end();
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return fail(ErrorKind::Unavailable, kNotRun, QStringLiteral("no socket pair"));
    m_socket = ends[0];
    const bool isSpawned = spawn(ends[1]);
    close(ends[1]);
    // Its first line says that it is ready, and confined.
    if (isSpawned && !readLine(steady_clock::now() + kStartTime).isNull())
        return {};
    end();
    return fail(ErrorKind::Unavailable, kNotRun, QStringLiteral("%1 did not start").arg(m_program));
}

bool TransformHelper::spawn(int theirEnd)
{
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0)
        return false;
    posix_spawn_file_actions_adddup2(&actions, theirEnd, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, theirEnd, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    QByteArray program = QFile::encodeName(m_program);
    std::array<char, 7> zone{"TZ=UTC"};
    std::array<char, 15> locale{"LC_ALL=C.UTF-8"};
    const std::array<char *, 2> arguments{program.data(), nullptr};
    const std::array<char *, 3> environment{zone.data(), locale.data(), nullptr};
    const int problem = posix_spawn(&m_process, program.constData(), &actions, nullptr, arguments.data(),
                                    environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        m_process = -1;
    return problem == 0;
}

// One that ended between two requests is not held against the next function.
bool TransformHelper::isAlive() const
{
    if (m_process < 0)
        return false;
    char next = 0;
    return recv(m_socket, &next, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

bool TransformHelper::send(QByteArrayView bytes, Deadline until)
{
    while (!bytes.isEmpty()) {
        if (!waitFor(m_socket, POLLOUT, until))
            return false;
        const ssize_t sent = ::send(m_socket, bytes.data(), static_cast<size_t>(bytes.size()),
                                    MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        bytes = bytes.sliced(std::max<ssize_t>(sent, 0));
    }
    return true;
}

QByteArray TransformHelper::readLine(Deadline until)
{
    std::array<char, 64 * 1024> buffer;
    while (!m_received.contains('\n')) {
        if (m_received.size() > 2 * kMostAnswerBytes || !waitFor(m_socket, POLLIN, until))
            return {};
        const ssize_t n = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
            return {};
        m_received.append(buffer.data(), std::max<ssize_t>(n, 0));
    }
    return std::exchange(m_received, QByteArray()).split('\n').first();
}

// It ends itself when the function has had its time of the processor. One that has not by the end of the clock's was
// kept from it by a busy machine.
Error TransformHelper::causeOfEnd()
{
    const int status = end();
    if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfTimeExit)
        return Error::of(ErrorKind::Validation,
                         QStringLiteral("The function took longer than %1 ms.").arg(kTransformCpuMs));
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        return Error::of(ErrorKind::Unavailable, kNotRun, QStringLiteral("killed, or late"));
    return Error::of(ErrorKind::Validation, QStringLiteral("The function was ended: it may need too much memory."));
}

// It may have ended by itself, and is waited for either way.
int TransformHelper::end()
{
    int status = 0;
    if (m_socket >= 0)
        close(std::exchange(m_socket, -1));
    if (m_process > 0) {
        const pid_t process = std::exchange(m_process, -1);
        // At the end of its input it may be ending with a status of its own; that one counts.
        if (waitpid(process, &status, WNOHANG) != process) {
            kill(process, SIGKILL);
            waitpid(process, &status, 0);
        }
    }
    m_received.clear();
    return status;
}

} // namespace pm::webhooks
