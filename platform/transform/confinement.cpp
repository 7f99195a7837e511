// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/transform/confinement.h"

#include "models/domain/webhooks/transformlimits.h"

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>

namespace pm::transform {

namespace {

struct Limit {
    __rlimit_resource resource;
    rlim_t most;
};

// Sanitizers reserve far more addresses than they use, and ask for the stack of signals before an exit.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::array<Limit, 4> kLimits{{{RLIMIT_FSIZE, 0}, {RLIMIT_NOFILE, 0}, {RLIMIT_NPROC, 0}, {RLIMIT_CORE, 0}}};
constexpr std::array kSanitizerCalls{SCMP_SYS(sigaltstack)};
#else
constexpr std::array<int, 0> kSanitizerCalls{};
constexpr std::array<Limit, 5> kLimits{
    {{RLIMIT_AS, kTransformMemory}, {RLIMIT_FSIZE, 0}, {RLIMIT_NOFILE, 0}, {RLIMIT_NPROC, 0}, {RLIMIT_CORE, 0}}};
#endif

constexpr std::array kCalls{
    SCMP_SYS(read),         SCMP_SYS(write),     SCMP_SYS(exit_group),   SCMP_SYS(brk),
    SCMP_SYS(mmap),         SCMP_SYS(munmap),    SCMP_SYS(mremap),       SCMP_SYS(mprotect),
    SCMP_SYS(madvise),      SCMP_SYS(futex),     SCMP_SYS(getrandom),    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday), SCMP_SYS(setitimer), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sched_yield)};

// Every other call fails as one that is not permitted.
bool allowFewCalls()
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)),
                                                                   &seccomp_release);
    if (!filter)
        return false;
    const auto allow = [&](int call) { return seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0; };
    return std::ranges::all_of(kCalls, allow) && std::ranges::all_of(kSanitizerCalls, allow)
        && seccomp_load(filter.get()) == 0;
}

extern "C" void handleOutOfTime(int)
{
    _exit(kOutOfTimeExit);
}

// Whoever started the process may have blocked signals.
bool listenToTheTimer()
{
    struct sigaction action = {};
    action.sa_handler = handleOutOfTime;
    sigset_t none;
    sigemptyset(&none);
    return sigaction(SIGPROF, &action, nullptr) == 0 && sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
}

} // namespace

bool confine()
{
    if (!listenToTheTimer() || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return false;
    for (const auto &[resource, most] : kLimits) {
        const rlimit limit{.rlim_cur = most, .rlim_max = most};
        if (setrlimit(resource, &limit) != 0)
            return false;
    }
    return allowFewCalls();
}

void limitCpu(long long ms)
{
    const itimerval watch{.it_interval = {}, .it_value = {.tv_sec = ms / 1000, .tv_usec = ms % 1000 * 1000}};
    setitimer(ITIMER_PROF, &watch, nullptr);
}

} // namespace pm::transform
