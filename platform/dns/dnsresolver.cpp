// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/dns/dnsresolver.h"

#include "models/core/blocking.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <array>
#include <memory>

#include <ares.h>
#include <poll.h>
#include <sys/time.h>

namespace pm::dns {

namespace {

constexpr int kInternet = 1;
constexpr int kTries = 3;
constexpr int kDatagramSize = 1232; // what passes every network in one piece

struct ChannelEnd {
    void operator()(ares_channel channel) const { ares_destroy(channel); }
};
using Channel = std::unique_ptr<std::remove_pointer_t<ares_channel>, ChannelEnd>;

// One question on its way.
struct Pending {
    DnsQuestion question;
    int *open;
    bool isSettled = false; // another server would not know better
    Result<DnsAnswer> answer = fail(ErrorKind::Internal, QStringLiteral("The DNS was not asked."));
};

Error errorOf(int status)
{
    const QString detail = QString::fromLatin1(ares_strerror(status));
    switch (status) {
    case ARES_ETIMEOUT:
    case ARES_ECANCELLED: // by us, at the deadline
        return Error::of(ErrorKind::Timeout, QStringLiteral("The DNS did not answer in time."), detail);
    case ARES_ECONNREFUSED:
        return Error::of(ErrorKind::Unavailable, QStringLiteral("No DNS server could be reached."), detail);
    case ARES_ESERVFAIL:
        return Error::of(ErrorKind::Unavailable, QStringLiteral("The DNS server failed (SERVFAIL)."), detail);
    case ARES_EREFUSED:
        return Error::of(ErrorKind::Unavailable, QStringLiteral("The DNS server refused to answer."), detail);
    case ARES_EBADNAME:
        return Error::of(ErrorKind::Validation, QStringLiteral("The DNS cannot have such a name."), detail);
    case ARES_EBADRESP:
        return Error::of(ErrorKind::Protocol, QStringLiteral("The DNS server's answer is broken."), detail);
    default:
        return Error::of(ErrorKind::Unavailable, QStringLiteral("The DNS could not be asked."), detail);
    }
}

Result<DnsAnswer> answerOf(int status, QByteArrayView message, RecordType type)
{
    if (status == ARES_ENOTFOUND)
        return DnsAnswer{.nameExists = false};
    if (status == ARES_ENODATA)
        return DnsAnswer{};
    if (status != ARES_SUCCESS)
        return fail(errorOf(status));
    return recordsOf(message, type).map([](const QStringList &values) { return DnsAnswer{.values = values}; });
}

void answered(void *argument, int status, int /*timeouts*/, unsigned char *message, int size)
{
    auto *pending = static_cast<Pending *>(argument);
    pending->answer = answerOf(status, QByteArrayView(message, message != nullptr ? size : 0), pending->question.type);
    pending->isSettled = status != ARES_ESERVFAIL && status != ARES_EREFUSED && status != ARES_ENOTIMP;
    --*pending->open;
}

Result<Channel> openChannel(const DnsSettings &settings)
{
    // Counted, not guarded, inside c-ares; one call for the process is all that is needed.
    static const int ready = ares_library_init(ARES_LIB_INIT_ALL);
    ares_options options{};
    // Left to itself, c-ares does not tell a server that failed from one that cannot be reached.
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS | ARES_FLAG_NOCHECKRESP;
    options.timeout = std::max(1, settings.deadlineMs / kTries);
    options.tries = kTries;
    options.ednspsz = kDatagramSize;
    ares_channel raw = nullptr;
    int status = ready;
    if (status == ARES_SUCCESS)
        status = ares_init_options(&raw, &options,
                                   ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ);
    if (status != ARES_SUCCESS)
        return fail(errorOf(status));
    Channel channel(raw);
    const QByteArray servers = settings.servers.join(u',').toLatin1();
    if (!servers.isEmpty())
        status = ares_set_servers_ports_csv(raw, servers.constData());
    if (status != ARES_SUCCESS)
        return fail(errorOf(status));
    return channel;
}

int waitMs(ares_channel channel, const QDeadlineTimer &deadline)
{
    const qint64 left = deadline.remainingTime();
    timeval most{.tv_sec = left / 1000, .tv_usec = left % 1000 * 1000};
    timeval buffer{};
    const timeval *wait = ares_timeout(channel, &most, &buffer);
    return static_cast<int>(wait->tv_sec * 1000 + (wait->tv_usec + 999) / 1000);
}

// Waits for any socket of the channel, and lets it read, write and count its time.
void step(ares_channel channel, const QDeadlineTimer &deadline)
{
    std::array<ares_socket_t, ARES_GETSOCK_MAXNUM> sockets{};
    const auto bits = static_cast<unsigned>(ares_getsock(channel, sockets.data(), ARES_GETSOCK_MAXNUM));
    std::array<pollfd, ARES_GETSOCK_MAXNUM> waits{};
    nfds_t count = 0;
    for (unsigned i = 0; i < sockets.size(); ++i) {
        const bool reads = (bits >> i & 1U) != 0;
        const bool writes = (bits >> (i + ARES_GETSOCK_MAXNUM) & 1U) != 0;
        if (reads || writes) {
            waits[count++] = {.fd = sockets[i],
                              .events = static_cast<short>((reads ? POLLIN : 0) | (writes ? POLLOUT : 0)),
                              .revents = 0};
        }
    }
    const Blocking blocking;
    const bool isReady = poll(waits.data(), count, waitMs(channel, deadline)) > 0;
    if (!isReady)
        ares_process_fd(channel, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
    for (nfds_t i = 0; isReady && i < count; ++i) {
        const pollfd &wait = waits[i];
        ares_process_fd(channel, (wait.revents & (POLLIN | POLLERR | POLLHUP)) != 0 ? wait.fd : ARES_SOCKET_BAD,
                        (wait.revents & POLLOUT) != 0 ? wait.fd : ARES_SOCKET_BAD);
    }
}

// Puts the first server behind the others, and says how many there are.
int turnServers(ares_channel channel)
{
    ares_addr_port_node *first = nullptr;
    if (ares_get_servers_ports(channel, &first) != ARES_SUCCESS || first == nullptr)
        return 0;
    int count = 1;
    ares_addr_port_node *last = first;
    for (; last->next != nullptr; last = last->next)
        ++count;
    last->next = first;
    ares_addr_port_node *second = first->next;
    first->next = nullptr;
    const int status = ares_set_servers_ports(channel, second);
    ares_free_data(second);
    return status == ARES_SUCCESS ? count : 0;
}

// Asks what no server settled yet, and waits for all of it.
void askOpenOnes(ares_channel channel, std::vector<Pending> &questions, int &open, const QDeadlineTimer &deadline)
{
    for (Pending &each : questions) {
        if (each.isSettled)
            continue;
        ++open;
        ares_query(channel, each.question.name.toLatin1().constData(), kInternet, static_cast<int>(each.question.type),
                   answered, &each);
    }
    while (open > 0 && !deadline.hasExpired())
        step(channel, deadline);
    ares_cancel(channel);
}

} // namespace

DnsResolver::DnsResolver(DnsSettings settings)
    : m_settings(std::move(settings))
{
}

std::vector<Result<DnsAnswer>> DnsResolver::lookUp(const std::vector<DnsQuestion> &questions) const
{
    const QDeadlineTimer deadline(m_settings.deadlineMs);
    const Result<Channel> channel = openChannel(m_settings);
    if (!channel)
        return {questions.size(), fail(channel.error())};
    int open = 0;
    std::vector<Pending> pending;
    pending.reserve(questions.size()); // c-ares keeps their addresses
    for (const DnsQuestion &question : questions)
        pending.push_back({.question = question, .open = &open});
    const auto isSettled = [](const Pending &each) { return each.isSettled; };
    bool hasMore = true;
    for (int asked = 1; hasMore; ++asked) {
        askOpenOnes(channel->get(), pending, open, deadline);
        hasMore = !deadline.hasExpired() && !std::all_of(pending.begin(), pending.end(), isSettled)
               && turnServers(channel->get()) > asked;
    }
    std::vector<Result<DnsAnswer>> answers;
    answers.reserve(pending.size());
    for (Pending &each : pending)
        answers.push_back(std::move(each.answer));
    return answers;
}

Result<DnsAnswer> DnsResolver::lookUp(const DnsQuestion &question) const
{
    return lookUp(std::vector{question}).front();
}

} // namespace pm::dns
