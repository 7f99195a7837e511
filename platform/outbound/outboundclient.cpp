// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/outboundclient.h"

#include "platform/outbound/outboundworker.h"

namespace pm::outbound {

OutboundClient::OutboundClient(OutboundSettings settings)
    : m_worker(std::make_unique<OutboundWorker>(std::move(settings)))
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
