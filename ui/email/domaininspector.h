// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/email/domain.h"
#include "ui/lists/inspectorpanel.h"

namespace pm::ui {

// A domain, the DNS records that it is to have, and what the last look at the DNS found.
class DomainInspector : public InspectorPanel
{
    Q_OBJECT
public:
    DomainInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showDomain(const Domain &domain);
    void setMayChange(bool may, const QString &whyNot);
    [[nodiscard]] QString shownId() const override { return m_domain.id.text(); }
    [[nodiscard]] bool isVersionKnown() const override { return !m_version.isEmpty(); }
    // As it is shown, and the version that it was read in: empty before the platform has answered.
    [[nodiscard]] app::Versioned<Domain> stored() const { return {m_domain, m_version}; }

Q_SIGNALS:
    void removeRequested();

private:
    void readVersion();
    void showFacts();
    void showDns(const DomainDns &dns);
    void addRecord(const DomainRecord &record);
    QWidget *valueLine(const QString &text, const QString &what, const QString &name);
    void verify();
    void handleVerified(const Result<DomainDns> &dns);

    const app::ConsoleContext &m_context;
    Domain m_domain;
    QByteArray m_version;
    bool m_mayChange = false;
    QPushButton *m_verify;
    QPushButton *m_remove;
    RequestHandle m_request;
    RequestHandle m_versionRequest;
    RequestHandle m_verifying;
};

} // namespace pm::ui
