// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "platform/outbound/outboundrequest.h"

#include <curl/curl.h>

namespace pm::outbound {

// What is known of a transfer that libcurl ended with an error.
struct FailureFacts {
    CURLcode code = CURLE_OK;
    bool addressRefused = false; // by us
    bool headTooLarge = false;
    bool requestBegan = false; // connected, TLS included
    bool answerBegan = false;
    bool nameFound = false;
    bool connected = false; // TLS apart
    long systemError = 0;   // errno of the connect
    long verifyResult = 0;  // X509_V_ERR_...
};

// Sets the result's failure and message.
void explain(const FailureFacts &facts, OutboundResult &result);

} // namespace pm::outbound
