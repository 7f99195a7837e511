// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
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
    [[nodiscard]] const Domain &shown() const { return m_domain; }

Q_SIGNALS:
    void removeRequested();

private:
    void showFacts();
    void showDns(const DomainDns &dns);
    void addRecord(const DomainRecord &record);
    QWidget *valueLine(const QString &text, const QString &what, const QString &name);
    void verify();
    void handleVerified(const Result<DomainDns> &dns);

    const app::ConsoleContext &m_context;
    Domain m_domain;
    bool m_mayChange = false;
    QPushButton *m_verify;
    QPushButton *m_remove;
    RequestHandle m_request;
    RequestHandle m_verifying;
};

} // namespace pm::ui
