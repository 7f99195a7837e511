// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sharedplatform.h"

#include <QJsonArray>

namespace pm::test {

namespace {

const QString kApi = QStringLiteral("/api/v1");

} // namespace

bool SharedPlatform::start(int processes, int keys)
{
    while (std::ssize(m_processes) < processes) {
        if (!startOneMore())
            return false;
    }
    return makeKeys(keys);
}

std::unique_ptr<HttpExchange> SharedPlatform::keyed(std::size_t process, const Key &key) const
{
    auto http = std::make_unique<HttpExchange>(m_processes[process]->url());
    http->setBearer(key.secret);
    return http;
}

std::unique_ptr<HttpExchange> SharedPlatform::asOperator(std::size_t process) const
{
    auto http = std::make_unique<HttpExchange>(m_processes[process]->url());
    http->setBearer(m_token);
    http->setHeader("X-Tenant-Id", m_tenant);
    return http;
}

std::unique_ptr<PlatformProcess> SharedPlatform::newProcess() const
{
    auto process = std::make_unique<PlatformProcess>();
    if (m_prepare)
        m_prepare(*process, m_processes.size());
    return process;
}

bool SharedPlatform::makeKeys(int count)
{
    HttpExchange http(m_processes.front()->url());
    m_token = http.post(kApi + QStringLiteral("/auth/login"),
                        {{QStringLiteral("email"), PlatformProcess::adminEmail()},
                         {QStringLiteral("password"), PlatformProcess::adminPassword()}})
                  .data()
                  .value(QStringLiteral("token"))
                  .toString();
    http.setBearer(m_token);
    m_tenant = http.post(kApi + QStringLiteral("/platform/admin/tenants"),
                         {{QStringLiteral("company_name"), QStringLiteral("Acme")},
                          {QStringLiteral("owner_email"), QStringLiteral("owner@acme.test")},
                          {QStringLiteral("plan"), QStringLiteral("enterprise")}})
                   .data()
                   .value(QStringLiteral("id"))
                   .toString()
                   .toLatin1();
    http.setHeader("X-Tenant-Id", m_tenant);
    for (int i = 0; i < count; ++i) {
        const QJsonObject made = http.post(kApi + QStringLiteral("/platform/api-keys"),
                                           {{QStringLiteral("name"), QStringLiteral("Key %1").arg(i)},
                                            {QStringLiteral("permissions"), QJsonArray::fromStringList(m_permissions)}})
                                     .json();
        m_keys.push_back({.id = made.value(QStringLiteral("key_id")).toString(),
                          .secret = made.value(QStringLiteral("api_key")).toString()});
        if (m_keys.back().secret.isEmpty())
            return false;
    }
    return true;
}

bool SharedPlatform::startOneMore()
{
    auto process = newProcess();
    const bool hasKey = m_processes.empty() || process->takeMasterKeyOf(*m_processes.front());
    if (!hasKey || !process->start(m_arguments))
        return false;
    m_processes.push_back(std::move(process));
    return true;
}

} // namespace pm::test
