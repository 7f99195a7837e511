// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/outboundclient.h"

#include "platform/outbound/curlloop.h"
#include "platform/outbound/waitingline.h"

#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <thread>

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

class OutboundClient::Worker
{
public:
    explicit Worker(OutboundSettings settings);

    TransferId submit(OutboundRequest request, Done done);
    void cancel(TransferId id);
    void stop();
    [[nodiscard]] Load load() const;

private:
    struct Orders {
        std::vector<std::unique_ptr<Transfer>> submitted;
        std::vector<TransferId> cancelled;
    };

    void run();
    [[nodiscard]] bool takeOrders(Orders &orders);
    void follow(Orders &orders);
    void start(std::unique_ptr<Transfer> transfer);
    void finishEnded();
    void cancelOne(TransferId id);
    void cancelAll();
    [[nodiscard]] std::unique_ptr<Transfer> takeRunning(TransferId id);
    void finishCancelled(Transfer &transfer);

    const OutboundSettings m_settings;
    std::mutex m_mutex; // of the three below
    Orders m_orders;
    quint64 m_lastId = 0;
    bool m_stopping = false;

    std::once_flag m_stopOnce;
    std::atomic<int> m_open{0}; // submitted and not finished
    std::atomic<int> m_inFlight{0};
    CurlLoop m_loop; // from here on the thread's, CurlLoop::wake() apart
    WaitingLine m_line;
    std::map<TransferId, std::unique_ptr<Transfer>> m_running;
    std::thread m_thread;
};

OutboundClient::Worker::Worker(OutboundSettings settings)
    : m_settings(std::move(settings))
    , m_loop(m_settings.maxIdleConnections)
    , m_line(m_settings.maxInFlight)
    , m_thread([this] { run(); })
{
}

TransferId OutboundClient::Worker::submit(OutboundRequest request, Done done)
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

void OutboundClient::Worker::cancel(TransferId id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.cancelled.push_back(id);
    }
    m_loop.wake();
}

void OutboundClient::Worker::stop()
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

OutboundClient::Load OutboundClient::Worker::load() const
{
    const int inFlight = m_inFlight;
    return {.inFlight = inFlight, .waiting = std::max(0, m_open - inFlight)};
}

void OutboundClient::Worker::run()
{
    blockBrokenPipeSignal();
    Orders orders;
    while (takeOrders(orders)) {
        follow(orders);
        while (auto transfer = m_line.next())
            start(std::move(transfer));
        m_loop.waitAndMove();
        finishEnded();
    }
    follow(orders);
    cancelAll();
}

// False when these are the last.
bool OutboundClient::Worker::takeOrders(Orders &orders)
{
    const std::lock_guard lock(m_mutex);
    orders = std::exchange(m_orders, {});
    return !m_stopping;
}

// What is cancelled was submitted before, at the latest together with it.
void OutboundClient::Worker::follow(Orders &orders)
{
    for (auto &transfer : orders.submitted)
        m_line.add(std::move(transfer));
    for (const TransferId id : orders.cancelled)
        cancelOne(id);
}

void OutboundClient::Worker::start(std::unique_ptr<Transfer> transfer)
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

void OutboundClient::Worker::finishEnded()
{
    while (const auto ended = m_loop.nextEnded()) {
        const auto transfer = takeRunning(Transfer::of(ended->transfer).id());
        --m_open;
        transfer->end(ended->code);
    }
}

void OutboundClient::Worker::cancelOne(TransferId id)
{
    if (const auto waiting = m_line.take(id))
        finishCancelled(*waiting);
    else if (const auto running = takeRunning(id))
        finishCancelled(*running);
}

void OutboundClient::Worker::cancelAll()
{
    while (!m_running.empty())
        cancelOne(m_running.begin()->first);
    while (const auto waiting = m_line.takeAny())
        finishCancelled(*waiting);
}

// Gives its place back; nothing when it is not running.
std::unique_ptr<Transfer> OutboundClient::Worker::takeRunning(TransferId id)
{
    auto node = m_running.extract(id);
    if (!node)
        return nullptr;
    auto transfer = std::move(node.mapped());
    if (transfer->handle() != nullptr)
        m_loop.remove(transfer->handle());
    m_line.giveBack(transfer->lane());
    --m_inFlight;
    return transfer;
}

void OutboundClient::Worker::finishCancelled(Transfer &transfer)
{
    --m_open;
    transfer.endWith(OutboundFailure::Cancelled, QStringLiteral("The request was cancelled."));
}

OutboundClient::OutboundClient(OutboundSettings settings)
    : m_worker(std::make_unique<Worker>(std::move(settings)))
{
}

OutboundClient::~OutboundClient()
{
    stop();
}

TransferId OutboundClient::submit(OutboundRequest request, Done done)
{
    return m_worker->submit(std::move(request), std::move(done));
}

void OutboundClient::cancel(TransferId id)
{
    m_worker->cancel(id);
}

void OutboundClient::stop()
{
    m_worker->stop();
}

OutboundClient::Load OutboundClient::load() const
{
    return m_worker->load();
}

} // namespace pm::outbound
