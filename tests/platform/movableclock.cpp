// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0
//
// Preloaded into a program, this moves its wall clock, and no other clock, by as many seconds as the first eight bytes
// of the file say that MOVABLE_CLOCK_FILE names. Writing to the file moves it while the program runs.

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

const volatile std::int64_t *movedBy = nullptr;

__attribute__((constructor)) void mapFile()
{
    const char *name = std::getenv("MOVABLE_CLOCK_FILE");
    const int file = name != nullptr ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        std::abort();
    void *mapped = mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped == MAP_FAILED)
        std::abort();
    movedBy = static_cast<const std::int64_t *>(mapped);
}

} // namespace

extern "C" int clock_gettime(clockid_t id, timespec *time) noexcept
{
    const long done = syscall(SYS_clock_gettime, id, time);
    if (done == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE) && movedBy != nullptr)
        time->tv_sec += *movedBy;
    return static_cast<int>(done);
}

extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int done = clock_gettime(CLOCK_REALTIME, &now);
    *time = {.tv_sec = now.tv_sec, .tv_usec = now.tv_nsec / 1000};
    return done;
}

extern "C" time_t time(time_t *result) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (result != nullptr)
        *result = now.tv_sec;
    return now.tv_sec;
}
