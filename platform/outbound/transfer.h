// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/core/result.h"
#include "platform/outbound/easyoptions.h"
#include "platform/outbound/outboundclient.h"
#include "platform/outbound/responsereader.h"

namespace pm::outbound {

// One request on its way: an easy handle and what its callbacks need. It stays where it is made, libcurl points to it.
class Transfer
{
public:
    Transfer(TransferId id, OutboundRequest request, OutboundClient::Done done);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    [[nodiscard]] TransferId id() const { return m_id; }
    [[nodiscard]] Lane lane() const { return m_request.lane; }
    void setLane(Lane lane) { m_request.lane = lane; }
    [[nodiscard]] const QString &party() const { return m_request.party; }
    [[nodiscard]] CURL *handle() const { return m_handle; }
    [[nodiscard]] static Transfer &of(CURL *handle);

    // Makes the handle. Validation when the request cannot be sent as it is.
    [[nodiscard]] Result<> prepare(const QString &caFile);
    // Each ends it and calls its `done`.
    void end(CURLcode code);
    void endWith(OutboundFailure failure, const QString &message);

private:
    static curl_socket_t openSocket(void *transfer, curlsocktype purpose, curl_sockaddr *address);
    static int beforeRequest(void *transfer, char *remote, char *local, int remotePort, int localPort);
    static size_t takeHeadLine(char *line, size_t size, size_t count, void *transfer);
    static size_t takeBody(char *bytes, size_t size, size_t count, void *transfer);

    [[nodiscard]] Result<> check() const;
    void setCallbacks(EasyOptions &options);
    template<class T>
    [[nodiscard]] T info(CURLINFO what) const;
    void explainFailure(CURLcode code, OutboundResult &result) const;

    TransferId m_id;
    OutboundRequest m_request;
    OutboundClient::Done m_done;
    ResponseReader m_response;
    CURL *m_handle = nullptr;
    HeaderList m_headers;
    bool m_addressRefused = false;
    bool m_requestBegan = false;
};

} // namespace pm::outbound
