// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/apidocument.h"
#include "tests/support/httpexchange.h"

#include <memory>

namespace pm::test {

enum class As { Operator, Key };

// A call as it goes on the wire.
struct ApiRequest {
    QByteArray method;
    QByteArray target; // path and query
    HttpHeaders headers{};
    QByteArray body{};

    [[nodiscard]] QByteArray wire() const;
};

// Of an answer, without its envelope.
[[nodiscard]] QJsonObject contentOf(const HttpReply &reply);

// Makes on a service what operations are to be called on, with their documented examples.
class ThingMaker
{
public:
    ThingMaker(QUrl service, const ApiDocument &document, QString email, QString password);

    // Signs in, makes a key with all scopes for the first tenant, which is made when there is none.
    [[nodiscard]] bool prepare();
    // Of an operator of the platform who was just made and signed in, and may only do what is done with the own
    // account.
    [[nodiscard]] std::unique_ptr<ThingMaker> newcomer();
    [[nodiscard]] QByteArray tenant() const { return m_tenant; }
    [[nodiscard]] static QList<As> callersOf(const ApiOperation &operation);
    // The example, with what must be unique made so, and what must be true made true.
    [[nodiscard]] QJsonObject bodyOf(const ApiOperation &operation);
    // Of a new thing of a collection when there is a way to make one, else of the first of its list.
    [[nodiscard]] QString idFor(const QString &collection, As caller);
    // One of the demo's that a rule stopped, or else any.
    [[nodiscard]] QString stoppedWebhook(As caller);
    // Brings what is at the path into the state that the operation is for.
    void makeReady(const ApiOperation &operation, const QString &path);
    [[nodiscard]] ApiRequest requestOf(const QByteArray &method, const QString &path,
                                       const std::optional<QJsonObject> &body, As caller,
                                       HttpHeaders headers = {}) const;
    // Without a body when there is none.
    HttpReply send(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body, As caller,
                   HttpHeaders headers = {});
    HttpReply send(const ApiRequest &request);

private:
    [[nodiscard]] bool signIn();
    [[nodiscard]] QString failedDelivery(As caller);
    [[nodiscard]] QString slowReplay(As caller);
    [[nodiscard]] QString codeOfSecondFactor();
    void giveOwnNames(QJsonObject &body) const;
    void giveCredentials(QJsonObject &body);

    const QUrl m_service;
    const ApiDocument &m_document;
    HttpExchange m_http;
    std::vector<ApiOperation> m_operations;
    QString m_email;
    QString m_password;
    QByteArray m_token;
    QByteArray m_tenant;
    QByteArray m_key;
    int m_count = 0;
};

} // namespace pm::test
