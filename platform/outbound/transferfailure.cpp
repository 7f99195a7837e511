// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/transferfailure.h"

#include <cerrno>
#include <openssl/x509_vfy.h>

namespace pm::outbound {

namespace {

const char *timeoutSentence(const FailureFacts &facts)
{
    if (facts.answerBegan)
        return "The answer was not complete in time.";
    if (facts.requestBegan)
        return "No answer came in time.";
    if (facts.connected)
        return "TLS was not agreed upon in time.";
    return facts.nameFound ? "No connection was made in time." : "The host name was not resolved in time.";
}

const char *connectSentence(const FailureFacts &facts)
{
    switch (facts.systemError) {
    case ECONNREFUSED:
        return "The connection was refused.";
    case EHOSTUNREACH:
    case ENETUNREACH:
        return "The host cannot be reached.";
    default:
        return "No connection could be made.";
    }
}

const char *tlsSentence(const FailureFacts &facts)
{
    if (facts.code != CURLE_PEER_FAILED_VERIFICATION)
        return "TLS could not be agreed upon.";
    switch (facts.verifyResult) {
    case X509_V_OK: // the chain is good, the name is not; libcurl has not looked further then
    case X509_V_ERR_UNSPECIFIED:
    case X509_V_ERR_HOSTNAME_MISMATCH:
        return "The certificate is not made out to this host.";
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return "The certificate has expired.";
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return "The certificate is not valid yet.";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return "The certificate's issuer is not trusted.";
    default:
        return "The certificate is not valid.";
    }
}

void set(OutboundResult &result, OutboundFailure failure, const char *sentence)
{
    result.failure = failure;
    result.message = QString::fromLatin1(sentence);
}

void explainCode(const FailureFacts &facts, OutboundResult &result)
{
    switch (facts.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return set(result, OutboundFailure::Dns, "The host name could not be resolved.");
    case CURLE_COULDNT_CONNECT:
        return set(result, OutboundFailure::Connect, connectSentence(facts));
    case CURLE_OPERATION_TIMEDOUT:
        return set(result, OutboundFailure::Timeout, timeoutSentence(facts));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CIPHER:
        return set(result, OutboundFailure::Tls, tlsSentence(facts));
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        return set(result, OutboundFailure::Network,
                   facts.answerBegan ? "The answer broke off or was not valid HTTP."
                                     : "The connection broke before an answer came.");
    case CURLE_URL_MALFORMAT:
        return set(result, OutboundFailure::BadRequest, "The URL is not valid.");
    default:
        return set(result, OutboundFailure::Protocol, "The answer is not valid HTTP.");
    }
}

} // namespace

void explain(const FailureFacts &facts, OutboundResult &result)
{
    const bool couldNot = facts.code == CURLE_COULDNT_CONNECT || facts.code == CURLE_ABORTED_BY_CALLBACK;
    if (facts.addressRefused && couldNot)
        set(result, OutboundFailure::AddressRefused,
            "The host leads to a loopback, private or otherwise reserved address, where requests may not go.");
    else if (facts.headTooLarge)
        set(result, OutboundFailure::Protocol, "The answer's header is too large.");
    else
        explainCode(facts, result);
}

} // namespace pm::outbound
