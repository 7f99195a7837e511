// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/emailservice.h"
#include "models/domain/email/domain.h"

namespace pm::app {

class DomainService : public EmailService
{
    Q_OBJECT
public:
    DomainService(PlatformClient &client, const EnvironmentChoice &environment, QObject *parent = nullptr);

    // Filter: status.
    [[nodiscard]] RequestHandle page(const ListQuery &query, Continuation<ListPage<Domain>> then);
    [[nodiscard]] RequestHandle detail(const DomainId &id, Continuation<Versioned<Domain>> then);
    [[nodiscard]] RequestHandle dns(const DomainId &id, Continuation<Versioned<DomainDns>> then);
    [[nodiscard]] RequestHandle add(const NewDomain &domain, IdempotencyKey &once, Continuation<Domain> then);
    // Has the platform look at the DNS now; takes as long as the DNS does.
    [[nodiscard]] RequestHandle verify(const DomainId &id, Continuation<DomainDns> then);
    // `version` is that of its detail.
    [[nodiscard]] RequestHandle removeDomain(const DomainId &id, const QByteArray &version, Continuation<bool> then);
};

} // namespace pm::app
