// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/outboundworker.h"

#include <algorithm>
#include <csignal>
#include <utility>

namespace pm::outbound {

namespace {

// OpenSSL writes to broken connections without asking for no signal.
void blockBrokenPipeSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

OutboundWorker::OutboundWorker(OutboundSettings settings)
    : m_settings(std::move(settings))
    , m_loop(m_settings.maxInFlight + m_settings.maxIdleConnections)
    , m_line(m_settings.maxInFlight, m_settings.maxSlow)
    , m_thread([this] { run(); })
{
}

TransferId OutboundWorker::submit(OutboundRequest request, OutboundClient::Done done)
{
    std::unique_lock lock(m_mutex);
    const TransferId id{++m_lastId};
    auto transfer = std::make_unique<Transfer>(id, std::move(request), std::move(done));
    ++m_open;
    const bool isTooLate = m_stopping;
    if (!isTooLate)
        m_orders.submitted.push_back(std::move(transfer));
    lock.unlock();
    if (isTooLate)
        finishCancelled(*transfer);
    else
        m_loop.wake();
    return id;
}

void OutboundWorker::cancel(TransferId id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.cancelled.push_back(id);
    }
    m_loop.wake();
}

void OutboundWorker::stop()
{
    std::call_once(m_stopOnce, [this] {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_loop.wake();
        m_thread.join();
    });
}

OutboundClient::Load OutboundWorker::load() const
{
    const int inFlight = m_inFlight;
    return {.inFlight = inFlight, .waiting = std::max(0, m_open - inFlight)};
}

void OutboundWorker::run()
{
    blockBrokenPipeSignal();
    Orders orders;
    while (takeOrders(orders)) {
        follow(orders);
        while (auto transfer = m_line.next(std::chrono::steady_clock::now()))
            start(std::move(transfer));
        m_loop.waitAndMove(m_line.nextPlace());
        finishEnded();
    }
    follow(orders);
    cancelAll();
}

// False when these are the last.
bool OutboundWorker::takeOrders(Orders &orders)
{
    const std::lock_guard lock(m_mutex);
    orders = std::exchange(m_orders, {});
    return !m_stopping;
}

// What is cancelled was submitted before, at the latest together with it.
void OutboundWorker::follow(Orders &orders)
{
    for (auto &transfer : orders.submitted)
        m_line.add(std::move(transfer));
    for (const TransferId id : orders.cancelled)
        cancelOne(id);
}

void OutboundWorker::start(std::unique_ptr<Transfer> transfer)
{
    ++m_inFlight;
    Transfer &started = *transfer;
    m_running.emplace(started.id(), std::move(transfer));
    const auto prepared = started.prepare(m_settings.caFile);
    if (prepared && m_loop.add(started.handle()))
        return;
    const auto ended = takeRunning(started.id());
    --m_open;
    const bool isInvalid = !prepared && prepared.error().kind == ErrorKind::Validation;
    started.endWith(isInvalid ? OutboundFailure::BadRequest : OutboundFailure::Connect,
                    prepared ? QStringLiteral("The request could not be started.") : prepared.error().message);
}

void OutboundWorker::finishEnded()
{
    while (const auto ended = m_loop.nextEnded()) {
        const auto transfer = takeRunning(Transfer::of(ended->transfer).id());
        --m_open;
        transfer->end(ended->code);
    }
}

void OutboundWorker::cancelOne(TransferId id)
{
    if (const auto waiting = m_line.take(id))
        finishCancelled(*waiting);
    else if (const auto running = takeRunning(id))
        finishCancelled(*running);
}

void OutboundWorker::cancelAll()
{
    while (!m_running.empty())
        cancelOne(m_running.begin()->first);
    while (const auto waiting = m_line.takeAny())
        finishCancelled(*waiting);
}

// Gives its place back; nothing when it is not running.
std::unique_ptr<Transfer> OutboundWorker::takeRunning(TransferId id)
{
    auto node = m_running.extract(id);
    if (!node)
        return nullptr;
    auto transfer = std::move(node.mapped());
    if (transfer->handle() != nullptr)
        m_loop.remove(transfer->handle());
    m_line.giveBack(*transfer);
    --m_inFlight;
    return transfer;
}

void OutboundWorker::finishCancelled(Transfer &transfer)
{
    --m_open;
    transfer.endWith(OutboundFailure::Cancelled, QStringLiteral("The request was cancelled."));
}

} // namespace pm::outbound
