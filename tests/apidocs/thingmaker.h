// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/apidocs/apidocument.h"
#include "tests/support/httpexchange.h"

namespace pm::test {

enum class As { Operator, Key };

// Makes on a service with the demo's data what operations are to be called on, with their documented examples.
class ThingMaker
{
public:
    ThingMaker(QUrl service, const ApiDocument &document, QString email, QString password);

    // Signs in, makes a key with all scopes for the first tenant.
    [[nodiscard]] bool prepare();
    [[nodiscard]] QByteArray tenant() const { return m_tenant; }
    [[nodiscard]] static QList<As> callersOf(const ApiOperation &operation);
    // The example, with what must be unique made so, and what must be true made true.
    [[nodiscard]] QJsonObject bodyOf(const ApiOperation &operation);
    // Of a new thing of a collection when there is a way to make one, else of the first of its list.
    [[nodiscard]] QString idFor(const QString &collection, As caller);
    // Brings what is at the path into the state that the operation is for.
    void makeReady(const ApiOperation &operation, const QString &path);
    // Without a body when there is none.
    HttpReply send(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body, As caller,
                   HttpHeaders headers = {});

private:
    [[nodiscard]] QString codeOfSecondFactor();
    void giveOwnNames(QJsonObject &body) const;
    void giveCredentials(QJsonObject &body);

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
