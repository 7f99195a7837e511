// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundrequest.h"

#include <memory>

#include <curl/curl.h>

namespace pm::outbound {

// Sets options of an easy handle and remembers whether one was not taken: none may be missing unseen.
class EasyOptions
{
public:
    explicit EasyOptions(CURL *handle)
        : m_handle(handle)
    {
    }

    template<class T>
    void set(CURLoption option, T value)
    {
        const CURLcode code = curl_easy_setopt(m_handle, option, value);
        if (m_code == CURLE_OK)
            m_code = code;
    }
    [[nodiscard]] CURLcode code() const { return m_code; } // of the first that was not taken

private:
    CURL *m_handle;
    CURLcode m_code = CURLE_OK;
};

struct HeaderListEnd {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, HeaderListEnd>;

// The headers as libcurl takes them, with nothing added by itself. Nothing when memory is out.
[[nodiscard]] HeaderList makeHeaderList(const Headers &headers);

// What is sent. The request and the list must stay until the handle is gone.
void setRequest(EasyOptions &options, const OutboundRequest &request, curl_slist *headers);
// How: protocols, TLS, time limits.
void setConnection(EasyOptions &options, const OutboundRequest &request, const QString &caFile);

} // namespace pm::outbound
