// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/apidocument.h"
#include "tests/support/httpexchange.h"

#include <memory>

namespace pm::test {

// A request as it goes on the wire.
struct ApiCall {
    QByteArray method;
    QByteArray target;
    HttpHeaders headers{};
    QByteArray body{};
};

// Calls documented operations with their documented examples, on things that it makes for the purpose.
class OperationCaller
{
public:
    enum class As { Operator, Key };

    OperationCaller(QUrl service, const ApiDocument &document, QString email, QString password);

    // Signs in.
    [[nodiscard]] bool signIn();
    // Signs in, makes a tenant and a key with all scopes.
    [[nodiscard]] bool prepare();
    [[nodiscard]] QList<As> callersOf(const ApiOperation &operation) const;
    // A right call; what it needs is made.
    [[nodiscard]] ApiCall callOf(const ApiOperation &operation, As caller);
    HttpReply call(const ApiOperation &operation, As caller);
    // With the ids of things that are there.
    [[nodiscard]] QString pathOf(const ApiOperation &operation, As caller);
    HttpReply get(const QString &path, As caller) { return send("GET", path, {}, caller); }
    // The same for an operator of the platform who was just made, and who may only do what is done with the own
    // account.
    [[nodiscard]] std::unique_ptr<OperationCaller> newcomer();

private:
    [[nodiscard]] QJsonObject bodyOf(const ApiOperation &operation);
    [[nodiscard]] QString idFor(const QString &collection, As caller);
    [[nodiscard]] HttpHeaders headersFor(As caller) const;
    HttpReply send(const QByteArray &method, const QString &path, const QJsonObject &body, As caller);
    HttpReply send(const ApiCall &call);

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
