// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/outbound/scriptednames.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include <dlfcn.h>
#include <netdb.h>

namespace pm::test {

namespace {

using Resolve = int (*)(const char *, const char *, const addrinfo *, addrinfo **);

struct Script {
    std::vector<ScriptedAnswer> answers;
    int asked = 0;
};

std::mutex mutex;

std::map<QByteArray, Script> &scripts()
{
    static std::map<QByteArray, Script> all;
    return all;
}

std::optional<ScriptedAnswer> nextAnswer(const char *name)
{
    const std::lock_guard lock(mutex);
    const auto found = name != nullptr ? scripts().find(name) : scripts().end();
    if (found == scripts().end())
        return std::nullopt;
    Script &script = found->second;
    ++script.asked;
    const ScriptedAnswer answer = script.answers.front();
    if (script.answers.size() > 1)
        script.answers.erase(script.answers.begin());
    return answer;
}

Resolve systemResolve()
{
    static const auto resolve = reinterpret_cast<Resolve>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return resolve;
}

} // namespace

void scriptName(const QByteArray &name, const std::vector<ScriptedAnswer> &answers)
{
    const std::lock_guard lock(mutex);
    scripts()[name] = {.answers = answers};
}

int timesAsked(const QByteArray &name)
{
    const std::lock_guard lock(mutex);
    return scripts()[name].asked;
}

} // namespace pm::test

// In place of the C library's, which makes the list of each address.
extern "C" int getaddrinfo(const char *name, const char *service, const addrinfo *hints, addrinfo **result)
{
    using namespace pm::test;
    const auto answer = nextAnswer(name);
    if (!answer)
        return systemResolve()(name, service, hints, result);
    std::this_thread::sleep_for(std::chrono::milliseconds(answer->delayMs));
    addrinfo wanted = hints != nullptr ? *hints : addrinfo{};
    wanted.ai_flags |= AI_NUMERICHOST;
    addrinfo **end = result;
    for (const QByteArray &address : answer->addresses) {
        if (systemResolve()(address.constData(), service, &wanted, end) != 0)
            continue; // of a family that was not asked for
        while (*end != nullptr)
            end = &(*end)->ai_next;
    }
    return end == result ? EAI_NONAME : 0;
}
